"""The kinds of input that strangers write, each with texts to damage and the reader that must stand them.

A reader raises for a fault of pincite; a finding, an answer that says no, and a UsageError are none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from pincite.answers import verify
from pincite.claims import load_claims
from pincite.errors import UsageError
from pincite.languages import known
from pincite.model import File, Files, Place
from pincite.numbers import NumberMention, read, read_value
from pincite.printing import visible
from pincite.relations import Expression, Table, Value, judge, parse
from pincite.relations.solver import solve
from pincite.report import FORMATS, renderer
from pincite.rules import ALL
from pincite.run import Report, check
from pincite.settings import Settings, find_settings
from pincite.support import unsupported
from tests.fuzz.mutate import damaged, mutated
from tests.fuzz.oracles import answered, count_of_words, judged_as_tried
from tests.harness import ROOT, blocks, pincite, sections, write_corpus
from tests.prose.markdown_samples import SAMPLES


class Kind(NamedTuple):
    """`attempt` makes one input in a folder of its own from a seeded generator, and has it read; `few` inputs take less
    than a second together."""

    name: str
    few: int
    attempt: Callable[[Random, Path], None]


Corpus = dict[str, str | bytes]


@cache
def corpora() -> tuple[Corpus, ...]:
    """The examples of all rules: small, and each with a fault or nearly one."""
    found = []
    for rule in ALL:
        parts = sections(rule.rule.__doc__ or "")
        found += [blocks(parts[name])[0] for name in ("Fails", "Passes") if name in parts]
    return tuple(each for each in found if any(name.startswith("claims/") for name in each))


@cache
def texts(ending: str, least: int = 1) -> tuple[str, ...]:
    """All files of the examples whose names end so."""
    files = (file for each in corpora() for file in each.items())
    found = [text for name, text in files if name.endswith(ending) and isinstance(text, str)]
    return tuple(dict.fromkeys(text for text in found if len(text) >= least))


def damage(
    random: Random, folder: Path, ending: str, pool: Sequence[str], instead: str = "", before: str = ""
) -> Settings | None:
    """Write an example whose file of that ending is damaged (`instead`: a text to damage in its place), `before` what is
    left whole: the settings that govern it, None if they cannot be used."""
    fitting = [each for each in corpora() if _first(each, ending)]
    number = random.randrange(len(fitting))
    corpus = dict(fitting[number])
    name = _first(corpus, ending)
    whole = instead or corpus[name]
    text = whole if isinstance(whole, str) else whole.decode("utf-8", "replace")
    data = damaged(random, mutated(random, text, pool).encode("utf-8", "surrogatepass"))
    corpus[name] = before.encode() + data
    source = next((each[6:] for each in corpus if each.startswith("seeds/") and each.endswith(".txt")), "")
    if ending == ".yaml" and source and name != _PLANTED:
        corpus[_PLANTED] = _CLAIM.format(source)
    here = folder / f"{ending.strip('/.')}-{number}".replace("/", "-")
    write_corpus(here, corpus)
    return governing(here)


_PLANTED = "claims/zzz.yaml"
_CLAIM = (
    "claims:\n  zzz:\n    statement: Zebras fly.\n    citations:\n"
    "      - {{source: {}, quote: zebras never fly by night over here}}\n"
)
_SENTENCE = "Zebras fly by night [@no.such_claim].\n\n"


def _first(corpus: Corpus, ending: str) -> str:
    """The first file of claims or prose of that ending, "" if there is none."""
    return next((name for name in corpus if name.endswith(ending) and not name.startswith("seeds/")), "")


def governing(folder: Path) -> Settings | None:
    try:
        return find_settings(folder) or Settings(folder)
    except UsageError:
        return None


def checked(settings: Settings | None) -> Report | None:
    """Check a corpus, and hold what is reported to its form; None if the run ended with a usage error."""
    if settings is None:
        return None
    try:
        report = check(settings, ALL)
    except UsageError:
        return None
    well_formed(report)
    return report


def told(report: Report | None, path: str, words: str, codes: str) -> None:
    """Whether what is plainly wrong in a file, beside what is damaged, is still told, unless the file cannot be read."""
    if report is None:
        return
    found = [each for each in (*report.findings, *report.silenced) if each.place.path.endswith(path)]
    assert any(
        each.code.startswith(("F2", "S1"))
        or (
            each.code[0] in codes
            and words in report.files[each.place.path].text[each.place.start : each.place.end]
        )
        for each in found
    ), (path, words, [each.code for each in found])


def well_formed(report: Report) -> None:
    """Whether every place lies in its file and every format can be read."""
    for finding in (*report.findings, *report.silenced, *report.acknowledged):
        inside(finding.place, report.files)
        for each in finding.related:
            inside(each.place, report.files)
        assert finding.fault.message, finding
        for edit in finding.fault.fix.edits if finding.fault.fix else ():
            assert 0 <= edit.start <= edit.end <= len(report.files[edit.path].text), edit
    for name in FORMATS:
        shown = renderer(name)(report, False)
        if "json" in name:
            json.loads(shown)
        else:
            assert all(visible(line) == line for line in shown.split("\n")), "control characters are printed"


def inside(place: Place, files: Files) -> None:
    """Whether a place is one of its file, with lines and columns that agree."""
    file = files.get(place.path)
    if file is None or not file.text:  # it could not be read, which is what is said of it
        assert 0 <= place.start <= place.end, place
        assert place.line > 0 < place.column, place
        return
    assert 0 <= place.start <= place.end <= len(file.text), place
    assert place == file.place(place.start, place.end), place
    if place.path.endswith(".md"):
        assert not file.text[place.start : place.start + 1].isspace(), place


def claims(random: Random, folder: Path) -> None:
    settings = damage(random, folder, ".yaml", texts(".yaml"))
    report = checked(settings)
    if (
        settings is not None
        and (settings.root / _PLANTED).exists()
        and not (settings.select or settings.ignore)
    ):
        told(report, _PLANTED, "zebras never", "QS")


def register(random: Random, folder: Path) -> None:
    """A damaged register, beside claims that cite what it names."""
    number = random.randrange(len(corpora()))
    here = folder / f"register-{number}"
    path, sound = here / "seeds" / "sources.yaml", here / "sound.txt"
    if not sound.exists():
        write_corpus(here, corpora()[number])
        sound.write_bytes(path.read_bytes())
    more = "    url: https://example.org/a\n    title: A\n    date: 2024-05-06\n    language: en\n"
    text = sound.read_text("utf-8").replace("}\n", ", publisher: Them, language: de}\n") + random.choice(
        ("", more)
    )
    pool = (*_REGISTER, (ROOT / "seeds" / "sources.yaml").read_text("utf-8"))
    path.write_bytes(damaged(random, mutated(random, text, pool).encode("utf-8", "surrogatepass")))
    checked(governing(here))


_REGISTER = (
    "exclude:\n      - {quote: Eagle, because: an advertisement}\n",
    *(
        "sha256: 00",
        "held: elsewhere",
        "url: javascript:1",
        "title: [a, b]",
        "? {a: b}",
        "<<: *a",
        "~: null",
        "#",
    ),
)


def settings(random: Random, folder: Path) -> None:
    number = random.randrange(len(corpora()))
    here = write_corpus(folder / f"settings-{number}", corpora()[number])
    for name in ("pyproject.toml", "pincite.toml"):
        (here / name).unlink(missing_ok=True)
    name = random.choice(("pyproject.toml", "pincite.toml"))
    text = mutated(random, random.choice(_SETTINGS), _SETTINGS)
    if random.random() < 0.5:
        said = [
            f"{random.choice(_KEYS)} = {random.choice(_SAID)}\n" for _ in range(random.choice((1, 1, 2, 4)))
        ]
        text = "".join(said)
    if name == "pyproject.toml" and random.random() < 0.9:
        text = f"[tool.pincite]\n{text}"
    (here / name).write_bytes(damaged(random, text.encode("utf-8", "surrogatepass")))
    checked(governing(here))


_KEYS = (
    *(
        "sources",
        "claims",
        "prose",
        "require",
        "language",
        "quote-words",
        "rounded-support",
        "select",
        "ignore",
    ),
    *("colour", "prose.a", '"claims"', "file", "root"),
)
_SAID = (
    *(
        '"seeds"',
        '"claims"',
        '["claims"]',
        '["a.md"]',
        '["docs", "docs"]',
        '"all"',
        '"de"',
        '"xx"',
        "3",
        "0",
        "-1",
    ),
    *(
        "true",
        "[]",
        "{}",
        '""',
        '[""]',
        "[1]",
        "[[]]",
        "1e400",
        "nan",
        "99999",
        '["N501", "Q"]',
        '["F"]',
        '["?"]',
    ),
    *('["../x"]', '["/etc"]', '["."]', '["*.md"]', '["a\\u0000b"]', "2020-01-01", '["no/such"]', "{a = 1}"),
)
_SETTINGS = (
    'prose = ["a.md", "docs"]\nrequire = "all"\nquote-words = 3\n',
    'sources = "seeds"\nclaims = ["claims"]\nlanguage = "de"\n',
    'select = ["Q", "N501"]\nignore = ["quote-thin"]\n',
    'claims = ["claims/./", "nowhere"]\nquote-words = 1e3\nselect = [1, 2]\n',
    "a = 1979-05-27T07:32:00Z\nb = {c = [nan, -inf, 0x1F]}\n[[d]]\n[d.e]\nf = '''g'''\n",
)


def prose(random: Random, folder: Path) -> None:
    pool = (*SAMPLES, *texts(".md"), *_CITING)
    instead = random.choice((*SAMPLES, *_CITING, "", "", ""))
    planted = _SENTENCE if random.random() < 0.5 else ""
    settings = damage(random, folder, ".md", pool, instead, planted)
    report = checked(settings)
    if planted and settings is not None and settings.prose and not (settings.select or settings.ignore):
        told(report, ".md", "no.such_claim", "P")


_CITING = (
    "Eagle landed on 20 July 1969 [@landing]. “Eagle landed,” he said [@landing; see @other, p. 5].\n",
    "| Year | Members |\n|---|---|\n| 2024 | 23 [@met] |\n\n<!-- pincite: ignore[citation-missing] told so -->\n",
    "No. Members met it in 2024.[^1] @landing says [-@met]\n\n[^1]: 23 of 32 [@met].\n",
)


def lines(random: Random, folder: Path) -> None:
    """What `verify` answers to lines of JSON, some of them damaged."""
    asked: list[bytes] = []
    for _ in range(3):
        source = random.choice(texts(".txt", 20))
        start = random.randrange(len(source))
        quote = source[start : start + random.choice((10, 40, 200))]
        change = random.choice((None, _laid_out, _laid_out, mutated, mutated))
        quote = change(random, quote, texts(".txt")) if change else quote
        one: dict[str, Any] = {"id": random.choice((1, "a", None, [2])), "text": source, "quote": quote}
        more = {"prefix": source[max(0, start - 9) : start], "suffix": source[start : start + 9]}
        more["statement"] = mutated(random, quote, texts(".txt"))
        one |= {name: more[name] for name in random.sample(sorted(more), random.randrange(4))}
        if random.random() < 0.2:
            odd: tuple[object, ...] = (None, 1, "", "a.txt", [], {}, "../b", True)
            one[random.choice((*one, "source", "text_file"))] = random.choice(odd)
        if random.random() < 0.2:
            del one[random.choice(tuple(one))]
        line = json.dumps(one, ensure_ascii=random.random() < 0.5)
        if random.random() < 0.3:
            line = mutated(random, line, (line, "null", "[]", "{}", "NaN", '{"quote": 1}', "\\ud800"))
        asked.append(damaged(random, line.encode("utf-8", "surrogatepass")))
    for each in asked:
        for reply in verify(each.splitlines(keepends=True), folder):
            json.loads(json.dumps(reply))
            answered(each, reply)


def _laid_out(random: Random, quote: str, pool: Sequence[str]) -> str:
    """A quote as another page has it: with other spaces, marks, letters or breaks."""
    old, new = random.choice(_OTHERWISE)
    at = quote.find(old, random.randint(0, len(quote)))
    return quote.replace(old, new) if at < 0 else quote[:at] + new + quote[at + len(old) :]


_OTHERWISE = (
    *(
        (" ", "\n"),
        (" ", "\u00a0"),
        (" ", "  "),
        ("-", "\u2010"),
        ("'", "’"),
        ("’", "'"),
        ('"', "“"),
        ("“", '"'),
    ),
    *(("fi", "\ufb01"), ("e", "e\u0301"), ("a", "\u0430"), ("an", "a\u00adn"), ("n ", "n-\n"), (" ", " … ")),
)


def answers(random: Random, folder: Path) -> None:
    """What `lint-answer` says of an answer that quotes and counts."""
    number = random.randrange(len(texts(".txt", 20)))
    source = texts(".txt", 20)[number]
    here = folder / f"answer-{number}"
    (here / "sources").mkdir(parents=True, exist_ok=True)
    (here / "sources" / "source.txt").write_text(source, "utf-8")
    start = random.randrange(len(source))
    quote = source[start : start + 60].strip()
    answer = random.choice((f"He said: “{quote}.” There were 5.\n", f"{source}\n", *SAMPLES, *_CITING))
    answer = mutated(random, answer, (source, *SAMPLES, *_CITING))
    (here / "answer.md").write_bytes(damaged(random, answer.encode("utf-8", "surrogatepass")))
    shown = random.choice(("json", "text"))
    done = pincite("lint-answer", "answer.md", "--source-dir", "sources", "--output-format", shown, cwd=here)
    assert "fault of pincite" not in done.stderr, done.stderr
    assert done.returncode in (0, 1, 2, 5), done
    if shown == "text":
        assert all(visible(line) == line for line in done.stdout.split("\n"))
    elif done.returncode != 2:
        file = File("answer.md", (here / "answer.md").read_bytes().decode("utf-8"))
        for each in json.loads(done.stdout)["sentences"]:
            sentence = file.text[slice(*each["span"])]
            assert sentence == sentence.strip(), each
            for part in (each, *each["checks"]):
                low, high = part["span"]
                assert 0 <= low <= high <= len(file.text), part
                assert part["line"] == file.place(low, high).line, part


def numbers(random: Random, folder: Path) -> None:
    """What is read out of running text and short values, in every language."""
    count_of_words(random)
    text = mutated(random, random.choice(_NUMBERS), _NUMBERS)
    for language in known():
        ordered(text, read(text, language))
        found = read_value(text[:200], language)
        ordered(text, [found] if found else [])
        assert not unsupported(text, [text], language), "a text carries its own numbers"
        other = mutated(random, text, _NUMBERS)
        for gap in unsupported(text, [other], language):
            assert 0 <= gap.mention.start <= gap.mention.end <= len(text), gap


def ordered(text: str, found: Iterable[NumberMention]) -> None:
    """Whether mentions stand in the text as they say, one after the other."""
    at = 0
    for each in found:
        assert at <= each.start < each.end <= len(text), each
        assert each.text == text[each.start : each.end], each
        if each.low is not None and each.high is not None:
            assert each.low <= each.high, each
        at = each.end


_NUMBERS = (
    "About 23 of the 32 members, or 71.9%, spent more than $800 billion (€740bn) in 2024, up from 1,234.5 million.",
    "Between five and six hundred thousand people came on 5 May 2020 at 5:30 p.m., two-thirds of them women.",
    "Not fewer than twenty-one F-35s cost £1.2m each, a third less than 3 years and 6 months before; see Table 2.1.",
    "He scored 2-1 in the '90s, one in three, half a dozen, minus 5 degrees, US$5, 3x, ½, 10–12 km/h, 1e9, No. 7.",
    "Rund 23 der 32 Mitglieder, also 71,9 Prozent, gaben über 1.234,5 Millionen Euro aus, am 5. Mai 2020 um 17.30 Uhr.",
    "Zwischen fünf- und sechshunderttausend, einundzwanzig, anderthalb, zwei Drittel, nicht weniger als 5 %.",
    "Environ 23 des 32 membres, soit 71,9 %, ont dépensé plus de 1 234,5 millions d'euros, quatre-vingt-dix-sept.",
    "Ongeveer eenentwintig van de 32 leden, anderhalf miljoen euro, meer dan 71,9 procent, op 5 mei 2020.",
)


def expressions(random: Random, folder: Path) -> None:
    """Relations, judged one by one and solved together."""
    judged_as_tried(random)
    found = {}
    for number in range(random.choice((1, 1, 2, 4))):
        text = random.choice(_RELATIONS)
        if random.random() < 0.9:
            text = mutated(random, text, _RELATIONS)
        expression = parse(text)
        if not isinstance(expression, Expression):
            for problem in expression:
                assert 0 <= problem.start <= problem.end <= len(text), problem
            continue
        found[f"r{number}"] = expression
    lookup = stated(random)
    for name, expression in list(found.items()):
        if any(each.name not in lookup for each in expression.names) or not _rows(expression, lookup):
            del found[name]
            continue
        for problem in judge(expression, lookup).problems:
            assert 0 <= problem.start <= problem.end <= len(expression.text), problem
    shared = {"a.x": "q", "b.y": random.choice(("q", "p")), "c.z": "p"}
    for conflict in solve(lookup, shared, found).conflicts:
        assert conflict.values or conflict.relations


def _rows(expression: Expression, lookup: dict[str, Value | Table]) -> bool:
    return all(
        each.row is None or (isinstance(table := lookup[each.name], Table) and each.row in table.rows)
        for each in expression.names
    )


def stated(random: Random) -> dict[str, Value | Table]:
    """Some values and a table, as claims state them."""

    def value() -> Value:
        mention = read_value(random.choice(_VALUES))
        assert mention is not None
        return Value.of(mention)

    values: dict[str, Value | Table] = {name: value() for name in ("a.x", "b.y", "c.z", "d.w")}
    rows = {row: value() for row in ("Spain", "Italy")}
    return values | {"t.t": Table(rows)} if random.random() < 0.9 else values


_VALUES = (
    *(
        "23 members",
        "about 5",
        "more than 7 people",
        "71.9 percent",
        "0",
        "2.61",
        "at least 3 ships",
        "$800 billion",
    ),
    *("5 May 2020", "May 2020", "5 to 6 people", "-4", "90 minutes", "1.5 hours", "fewer than 10", "3"),
)
_RELATIONS = (
    *(
        "a.x + b.y == c.z",
        "a.x * b.y < c.z",
        "a.x / b.y >= 0.5",
        "-a.x != b.y - 1_000",
        'max(t.t) < t.t["Spain"]',
    ),
    *("a.x <= b.y < c.z == d.w", "share(a.x, b.y) == c.z", "count(t.t) == 2", "mean(t.t) > min(t.t, a.x)"),
    *("change(a.x, b.y) == c.z", 'weekday(a.x) == "Friday"', "before(a.x, b.y)", "rounds_to(a.x / b.y, c.z)"),
    *(
        "percent_of_count(a.x, b.y)",
        "possible_mean(a.x, b.y)",
        "a.x * a.x * b.y == c.z",
        "sum(t.t) - a.x == 0",
    ),
    *("a.x * 0.99 == b.y", "b.y * 0.99 == a.x", "a.x / (b.y - b.y) == 1", "((a.x)) == 1.50"),
)


def files(random: Random, folder: Path) -> None:
    """Claims files by themselves: real ones, with all that they hold."""
    text, is_sound = random.choice(_own_claims()), random.random() < 0.02
    if not is_sound:
        text = mutated(random, text, _own_claims())
    file = load_claims(File("claims/a.yaml", text))
    for defect in file.defects:
        inside(defect.place, Files({"claims/a.yaml": file.file}))
    assert not is_sound or (file.claims or file.relations or file.disputes or file.speakers), text
    assert not (is_sound and file.defects), file.defects
    for claim in file.claims:
        assert text.startswith(claim.id.value, claim.id.start) or not claim.id.plain, claim.id
        for citation in claim.citations:
            assert 0 <= citation.quote.start <= citation.quote.end <= len(text), citation


@cache
def _own_claims() -> tuple[str, ...]:
    """A few entries each of this repository's claims files, of every section."""
    found = []
    for path in sorted((ROOT / "claims").glob("*.yaml")):
        for section in re.split(r"^(?=\w)", path.read_text("utf-8"), flags=re.MULTILINE):
            head, *entries = re.split(r"^(?=  [^\s#])", section, flags=re.MULTILINE)
            found += [head + "".join(entries[at : at + 3]) for at in range(0, len(entries), 3)]
    return tuple(found)


KINDS = (
    Kind("claims", 60, claims),
    Kind("claims files", 150, files),
    Kind("register", 60, register),
    Kind("settings", 60, settings),
    Kind("prose", 60, prose),
    Kind("lines for verify", 60, lines),
    Kind("answers", 60, answers),
    Kind("numbers", 40, numbers),
    Kind("relations", 60, expressions),
)
