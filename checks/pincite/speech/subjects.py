"""The subject of a verb of saying, found without a parser: a name, a pronoun, or words for somebody.

All looking is within a bounded distance of the verb, so that a text without stops costs no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pincite.speech.before import Before, SentenceRead
from pincite.speech.names import NameMention
from pincite.speech.nouns import AGENTS, DOCUMENTS, PEOPLE
from pincite.speech.phrases import OF, Subject, author, ending_at, meant, past_brackets, written
from pincite.speech.verbs import things
from pincite.text import Pattern, any_of, words

_RELATIVES = words("who which that")
_LOOSE = "that"
"""Pronouns that a clause begins with, and the one that need not go back to what stands before it."""

_SIGNS = words("sign signs banner banners placard placards poster posters")
"""Things that a participle lets speak, beside people: with banners saying."""

_POINT = words("point")
"""A noun for what is said, beside those of documents, that cannot say anything itself."""

_MODELS = words("it they we you this that what")
"""Words that stand for no person behind a noun: this said."""

_TELLING = words("said says")
"""Verbs whose subject may be a noun without an article: police said."""

_NO_TITLES = words("""
of with to by from for on about at in and or who that as when while where after before than behind alongside beside during
since if because but against under over near had has have is was are were will would could told met
""")
"""Words that no title or description of somebody holds: said a visibly tired Trump."""

ARTICLES = words("the a an one another")
_RELATIVE = Pattern(rf"[\s,—]+(?P<who>{any_of(_RELATIVES)})\s+\Z")
_OWNED = Pattern(r"(?:['’]s?)?(?:[\s-]+[a-z][\w-]*){0,3}\s+\Z")
_SOMEBODY = Pattern(rf"\s(?!{any_of(_MODELS)}\b)(?P<last>[a-z][a-z-]*)\s\Z")
_SHOWN = AGENTS | PEOPLE | _SIGNS
_STRANGER_S = Pattern(r"(?<!\w)(?P<owner>(?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*['’]s?)\s(?:[a-z-]+\s){0,2}\Z")
_NOBODY = Pattern(
    rf"(?<!\w)(?P<phrase>(?i:{any_of(ARTICLES)})\s+(?:[\w.’'-]+\s+){{1,4}}|(?:[A-Z][\w.’'-]*\s+){{1,5}})\Z"
)
_TITLED = Pattern(
    r"(?:an?\s+(?:[a-z]+ly\s+)?[a-z]+ed\s+)?"
    rf"(?:(?!{any_of(_NO_TITLES)}\b|\w+(?:ed|ing)\b)[\w.’'-]+\s+){{0,6}}"
)
_APPOSED = Pattern(r"[^,;:—]{1,60}, (?:[A-Z][\w.’'-]*\s+)*")
CLOSED = Pattern(r"\s*(?:[^\w\s\ufffc]|\Z)")  # what follows an apposition
_PHRASE = Pattern(r"(?:(?:the|an?|one)\s+)?[\w.’'-]+(?:\s[\w.’'-]+){0,3}", re.IGNORECASE)
_PARTICIPLE = Pattern(r"(?:ed|told|said|thought|written|spoken)\Z")


NOBODY = Subject(-1, -1)
"""The answer of a finder that knows that nobody is meant."""


def subject_before(masked: str, verb: re.Match[str], sentence: SentenceRead) -> Subject | None:
    """The subject of a verb that follows it, or the owner of a noun (Trump’s claim, his view)."""
    before = Before(masked, verb, sentence)
    for finder in _FINDERS:
        found = finder(before)
        if found is not None:
            return None if found is NOBODY else found
    return None


def _owner(before: Before) -> Subject | None:
    """Whose claim it is: Trump’s repeated claim; or who of theirs makes it: Trump’s spokesman claims."""
    floor, at = before.floor, before.at
    owner = next((each for each in reversed(before.mentions) if floor <= each.start and each.end < at), None)
    if not owner or not owner.owner or before.word not in DOCUMENTS:
        return None
    if not _OWNED.fullmatch(before.masked, owner.end, at):
        return None
    theirs = not AGENTS.isdisjoint(before.masked[owner.end : at].lower().split())
    return Subject(owner.end + 1, at - 1) if theirs else Subject.of(owner)


def _stranger_s(before: Before) -> Subject | None:
    """The owner of a noun that is no verb, if nobody knows them: Meloni’s view."""
    if before.word not in things():
        return None
    window = before.masked[before.floor : before.at]
    if "’" not in window and "'" not in window:
        return NOBODY
    stranger = _STRANGER_S.search(before.masked, before.floor, before.at)
    return Subject(stranger.start(), stranger.end("owner")) if stranger else NOBODY


def _told_to(before: Before) -> Subject | None:
    """Nobody, where the one before the verb is told and does not tell: Trump was told."""
    return NOBODY if before.passive and _PARTICIPLE.search(before.verb[0]) else None


def _main_of_infinitive(before: Before) -> Subject | None:
    """The subject of the sentence: Trump wrote to Smith to say."""
    window, main = before.unquoted, before.sentence.main if before.infinitive else None
    to = main and before.masked[before.floor + len(window) : before.at].strip() == "to"
    return main if main and to and main.end < before.floor + len(window.rstrip()) else None


def _named(before: Before) -> Subject | None:
    """The mention that ends right before the verb, or whose document does."""
    found = ending_at(before.end, before.masked, before.floor, before.mentions)
    if found is None or found.mention is None:
        return written(before.masked, before.floor, before.end, before.mentions) or found
    return found


def _relative(before: Before) -> Subject | None:
    """Whom a relative pronoun goes back to: Trump, who said."""
    relative = _RELATIVE.search(before.window, max(0, len(before.window) - 10))
    if relative is None:
        return None
    if relative["who"] == _LOOSE:
        return NOBODY
    return meant(before.floor + relative.start(), before.masked, before.floor, before.mentions) or NOBODY


def _bare_stranger(before: Before) -> Subject | None:
    """A name that nobody knows, right before an infinitive or `as saying`."""
    if not (before.quoted or before.infinitive):
        return None
    stranger = _NOBODY.search(f"{before.window} ", max(0, len(before.window) - 60))
    if stranger is None or not stranger["phrase"][0].isupper():
        return None
    return Subject(before.floor + stranger.start("phrase"), before.bare)


def _of_participle(before: Before) -> Subject | None:
    """The one who does what a participle tells, right before it: a man saying."""
    last = before.window.split()[-1:]
    if before.shared and before.verb[0].endswith("ing") and last and last[0] in _SHOWN:
        return Subject(before.bare - len(last[0]), before.bare)
    return None


def _of_verb_before(before: Before) -> Subject | None:
    """The subject that a participle or a second verb has in common with the verb before it."""
    if not before.shared:
        return None
    bracketed = past_brackets(before.masked, before.floor, before.end, before.mentions)
    if bracketed:
        return bracketed
    main = before.sentence.main
    late = main and main.start > before.at and not before.verb[0].endswith("ing") and before.window.strip()
    return NOBODY if late or main is None else main


def _common_noun(before: Before) -> Subject | None:
    """A noun without an article, with the name it goes with: police said, Trump officials said."""
    if _NOBODY.search(before.window, max(0, len(before.window) - 60)):
        return None
    somebody = None
    if before.verb[0] in _TELLING:
        somebody = _SOMEBODY.search(before.window, max(0, len(before.window) - 30))
    if somebody is None:
        return NOBODY
    start = before.floor + somebody.start("last")
    owners = (each.start for each in before.mentions if each.owner and each.end + 1 == start)
    return Subject(next(owners, start), before.bare)


def _unknown(before: Before) -> Subject | None:
    """Words for somebody the cast does not know, unless they tell more of a mention before them: Smith of Acme
    said."""
    unknown = _NOBODY.search(before.window, max(0, len(before.window) - 60))
    if unknown is None:
        return None
    found = author(before.masked, before.floor + unknown.start(), before.end, before.mentions)
    if found:
        return found
    start = before.floor + unknown.start("phrase")
    fellow = OF.search(before.window[: unknown.start("phrase")][-10:])
    member = (
        ending_at(start - len(fellow[0]), before.masked, before.floor, before.mentions) if fellow else None
    )
    if member:
        return member
    unable = before.word in DOCUMENTS | _POINT and unknown["phrase"][0].islower()
    return NOBODY if unable else Subject(start, before.bare)


_FINDERS: tuple[Callable[[Before], Subject | None], ...] = (
    _owner,
    _stranger_s,
    _told_to,
    _main_of_infinitive,
    _named,
    _relative,
    _bare_stranger,
    _of_participle,
    _of_verb_before,
    _common_noun,
    _unknown,
)
"""Who may be the subject; the first answer counts."""


def subject_after(masked: str, start: int, end: int, mentions: Sequence[NameMention]) -> Subject | None:
    """The subject that follows its verb, as in: said Giedrimas Jeglinskas, chair of …"""
    for mention in mentions:
        if start <= mention.start < end:
            between = masked[start : mention.start]
            apposed = CLOSED.match(masked, mention.end, end) and _APPOSED.fullmatch(between)
            if not mention.owner and (apposed or _TITLED.fullmatch(between)):
                return Subject.of(mention)
            if not mention.owner:
                break
    name = _PHRASE.match(masked, start, end)
    found = name and author(masked, name.start(), name.end(), mentions)
    if found:
        return found
    return Subject(name.start(), name.end()) if name else None
