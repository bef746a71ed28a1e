"""The subject of a verb of saying, found without a parser: a name, a pronoun, or words for somebody.

All looking is within a bounded distance of the verb, so that a text without stops costs no more.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pincite.speech.around import MONTH, begins_sentence, last_word, untitled, without_helpers
from pincite.speech.names import NameMention
from pincite.speech.verbs import AGENTS, DOCUMENTS, PEOPLE, things
from pincite.text import Pattern

REACH = 400
"""Characters that a verb may stand from its quotation, or a subject from its verb."""

_WORD = Pattern(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_JOINTS = frozenset(",;:—–()\ufffc")
_JOINING = frozenset("and or but while by after before when in of for not".split())
_RELATIVE = Pattern(r"[\s,—]+(?P<who>who|which|that)\s+\Z")
_OWNED = Pattern(r"(?:['’]s?)?(?:[\s-]+[a-z][\w-]*){0,3}\s+\Z")
_COMPANY = Pattern(
    r"\s+and\s+(?:(?:many|several|some)\s+)?(?:others|(?:his|her|its|their|other)(?:\s[a-z]+){1,3})\s+\Z"
)
_DOCUMENT = Pattern(
    r"['’]s?(?:\s[a-z-]+){0,2}?\s(?P<noun>[a-z]+)(?:\s(?:to|on|in|for|from)\s[^.,;:—]{1,60})?\s"
)
_NOUNS = DOCUMENTS | {"point"}
_SOMEBODY = Pattern(r"\s(?!(?:it|they|we|you|this|that|what)\b)(?P<last>[a-z][a-z-]*)\s\Z")
_AND = Pattern(r"(?<!\w)(?:[A-Z][\w.’'-]*\s+)+and\s+\Z")
_FROM = Pattern(r"(?P<noun>[a-z]+)\s(?:from|by)\s(?:[A-Z][\w.’'-]*\s)*\Z")
_SHOWN = AGENTS | PEOPLE | {"sign", "signs", "banner", "banners", "placard", "placards", "poster", "posters"}
_OF = Pattern(r"\s(?:of|at|from)\s(?:the\s)?\Z")
_STRANGER_S = Pattern(r"(?<!\w)(?P<owner>(?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*['’]s?)\s(?:[a-z-]+\s){0,2}\Z")
_KEPT = Pattern(r"\s+(?:an?|his|her|its|their)\b")  # maintaining his relevance is no saying
_NOBODY = Pattern(
    r"(?<!\w)(?P<phrase>(?i:the|an?|one|another)\s+(?:[\w.’'-]+\s+){1,4}|(?:[A-Z][\w.’'-]*\s+){1,5})\Z"
)
_TITLED = Pattern(
    r"(?:an?\s+(?:[a-z]+ly\s+)?[a-z]+ed\s+)?"  # said a visibly tired Trump
    r"(?:(?!(?:of|with|to|by|from|for|on|about|at|in|and|or|who|that|as|when|while|where|after|before|than|behind|"
    r"alongside|beside|during|since|if|because|but|against|under|over|near|had|has|have|is|was|are|were|will|would|could|"
    r"told|met)\b|\w+(?:ed|ing)\b)[\w.’'-]+\s+){0,6}"
)
_APPOSED = Pattern(r"[^,;:—]{1,60}, (?:[A-Z][\w.’'-]*\s+)*")
CLOSED = Pattern(r"\s*(?:[^\w\s]|\Z)")  # what follows an apposition
_PHRASE = Pattern(r"(?:(?:the|an?|one)\s+)?[\w.’'-]+(?:\s[\w.’'-]+){0,3}", re.IGNORECASE)
_PARTICIPLE = Pattern(r"(?:ed|told|said|thought|written|spoken)\Z")
_PARTICIPIAL = Pattern(r"\s+\w+ing(?!\w)")
_AS = Pattern(r"\s+as\s+\Z")
_DAY = Pattern(rf"(?:day|{MONTH})\s+\Z")
_PREPOSED = frozenset(
    "of with to by from for on about between against at in over under than toward towards via into like among amid without "
    "per hosted met praised told".split()
)
"""Words that tie a name behind them to what stands before."""


class Subject(NamedTuple):
    """Who does the saying: the mention, or the span of words for somebody the cast does not know."""

    start: int
    end: int
    mention: NameMention | None = None


def verbs(masked: str, start: int, end: int, forms: frozenset[str]) -> Iterator[re.Match[str]]:
    """The words of `masked[start:end]` that are among `forms`; within a sentence, a capital makes a name."""
    for word in _WORD.finditer(masked, start, end):
        if word[0].lower() not in forms or not (word[0].islower() or begins_sentence(masked, word.start())):
            continue
        if not (word[0].lower().startswith("maint") and _KEPT.match(masked, word.end(), end)):
            yield word


def subject_before(
    masked: str, low: int, verb: re.Match[str], mentions: Sequence[NameMention], main: Subject | None
) -> Subject | None:
    """The subject of a verb that follows it, or the owner of a noun (Trump’s claim, his view).

    `main` is the subject of the sentence, which a participle and a second verb share.
    """
    at, floor = verb.start(), max(low, verb.start() - REACH)
    owner = next((each for each in reversed(mentions) if floor <= each.start and each.end < at), None)
    if owner and owner.owner and verb[0].lower() in DOCUMENTS and _OWNED.fullmatch(masked, owner.end, at):
        between = masked[owner.end : at].lower().split()
        if AGENTS.intersection(between):
            return Subject(owner.end + 1, at - 1)
        return Subject(owner.start, owner.end, owner)
    window = masked[floor:at]
    if verb[0].lower() in things():
        stranger = _STRANGER_S.search(masked, floor, at) if "’" in window or "'" in window else None
        return Subject(stranger.start(), stranger.end("owner")) if stranger else None
    window, passive = without_helpers(window)
    passive = passive and verb[0].lower() not in ("quoted", "cited", "convinced")
    if passive and _PARTICIPLE.search(verb[0]):
        return None
    quoted = _AS.search(window, max(0, len(window) - 8))
    window = window[: quoted.start()] if quoted else window
    if main and masked[floor + len(window) : at].strip() == "to" and main.end < floor + len(window.rstrip()):
        return main  # Trump wrote to Smith to say
    company = _COMPANY.search(window, max(0, len(window) - 60)) if " and " in window[-60:] else None
    window = window[: company.start()] if company else window
    found = _ending_at(floor + len(window), masked, floor, mentions)
    if found is None or found.mention is None:
        found = _written(masked, floor, floor + len(window), mentions) or found
    if found:
        return found
    relative = _RELATIVE.search(window, max(0, len(window) - 10))
    if relative:
        return (
            None if relative["who"] == "that" else _meant(floor + relative.start(), masked, floor, mentions)
        )
    bare = quoted or _is_infinitive(masked, at)
    stranger = _NOBODY.search(f"{window} ", max(0, len(window) - 60)) if bare else None
    if stranger and stranger["phrase"][0].isupper():
        return Subject(floor + stranger.start("phrase"), floor + len(window.rstrip()))
    joined = not window.strip() or window.rstrip()[-1] in _JOINTS or last_word(f"{window} ") in _JOINING
    if joined or verb[0].endswith("ing") or _is_infinitive(masked, at):
        return _shared(masked, verb, floor, window, mentions, main)
    return _unknown(masked, verb, floor, window, mentions)


def _shared(
    masked: str,
    verb: re.Match[str],
    floor: int,
    window: str,
    mentions: Sequence[NameMention],
    main: Subject | None,
) -> Subject | None:
    """The subject that a participle or a second verb behind `window` has in common with the verb before it."""
    end = floor + len(window.rstrip())
    last = window.split()[-1:]
    if verb[0].endswith("ing") and last and last[0] in _SHOWN:
        return Subject(end - len(last[0]), end)
    bracketed = _past_brackets(masked, floor, floor + len(window), mentions)
    late = main and main.start > verb.start() and not verb[0].endswith("ing") and window.strip()
    return bracketed or (None if late else main)


def _unknown(
    masked: str, verb: re.Match[str], floor: int, window: str, mentions: Sequence[NameMention]
) -> Subject | None:
    """Words at the end of `window` for somebody the cast does not know, unless they tell more of a mention before
    them: Smith of Acme said."""
    end = floor + len(window.rstrip())
    unknown = _NOBODY.search(window, max(0, len(window) - 60))
    if unknown is None:
        somebody = _SOMEBODY.search(window, max(0, len(window) - 30)) if verb[0] in ("said", "says") else None
        return Subject(floor + somebody.start("last"), end) if somebody else None
    author = _author(masked, floor + unknown.start(), floor + len(window), mentions)
    if author:
        return author
    start = floor + unknown.start("phrase")
    fellow = _OF.search(window[: unknown.start("phrase")][-10:])
    member = _ending_at(start - len(fellow[0]), masked, floor, mentions) if fellow else None
    if member:
        return member
    return None if verb[0].lower() in _NOUNS and unknown["phrase"][0].islower() else Subject(start, end)


def _written(masked: str, low: int, at: int, mentions: Sequence[NameMention]) -> Subject | None:
    """Whose document ends at `at`: Trump’s annual letter to the allies."""
    for mention in reversed(mentions):
        if mention.owner and low <= mention.start and mention.end < at:
            owned = masked[mention.end] in "'’"
            document = _DOCUMENT.fullmatch(masked, mention.end, at) if owned else None
            known = document is not None and document["noun"] in DOCUMENTS
            return Subject(mention.start, mention.end, mention) if known else None
    return None


def _author(masked: str, start: int, end: int, mentions: Sequence[NameMention]) -> Subject | None:
    """Who speaks in a document, as in `the WHO’s latest guidelines`: the mention right before its noun."""
    held = [mention for mention in mentions if start <= mention.start and mention.end < end]
    if not held:
        return None
    after = masked[held[-1].end : end].lower().replace("’s", " ").replace("'s", " ").split()
    if not after or after[-1].rstrip(".,") not in DOCUMENTS or AGENTS.intersection(after):
        return None
    return Subject(held[-1].start, held[-1].end, held[-1])


def _is_infinitive(masked: str, at: int) -> bool:
    """Whether the verb at `at` is an infinitive."""
    return masked[max(0, at - 4) : at].lower().strip() == "to"


def _ending_at(at: int, masked: str, low: int, mentions: Sequence[NameMention]) -> Subject | None:
    """The mention that ends at `at`, white space apart, unless it is an owner."""
    for mention in reversed(mentions):
        if mention.end <= at and mention.start >= low:
            if mention.owner or masked[mention.end : at].strip():
                return None
            joined = (each for each in mentions if masked[each.end : mention.start] == " and ")
            phrase = hangs(masked, low, next(joined, mention))
            document = _FROM.search(masked, phrase, mention.start) if phrase is not None else None
            if phrase is None or (document and document["noun"] in DOCUMENTS):
                return Subject(mention.start, mention.end, mention)
            for each in mentions:
                if _OF.fullmatch(masked, each.end, mention.start):  # Smith of Acme
                    return _ending_at(each.end, masked, low, mentions)
            return Subject(phrase, mention.end)
    return None


def _meant(at: int, masked: str, low: int, mentions: Sequence[NameMention]) -> Subject | None:
    """The mention that a relative pronoun at `at` goes back to: met Trump, who said."""
    found = _ending_at(at, masked, low, mentions)
    if found is None or found.mention:
        return found
    words = masked[found.start : found.end].lower().split()
    if AGENTS.intersection(words) or not {"of", "for"}.isdisjoint(words):
        return found
    return next(Subject(each.start, each.end, each) for each in mentions if each.end == found.end)


def hangs(masked: str, low: int, mention: NameMention) -> int | None:
    """Where the phrase begins that a preposition ties the mention to: a spokesman for Trump."""
    window = masked[max(low, mention.start - 120) : mention.start]
    bare = untitled(window)
    words = bare.split()[-2:]
    joined = len(words) == 2 and words[1] == "and" and words[0].lstrip("([“‘\"'")[:1].isupper()
    other = _AND.search(bare) if joined else None
    bare = bare[: other.start()] if other else bare
    preposed = last_word(bare)
    if preposed not in _PREPOSED or _DAY.search(window[-14:]):
        return None
    if preposed == "with" and _PARTICIPIAL.match(masked, mention.end):
        return None  # with Trump reiterating his commitment
    begin = mention.start - len(window) + window.rfind(",") + 1
    while masked[begin].isspace():
        begin += 1
    return begin


def _past_brackets(masked: str, low: int, at: int, mentions: Sequence[NameMention]) -> Subject | None:
    """The mention before a parenthesis that ends at `at`: Trump — who is vocal — has said."""
    bare = masked[low:at].rstrip()
    mark = bare[-1:]
    if mark not in (",", "—", "–", ")"):
        return None
    opening = bare.rfind("(" if mark == ")" else mark, 0, len(bare) - 1)
    return _ending_at(low + opening, masked, low, mentions) if opening > 0 else None


def subject_after(masked: str, start: int, end: int, mentions: Sequence[NameMention]) -> Subject | None:
    """The subject that follows its verb, as in: said Giedrimas Jeglinskas, chair of …"""
    for mention in mentions:
        if start <= mention.start < end:
            between = masked[start : mention.start]
            apposed = CLOSED.match(masked, mention.end, end) and _APPOSED.fullmatch(between)
            if not mention.owner and (apposed or _TITLED.fullmatch(between)):
                return Subject(mention.start, mention.end, mention)
            if not mention.owner:
                break
    name = _PHRASE.match(masked, start, end)
    author = name and _author(masked, name.start(), name.end(), mentions)
    if author:
        return author
    return Subject(name.start(), name.end()) if name else None
