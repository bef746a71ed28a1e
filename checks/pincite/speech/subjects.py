"""The subject of a verb of saying, found without a parser: a name, a pronoun, or words for somebody.

All looking is within a bounded distance of the verb, so that a text without stops costs no more.
"""

import re
from collections.abc import Callable

from pincite.speech.before_verb import Before
from pincite.speech.helpers_and_titles import is_title
from pincite.speech.names import NameMention
from pincite.speech.phrases import SentenceRead, Subject, author, ending_at, meant, of, past_brackets, written
from pincite.speech.verbs import documents, said_things, telling
from pincite.speech.words import speech_pattern
from pincite.text import Pattern

_OWNED = Pattern(r"(?:['’]s?)?(?:[\s-]+[a-z][\w-]*){0,3}\s+\Z")
_WHOSE = Pattern(r" (?P<noun>[a-z]+) [A-Z][\w’'-]+ [A-Z][\w’'-]+")
_STRANGER_S = Pattern(r"(?<!\w)(?P<owner>(?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*['’]s?)\s(?:[a-z-]+\s){0,2}\Z")
_APPOSED = Pattern(r"[^,;:—]{1,60}, (?:[A-Z][\w.’'-]*\s+)*")
CLOSED = Pattern(r"\s*(?:[^\w\s\ufffc]|\Z)")  # what follows an apposition
NOBODY = Subject(-1, -1)
"""The answer of a finder that knows that nobody is meant."""
_relative_pronoun = speech_pattern(r"[\s,—]+(?P<who>{relatives})\s+\Z")
_what_they_are = speech_pattern(
    r", (?:{relatives}\s{be}\s)?(?:{articles}\s)?(?:[a-z][\w’'-]*\s){1,4}{belonging}\s(?:{the}\s)?"
    r"[A-Z][\w.’'&-]*(?:\s(?:(?:{belonging}|{ands}|{the})\s)*[A-Z][\w.’'&-]*){0,6}"
)
_somebody = speech_pattern(r"\s(?!{no_persons}\b)(?P<last>[a-z][a-z-]*)\s\Z")
# Words for somebody whom the cast does not know.
_nobody = speech_pattern(
    r"(?<!\w)(?P<phrase>(?i:{articles})\s+(?:[\w.’'-]+\s+){1,4}|(?:[A-Z][\w.’'-]*\s+){1,5})\Z"
)
# What may stand between a verb and the name behind it: a visibly tired President.
_titled = speech_pattern(
    r"(?:{indefinite}\s+(?:[a-z]+{adverb_endings}\s+)?[a-z]+{past_endings}\s+)?"
    r"(?:(?!{no_titles}\b|\w+(?:{past_endings}|{participle_endings})\b)[\w.’'-]+\s+){0,6}"
)
_phrase = speech_pattern(r"(?:{name_articles}\s+)?[\w.’'-]+(?:\s[\w.’'-]+){0,3}", re.IGNORECASE)


def subject_before(verb: re.Match[str], sentence: SentenceRead) -> Subject | None:
    """The subject of a verb that follows it, or the owner of a noun (Trump’s claim, his view)."""
    before = Before(verb, sentence)
    for finder in _FINDERS:
        found = finder(before)
        if found is not None:
            return None if found is NOBODY else found
    return None


def _owner(before: Before) -> Subject | None:
    """Whose claim it is: Trump’s repeated claim; or who of theirs makes it: Trump’s spokesman claims."""
    floor, at = before.floor, before.at
    owner = next((each for each in reversed(before.mentions) if floor <= each.start and each.end < at), None)
    if not owner or not owner.owner or before.word not in documents(before.words):
        return None
    if not _OWNED.fullmatch(before.masked, owner.end, at):
        return None
    theirs = not before.words.agents.isdisjoint(before.masked[owner.end : at].lower().split())
    return Subject(owner.end + 1, at - 1) if theirs else Subject.of(owner)


def _stranger_s(before: Before) -> Subject | None:
    """The owner of a noun that is no verb, if nobody knows them: Meloni’s view."""
    if before.word not in said_things(before.words):
        return None
    stranger = _STRANGER_S.search(before.masked, before.floor, before.at)
    return Subject(stranger.start(), stranger.end("owner")) if stranger else NOBODY


def _told_to(before: Before) -> Subject | None:
    """Nobody, where the one before the verb is told and does not tell: Trump was told."""
    told = before.passive and before.verb[0].endswith(before.words.endings("passive_endings"))
    return NOBODY if told else None


def _main_of_infinitive(before: Before) -> Subject | None:
    """The subject of the sentence: Trump wrote to Smith to say."""
    window, main = before.unquoted, before.sentence.main if before.infinitive else None
    to = main and before.masked[before.floor + len(window) : before.at].strip() in before.words.to
    return main if main and to and main.end < before.floor + len(window.rstrip()) else None


def _named(before: Before) -> Subject | None:
    """The mention that ends right before the verb, or whose document does."""
    found = ending_at(before.end, before.floor, before.sentence)
    if found is None or found.mention is None:
        theirs = written(before.end, before.floor, before.sentence)
        return theirs or found
    return found


def _relative(before: Before) -> Subject | None:
    """Whom a relative pronoun goes back to: Trump, who said."""
    relative = _relative_pronoun(before.words).search(before.window, max(0, len(before.window) - 10))
    if relative is None:
        return None
    if relative["who"] in before.words.loose_relatives:
        return NOBODY
    at = before.floor + relative.start()
    return meant(at, before.floor, before.sentence) or NOBODY


def _bare_stranger(before: Before) -> Subject | None:
    """A name that nobody knows, right before an infinitive or `as saying`."""
    if not (before.quoted or before.infinitive):
        return None
    stranger = _nobody(before.words).search(f"{before.window} ", max(0, len(before.window) - 60))
    if stranger is None or not stranger["phrase"][0].isupper():
        return None
    return Subject(before.floor + stranger.start("phrase"), before.bare)


def _of_participle(before: Before) -> Subject | None:
    """The one who does what a participle tells, right before it: a man saying."""
    last, words = before.window.split()[-1:], before.words
    if not (before.shared and before.participle and last):
        return None
    shown = last[0] in words.agents or last[0] in words.people or last[0] in words.signs
    return Subject(before.bare - len(last[0]), before.bare) if shown else None


def _of_verb_before(before: Before) -> Subject | None:
    """The subject that a participle or a second verb has in common with the verb before it."""
    if not before.shared:
        return None
    bracketed = past_brackets(before.end, before.floor, before.sentence)
    if bracketed:
        return bracketed
    main = before.sentence.main
    late = main and main.start > before.at and not before.participle and before.window.strip()
    return NOBODY if late or main is None else main


def _common_noun(before: Before) -> Subject | None:
    """A noun without an article, with the name it goes with: police said, Trump officials said."""
    if _nobody(before.words).search(before.window, max(0, len(before.window) - 60)):
        return None
    somebody = None
    if before.verb[0] in before.words.bare_telling:
        somebody = _somebody(before.words).search(before.window, max(0, len(before.window) - 30))
    if somebody is None:
        return NOBODY
    start = before.floor + somebody.start("last")
    owners = (each.start for each in before.mentions if each.owner and each.end + 1 == start)
    return Subject(next(owners, start), before.bare)


def _apposed(before: Before) -> Subject | None:
    """The subject of the sentence, if nothing but what they are stands behind it: Moss, head of the Guild, said,
    also without the second comma."""
    main, low = before.sentence.main, before.sentence.start
    if main is None or main.mention is None or not is_title(before.masked[low : main.start], before.words):
        return None
    apart = _what_they_are(before.words).fullmatch(before.masked, main.end, before.bare)
    return main if apart else None


def _unknown(before: Before) -> Subject | None:
    """Words for somebody the cast does not know, unless they tell more of a mention before them: Smith of Acme
    said."""
    unknown = _nobody(before.words).search(before.window, max(0, len(before.window) - 60))
    if unknown is None:
        return None
    found = author(before.floor + unknown.start(), before.end, before.sentence)
    if found:
        return found
    start = before.floor + unknown.start("phrase")
    fellow = of(before.words).search(before.window[: unknown.start("phrase")][-10:])
    member = ending_at(start - len(fellow[0]), before.floor, before.sentence) if fellow else None
    if member:
        return member
    unable = (
        before.word in documents(before.words) | before.words.unspeaking and unknown["phrase"][0].islower()
    )
    return NOBODY if unable else Subject(start, before.bare)


_FINDERS: tuple[Callable[[Before], Subject | None], ...] = (
    _owner,
    _stranger_s,
    _told_to,
    _main_of_infinitive,
    _apposed,
    _named,
    _relative,
    _bare_stranger,
    _of_participle,
    _of_verb_before,
    _common_noun,
    _unknown,
)
"""Who may be the subject; the first answer counts."""


def _is_whose(mention: NameMention, end: int, sentence: SentenceRead) -> bool:
    """Whether a name only tells whose somebody is who is named behind it: Dray voter Tim Olm."""
    noun = _WHOSE.match(sentence.masked, mention.end, end)
    if noun is None:
        return False
    word, words = noun["noun"], sentence.words
    verbal = word.endswith((*words.endings("adverb_endings"), *words.endings("past_endings")))
    return not (verbal or word in words.begins or word in telling(words) or word in words.tying)


def subject_after(start: int, end: int, sentence: SentenceRead) -> Subject | None:
    """The subject that follows its verb, as in: said Giedrimas Jeglinskas, chair of …"""
    masked, words = sentence.masked, sentence.words
    within = (each for each in sentence.mentions if start <= each.start < end)
    others = (each for each in within if not each.owner and not _is_whose(each, end, sentence))
    mention = next(others, None)
    if mention:
        between, apposed = masked[start : mention.start], CLOSED.match(masked, mention.end, end)
        if _titled(words).fullmatch(between) or (apposed and _APPOSED.fullmatch(between)):
            return Subject.of(mention)
    name = _phrase(words).match(masked, start, end)
    found = name and author(name.start(), name.end(), sentence)
    if found:
        return found
    return Subject(name.start(), name.end()) if name else None
