"""What is too much to tell one by one is counted. If these failed, conflicts beyond the first would be dropped unseen."""

from pathlib import Path

from tests.corpus.test_conflicts import claim, codes, report
from tests.harness import check_folder, write_corpus


def test_values_that_conflict_beyond_the_first_are_counted_and_named(tmp_path: Path) -> None:
    here = [claim(f"a{each:02}", "It has 23 members", "23 members", "q") for each in range(41)]
    there = [claim(f"b{each:02}", "It has 24 members", "24 members", "q") for each in range(40)]
    found = [each for each in report(tmp_path, "".join(here + there)).findings if each.code == "R606"]
    said = " ".join(each.fault.message for each in found)
    assert all(f"b{each:02}.n" in said for each in range(30))
    assert "16 more that say the same conflict likewise" in said
    assert len(found) == 24


def test_few_values_are_told_one_by_one(tmp_path: Path) -> None:
    here = [claim(f"a{each:02}", "It has 23 members", "23 members", "q") for each in range(4)]
    there = [claim(f"b{each:02}", "It has 24 members", "24 members", "q") for each in range(3)]
    found = [each for each in report(tmp_path, "".join(here + there)).findings if each.code == "R606"]
    assert len(found) == 3
    assert not any("likewise" in each.fault.message for each in found)


def numbered(count: int) -> tuple[str, str]:
    """A source that gives so many numbers, and claims that each take one of them for the same quantity."""
    text, claims = "", "claims:\n"
    for each in range(count):
        quote, start = f"It has {10 + each} members", len(text)
        claims += (
            f"  c{each}:\n    statement: {quote}.\n    citations:\n"
            f"      - {{source: a.txt, quote: {quote}, span: [{start}, {start + len(quote)}]}}\n"
            f"    values: {{n: {{value: {10 + each} members, quantity: q}}}}\n"
        )
        text += f"{quote}. "
    return text, claims


def disputed(folder: Path, count: int, disputes: list[list[int]]) -> list[str]:
    text, claims = numbered(count)
    more = "".join(
        f"  d{number}:\n    between: [{', '.join(f'c{each}.n' for each in names)}]\n    because: Told so.\n"
        for number, names in enumerate(disputes)
    )
    return codes(
        check_folder(
            write_corpus(folder, {"seeds/a.txt": text, "claims/a.yaml": f"{claims}disputes:\n{more}"})
        )
    )


def test_what_lies_behind_too_many_disputes_is_unchecked(tmp_path: Path) -> None:
    pairs = [[one, other] for other in range(14) for one in range(other)]
    assert disputed(tmp_path / "pairs", 14, pairs) == ["R610"]


def test_one_dispute_speaks_of_all_that_it_names(tmp_path: Path) -> None:
    assert disputed(tmp_path / "one", 14, [list(range(14))]) == []


def worded(folder: Path, words: list[str]) -> list[str]:
    text, claims = "", "claims:\n"
    for number, each in enumerate(words):
        quote = f"We are {each}"
        if quote not in text:
            text += f"“{quote},” Bob said.\n"
        start = text.index(quote)
        claims += (
            f"  c{number:03}:\n    statement: They are {each}.\n    utterance: u\n    citations:\n"
            f"      - {{source: a.txt, quote: '{quote}', span: [{start}, {start + len(quote)}]}}\n"
        )
    found = check_folder(write_corpus(folder, {"seeds/a.txt": text, "claims/a.yaml": claims})).findings
    return [each.fault.message for each in found if each.code == "A704"]


def letters(number: int) -> str:
    return f"{chr(97 + number // 26)}{chr(97 + number % 26)}"


def test_wordings_beyond_the_first_are_counted_and_named(tmp_path: Path) -> None:
    said = worded(tmp_path, [letters(each) for each in range(12)])
    assert any("So it is by `c003`, `c004`, `c005` and 5 more." in each for each in said)
    assert not any("compared with the first" in each for each in said)


def test_a_wording_is_told_once_of_each_pair_of_few(tmp_path: Path) -> None:
    said = worded(tmp_path, ["aa", "aa", "bb"])
    assert len(said) == 2
    assert not any("So it is" in each for each in said)


def test_wordings_that_were_not_compared_are_said(tmp_path: Path) -> None:
    said = worded(tmp_path, [letters(each) for each in range(104)])
    assert sum("the words of 4 of its claims" in each for each in said) == 1


def test_claims_of_one_wording_are_no_further_wordings(tmp_path: Path) -> None:
    said = worded(tmp_path, ["aa"] * 104 + ["bb"])
    assert len(said) == 3
    assert not any("compared with the first" in each for each in said)
