"""Words put into the wrong mouth are the worst that can happen to a quotation that is there verbatim.

`passages.tsv` says who speaks each passage of the five documents, read by hand.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.text.attribution import Transcript, Voice
from pincite.text.cast import Cast
from pincite.text.speech import passages

HERE = Path(__file__).parent
SEEDS = {path.name[:3]: path for path in (HERE.parents[1] / "seeds").glob("00*.txt")}
CAST = Cast.of(
    {
        "Donald Trump": ["the president", "the U.S. president", "the U.S. leader", "the American president"],
        "Mark Rutte": [
            "the NATO chief",
            "the NATO head",
            "NATO secretary general",
            "the Alliance secretary general",
        ],
        "Vladimir Putin": ["the Russian leader"],
        "Jonas Gahr Støre": ["the Norwegian premier", "the Norwegian prime minister"],
        "Giedrimas Jeglinskas": [],
        "Jens Stoltenberg": [],
        "Steve Witkoff": [],
        "U.S. official": [],
        "World Health Organization": ["WHO"],
        "Jane Smith": ["the chief economist"],
        "Acme Inc": ["Acme", "the company"],
        "European Commission": ["the Commission"],
    }
)

# The last passage of each is said by the speakers named, by their last words; by nobody known if none is.
SAID = {
    "“We go,” Zelensky said after meeting Trump.": "",
    "Zelensky told Trump that “we go.”": "",
    "Zelensky met Trump, saying “we go.”": "",
    "Zelensky said Trump is weak, adding he was “sad.”": "",
    "Trump, who met Rutte, said “we go.”": "Trump",
    "Trump — who is vocal — also said “we go.”": "Trump",
    "Rutte was told by Trump that “you must pay.”": "Trump",
    "Rutte was described as “great” by Trump.": "Trump",
    "Rutte was described as “great.”": "",
    "Trump described Rutte as “great.”": "Trump",
    "“Pay,” Trump told Rutte.": "Trump",
    "Asked by Trump about it, Rutte said: “We pay.”": "Rutte",
    "In a statement, the Kremlin told Trump “no.”": "",
    "Trump’s spokesman said “no.”": "",
    "Trump’s spokesman claims “no.”": "",
    "“No,” Rutte’s spokeswoman said.": "",
    "“No,” a spokesman for Trump said.": "",
    "“No,” said officials close to Trump.": "",
    "The Trump administration said “no.”": "",
    "Trump’s repeated claim that “nobody pays” is odd.": "Trump",
    "Rutte quoted Trump as saying “we go.”": "Trump",
    "“We go,” Trump was quoted as saying.": "Trump",
    "According to Rutte, Trump said “we go.”": "Trump",
    "According to Rutte, the allies would pay “soon.”": "Rutte",
    "“We go,” according to Trump.": "Trump",
    "Trump said Rutte told him “no.”": "Rutte",
    "Trump, Rutte said, is “strong.”": "Rutte",
    "Unlike Trump, Rutte said “yes.”": "Rutte",
    "In talks with Trump, Rutte said “yes.”": "Rutte",
    "While Rutte listened, Trump spoke of peace, saying “soon.”": "Trump",
    "On Monday Trump said he was “glad.”": "Trump",
    "Trump met Rutte. He said “soon.”": "Trump",
    "Trump met Rutte. They sat down. “Soon,” he said.": "Trump",
    "“Soon,” Trump said of Rutte. “Very soon.”": "Trump",
    "“Soon,” Trump said. “Very soon,” Rutte replied.": "Rutte",
    "“Soon,” Trump said.\n“Never.”": "",
    "“Soon,” Trump said. “It is\n\n“very near.”": "Trump",
    "“Soon,” Rutte, the NATO chief, said.": "Rutte",
    "“Soon,” the NATO secretary general, Mark Rutte, told reporters in Washington.": "Rutte",
    "Former NATO Secretary General Jens Stoltenberg said “soon.”": "Stoltenberg",
    "“Soon,” said the president’s envoy, Steve Witkoff.": "Witkoff",
    "“Soon,” said committee chair Giedrimas Jeglinskas.": "Jeglinskas",
    "Trump and Rutte said “soon.”": "Trump Rutte",
    "“Soon,” she said.": "",
    "Trump said he agrees. Meloni says she does. “Soon,” she added.": "",
    "Trump said he agrees. Merkel said she met Trump. He came. “Soon,” she said.": "",
    "“Soon.”": "",
}

TOLD = {
    "Rutte said |the pair would meet|.": "Rutte",
    "Trump had |questioned the treaty|.": "Trump",
    "|Trump’s criticism of allies| set the tone.": "Trump",
    "|a deep skepticism expressed by the U.S. president| ruled.": "Trump",
    "This aligns with Trump’s view that |the burden is unfair|.": "Trump",
    "Rutte said |allies pay|, while Trump said they do not.": "Rutte",
    "Rutte said allies pay, while Trump said |they do not|.": "Trump",
    "|Allies pay|, Rutte said.": "Rutte",
    "The WHO’s guidelines |recommend a walk| a day.": "Organization",
    "A WHO report |says that a walk is enough|.": "Organization",
    "A walk |is enough|, according to the WHO’s latest report.": "Organization",
    "Asked about rates, the chief economist |expects them to fall|.": "Smith",
    "Growth will reach |3 percent next year|, the chief economist said on Tuesday.": "Smith",
    "In Smith’s view, |rates will fall|.": "Smith",
    "Smith has long argued |that rates will fall|.": "Smith",
    "Under pressure from the Commission, Acme promised |to cut costs|.": "Inc",
    "Smith’s company, Acme, said |costs fell|.": "Inc",
    "The company reported |revenue of $5 million|.": "Inc",
    "Costs fell, said Smith. |She expects more|.": "Smith",
    "The talks, with |Trump reiterating his commitment|, went on.": "Trump",
}


def voice(text: str) -> Voice:
    last = passages(text)[-1]
    return Transcript(text, CAST).voice(last.start, last.end)


def names(who: frozenset[str]) -> set[str]:
    return {name.split()[-1] for name in who}


def test_every_passage_of_the_documents_has_its_speaker_and_no_other() -> None:
    transcripts = {name: Transcript(path.read_bytes().decode(), CAST) for name, path in SEEDS.items()}
    with (HERE / "passages.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = [transcripts[row["document"]].voice(int(row["start"]), int(row["end"])).who for row in rows]
    assert found == [frozenset({row["speaker"]}) for row in rows]


@pytest.mark.parametrize("text", SAID)
def test_a_passage_is_said_by_the_subject_of_its_verb_of_saying(text: str) -> None:
    assert names(voice(text).who) == set(SAID[text].split())


@pytest.mark.parametrize("marked", TOLD)
def test_narration_reports_the_words_of_whoever_its_verb_names(marked: str) -> None:
    before, words, after = marked.split("|")
    said = Transcript(before + words + after, CAST).voice(len(before), len(before) + len(words))
    assert names(said.who) == {TOLD[marked]}
    assert said.told


@pytest.mark.parametrize(
    "marked",
    [
        "Smith’s lawyer said |she was ready|.",
        "Critics of Smith say |she was not|.",
        "A person close to Smith said |no|.",
    ],
)
def test_those_around_a_speaker_do_not_speak_for_the_speaker(marked: str) -> None:
    before, words, after = marked.split("|")
    said = Transcript(before + words + after, CAST).voice(len(before), len(before) + len(words))
    assert said.named == {"Jane Smith"}
    assert said.who == set()


@pytest.mark.parametrize(
    "marked",
    [
        "Trump said that allies pay, while |NATO has 32 members|.",
        "Trump praised the plan, which |was drawn up in March|.",
        "|NATO has 32 members|, whatever they do, while Trump said they pay.",
        "Trump’s demand that allies pay their bills has, it seems, at last |made NATO robust|.",
        "The United States and |its allies met Trump|.",
    ],
)
def test_what_a_verb_of_saying_does_not_govern_is_not_reported(marked: str) -> None:
    before, words, after = marked.split("|")
    assert Transcript(before + words + after, CAST).voice(len(before), len(before) + len(words)).who == set()


def test_the_voice_of_the_article_is_nobody_s() -> None:
    text = "Trump met Rutte on Thursday. NATO has 32 members."
    assert not Transcript(text, CAST).voice(29, len(text)).told
    met = Transcript(text, CAST).voice(0, 28)
    assert not met.told
    assert names(met.named) == {"Trump", "Rutte"}


def test_a_name_within_the_quotation_marks_is_not_named_around_them() -> None:
    assert voice("“Trump is great,” said Rutte.").named == {"Mark Rutte"}


def test_what_a_speaker_quotes_is_not_the_speaker_s_own_word() -> None:
    text = "“I was asked, ‘Will you help?’ and said no,” Trump said."
    transcript = Transcript(text, CAST)
    assert transcript.voice(1, 30).who == {"Donald Trump"}
    inner = transcript.voice(15, 29)
    assert inner.who == set()
    assert inner.named == {"Donald Trump"}


def test_the_words_that_name_the_speaker_are_shown() -> None:
    text = "Trump sat down. “Soon,” he said."
    shown = voice(text)
    assert (shown.phrase, shown.at) == ("he", (24, 26))


@given(
    st.lists(st.sampled_from([*'“”"’.,— \n-', "Trump", " said ", " he ", "Rutte", "the ", " by ", " to "]))
)
def test_no_text_is_too_odd_to_be_read(parts: list[str]) -> None:
    text = "".join(parts)
    transcript = Transcript(text, CAST)
    for passage in transcript.passages:
        found = transcript.voice(passage.start, passage.end)
        assert found.who <= found.named
        if found.at:
            assert text[slice(*found.at)] == found.phrase
    transcript.voice(0, len(text))
