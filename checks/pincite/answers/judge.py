"""Judge an answer, such as a language model's, by the sources it was made from; there are no claims.

Every quotation must stand in a source, in the mouth it is put in, and every number in a passage that is about the
same thing. What that does not settle is unchecked: a sentence passes only when all that it can be held to has been
found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from pincite.answers.library import Library, SourceSentence
from pincite.model import Difference, File
from pincite.numbers import NumberMention, read
from pincite.prose import OBJECT, Sentence
from pincite.quotes import Verdict, find_quote
from pincite.speech import Attribution, attributions, is_description
from pincite.support import compare, denies
from pincite.text import ContentWord, content, quotations, stems, unquoted

ALIKE = 0.5
"""The share of what a sentence says, by the weight of its words, that a passage must have to be about it."""
_CODE = re.compile(r"[^\W_]*\d[^\W_]*(?:[-.,:/][^\W_]*\d[^\W_]*)*")


class AnswerVerdict(StrEnum):
    """What became of a sentence, or of one quotation or number in it."""

    SUPPORTED = "supported"
    UNSUPPORTED = "unsupported"
    UNCHECKED = "unchecked"


class CheckedStatement(NamedTuple):
    """One quotation or number of a sentence, `text[start:end]` of it, and the best place for it in a source."""

    kind: str  # quotation, number, name or speaker
    start: int
    end: int
    standing: AnswerVerdict
    because: str = ""
    place: tuple[File, int, int] | None = None
    diff: tuple[Difference, ...] = ()


class CheckedAnswer(NamedTuple):
    """What became of one sentence."""

    sentence: Sentence
    standing: AnswerVerdict
    because: str
    checked: tuple[CheckedStatement, ...]


def check_answer(library: Library, sentence: Sentence, row: str = "") -> CheckedAnswer:
    """Judge one sentence of the answer; a cell of a table is about what its `row` is about."""
    found = quotations(sentence.text, wrapped=True)
    quoted = [each for each in found if sentence.text[each.start : each.end].strip()]
    checked = [_quotation(library, sentence.text, each.start, each.end, each.closed) for each in quoted]
    inside = [each.outer for each in quoted]
    numbers = [each for each in read(sentence.text) if each.role != "furniture" and not _within(each, inside)]
    about = f"{row} {sentence.text}" if row else sentence.text
    best = library.alike(about)
    checked += [_number(library, about, bool(row), each, best) for each in numbers if each.role != "idiom"]
    checked += _codes(library, sentence.text, numbers, inside)
    if checked:
        checked += list(_rest(library, unquoted(sentence.text, found), checked))
        checked += list(_speakers(library, attributions(sentence.text, found), checked))
        checked += _names(library, sentence.text, inside, checked)
    return CheckedAnswer(sentence, *_sum(checked), tuple(sorted(checked, key=lambda each: each.start)))


def _quotation(library: Library, text: str, start: int, end: int, closed: bool) -> CheckedStatement:
    words = text[start:end]
    if not closed or OBJECT in words:
        because = "the quotation has no end, or holds code or links"
        return CheckedStatement("quotation", start, end, AnswerVerdict.UNCHECKED, because)
    bare = words.strip().rstrip(",.") or words
    nearest = None
    for file, haystack in library.haystacks:
        match = find_quote(haystack, bare)
        if match.verdict in (Verdict.EXACT, Verdict.TYPOGRAPHIC, Verdict.AMBIGUOUS) and match.span:
            return CheckedStatement("quotation", start, end, AnswerVerdict.SUPPORTED, "", (file, *match.span))
        if match.span and (nearest is None or match.verdict is Verdict.NEAR):
            nearest = CheckedStatement(
                "quotation", start, end, *_missing(library, f"the source has other words ({match.verdict})"),
                (file, *match.span), match.diff,
            )  # fmt: skip
    return nearest or CheckedStatement(
        "quotation", start, end, *_missing(library, "no source has these words")
    )


def _missing(library: Library, because: str) -> tuple[AnswerVerdict, str]:
    """What is not found is unsupported, unless it may stand in a source that could not be read."""
    if library.unread:
        return AnswerVerdict.UNCHECKED, f"{because}, and {library.unread[0]} could not be read"
    return AnswerVerdict.UNSUPPORTED, because


def _number(
    library: Library,
    text: str,
    cell: bool,
    mention: NumberMention,
    best: Sequence[tuple[float, SourceSentence]],
) -> CheckedStatement:
    place = ("number", mention.start, mention.end)
    holding = [
        (alike, each)
        for alike, each in best
        if any(compare(mention, other) is None for other in each.mentions)
    ]
    if not holding:
        near = (best[0][1].file, best[0][1].start, best[0][1].end) if best else None
        return CheckedStatement(*place, *_missing(library, "no passage about this has the number"), near)
    alike, passage = holding[0]
    shown = (passage.file, passage.start, passage.end)
    if alike < ALIKE:
        return CheckedStatement(
            *place, AnswerVerdict.UNCHECKED, "the number stands in passages about something else", shown
        )
    if not cell and denies(text) != denies(passage.text):
        return CheckedStatement(
            *place, AnswerVerdict.UNCHECKED, "one of sentence and passage is negated", shown
        )
    if beside := _beside_another(list(library.named(text)), mention, passage):
        return CheckedStatement(
            *place, AnswerVerdict.UNCHECKED, f"in the passage another number stands beside {beside}", shown
        )
    return CheckedStatement(*place, AnswerVerdict.SUPPORTED, "", shown)


def _codes(
    library: Library, text: str, numbers: Iterable[NumberMention], inside: Sequence[tuple[int, int]]
) -> Iterator[CheckedStatement]:
    """Digits that are no quantity (F-35) must stand in a source letter for letter."""
    taken = [*inside, *((each.start, each.end) for each in numbers)]
    for code in _CODE.finditer(text):
        if any(start < code.end() and code.start() < end for start, end in taken):
            continue
        found = next(
            ((file, file.text.find(code[0])) for file in library.files if code[0] in file.text), None
        )
        if found is None:
            yield CheckedStatement("number", *code.span(), *_missing(library, "no source has it"))
        else:
            file, at = found
            yield CheckedStatement(
                "number", *code.span(), AnswerVerdict.SUPPORTED, "", (file, at, at + len(code[0]))
            )


def _speakers(
    library: Library, attributed: Sequence[Attribution], checked: Sequence[CheckedStatement]
) -> Iterator[CheckedStatement]:
    """Whether those whom the sentence has say a quotation are those who say it in the source."""
    named = [each for each in attributed if each.name]
    for quote in checked:
        if (
            quote.kind != "quotation"
            or quote.standing is not AnswerVerdict.SUPPORTED
            or not quote.place
            or not named
        ):
            continue
        file, start, end = quote.place
        who = library.transcript(file).voice(start, end).who
        right = next((each for each in named if any(each.can_be(one) for one in who)), None)
        if right:
            yield CheckedStatement("speaker", right.start, right.end, AnswerVerdict.SUPPORTED)
        elif who and not all(map(is_description, who)):
            because = f"in the source {' and '.join(sorted(who))} says it"
            yield CheckedStatement(
                "speaker", named[0].start, named[0].end, AnswerVerdict.UNSUPPORTED, because, quote.place
            )
        else:
            because = "the source does not show who says it"
            yield CheckedStatement(
                "speaker", named[0].start, named[0].end, AnswerVerdict.UNCHECKED, because, quote.place
            )


def _rest(library: Library, said: str, checked: Sequence[CheckedStatement]) -> Iterator[CheckedStatement]:
    """What a sentence says around its quotations must be said around them in the source as well."""
    for each in checked:
        if each.kind == "quotation" and each.place and library.share(said, _around(*each.place)) < ALIKE:
            because = "what is said around it was not found around it in the source"
            yield CheckedStatement(
                "quotation", each.start, each.end, AnswerVerdict.UNCHECKED, because, each.place
            )


def _names(
    library: Library, text: str, inside: Sequence[tuple[int, int]], checked: Sequence[CheckedStatement]
) -> list[CheckedStatement]:
    """Names that no source has, or that are not near where the rest of the sentence was found."""
    near = {stem for each in checked if each.place for stem in stems([_around(*each.place)])}
    found = []
    heard = [(each.start, each.end) for each in checked if each.kind == "speaker"]
    for word in library.named(text, inside):
        place = ("name", word.start, word.end)
        if any(start <= word.start < end for start, end in heard):
            continue
        if word.stem not in library.words and not text[: word.start].strip():
            found.append(
                CheckedStatement(
                    *place, AnswerVerdict.UNCHECKED, "no source has this word, which may be a name"
                )
            )
        elif word.stem not in library.words:
            found.append(CheckedStatement(*place, *_missing(library, "no source names it")))
        elif near and word.stem not in near:
            found.append(
                CheckedStatement(*place, AnswerVerdict.UNCHECKED, "it is not named where the rest was found")
            )
    return found


def _sum(checked: Sequence[CheckedStatement]) -> tuple[AnswerVerdict, str]:
    """The worst of what was found; nothing to check is no pass."""
    for standing in (AnswerVerdict.UNSUPPORTED, AnswerVerdict.UNCHECKED):
        for each in checked:
            if each.standing is standing:
                return standing, each.because
    return (
        (AnswerVerdict.SUPPORTED, "")
        if checked
        else (AnswerVerdict.UNCHECKED, "it has neither a number nor a quotation")
    )


def _within(mention: NumberMention, inside: Iterable[tuple[int, int]]) -> bool:
    return any(start <= mention.start and mention.end <= end for start, end in inside)


def _around(file: File, start: int, end: int) -> str:
    """The paragraph of a source that holds a place."""
    first = file.text.rfind("\n", 0, start) + 1
    last = file.text.find("\n", end)
    return file.text[first : last if last >= 0 else len(file.text)]


def _beside_another(named: Iterable[ContentWord], mention: NumberMention, passage: SourceSentence) -> str:
    """A name of the sentence beside which, in a passage that lists several numbers of one unit, another stands."""
    listed = [each for each in passage.mentions if each.unit == mention.unit and each.kind == mention.kind]
    if len({each.value for each in listed}) < 2:
        return ""
    for word in named:
        places = [each for each in content(passage.text) if each.stem == word.stem and each.text[0].isupper()]
        beside = [
            min(listed, key=lambda each: max(each.start - at.end, at.start - each.end)) for at in places
        ]
        if beside and all(compare(mention, each) is not None for each in beside):
            return word.text
    return ""
