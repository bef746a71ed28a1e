"""Claims and sentences that are not judged by the words of a language, since there are none, or by those of another.

What is free of language is compared all the same: quotes, and numbers as they are written (or, between two languages
that are known, what they say). That a statement denies what its quote says, drops a "may" or names somebody else is not.
"""

from collections.abc import Iterable, Iterator

from pincite.corpus.sentences import ProseContext
from pincite.corpus.subjects import CheckedClaim, CheckedSentence, UnreadLanguage
from pincite.languages import Language


def unread_claims(claims: Iterable[CheckedClaim]) -> Iterator[UnreadLanguage]:
    """The claims of one file, once for each two languages."""
    found: dict[tuple[Language, Language], list[CheckedClaim]] = {}
    for each in claims:
        if each.unread is not None and each.claim.sound:
            found.setdefault((each.language, each.unread), []).append(each)
    for (stated, quoted), those in found.items():
        first = those[0]
        yield UnreadLanguage(first.at(first.claim.statement), first.id, len(those), stated, quoted)


def unread_sentences(sentences: Iterable[CheckedSentence], context: ProseContext) -> Iterator[UnreadLanguage]:
    """The sentences of all prose that cite claims, once for each file and two languages."""
    found: dict[tuple[str, Language, Language], list[CheckedSentence]] = {}
    for each in sentences:
        if each.cited and (quoted := context.unread(each)) is not None:
            found.setdefault((each.path, each.language, quoted), []).append(each)
    for (_, stated, quoted), those in found.items():
        first = those[0]
        yield UnreadLanguage(first.region(0, len(first.text)), "", len(those), stated, quoted)
