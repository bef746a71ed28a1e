"""Faults in who said what, planted in the real documents at every quotation: each must be caught, or somebody
is quoted with words that they did not say."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from pincite.claims.model import Claim
from pincite.corpus.load import load
from pincite.settings import Settings
from tests.harness import ROOT, check_folder, copy_corpus, write_corpus

SPEAKERS = yaml.safe_load((ROOT / "claims" / "people.yaml").read_text("utf-8"))["speakers"]
TEXTS = {path.name: path.read_bytes().decode() for path in sorted((ROOT / "seeds").glob("00*.txt"))}


def listed() -> list[tuple[str, int, int, str]]:
    with (ROOT / "tests" / "text" / "passages.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    names = {name[:3]: name for name in TEXTS}
    return [(names[row["document"]], int(row["start"]), int(row["end"]), row["speaker"]) for row in rows]


ROWS = listed()


def claim(name: str, start: int, end: int, speaker: str, text: str = "") -> dict[str, Any]:
    """A claim that gives `[start, end)` of a document as somebody's own words."""
    text = text or TEXTS[name]
    statement = f"{speaker} said what stands in {name} from {chr(97 + start % 26)}."
    citation: dict[str, Any] = {"source": name, "quote": text[start:end], "span": [start, end]}
    if text.count(text[start:end]) > 1:
        citation["prefix"] = text[start - 30 : start]
    return {"statement": statement, "citations": [citation], "speaker": speaker, "speech": "direct"}


def caught(folder: Path, claims: Mapping[str, Any], texts: Mapping[str, str] = TEXTS) -> dict[str, set[str]]:
    """The codes of what the check finds, by claim."""
    content = yaml.safe_dump({"claims": dict(claims), "speakers": SPEAKERS}, allow_unicode=True, width=10_000)
    files = {f"seeds/{name}": text for name, text in texts.items()} | {"claims/speech.yaml": content}
    found: dict[str, set[str]] = {}
    for each in check_folder(write_corpus(folder, files)).findings:
        if each.severity == "error" and each.code[0] in "QA":
            found.setdefault(each.fault.claim, set()).add(each.code)
    return found


def test_every_quotation_passes_with_its_own_speaker(tmp_path: Path) -> None:
    claims = {f"c{at:02}": claim(*row) for at, row in enumerate(ROWS)}
    thin = {"Q410"}  # a quotation of one or two words is thin, whoever says it
    assert all(codes <= thin for codes in caught(tmp_path, claims).values())


@pytest.mark.parametrize("shift", range(1, 5))
def test_another_speaker_is_caught_at_every_quotation(shift: int, tmp_path: Path) -> None:
    cast = sorted({speaker for *_, speaker in ROWS})
    claims = {
        f"c{at:02}": claim(name, start, end, cast[(cast.index(speaker) + shift) % len(cast)])
        for at, (name, start, end, speaker) in enumerate(ROWS)
    }
    found = caught(tmp_path, claims)
    assert [id for id in claims if not found.get(id, set()) & {"A702", "A705"}] == []


def test_quotations_joined_into_one_are_caught(tmp_path: Path) -> None:
    claims = {}
    for at, (left, right) in enumerate(pairwise(ROWS)):
        if left[0] == right[0]:
            claims[f"c{at:02}"] = claim(left[0], left[1], right[2], left[3])
    assert len(claims) > 30
    found = caught(tmp_path, claims)
    assert [id for id in claims if "A703" not in found.get(id, set())] == []


@pytest.mark.parametrize("side", ["first", "last"])
def test_a_word_moved_out_of_the_quotation_marks_is_caught(side: str, tmp_path: Path) -> None:
    moved, spans = dict(TEXTS), {}
    for at, (name, start, end, _) in enumerate(ROWS):
        text = moved[name]
        words = [start + found.start() for found in re.finditer(r"\S+", text[start:end])]
        if len(words) < 2:
            continue
        if side == "first":  # `“a b”` becomes `a “b”`
            cut = words[1]
            moved[name] = f"{text[: start - 1]}{text[start:cut]}{text[start - 1]}{text[cut:]}"
            spans[at] = (start - 1, end)
        else:  # `“a b”` becomes `“a” b`
            cut = words[-1] - 1
            moved[name] = f"{text[:cut]}{text[end]}{text[cut:end]}{text[end + 1 :]}"
            spans[at] = (start, end + 1)
    claims = {f"c{at:02}": claim(ROWS[at][0], *spans[at], ROWS[at][3], moved[ROWS[at][0]]) for at in spans}
    untouched = {f"c{at:02}": claim(*ROWS[at]) for at in spans}
    assert len(claims) > 35
    found = caught(tmp_path / "requoted", claims, moved)
    assert [id for id in claims if "A701" not in found.get(id, set())] == []
    found = caught(tmp_path / "untouched", untouched, moved)
    assert [id for id in claims if not found.get(id)] == []


def real_claims() -> list[Claim]:
    return [each for file in load(Settings(ROOT)).claims_files for each in file.claims]


def test_another_speaker_is_caught_wherever_words_are_reported(tmp_path: Path) -> None:
    real = {each.id.value: each for each in real_claims() if each.speaker and each.speech}
    cast = sorted({each.speaker.value for each in real.values() if each.speaker})
    for shift in range(1, len(cast)):
        claims = {}
        for id, each in real.items():
            assert each.speaker
            citation = each.citations[0]
            other = cast[(cast.index(each.speaker.value) + shift) % len(cast)]
            claims[id] = claim(citation.source.value, *(citation.span or (0, 0)), other) | {
                "speech": "reported"
            }
            if other in two_voices(id):
                del claims[id]
        found = caught(tmp_path / str(shift), claims)
        assert [id for id in claims if not found.get(id, set()) & {"A702", "A705"}] == []


def two_voices(id: str) -> set[str]:
    """Who else speaks in the words that a claim quotes, as in: Rutte echoed Trump’s concerns."""
    if id in ("accelerated_production", "europe_lagging", "putin_agrees_in_principle"):
        return {"Donald Trump"}
    return (
        {"Vladimir Putin"} if id in ("putin_statement_not_complete", "putin_tentatively_willing") else set()
    )


def test_a_paraphrase_given_as_direct_speech_is_caught(tmp_path: Path) -> None:
    claims = {}
    for each in real_claims():
        if each.speech and each.speech.value == "reported" and each.speaker:
            citation = each.citations[0]
            assert citation.span
            claims[each.id.value] = claim(citation.source.value, *citation.span, each.speaker.value)
    assert len(claims) > 40
    found = caught(tmp_path, claims)
    assert [id for id in claims if not found.get(id, set()) & {"A701", "A703"}] == []


def test_wording_of_one_document_pinned_to_another_is_caught(tmp_path: Path) -> None:
    groups: dict[str, list[Claim]] = {}
    for each in real_claims():
        if each.utterance and each.speech and each.speech.value == "direct":
            groups.setdefault(each.utterance.value, []).append(each)
    claims = {}
    for left, right in (group for group in groups.values() if len(group) == 2):
        for each, other in ((left, right), (right, left)):
            quoted = each.citations[0]
            made = claim(
                quoted.source.value, *(quoted.span or (0, 0)), each.speaker.value if each.speaker else ""
            )
            made["citations"][0] |= {"source": other.citations[0].source.value}
            claims[each.id.value] = made
    assert len(claims) >= 6
    found = caught(tmp_path, claims)
    assert [id for id in claims if not found.get(id, set()) & {"Q405", "Q406", "Q407"}] == []


def test_what_two_claims_word_differently_needs_its_dispute(tmp_path: Path) -> None:
    said = {
        "a": claim("000_13481285a44cd193.txt", 4161, 4228, "Donald Trump")
        | {"utterance": "trump.on_disappointment"},
        "b": claim("001_c0fa23bc847765f8.txt", 2607, 2658, "Donald Trump")
        | {"utterance": "trump.on_disappointment"},
    }
    assert caught(tmp_path / "differ", said) == {"b": {"A704"}}
    said["b"]["citations"] = said["a"]["citations"]
    assert caught(tmp_path / "agree", said) == {}


def test_a_dispute_between_claims_that_word_one_utterance_alike_is_stale(tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    path = folder / "claims" / "speech.yaml"
    text = path.read_text("utf-8")
    assert "\ndisputes:\n" in text
    added = "  agreed_after_all:\n    between: [fantastic_job, fantastic_job_summary]\n    because: They do not.\n"
    path.write_text(text.replace("\ndisputes:\n", f"\ndisputes:\n{added}"), "utf-8")
    found = [each for each in check_folder(folder).findings if each.severity == "error"]
    assert [(each.code, each.fault.claim) for each in found] == [("R608", "agreed_after_all")]


def test_every_dispute_on_wording_is_needed(tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    expected = set()
    for file in load(Settings(folder)).claims_files:
        for dispute in file.disputes:
            if all("." not in name.value for name in dispute.between):
                expected.add(frozenset(name.value for name in dispute.between))
        text = file.file.text
        cut = "".join(
            part
            for part in re.split(r"^(?=\S)", text, flags=re.MULTILINE)
            if not part.startswith("disputes:")
        )
        (folder / file.file.path).write_text(cut, "utf-8")
    assert len(expected) >= 8
    faults = [each.fault for each in check_folder(folder).findings if each.code == "A704"]
    found = {(each.claim, re.search(r"by `(\w+)`", each.message)) for each in faults}
    pairs = {frozenset((claim, other[1])) for claim, other in found if other}
    assert all(any(pair <= between for between in expected) for pair in pairs)
    assert all(any(pair <= between for pair in pairs) for between in expected)
    assert all(len({related.place.path for related in each.related}) > 1 for each in faults)


@pytest.mark.parametrize(
    ("said", "planted"),
    [
        ('"we are getting there"', '"we are not getting there"'),
        ('"fantastic job"', '"great job"'),
        ('"We\'re not there"', '"We’re there"'),
    ],
)
def test_words_between_the_marks_of_a_statement_are_the_quotes(
    said: str, planted: str, tmp_path: Path
) -> None:
    folder = copy_corpus(tmp_path)
    path = folder / "claims" / "speech.yaml"
    text = path.read_text("utf-8")
    assert said in text
    path.write_text(text.replace(said, planted, 1), "utf-8")
    assert "A706" in {each.code for each in check_folder(folder).findings}
