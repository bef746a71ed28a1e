"""Who says it, in sentences as newspapers write them: whoever is wrongly taken for the speaker is misquoted."""

import json
from pathlib import Path

import pytest

from pincite.speech.names import People
from pincite.speech.transcript import Transcript

LINES = Path(__file__).with_name("speakers.tsv").read_text("utf-8").splitlines()[1:]


def who(text: str, cast: dict[str, list[str]]) -> frozenset[str]:
    """The speakers of the words in brackets, among a cast."""
    before, _, rest = text.partition("⟦")
    words, _, after = rest.partition("⟧")
    transcript = Transcript(before + words + after, People(cast))
    return transcript.voice(len(before), len(before + words)).who


@pytest.mark.parametrize("line", LINES)
def test_the_speaker_is_heard_and_nobody_else(line: str) -> None:
    written, right, others, declared = line.split("\t")
    text = written.replace("\\n", "\n").replace("\\\\", "\\")
    aliases: dict[str, list[str]] = json.loads(declared or "{}")
    wrong = others.split("|") if others else []
    everybody = {name: aliases.get(name, []) for name in (right, *wrong, *aliases) if name}
    alone = {name: names for name, names in aliases.items() if names}
    for cast in (everybody, alone):
        if right:
            assert right in who(text, {right: []} | cast)
        for name in wrong:
            assert name not in who(text, {name: []} | cast)


def test_there_are_hundreds_of_sentences() -> None:
    assert len(LINES) > 350
