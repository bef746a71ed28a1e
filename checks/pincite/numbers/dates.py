"""Dates, years, months, weekdays and times of day, as ISO 8601 writes them."""

import re

from pincite.languages import Language, Section
from pincite.numbers.mention import DATE, MONTH, TIME, NumberKind
from pincite.numbers.vocabulary import number_words
from pincite.text import Pattern, any_of, optional

_ISO = Pattern(r"([12][0-9]{3})([-./])([01][0-9])\2([0-3][0-9])(?![0-9])")
_NUMERIC = Pattern(r"([0-9]{1,2})([/.])([0-9]{1,2})\2([12][0-9]{3})(?![0-9])")
_YEAR = Pattern(
    r"([12][0-9]{3})(?:s(?![a-z])|(?:(?:[–/-]|[ ]?--[ ]?)([12][0-9]{3}|[0-9]{1,2}))(?![0-9–/-])|(?![0-9]))"
)
_AFTER_YEAR = Pattern(r"(?:19|20)[0-9]{2}, ")
Found = tuple[NumberKind, int, str]
"""Kind, end and ISO form."""


class DateWords(Section):
    """The words of dates in one language, and the order in which they stand."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "dates")
        numbers = number_words(language)
        self.months, self.month_names, self.unit = numbers.months, numbers.month_names, numbers.unit
        self.day_first = self.phrase("order") == "day month"
        """Always; else day and month may stand in either order."""
        self.named = self.table("named")
        self.small_letters = bool(self.words("small_letters"))
        """Whether months and weekdays are written without a capital."""
        self.may_precede_month = self.before_month | self.before_year
        self.plural_ends, self.singular_ends = tuple(numbers.plural), tuple(self.singular)
        self.possessives = tuple(f"{each} " for each in numbers.possessives)
        letters, month, of_ = numbers.letters, f"({any_of(self.months)})", optional(self.of)
        nth, the = optional(numbers.ordinal_endings, ""), optional(numbers.the)
        self.day_month = Pattern(
            rf"{nth}[ \u00a0-]{of_}{month}\.?(?![{letters}])(?:[ ]?,?[ \u00a0-]{of_}([12][0-9]{{3}})(?![0-9]))?"
        )
        self.joint_letters = {word[0] for word in numbers.words("to") | numbers.conjunctions}
        self.also = numbers.conjunctions
        to, joined = any_of(numbers.words("to")), any_of(numbers.words("to") | numbers.conjunctions)
        self.days = Pattern(
            rf"([0-9]{{1,2}})(?:[-–]|[ ]({joined})[ ])([0-9]{{1,2}})[ ]{month}\.?(?![{letters}])"
            rf"(?:,?[ ]([12][0-9]{{3}})(?![0-9]))?"
        )
        day_after = (
            rf"\.?[ \n\u00a0]{{1,2}}{the}([0-3]?[0-9]){nth}"
            rf"(?:(?:[ ]?[-–][ ]?|[ ]{to}[ ])([0-3]?[0-9])(?![0-9]))?"
            r"(?![0-9:%.,]{0,6}[0-9])"
            r"(?:[ ]?,?[ \n\u00a0]{1,2}([12][0-9]{3})(?![0-9]))?"
            rf"|\.?[ ]{{1,2}}([0-3]?[0-9]){nth},[ ]?([12][0-9]{{3}})(?![0-9])"
        )
        self.after_month = Pattern(
            rf"{'(?!)()()()()()' if self.day_first else day_after}|\.?,?[ ]{of_}([12][0-9]{{3}})(?![0-9])"
        )
        half = "|".join(rf"{each[0]}\.?{each[1:]}" for each in sorted(self.halves)) or "(?!)"
        hours = self.words("hours")
        self.clock_marks = f":.ap {''.join(each[0] for each in hours)}"
        parted = rf"(?::|[ \u00a0]?{any_of(hours)}[ \u00a0]?)" if hours else ":"
        self.time = Pattern(
            rf"([0-2]?[0-9])(?:[:.]([0-5][0-9]))?[ ]?({half})\b\.?|([0-2]?[0-9]){parted}([0-5][0-9])(?![0-9])"
        )
        plural = numbers.phrase("plural")
        counted = rf"|[ ][{letters}]+{plural}\b" if plural else ""
        self.of_month = Pattern(
            rf"[ ]{any_of(self.of)}[ ]{month}(?![{letters}])(?:,?[ ]([12][0-9]{{3}})(?![0-9]))?"
        )
        self.decades = self.table("decades")
        """The nineties -> 9."""
        self.parts_of_years = {
            word: (int(size), letter.upper())
            for word, written in self.table("parts_of_years").items()
            for size, letter in [written.split()]
        }
        """Quarters and halves -> how many there are, and the letter before their number."""
        self.part_letters = {letter.lower(): size for size, letter in self.parts_of_years.values()}
        old = any_of(self.phrases("before_christ"))
        new, first = any_of(self.phrases("after_christ")), self.phrases("before_christian_year")
        self.era_after = Pattern(rf"[ \u00a0\u2009]?(?:({old})|{new})(?![\w])")
        self.era_before = Pattern(rf"(?<!\w){any_of(first)}[ \u00a0]$")
        self.era_ends = {phrase[-1] for phrase in first}
        self.from_year = Pattern(rf"(?<![0-9])(?:19|20)[0-9]{{2}}[ ]{any_of(self.year_ranges)}[ ]$")
        self.to_year = Pattern(rf"[ ]{any_of(self.year_ranges)}[ ](?:19|20)[0-9]{{2}}(?![0-9.,%]{counted})")


def at_digit(words: DateWords, text: str, low: str, at: int, previous: str, following: str) -> Found | None:
    """The date or time that starts with the digit at `at`, given the words beside it."""
    if not low[at].isdecimal():
        return None
    width = 1
    while width < 5 and low[at + width : at + width + 1].isdecimal():
        width += 1
    mark = low[at + width : at + width + 1]
    if width == 4:
        iso = _ISO.match(low, at) if mark in ("-", ".", "/") else None
        if iso and _valid(int(iso.group(3)), int(iso.group(4))):
            return DATE, iso.end(), f"{iso.group(1)}-{iso.group(3)}-{iso.group(4)}"
        return _year(words, low, at, previous, following)
    if width > 2 or not mark:
        return None
    if mark in words.clock_marks and (clock := words.time.match(low, at)):
        return _clock(clock)
    if mark in "/." and (numeric := _NUMERIC.match(low, at)):
        return _numeric(words, numeric)
    joined = mark in "-–" and low[at + width + 1 : at + width + 2].isdigit()
    if (joined or (mark == " " and low[at + width + 1 : at + width + 2] in words.joint_letters)) and (
        days := words.days.match(low, at)
    ):
        return _several_days(words, days)
    if mark == "/" and (named := _named(words, low, at)):
        return named
    number = int(low[at : at + width])
    found = words.day_month.match(low, at + width)
    if found is None or not 0 < number < 32:
        return None
    if found.group(1) in words.words_after_day and not text[found.start(1)].isupper():
        return None  # "12 may vote"
    year, month = found.group(2) or "-", words.months[found.group(1)]
    return DATE, found.end(2) if found.group(2) else found.end(), f"{year}-{month:02}-{number:02}"


def _named(words: DateWords, low: str, at: int) -> Found | None:
    """A day that is called by digits: "9/11"."""
    for written, date in words.named.items():
        end = at + len(written)
        if low.startswith(written, at) and not (low[end : end + 1].isdecimal() or low[end : end + 1] == "/"):
            return DATE, end, date
    return None


def _several_days(words: DateWords, found: re.Match[str]) -> Found | None:
    """ "24–25 June 2025"."""
    first, last = int(found.group(1)), int(found.group(3))
    if not 0 < first < last < 32 or (found.group(2) in words.also and last != first + 1):
        return None
    month = words.months[found.group(4)]
    return DATE, found.end(), f"{found.group(5) or '-'}-{month:02}-{first:02}/{last:02}"


def _valid(month: int, day: int) -> bool:
    return 0 < month < 13 and 0 < day < 32


def _clock(found: re.Match[str]) -> Found | None:
    hour = int(found.group(1) or found.group(4))
    minute = found.group(2) or found.group(5) or "00"
    half = found.group(3) and found.group(3)[0]
    if hour > (12 if half else 24):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return TIME, found.end(), f"T{hour:02}:{minute}"


def _numeric(words: DateWords, found: re.Match[str]) -> Found | None:
    first, second, year = int(found.group(1)), int(found.group(3)), found.group(4)
    orders = {(second, first)} if words.day_first else {(first, second), (second, first)}
    dates = [f"{year}-{month:02}-{day:02}" for month, day in orders if _valid(month, day)]
    if not dates:
        return None
    # 3/4/2025 is March in one country and April in another: only its own spelling agrees with it.
    return DATE, found.end(), dates[0] if len(dates) == 1 else found.group()


def _year(words: DateWords, low: str, at: int, previous: str, following: str) -> Found | None:
    found = _YEAR.match(low, at)
    if found is None or low[at] not in "12" or (low[at] == "2" and low[at + 1] > "1"):
        return None
    written = found.group(1)
    if low.startswith("s", at + 4):
        return (DATE, found.end(), written[:3] + "X") if written.endswith("0") else None
    if found.group(2):
        other = found.group(2)
        other = written[: 4 - len(other)] + other
        if int(other) <= int(written) or int(other) - int(written) > 100 or written < "1500":
            return None
        return DATE, found.end(), f"{written}/{other}"
    if low[at + 4 : at + 6].strip() and low[at + 4] in ",." and low[at + 5 : at + 6].isdecimal():
        return None
    if following in words.counted or low[at + 4 : at + 5] in ("%", "$", "€", "£", "°", "/", "^"):
        return None
    if previous in words.before_year and not (
        previous in words.before_year_or_count
        and following.endswith(words.plural_ends)
        and not following.endswith(words.singular_ends)
        and following not in words.no_plurals
    ):
        return DATE, at + 4, written
    if _dates_noun(words, written, previous, following):
        return DATE, at + 4, written
    shown = "1900" <= written < "2100" and (
        (at and low[at - 1] in "(-")
        or low.startswith(words.possessives, at + 4)
        or _AFTER_YEAR.match(low, at - 6, at)  # "in 2014, 2015 and 2016"
        or words.to_year.match(low, at + 4)
        or words.from_year.search(low, max(0, at - 16), at)
    )
    enclosed = written >= "1500" and low[at - 1 : at] == "(" and low[at + 4 : at + 5] == ")"
    return (DATE, at + 4, written) if shown or enclosed or previous in words.months else None


def _dates_noun(words: DateWords, written: str, previous: str, following: str) -> bool:
    """Whether it is the year of what follows: "a 1997 law", "his 2014 film"; before a plural it may count."""
    if not "1500" <= written < "2100" or previous not in words.before_dated or not following:
        return False
    if words.unit(following) is not None or (written < "1900" and written.endswith(("00", "50"))):
        return False
    plural = following.endswith(words.plural_ends) and not following.endswith(words.singular_ends)
    return not plural or following in words.no_plurals


def at_month(words: DateWords, text: str, low: str, at: int, end: int, previous: str) -> Found | None:
    """The date or bare month that starts with the month's name `low[at:end]`. In a text without capitals, a name that
    is a word besides needs a preposition."""
    word = low[at:end]
    month = words.months[word]
    found = words.after_month.match(low, end)
    if found:
        day, _, year, day2, year2, only = found.groups()
        day, year = day or day2, year or year2
        # "they march 5 km" and "it may 2000 times" are lower-case verbs
        sure = text[at].isupper() or word not in words.words_before_number or previous in words.before_month
        if only and sure:
            return DATE, found.end(), f"{only}-{month:02}"
        if day and 0 < int(day) < 32 and (sure or year):
            last = f"/{int(found.group(2)):02}" if found.group(2) and _valid(1, int(found.group(2))) else ""
            return DATE, found.end(), f"{year or '-'}-{month:02}-{int(day):02}{last}"
    capital = (
        text[at].isupper() or words.small_letters or (word not in words.words_before_number and text == low)
    )
    if not capital or (word not in words.month_names and not low.startswith(".", end)):
        return None
    if word in words.words_alone and previous not in words.may_precede_month:
        return None
    return MONTH, end, f"--{month:02}"
