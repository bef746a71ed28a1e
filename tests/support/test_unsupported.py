"""What a quote does not say in numbers, a claim on it may not say either.

If these fail, a wrong number passes the gate, or a right one is refused for the way it is written.
"""

from __future__ import annotations

import pytest

from pincite.numbers.reader import read
from pincite.support.evidence import Evidence
from pincite.support.unsupported import unsupported

SAME = [
    ("Nine ships sank.", "9 ships were lost"),
    ("Thirty-two states signed.", "its 32 signatories"),
    ("It cost 5 billion dollars.", "a $5 billion bill"),
    ("It cost more than $5 billion.", "a bill of over 5,000,000,000 dollars"),
    ("Roughly 60% agreed.", "about 60 per cent agreed"),
    ("At most 20 signed.", "no more than 20 signed"),
    ("20 or more signed.", "at least 20 signed"),
    ("On 20 July 1969 it landed.", "it landed on July 20, 1969"),
    ("In July 1969 it landed.", "it landed on July 20, 1969"),
    ("It is more than 60 years old.", "the more than 60-year-old bridge"),
    ("It took 45 days.", "a 45-day voyage"),
    ("7 out of 12 ships sank.", "seven of the 12 ships sank"),
    ("Of 12 ships, 7 sank.", "7 of the 12 ships sank"),
    ("One in five ships sank.", "1 in 5 ships sank"),
    ("It rose from 6.9 percent to 7.2 percent.", "It reached 7.2 percent of output, up from 6.9 percent."),
    ("It was 7.2 percent.", "It reached 7.2 percent of output, up from 6.9 percent."),
    ("Between 5 and 6 kg", "5–6 kg"),
    ("Smith is one of the aides.", "Smith, an aide"),
    ("An attack on one ship is an attack on all.", "an attack on a ship is an attack on all"),
    ("One day it will sail.", "it will sail"),
    ("40 ships came.", "exactly 40 ships came"),
    ("40 ships came.", "a record 40 ships came"),
    ("The F-35 and Article 7", "Article 7 says the F-35 flies"),
    ("He paid 10 pounds.", "he paid £10"),
    ("Peru spent 1.4 percent and Chile 1.2 percent.", "Peru (1.4 percent), Cuba (1.8 percent) and Chile (1.2 percent)"),
    ("Chile, at 1.2 percent, trailed Peru, at 1.4 percent.", "Peru (1.4 percent), Chile (1.2 percent)"),
]  # fmt: skip

OTHER = [
    ("unsupported", "Nine ships sank.", "8 ships were lost"),
    ("unsupported", "It cost $5 million.", "a $5 billion bill"),
    ("unsupported", "It landed on July 21, 1969.", "it landed on July 20, 1969"),
    ("unsupported", "It landed on Monday.", "it landed on Sunday"),
    ("unsupported", "About 65 percent", "64.3 percent"),
    ("unsupported", "5 percent", "5 to 6 percent"),
    ("unsupported", "Article 7", "Section 7"),
    ("unsupported", "He won a second term.", "his first term"),
    ("unsupported", "The F-16 flies.", "the F-35 flies"),
    ("unsupported", "9 of 12 ships sank.", "7 of the 12 ships sank, not 9"),
    ("unsupported", "A fall of 5%", "a fall of -5%"),
    ("too-precise", "It was 64.3 percent.", "it was 64 percent"),
    ("too-precise", "It was 64.0 percent.", "it was 64 percent"),
    ("too-precise", "It landed on July 20, 1969.", "it landed in July 1969"),
    ("unit", "It cost 5 billion euros.", "a $5 billion bill"),
    ("unit", "It cost 5 billion.", "a $5 billion bill"),
    ("unit", "It rose 2 percent.", "it rose 2 percentage points"),
    ("unit", "It took 45 weeks.", "a 45-day voyage"),
    ("unit", "The share is 64.", "a share of 64 percent"),
    ("qualifier", "64 percent agreed.", "about 64 percent agreed"),
    ("qualifier", "About 64 percent agreed.", "64 percent agreed"),
    ("qualifier", "More than $5 billion", "a $5 billion bill"),
    ("qualifier", "Exactly 64 percent agreed.", "about 64 percent agreed"),
    ("reversed", "At most 20 signed.", "at least 20 signed"),
    ("reversed", "Nearly 60 years old", "more than 60 years old"),
    ("reversed", "12 of 7 ships sank.", "7 of the 12 ships sank"),
    ("reversed", "Four in one adults", "one in four adults"),
    ("reversed", "It is down from 6.9 percent.", "It is 7.2 percent, up from 6.9 percent."),
    ("reversed", "It was 6.9 percent, up from 7.2 percent.", "It was 7.2 percent, up from 6.9 percent."),
    ("reversed", "It fell to 7.2 percent.", "It was 7.2 percent, up from 6.9 percent."),
    ("reversed", "Peru spent 1.2 percent and Chile 1.4 percent.", "Peru (1.4 percent), Chile (1.2 percent)"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "quote"), SAME)
def test_the_same_number_in_other_words_is_supported(statement: str, quote: str) -> None:
    assert unsupported(statement, [quote]) == []


@pytest.mark.parametrize(("kind", "statement", "quote"), OTHER)
def test_another_number_is_not_and_the_fault_has_its_name(kind: str, statement: str, quote: str) -> None:
    gaps = unsupported(statement, [quote])
    assert gaps
    assert gaps[0].kind == kind


def test_several_quotes_are_joint_evidence() -> None:
    quotes = ["7 ships sank", "5 percent of all"]
    assert unsupported("7 ships, 5 percent of all, sank.", quotes) == []
    assert [gap.mention.text for gap in unsupported("7 ships, 6 percent of all, sank.", quotes)] == [
        "6 percent"
    ]


def test_a_gap_shows_the_nearest_number_of_the_same_kind() -> None:
    (gap,) = unsupported("It cost $5.5 billion.", ["a $5 billion bill for 5 ships, after $80 billion"])
    assert gap.nearest is not None
    assert gap.nearest.text == "$5 billion"


def test_quantities_can_be_given_read_and_quotes_be_shared() -> None:
    evidence = Evidence(["about 64 percent agreed"])
    assert unsupported(read("roughly 64%"), evidence) == []
    assert [gap.kind for gap in unsupported(read("64%"), evidence)] == ["qualifier"]


def test_no_number_needs_no_quote() -> None:
    assert unsupported("The ships sank.", []) == []


def test_a_number_without_any_quote_is_unsupported() -> None:
    assert [gap.kind for gap in unsupported("7 ships sank.", [])] == ["unsupported"]


def test_how_often_is_a_number_too() -> None:
    quote = "The guarantee has only been used once, after the attacks"
    assert [gap.mention.text for gap in unsupported("It has been used twice.", [quote])] == ["twice"]
    assert unsupported("It has been used once.", [quote]) == []
    assert [gap.mention.text for gap in unsupported("It was used once.", ["It was used twice"])] == ["once"]
    assert unsupported("Once the war ends, it is over.", ["it is over when the war ends"]) == []


@pytest.mark.parametrize(
    ("statement", "quote", "missing"),
    [
        ("The vote was 7-to-3", "The vote was 7-to-2", "7-to-3"),
        ("It was the 1,000th ship", "It was the 2,000th ship", "1,000th"),
        ("It hits 3-in-10 homes", "It hits 3-in-5 homes", "3-in-10"),
    ],
)
def test_every_digit_of_a_word_is_looked_at(statement: str, quote: str, missing: str) -> None:
    assert missing in [gap.mention.text for gap in unsupported(statement, [quote])]
    assert unsupported(quote, [quote]) == []
