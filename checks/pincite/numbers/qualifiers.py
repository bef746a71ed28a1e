"""What is said about a number beside it: about, more than, at least, up from."""

from __future__ import annotations

from pincite.text import Pattern

_ABOUT = (
    "about", "around", "approximately", "aproximately", "approx", "roughly", "some", "circa", "ca",
    "estimated",
)  # fmt: skip
_MORE = (
    "over", "above", "exceeding", "surpassing", "surpass", "surpasses", "surpassed", "topping", "exceeds",
    "exceed", "exceeded", "beyond",
)  # fmt: skip
_FEWER = ["under", "below"]

ONE_WORD: dict[str, str] = (
    dict.fromkeys(_ABOUT, "about")
    | dict.fromkeys(_MORE, "more than")
    | dict.fromkeys(_FEWER, "fewer than")
    | {"nearly": "nearly", "almost": "nearly", "exactly": "exactly", "precisely": "exactly", "minimum": "at least",
       "maximum": "up to", "~": "about", "≈": "about", ">": "more than", "<": "fewer than", "≥": "at least",
       "≤": "up to", ">=": "at least", "<=": "up to", "record": "record", "c.": "about", "approx.": "about",
       "ca.": "about", "equals": "exactly"}
)  # fmt: skip

TWO_WORDS: dict[str, str] = {
    "more than": "more than", "greater than": "more than", "larger than": "more than", "higher than": "more than",
    "better than": "more than", "longer than": "more than", "upwards of": "more than", "upward of": "more than",
    "north of": "more than", "excess of": "more than", "older than": "more than",
    "less than": "fewer than", "fewer than": "fewer than", "lower than": "fewer than", "smaller than": "fewer than",
    "shorter than": "fewer than", "short of": "fewer than", "south of": "fewer than", "younger than": "fewer than",
    "shy of": "fewer than",
    "at least": "at least", "at most": "up to", "up to": "up to", "maximum of": "up to", "minimum of": "at least",
    "close to": "nearly", "roughly about": "about", "or so": "about", "total of": "", "equal to": "exactly",
    "estimated at": "about", "order of": "about", "as much": "", "record of": "record", "record high": "record",
    "< =": "up to", "> =": "at least",
}  # fmt: skip

THREE_WORDS: dict[str, str] = {
    "no more than": "up to", "not more than": "up to", "no greater than": "up to", "no higher than": "up to",
    "no less than": "at least", "no fewer than": "at least", "not less than": "at least", "no lower than": "at least",
    "not fewer than": "at least", "nothing less than": "at least", "as many as": "up to", "as much as": "up to",
    "as high as": "up to", "as few as": "at least", "as little as": "at least", "the order of": "about",
    "or equal to": "", "in excess of": "more than", "all but about": "about",
    "than or equal to": "", "or equal than": "",
}  # fmt: skip

_EQUAL = Pattern(r"(less|lower|smaller|fewer|more|greater|larger|higher) (?:than )?or equal (?:to|than)$")
_EQUAL_FIRST = Pattern(r"equal to or (less|lower|smaller|fewer|more|greater|larger|higher) than$")
_DIRECTIONS = {"from": ("up from", "down from"), "to": ("up to", "down to"), "by": ("up", "down")}
_RISES = frozenset(("increase", "rise", "gain", "jump", "surge", "growth", "hike", "boost", "uptick"))
_FALLS = frozenset(("decrease", "fall", "drop", "decline", "cut", "reduction", "slump", "dip", "loss"))
_UP = _RISES | {
    "up", "rose", "risen", "rises", "rising", "grew", "grown", "growing", "grow", "increased", "increases", "increasing",
    "climbed", "climbs", "jumped", "jumps", "soared", "surged", "surges", "gained", "gains", "raised", "raises", "raising",
    "boosted", "boosting", "expanded",
}  # fmt: skip
_DOWN = _FALLS | {
    "down", "fell", "fallen", "falls", "falling", "dropped", "drops", "dropping", "decreased", "decreases",
    "decreasing", "declined", "declines", "declining", "slipped", "slips", "sank", "lost", "loses", "losing", "reduced",
    "reduces", "reducing", "cuts", "cutting", "shrank", "shrunk", "shrinking", "slashed", "lowered",
}  # fmt: skip
_SKIP = frozenset(
    ("a", "an", "the", "its", "their", "his", "her", "only", "just", "even", "well", "somewhere")
)

_SUFFIX = Pattern(
    r"[ ](?:(or|and)[ ](more|greater|above|higher|over|less|fewer|below|under|lower|so)(?![a-z])(?:[ ]than)?"
    r"|at[ ](least|most)(?![a-z])|or[ ](thereabouts)|(exactly|maximum|minimum|plus)(?![a-z]))|(\+)(?![0-9])"
)
_OF_SOMETHING = Pattern(r"[ ]of(?:[ ](?:its|their|the|our|his|her))?[ ][a-z]+(?=[ ]at[ ](?:least|most)\b)")

_COUNTED = Pattern(r"[ ][a-z]+s?(?=[ ]or[ ](?:more|fewer|less|so)(?![a-z])(?![ ][a-z]+[ ]than))")

_LAST = (
    frozenset(key.rsplit(" ", 1)[-1] for table in (ONE_WORD, TWO_WORDS, THREE_WORDS) for key in table)
    | _UP
    | _DOWN
    | {"to", "than", "from", "by", "of"}
)


def qualifier_before(low: str, at: int) -> tuple[str | None, str | None, int]:
    """Qualifier and direction of what starts at `at`, and where the qualifying words start (else `at`)."""
    left = max(0, at - 44)
    words = low[left:at].split()
    skipped = 0
    while words and words[-1] in _SKIP:
        words.pop()
        skipped += 1
    if not words or words[-1].lstrip('([“"‘') not in _LAST:
        return None, None, at
    words = _phrase(words[-6:])
    if "equal" in words:
        joined = " ".join(words)
        equal = _EQUAL.search(joined) or _EQUAL_FIRST.search(joined)
        if equal:
            more = equal.group(1) in ("more", "greater", "larger", "higher")
            return ("at least" if more else "up to"), None, _start(low, left, at, equal.group().split())
    for count, table in ((3, THREE_WORDS), (2, TWO_WORDS), (1, ONE_WORD)):
        found = table.get(" ".join(words[-count:])) if len(words) >= count else None
        if found:
            return found, _direction(words[:-count]), _start(low, left, at, words[-count:])
    direction = _direction(words)
    # "make up the 32 members" moves nothing
    return None, None if skipped and words[-1] in ("up", "down") else direction, at


_BEFORE_OVER = frozenset((
    "for", "just", "well", "slightly", "little", "after", "lasted", "lasting", "lasts", "last", "took", "takes", "take",
    "taken", "taking", "spent", "spend", "spending", "is", "was", "are", "were", "be", "been", "waited", "wait",
    "than", "to", "now", "already", "still", "in", "of", "by", "with", "has", "had", "have", "the", "since", "aged", "at",
))  # fmt: skip
_AGES = ("ago", "old", "-old", "long", "of experience", "later", "earlier", "before", "after")
_COMPARED = ("higher ", "lower ", "larger ", "smaller ", "better ")


def compares(low: str, lead: int, end: int) -> bool:
    """Whether what looks like a bound of the duration that ends at `end` is none: "ten strikes over four years" (in
    the course of), "higher than two years ago"; `lead` is where the words of the bound start."""
    after = low[end : end + 16].lstrip()
    if low.startswith(_COMPARED, lead):
        return after.startswith(("ago", "earlier", "before"))
    if (
        not low.startswith("over ", lead)
        or low.endswith("old", lead, end)
        or after.startswith(_AGES)
        or "-" in low[lead:end]
    ):
        return False
    words = low[max(0, lead - 20) : lead].split()
    return words[-1] not in _BEFORE_OVER if words else after.startswith(",")


def way(following: str) -> str | None:
    """Which way the noun after a number says it went: "a 5 percent rise"."""
    return "up" if following in _RISES else "down" if following in _FALLS else None


def _phrase(words: list[str]) -> list[str]:
    """The words since the last punctuation mark."""
    kept: list[str] = []
    for word in reversed(words):
        if kept and word[-1] in ",;:)—”":
            break
        kept.append(word.lstrip('([“"‘'))
        if kept[-1] != word:
            break
    return kept[::-1]


def _start(low: str, left: int, at: int, words: list[str]) -> int:
    for word in reversed(words):
        at = low.rindex(word, left, at)
    return at


def _direction(words: list[str]) -> str | None:
    if not words:
        return None
    last = words[-1]
    if last in ("up", "down"):
        return last
    previous = words[-2] if len(words) > 1 else ""
    if last in _DIRECTIONS and previous in ("up", "down"):
        return _DIRECTIONS[last][previous == "down"]
    if last == "of":
        return "up" if previous in _RISES else "down" if previous in _FALLS else None
    if last in _DIRECTIONS:
        # "increased defence spending by 19.4 percent": the verb may stand before its object
        for word in words[-2::-1] if last == "by" else (previous,):
            if word in _UP or word in _DOWN:
                return _DIRECTIONS[last][word in _DOWN]
        return None
    if last in _UP:
        return "up"
    return "down" if last in _DOWN else None


_SUFFIX_STARTS = frozenset((" o", " a", " e", " m", " p"))
_SUFFIXES = {
    "more": "at least", "greater": "at least", "above": "at least", "higher": "at least", "over": "at least",
    "less": "up to", "fewer": "up to", "below": "up to", "under": "up to", "lower": "up to", "so": "about",
    "least": "at least", "most": "up to", "thereabouts": "about", "exactly": "exactly", "maximum": "up to",
    "minimum": "at least", "plus": "at least", "+": "at least",
}  # fmt: skip


def after(low: str, at: int) -> tuple[str, int] | None:
    """The qualifier that follows what ends at `at` ("or more", "at most", "+"), and where it ends."""
    plainly = low[at : at + 2] not in _SUFFIX_STARTS and low[at : at + 1] != "+"
    if plainly and low.find(" or ", at + 2, at + 20) < 0:
        return None
    found = _SUFFIX.match(low, at)
    if found is None and low.startswith(" of ", at):
        of = _OF_SOMETHING.match(low, at)
        found = _SUFFIX.match(low, of.end()) if of else None
    if found is None and low.find(" or ", at + 2, at + 20) > 0:
        counted = _COUNTED.match(low, at)  # "60 people or fewer"
        found = _SUFFIX.match(low, counted.end()) if counted else None
    if found is None:
        return None
    _, word, bound, there, single, plus = found.groups()
    return _SUFFIXES[word or bound or there or single or plus], found.end()
