"""Dates as extraction, lower-cased text and life dates leave them, on both sides of the line."""

import pytest

from pincite.support import unsupported

LIFE = "Ada Crane ( 3 May 1901 -- 9 June 1977 ) was a painter."


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The bridge opened on May 6, 1975.", "The bridge ( opened May 6 , 1975 ) is closed."),
        ("Ada Crane (1901–1977) was a painter.", LIFE),
        ("They sail on Saturday.", "the crew will sail from the bay on saturday ."),
        ("They vote on May 30.", "the club will vote on may 30 , it said ."),
        ("They met in February.", "the two met in february and parted soon ."),
        ("The medal was struck in 2014.", "Malta: 2014 Jubilee Medal in silver."),
        ("They met on 9 April 2011.", "February 22, 2011. The two will meet on April 9th in Turin."),
        ("He joined the Browns in 1891.", "He was with the Browns (1891), the Reds (1892–1894) and others."),
        ("He joined the Reds in 1892.", "He was with the Browns (1891), the Reds (1892–1894) and others."),
        ("They met in October 2007.", "22 May 2007. The tour will run until October."),
    ],
)
def test_the_same_date_is_supported(statement: str, quote: str) -> None:
    assert unsupported(statement, [quote]) == []


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The bridge opened on May 6, 1976.", "The bridge ( opened May 6 , 1975 ) is closed."),
        ("Ada Crane (1901–1978) was a painter.", LIFE),
        ("They sail on Sunday.", "the crew will sail from the bay on saturday ."),
        ("They vote on May 30.", "it may 30 times a day be seen ."),
        ("The medal was struck in 2014.", "It was struck 2014 times."),
        ("They met on 9 April 2012.", "February 22, 2011. The two will meet on April 9th in Turin."),
        ("They met on 8 April 2011.", "February 22, 2011. The two will meet on April 9th in Turin."),
        ("He joined the Reds in 1893.", "He was with the Browns (1891), the Reds (1892–1894) and others."),
        ("They met in May 2008.", "In May 2007 they met; they will meet in May. It was 2008."),
        ("The medal was struck in 2014.", "Some 2014 medals were struck."),
    ],
)
def test_another_date_is_not(statement: str, quote: str) -> None:
    assert unsupported(statement, [quote])
