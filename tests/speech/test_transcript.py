"""Words put into the wrong mouth are the worst that can happen to a quotation that is there verbatim.

`passages.tsv` says who speaks each passage of the five documents, read by hand.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pincite.speech.names import People
from pincite.speech.transcript import Transcript, Voice
from pincite.text.quotation_marks import quotations

HERE = Path(__file__).parent
SEEDS = {path.name[:3]: path for path in (HERE.parents[1] / "seeds").glob("00*.txt")}
CAST = People(
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
    "“Soon,” said a visibly tired Trump.": "Trump",
    "“Soon,” said Meloni as Trump looked on.": "",
    "“Soon,” said Meloni after Trump had spoken.": "",
    "“Soon,” laughed Trump. Rutte frowned.": "Trump",
    "“Soon,” said Trump and Meloni.": "Trump",
    "“Soon,” said Giorgia Meloni and Trump.": "Trump",
    "“Soon,” Meloni went on to say after Trump had left.": "",
    "“Soon,” said Melania Trump.": "",
    "“Soon!” Trump shouted back at Rutte.": "Trump",
    "“Soon,” Eric Trump said.": "",
    "“Soon,” Donald J. Trump said.": "Trump",
    "“Soon,” Senator Trump said.": "Trump",
    "Says Trump: “Soon.”": "Trump",
    "Rutte met with Trump, who said “soon.”": "Trump",
    "A lawyer for Trump, who said “soon,” left.": "",
    "Trump’s post on X read: “Soon.”": "Trump",
    "Rutte’s answer to Trump was “soon.”": "Rutte",
    "Rutte disputed Trump’s assertion that “nobody pays.”": "Trump",
    "Trump, in the words of Rutte, is “strong.”": "Rutte",
    "In Rutte’s words, it was “a start.”": "Rutte",
    "Meloni quoted Trump as saying “soon.”": "Trump",
    "Trump quoted Meloni as saying “soon.”": "",
    "Trump quoted Churchill: “Never give in.”": "",
    "Trump likes to recall his mother saying: “Never borrow.”": "",
    "Trump never said “soon.”": "",
    "Trump is expected to say “soon.”": "",
    "What Rutte calls “a start,” Trump calls a failure.": "Rutte",
    "Trump, long known as “the Donald,” said he would go.": "",
    "Trump met Rutte. “Not so,” said Rutte. Later, said Trump: “Soon.”": "Trump",
    "Rutte, the NATO chief, told Trump “soon.”": "Rutte",
    "Rutte, the NATO chief, warned Trump “soon” and left.": "Rutte",
    "“Soon,” said Trump ally Jeglinskas.": "Jeglinskas",
    "“Soon,” according to a Trump official.": "",
    "The report of the WHO states: “Soon.”": "",
    "Trump labelled it “soon.”": "Trump",
    "Mr. Trump met Ms. Smith. “Soon,” she said.": "Smith",
    "Trump left. Meloni, who had come late, stayed. “Soon,” she said.": "",
    "Trump left. His deputy was there. “Soon,” he said.": "",
    "Trump left. His envoy, Steve Witkoff, did not. “Soon,” he said.": "Witkoff",
    "“Soon,” the deputy NATO secretary general said.": "",
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
    "Rutte met Putin. The talks went on, with |Trump reiterating his commitment|.": "Trump",
    "According to Smith, who has met Trump, |allies pay|.": "Smith",
    "Trump on Monday said |allies pay|.": "Trump",
    "Trump in March told Rutte that |allies pay|.": "Trump",
    "Trump now says |allies pay|.": "Trump",
    "Trump made it clear that |allies pay|.": "Trump",
    "Trump is convinced |the talks will fail|.": "Trump",
    "|Rutte pays|, said Trump. Smith left.": "Trump",
    "Trump and Meloni said |allies pay|.": "Trump",
    "Trump and his allies say |nobody pays|.": "Trump",
    "Trump’s letter to the allies says |nobody pays|.": "Trump",
    "The Commission disagrees with the WHO, which says |a walk is enough|.": "Organization",
    "Smith of Acme Inc wrote that |rates will fall|.": "Smith",
    "Trump wrote to Rutte to say |allies pay|.": "Trump",
    "Rutte responded to Trump’s assertion that |nobody pays|.": "Trump",
    "Trump said |the turning point is here|.": "Trump",
    "Who pays?\n\nSmith: Everybody does. |Nobody is spared.|": "Smith",
}


def voice(text: str) -> Voice:
    last = quotations(text)[-1]
    return Transcript(text, CAST).voice(last.start, last.end)


def names(who: frozenset[str]) -> set[str]:
    return {name.split()[-1] for name in who}


def test_every_passage_of_the_documents_has_its_speaker_and_no_other() -> None:
    transcripts = {name: Transcript(path.read_bytes().decode(), CAST) for name, path in SEEDS.items()}
    with (HERE.parent / "text" / "passages.tsv").open(encoding="utf-8", newline="") as file:
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
    transcript = Transcript(before + words + after, CAST)
    said = transcript.voice(len(before), len(before) + len(words))
    assert transcript.named(said) == {"Jane Smith"}
    assert said.who == set()


@pytest.mark.parametrize(
    "marked",
    [
        "Trump said that allies pay, while |NATO has 32 members|.",
        "Trump praised the plan, which |was drawn up in March|.",
        "|NATO has 32 members|, whatever they do, while Trump said they pay.",
        "Trump’s demand that allies pay their bills has, it seems, at last |made NATO robust|.",
        "The United States and |its allies met Trump|.",
        "“We pay,” said Trump, |who took office in January|.",
        "Trump, |who took office in January|, said he would pay.",
        "|The years before| saw growth, Trump’s criticism aside.",
        "|Jens Stoltenberg| was there, to whom Trump reiterated the point.",
        "Trump did not say that |allies pay|.",
        "Trump denied that |allies pay|.",
        "Trump is likely to say that |allies pay|.",
        "Asked whether |allies pay|, Trump shrugged.",
        "|Rutte faces the challenge of maintaining his relevance|.",
        "Trump said they would talk, as |the leaders meet in May|.",
        "Two people familiar with Trump’s thinking said |he would go|.",
        "According to economist Jon Vik, |Governor Trump misread the data|.",
    ],
)
def test_what_a_verb_of_saying_does_not_govern_is_not_reported(marked: str) -> None:
    before, words, after = marked.split("|")
    assert Transcript(before + words + after, CAST).voice(len(before), len(before) + len(words)).who == set()


def test_a_paragraph_that_the_next_goes_on_with_has_its_speaker() -> None:
    text = "“It is late.\n\n“It is very late.\n\n“We go,” said Trump. Rutte stayed."
    transcript = Transcript(text, CAST)
    assert [names(transcript.voice(each.start, each.end).who) for each in transcript.passages] == [
        {"Trump"}
    ] * 3


def test_a_pronoun_is_the_one_of_several_people_whom_it_can_mean() -> None:
    text = "Jane Smith said she was ready. She met Trump and her lawyers. “Fine,” he said."
    assert names(voice(text).who) == {"Trump"}


def test_a_phrase_that_a_preposition_ties_is_shown_from_its_first_letter() -> None:
    assert voice("Officials close to Trump said “no.”").phrase == "Officials close to Trump"


def test_the_voice_of_the_article_is_nobody_s() -> None:
    text = "Trump met Rutte on Thursday. NATO has 32 members."
    assert not Transcript(text, CAST).voice(29, len(text)).told
    met = Transcript(text, CAST).voice(0, 28)
    assert not met.told
    assert names(Transcript(text, CAST).named(met)) == {"Trump", "Rutte"}


def test_a_name_within_the_quotation_marks_is_not_named_around_them() -> None:
    transcript = Transcript("“Trump is great,” said Rutte.", CAST)
    assert transcript.named(transcript.voice(1, 15)) == {"Mark Rutte"}


def test_what_a_speaker_quotes_is_not_the_speaker_s_own_word() -> None:
    text = "“I was asked, ‘Will you help?’ and said no,” Trump said."
    transcript = Transcript(text, CAST)
    assert transcript.voice(1, 30).who == {"Donald Trump"}
    inner = transcript.voice(15, 29)
    assert inner.who == set()
    assert transcript.named(inner) == {"Donald Trump"}


def test_the_words_that_name_the_speaker_are_shown() -> None:
    text = "Trump sat down. “Soon,” he said."
    shown = voice(text)
    assert (shown.phrase, shown.at) == ("he", (24, 26))


PIECES = st.sampled_from(
    ("Trump", "the NATO chief", " said ", " that ", "According to ", ", ", ". ", "“", "” ", "he ", " and ", "\n\n", "told ",
     "he left", "Rutte", "’s claim ", ": ", " denied ", "Jane Smith")
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), st.data())
def test_a_speaker_looked_for_is_one_of_those_who_are_heard(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    who = Transcript(text, CAST).voice(start, end).who
    transcript = Transcript(text, CAST)
    for name in ("Donald Trump", "Mark Rutte", "Jane Smith"):
        assert transcript.is_heard(name, start, end) is (name in who)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([*'“”"’.,— \n-', "Trump", " said ", " he ", "Rutte", "the ", " by ", " to "]))
)
def test_no_text_is_too_odd_to_be_read(parts: list[str]) -> None:
    text = "".join(parts)
    transcript = Transcript(text, CAST)
    for passage in transcript.passages:
        found = transcript.voice(passage.start, passage.end)
        assert found.who <= transcript.named(found)
        if found.at:
            assert text[slice(*found.at)] == found.phrase
    transcript.voice(0, len(text))
