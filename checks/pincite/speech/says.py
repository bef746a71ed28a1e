"""Who is said to have said something: `Rutte said`, `according to Trump`, `,” said Jeglinskas`.

A shallow reading of English: a name with a verb of reporting beside it, whatever stands in quotation
marks left aside. What it does not see it does not judge.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pincite.text import quotations

_SAYS = frozenset(
    "said says told tells wrote writes added adds announced announces argued argues asserted asserts claimed claims "
    "confirmed confirms contended contends declared declares denied denies insisted insists maintained maintains noted "
    "notes predicted predicts remarked remarks replied replies reported reports stated states stressed stresses "
    "testified testifies warned warns".split()
)
"""Verbs that make a sentence a reported statement, whoever their subject is."""
_VERBS = _SAYS | frozenset(
    "accused accuses acknowledged acknowledges admitted admits advised advises agreed agrees alleged alleges answered "
    "answers anticipated anticipates appealed appeals asked asks attested attests believed believes called calls "
    "cautioned cautions commented comments complained complains conceded concedes concluded concludes condemned condemns "
    "criticised criticises criticized criticizes credited credits demanded demands described describes doubted doubts "
    "echoed echoes emphasised emphasises emphasized emphasizes encouraged encourages estimated estimates expected expects "
    "explained explains expressed expresses highlighted highlights hinted hints hoped hopes implied implies indicated "
    "indicates mentioned mentions objected objects observed observes pledged pledges pointed points praised praises "
    "promised promises proposed proposes questioned questions quipped quips reaffirmed reaffirms recalled recalls "
    "recognised recognises recognized recognizes recommended recommends recounted recounts refused refuses reiterated "
    "reiterates rejected rejects repeated repeats requested requests spoke speaks suggested suggests telling thanked "
    "thanks threatened threatens thought thinks urged urges voiced voices vowed vows welcomed welcomes".split()
)
_LETTERS = re.compile("[a-z]+")
_LIKELY = _VERBS | {"according"}
_ASIDE = frozenset(
    "has had have also then later once again never first repeatedly reportedly publicly recently earlier further only "
    "still often simply both already even just now previously".split()
)
_BE = frozenset("is are was were be been being am".split())
_NO_VERB_BEHIND = _BE | frozenset(
    "a an the his her its their my our your this that these those of in on by".split()
)
_PRONOUNS = frozenset("he she they i we it".split())
_ROLES = frozenset(
    "official officials spokesman spokeswoman spokesperson diplomat minister president chief leader premier "
    "administration government ambassador envoy adviser advisor".split()
)
_PARTICLES = frozenset("de del der den di du la le van von bin ibn al".split())
_NO_NAMES = frozenset(
    "a after all although an and as at because before both but by during for from he her here his how however i if in "
    "it its many more most mr mrs ms no not of on or other our she so some such than that the their then there these "
    "they this those though to until we what when where which while who why with yet you your".split()
)
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_APPOSITION = 14  # words between commas that may stand between a name and its verb


class Attribution(NamedTuple):
    """`text[start:end]` names who is said to speak; `name` is empty for a pronoun."""

    name: str
    start: int
    end: int


class _Word(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def name(self) -> bool:
        return self.text[0].isupper() and self.low not in _NO_NAMES and not self.text.endswith(("’s", "'s"))


def attributions(text: str) -> list[Attribution]:
    """All attributions of a sentence outside quotation marks, in order; linear."""
    if _LIKELY.isdisjoint(_LETTERS.findall(text.lower())):
        return []
    bare = unquoted(text)
    words = [_Word(found[0], *found.span()) for found in _WORD.finditer(bare)]
    found = []
    for at, word in enumerate(words):
        if word.low in _VERBS and not word.text[0].isupper():
            named = _subject(bare, words, at) or _inverted(bare, words, at)
        elif word.low == "to" and at and words[at - 1].low == "according":
            named = _after(bare, words, at + 1)
        else:
            continue
        if named is not None:
            found.append(named)
    return found


def reports(text: str) -> bool:
    """Whether the sentence reports what somebody said."""
    words = _WORD.findall(unquoted(text))
    plain = any(
        word in _SAYS
        and at
        and words[at - 1].lower() not in _NO_VERB_BEHIND
        and words[at - 1][-2:] not in ("’s", "'s")
        for at, word in enumerate(words)
    )
    return plain or "according to" in " ".join(words).lower() or bool(attributions(text))


@lru_cache(maxsize=16)
def unquoted(text: str) -> str:
    """The text with blanks for all that stands within quotation marks."""
    parts, done = [], 0
    for each in quotations(text, wrapped=True):
        if each.closed and each.end > each.start:
            parts += [text[done : each.start], " " * (each.end - each.start)]
            done = each.end
    return "".join([*parts, text[done:]])


def _subject(text: str, words: Sequence[_Word], verb: int) -> Attribution | None:
    """The name, or the pronoun, that the verb at index `verb` has for its subject."""
    at = verb - 1
    while at >= 0 and (
        words[at].low in _ASIDE or (words[at].text.endswith("ly") and words[at].text.islower())
    ):
        at -= 1
    if at < 0 or words[at].low in _BE:
        return None
    if "," in text[words[at].end : words[at + 1].start]:  # Rutte, the NATO chief, said
        first = at
        while (
            first > 0
            and at - first < _APPOSITION
            and "," not in text[words[first - 1].end : words[first].start]
        ):
            first -= 1
        at = first - 1
        if at < 0:
            return None
    if words[at].low in _PRONOUNS:
        return Attribution("", words[at].start, words[at].end)
    last = at
    if words[at].low in _ROLES and at and words[at - 1].name:
        at -= 1
    if not words[at].name:
        return None
    while at and _joined(text, words, at - 1) and (words[at - 1].name or _particle(words, at - 1)):
        at -= 1
    return Attribution(text[words[at].start : words[last].end], words[at].start, words[last].end)


def _inverted(text: str, words: Sequence[_Word], verb: int) -> Attribution | None:
    """The name behind the verb: `…,” said Jeglinskas`."""
    before = text[: words[verb].start].rstrip()
    if not before.endswith((",", "”", '"', "’", "'", "»", "?", "!")):
        return None
    return _after(text, words, verb + 1)


def _after(text: str, words: Sequence[_Word], at: int) -> Attribution | None:
    while at < len(words) and words[at].low in ("the", "a", "an", "nato", "president", "mr", "ms", "mrs"):
        at += 1
    if at >= len(words):
        return None
    if words[at].low in (*_PRONOUNS, "him", "her", "them"):
        return Attribution("", words[at].start, words[at].end)
    if not words[at].name:
        return None
    last = at
    while (
        last + 1 < len(words)
        and _joined(text, words, last)
        and (words[last + 1].name or words[last + 1].low in _ROLES or _particle(words, last + 1))
    ):
        last += 1
    return Attribution(text[words[at].start : words[last].end], words[at].start, words[last].end)


def _joined(text: str, words: Sequence[_Word], at: int) -> bool:
    return not text[words[at].end : words[at + 1].start].strip(" \u00a0")


def _particle(words: Sequence[_Word], at: int) -> bool:
    return words[at].low in _PARTICLES and at > 0 and words[at - 1].name


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: `Rutte` and `Mark Rutte`, `President Trump` and `Donald Trump`."""
    ours, theirs = _name_words(one), _name_words(other)
    if not ours or not theirs:
        return False
    return ours[-1] == theirs[-1] or set(ours) <= set(theirs) or set(theirs) <= set(ours)


def _name_words(name: str) -> list[str]:
    return [word.lower().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(name)]


def names(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a sentence names a person by surname, possessives included."""
    surname = _name_words(name)[-1:]
    for word in _WORD.finditer(text):
        if word[0][0].isupper() and _name_words(word[0]) == surname:
            yield word.span()
