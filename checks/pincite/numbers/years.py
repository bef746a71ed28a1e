"""Years, decades and quarters beyond four digits: 267 BC, FY23, Q3, nineteen eighty-four, the nineties."""

from fractions import Fraction

from pincite.numbers.digits import Literal
from pincite.numbers.mention import DATE, NUMBER, ORDINAL
from pincite.numbers.page import MentionBuilder, Page
from pincite.text import Pattern

_FY_YEARS = Pattern(r"((?:19|20)?[0-9]{2})(?:[-–/]([0-9]{2})(?![0-9]))?(?![0-9.,%]*[0-9])")
_SHORT_YEAR = Pattern(r"['’]?([0-9]{2})(?![0-9.,%]*[0-9%])")
_OLDEST = 99_999


def period(page: Page, at: int) -> MentionBuilder | None:
    """The quarter, half or business year whose digits start at `at`: Q3, 3Q22, H1, FY23."""
    low, dates = page.low, page.words.dates
    if at > 1 and low[at - 1].isalpha() and low[at - 2].isalpha() and not low[at - 3 : at - 2].isalnum():
        if low[at - 2 : at] in dates.business_year:
            return _business_year(page, at)
        return None
    before = low[at - 1 : at] if at and not low[at - 2 : at - 1].isalnum() else ""
    start, end = at, at + 1
    if before in dates.part_letters:
        start, letter = at - 1, before
    elif low[end : end + 1] in dates.part_letters and not low[at - 1 : at].isalnum():
        letter, end = low[end], end + 1
    else:
        return None
    if not low[at].isdecimal() or not 1 <= int(low[at]) <= dates.part_letters[letter]:
        return None
    if low[end : end + 1].isalnum() and start < at:
        return None
    short = _SHORT_YEAR.match(low, end) if low[end : end + 1] in ("'", "’") or start == at else None
    if short is None and low[end : end + 1].isalnum():
        return None
    draft = MentionBuilder(start, short.end() if short else end, ORDINAL, Fraction(int(low[at])))
    draft.date = f"{_full(short.group(1)) if short else '-'}-{letter.upper()}{low[at]}"
    return draft


def _business_year(page: Page, at: int) -> MentionBuilder | None:
    found = _FY_YEARS.match(page.low, at)
    if found is None:
        return None
    first, last = _full(found.group(1)), found.group(2)
    iso = f"{first}/{first[:2]}{last}" if last and int(last) > int(first[2:]) else first
    return MentionBuilder(at - 2, found.end() if iso != first else found.end(1), DATE, None, iso)


def _full(year: str) -> str:
    """A year of two digits, of this century or the last."""
    if len(year) == 4:
        return year
    return f"20{year}" if int(year) < 70 else f"19{year}"


def of_era(page: Page, start: int, literal: Literal) -> MentionBuilder | None:
    """A year with its era: 267 BC, AD 267."""
    dates, text = page.words.dates, page.text
    after = dates.era_after.match(text, literal.end)
    if after is None and not (literal.plain and text[max(0, start - 2) : start - 1] in dates.era_ends):
        return None
    value = literal.value
    if value is None or literal.step != 1 or not 0 < value <= _OLDEST or literal.scaled:
        return None
    if after:
        return MentionBuilder(start, after.end(), DATE, None, _of(int(value), after.group(1) is not None))
    before = dates.era_before.search(text, max(page.read_to, start - 6), start)
    return MentionBuilder(before.start(), literal.end, DATE, None, _of(int(value), False)) if before else None


def _of(year: int, before: bool) -> str:
    """ISO 8601 has a year 0: 1 BC."""
    return f"-{year - 1:04}" if before else f"{year:04}"


def of_ordinal(page: Page, draft: MentionBuilder) -> None:
    """Make the "third" of "third quarter" a quarter of a year, and the "5th century BC" another than the 5th."""
    dates, low = page.words.dates, page.low
    following = page.following(draft.end)
    size, letter = dates.parts_of_years.get(following, (0, ""))
    if draft.value is not None and 1 <= draft.value <= size:
        draft.date = f"--{letter}{draft.value}"
    elif following in dates.of and draft.value is not None and 1 <= draft.value < 32:
        found = dates.of_month.match(low, draft.end)
        if found and page.text[found.start(1)].isupper():  # "the fourth of July"
            draft.date = f"{found.group(2) or '-'}-{dates.months[found.group(1)]:02}-{int(draft.value):02}"
            draft.kind, draft.end = DATE, found.end()
            draft.value = draft.low = draft.high = draft.step = None
    elif following in dates.ages and draft.value is not None:
        after = dates.era_after.match(page.text, low.index(following, draft.end) + len(following))
        if after and after.group(1) is not None:
            draft.set(-draft.value)


def spoken(page: Page, word: str, at: int, end: int) -> MentionBuilder | None:
    """A year or decade in words that starts with `word`: nineteen eighty-four, twenty twenty-one, the nineties."""
    known, dates = page.words.numbers, page.words.dates
    if word in dates.decades:
        before = page.previous(at)
        return (
            MentionBuilder(at, end, DATE, None, f"--{dates.decades[word]}X")
            if before in dates.before_decade
            else None
        )
    century = known.small.get(word, known.tens.get(word, 0))
    if not 10 <= century <= 20:
        return None
    follows, stop = known.after(page.low, end)
    if follows in dates.decades and century > 12:
        return MentionBuilder(at, stop, DATE, None, f"{century}{dates.decades[follows]}X")
    year, stop = _below_hundred(page, follows, stop)
    if year < (10 if century > 12 else 60) or page.low[stop : stop + 1] == "-":
        return None
    beyond = known.after(page.low, stop)[0]
    if beyond in known.hundred or beyond in known.scales or (century == 20 and year > 29 and year % 10 == 0):
        return None
    if known.unit(beyond) is not None and page.previous(at) not in dates.before_year:
        return None
    return MentionBuilder(at, stop, DATE, None, f"{century}{year:02}")


def _below_hundred(page: Page, word: str, stop: int) -> tuple[int, int]:
    """The years of a century that `word`, which ends at `stop`, begins: -1 if it is no number of two digits."""
    known = page.words.numbers
    if word in known.small:
        return known.small[word], stop
    if word not in known.tens:
        return -1, stop
    one, end = known.after(page.low, stop)
    if 0 < known.small.get(one, 0) < 10:
        return known.tens[word] + known.small[one], end
    return known.tens[word], stop


def counted(page: Page, draft: MentionBuilder) -> None:
    """Make "in two thousand and twelve" a year, if nothing is counted."""
    dates, phrases = page.words.dates, page.words.phrases
    if (
        draft.value is None
        or draft.kind is not NUMBER
        or not 1100 <= draft.value < 2100
        or draft.value % 100 == 0
    ):
        return
    following = page.following(draft.end)
    if page.previous(draft.start) in dates.before_year_in_words and (
        not following or following in phrases.no_label
    ):
        draft.kind, draft.date = DATE, f"{draft.value}"
        draft.value = draft.low = draft.high = draft.step = None


def share_quarter(page: Page, first: MentionBuilder, second: MentionBuilder) -> None:
    """Make the second of "the second and third quarters" one too."""
    if (
        second.kind is not ORDINAL
        or second.date is None
        or first.kind is not ORDINAL
        or first.date is not None
    ):
        return
    if page.low[first.end : second.start] in page.words.phrases.and_or | {", "} and first.value in (
        1,
        2,
        3,
        4,
    ):
        first.date = f"--{second.date[-2]}{first.value}"
