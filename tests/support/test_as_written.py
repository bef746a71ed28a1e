"""Numbers of a language that pincite has no words of are held to how they are written.

If these fail, a million passes for a milliard in Dutch, or a right Norwegian statement is refused for its order of words.
"""

import pytest

from pincite.languages import language
from pincite.support import Evidence, unsupported

DUTCH, NORWEGIAN, ENGLISH = language("nl"), language("nb"), language("en")
QUOTE = "In 2021 kostte de sluis 12,5 miljoen euro, en er voeren 1.250 boten door, 30% meer dan in 2019"


@pytest.mark.parametrize(
    ("statement", "gaps"),
    [
        ("De sluis kostte 12,5 miljoen euro.", []),
        ("Er voeren 1.250 boten door.", []),
        ("De sluis kostte in 2021 meer dan gedacht.", []),
        ("In 2019 voeren er minder boten door.", []),
        ("Het waren er 30% meer.", []),
        ("De sluis kostte 12,5 miljard euro.", ["12,5 miljard"]),
        ("De sluis kostte 125 miljoen euro.", ["125 miljoen"]),
        ("De sluis kostte 1,25 miljoen euro.", ["1,25 miljoen"]),
        ("Er voeren 1250 boten door.", ["1250 boten"]),
        ("Er voeren 30 boten door.", ["30 boten"]),
        ("In 2020 voeren er boten door.", ["2020 voeren"]),
    ],
)
def test_a_number_stands_in_the_quote_as_it_is_written(statement: str, gaps: list[str]) -> None:
    found = unsupported(statement, Evidence([QUOTE], DUTCH), DUTCH)
    assert [statement[gap.mention.start : gap.mention.end] for gap in found] == gaps


def test_between_two_languages_digits_are_compared_and_no_marks() -> None:
    quote = Evidence([QUOTE], DUTCH)
    assert unsupported("The lock cost 12.5 million euros.", quote, ENGLISH) == []
    assert unsupported("1,250 boats went through.", quote, ENGLISH) == []
    assert unsupported("The lock cost 13.5 million euros.", quote, ENGLISH)
    assert unsupported("1,205 boats went through.", quote, ENGLISH)


def test_two_known_languages_are_compared_by_what_their_numbers_say() -> None:
    german = Evidence(["Die Schleuse kostete elf Millionen Euro und nicht mehr"], language("de"))
    assert unsupported("The lock cost 11 million euros.", german, ENGLISH) == []
    assert unsupported("The lock cost 11 billion euros.", german, ENGLISH)
    assert unsupported("The lock cost 12 million euros.", german, ENGLISH)
