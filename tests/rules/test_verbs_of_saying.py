"""One list of verbs of saying for claims and for prose: a verb that only one of them knew would let words in the wrong
mouth pass in the other."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pincite.languages import ENGLISH
from pincite.speech.words import speech_words
from tests.harness import check_folder, write_corpus

WORDS_KNOWN = speech_words(ENGLISH)
DOING, SAYING = WORDS_KNOWN.doing, WORDS_KNOWN.saying
STATING, THINKING = WORDS_KNOWN.stating, WORDS_KNOWN.thinking
PAST = {
    "say": "said", "tell": "told", "write": "wrote", "speak": "spoke", "think": "thought", "feel": "felt",
    "swear": "swore", "foresee": "foresaw",
    **{verb: f"{verb}{verb[-1]}ed" for verb in ("beg", "quip", "brag", "dub", "admit", "refer")},
}  # fmt: skip
WORDS = "the ice was thinner than last year"
OURS, THEIRS = "Sigrid Aune", "Olav Berge"


def past(verb: str) -> str:
    if verb in PAST:
        return PAST[verb]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb.removesuffix('e')}ed"


VERBS = sorted(SAYING | THINKING)


def quoting(verb: str, who: str) -> str:
    """The words told with a verb, in a sentence that some such verb would have."""
    return f"On the quay {who} {past(verb)} that {WORDS}"


def claim(source: str, text: str, words: str, speaker: str) -> dict[str, object]:
    start = text.index(words)
    citation = {"source": source, "quote": words, "span": [start, start + len(words)]}
    return {"statement": f"{speaker} spoke of the ice.", "citations": [citation], "speaker": speaker}


def speakers_found(folder: Path, texts: dict[str, str], words: str) -> dict[str, set[str]]:
    """For each verb, the speakers with whom a claim on its text passes."""
    claims = {
        f"{verb}_{at}": claim(f"{verb}.txt", text, words, who)
        for verb, text in texts.items()
        for at, who in enumerate((OURS, THEIRS))
    }
    content = yaml.safe_dump({"claims": claims}, allow_unicode=True, width=10_000)
    files = {f"seeds/{verb}.txt": text for verb, text in texts.items()} | {"claims/ice.yaml": content}
    report = check_folder(write_corpus(folder, files))
    refused = {each.fault.claim for each in report.findings if each.code.startswith("A")}
    return {
        verb: {who for at, who in enumerate((OURS, THEIRS)) if f"{verb}_{at}" not in refused}
        for verb in texts
    }


def test_in_claims_each_verb_gives_its_subject_the_word(tmp_path: Path) -> None:
    texts = {verb: f"{THEIRS} was there.\n\n{quoting(verb, OURS)}." for verb in VERBS}
    found = speakers_found(tmp_path, texts, WORDS)
    denied = {"deny": set[str](), "doubt": set[str]()}  # what follows them is not their subject's word
    assert {verb: who for verb, who in found.items() if who != {OURS}} == denied


def test_in_claims_each_verb_that_quotes_gives_its_subject_the_quotation(tmp_path: Path) -> None:
    texts = {verb: f"“It is bad; {WORDS},” {OURS} {past(verb)}. {THEIRS} was there." for verb in SAYING}
    found = speakers_found(tmp_path, texts, WORDS)
    assert {verb: who for verb, who in found.items() if who != {OURS}} == {}


def prose_refused(folder: Path, sentences: list[str]) -> set[int]:
    """Which sentences that cite a claim of ours have another speak in it, by their numbers."""
    text = f"Nobody spoke but {OURS}. She said that {WORDS}."
    content = yaml.safe_dump({"claims": {"ice": claim("ice.txt", text, WORDS, OURS)}}, width=10_000)
    files = {
        "seeds/ice.txt": text,
        "claims/ice.yaml": content,
        "pincite.toml": 'prose = ["*.md"]\n',
        "a.md": "\n\n".join(f"{sentence} [@ice]." for sentence in sentences),
    }
    report = check_folder(write_corpus(folder, files))
    return {each.place.line // 2 for each in report.findings if each.rule == "prose-speaker-differs"}


@pytest.mark.parametrize(
    "form", ["“{words},” {who} {past}", "{who} {past} that “{words}”", "{who} then {past}: “{words}”"]
)
def test_in_prose_each_verb_puts_a_quotation_into_a_mouth(form: str, tmp_path: Path) -> None:
    right = [form.format(words=WORDS, who=OURS, past=past(verb)) for verb in VERBS]
    wrong = [form.format(words=WORDS, who=THEIRS, past=past(verb)) for verb in VERBS]
    refused = prose_refused(tmp_path, right + wrong)
    assert [verb for at, verb in enumerate(VERBS) if at in refused] == []
    assert [verb for at, verb in enumerate(VERBS, len(VERBS)) if at not in refused] == []


def test_in_prose_each_verb_that_tells_of_words_alone_is_heard_without_a_quotation(tmp_path: Path) -> None:
    plain = sorted((SAYING | THINKING) - DOING)
    refused = prose_refused(tmp_path, [quoting(verb, THEIRS) for verb in plain])
    assert [verb for at, verb in enumerate(plain) if at not in refused] == []


@pytest.mark.parametrize(
    "wrong",
    [
        "Olav Berge boasted that the ice was thinner than last year",
        "Olav Berge joked that the ice was thinner",
        "“The ice was thinner than last year,” exclaimed Olav Berge",
        "Laughing, Olav Berge shouted that “the ice was thinner”",
        "Olav Berge, who had been there before, tweeted that the ice was thinner",
        "Sources close to Berge, and then Berge himself, affirmed that the ice was thinner",
        "In the harbour office, a lawyer for Olav Berge pleaded that “the ice was thinner”",
    ],
)
def test_words_in_the_wrong_mouth_are_found_in_prose(wrong: str, tmp_path: Path) -> None:
    assert prose_refused(tmp_path, [wrong])


@pytest.mark.parametrize(
    "right",
    [
        "Sigrid Aune boasted that the ice was thinner than last year",
        "“The ice was thinner than last year,” exclaimed Aune",
        "Aune, whom nobody had asked, shouted that “the ice was thinner”",
        "She joked that the ice was thinner",
        "Ice skaters labelled thin ice thin",
    ],
)
def test_words_in_the_right_mouth_pass_in_prose(right: str, tmp_path: Path) -> None:
    assert not prose_refused(tmp_path, [right])


def test_the_classes_of_verbs_are_of_the_one_list() -> None:
    assert STATING <= SAYING | THINKING
    assert DOING <= SAYING | THINKING
    assert not STATING & DOING
    assert not SAYING & THINKING
