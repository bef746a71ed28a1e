"""Numbers of versions, which are no decimals: version 3.1 is not version 3.10."""

from collections.abc import Iterator, Sequence

from pincite.numbers import NUMBER, NumberMention
from pincite.support.codes import version
from pincite.support.compare import TOO_PRECISE, Gap
from pincite.support.evidence import Evidence, support_words
from pincite.support.rounding import rounds
from pincite.text import Pattern

_NAMED = Pattern(r"(?<=\w[ \u00a0])[A-Z]\w*[ \u00a0]$|^[A-Z]\w*[ \u00a0]$")
_WORD = Pattern(r"([^\W\d_]+)\.?[ \u00a0]$")


def other_versions(statement: str, stated: Sequence[NumberMention], evidence: Evidence) -> Iterator[Gap]:
    """The versions of a statement that quotes write with other digits, equal as decimals as they are."""
    for mention in stated:
        if not _is_version(statement, mention, evidence):
            continue
        pointed = [other for other in evidence.parted if _is_pointed(other)]
        alike = [other for other in pointed if other.value == mention.value]
        alike = alike or [other for other in pointed if rounds(mention, other)]
        if alike and all(version(other.text) or other.text != mention.text for other in alike):
            yield Gap(TOO_PRECISE, mention, alike[0])


def _is_pointed(mention: NumberMention) -> bool:
    return mention.kind is NUMBER and mention.unit is None and "." in mention.text


def _is_version(text: str, mention: NumberMention, evidence: Evidence) -> bool:
    """Whether the word before a number with a point says that it is a version, or is a name."""
    if not _is_pointed(mention) or mention.qualifier or mention.direction:
        return False
    before = text[max(0, mention.start - 24) : mention.start]
    word = _WORD.search(before)
    if word and word.group(1).lower() in support_words(evidence.language).versions:
        return True
    return _NAMED.search(before) is not None and len(mention.text) <= 6
