"""The numbers and codes of an answer, each held to the passages about the same thing."""

from collections.abc import Iterable, Iterator, Sequence

from pincite.answers.answer_sources import Library, SourceSentence
from pincite.answers.verdict import CheckedStatement, StatementKind
from pincite.numbers import NumberMention
from pincite.support import compare, denies, unsupported
from pincite.text import ContentWord, Pattern, content

_TOGETHER = 0.6
"""The same share of what a passage and its neighbours must have together."""
_LOOKED_AT, _FEW = 6, 5
"""Passages in which other forms of a number are sought, and up to how many an answer may count by itself."""
ALIKE = 0.5
"""The share of what a sentence says, by the weight of its words, that a passage must have to be about it."""
_CODE = Pattern(r"[^\W_]*\d[^\W_]*(?:[-.,:/][^\W_]*\d[^\W_]*)*")


def check_number(
    library: Library,
    text: str,
    cell: bool,
    mention: NumberMention,
    best: Sequence[tuple[float, SourceSentence]],
) -> CheckedStatement:
    """A number of a sentence, or of a `cell` of a table, whose row is part of `text`; `best` are the passages that
    are about what the text is about, the likest first."""
    number = CheckedStatement(StatementKind.NUMBER, mention.start, mention.end)
    holding = (pair for pair in best if any(compare(mention, other) is None for other in pair[1].mentions))
    alike, passage = next(holding, (0, None))
    if passage is None:
        near = best[0][1].place if best else None
        if not cell and _in_another_form(text, mention, best):
            return number._replace(place=near)
        if _counts_itself(mention):
            return number.unchecked("it may count what the answer itself lists", near)
        return library.missing(number, "no passage about this has the number", near)
    if alike < ALIKE and library.share(text, library.beside(passage)) < _TOGETHER:
        return number.unchecked("the number stands in passages about something else", passage.place)
    if not cell and denies(text) != denies(passage.text):
        return number.unchecked("one of sentence and passage is negated", passage.place)
    if beside := _beside_another(library.named(text), mention, passage):
        return number.unchecked(f"in the passage another number stands beside {beside}", passage.place)
    return number._replace(place=passage.place)


def _in_another_form(text: str, mention: NumberMention, best: Sequence[tuple[float, SourceSentence]]) -> bool:
    """Whether passages about what the text is about have a number as an age, a span of years, or in another form."""
    near = [passage.text for alike, passage in best[:_LOOKED_AT] if alike >= ALIKE / 2]
    if not near or mention.start >= len(text):
        return False
    gaps = unsupported(text, near, with_rounded=True)
    return all(gap.mention.start != mention.start for gap in gaps)


def _counts_itself(mention: NumberMention) -> bool:
    """Whether a number is a small one in words, such as answers have of what they list: two films, the second one."""
    return mention.text.isalpha() and mention.low is not None and mention.low <= _FEW and mention.unit is None


def check_codes(
    library: Library, text: str, numbers: Iterable[NumberMention], inside: Iterable[tuple[int, int]]
) -> Iterator[CheckedStatement]:
    """Digits that are no quantity (F-35) must stand in a source letter for letter."""
    taken = [*inside, *((each.start, each.end) for each in numbers)]
    for found in _CODE.finditer(text):
        if any(start < found.end() and found.start() < end for start, end in taken):
            continue
        code = CheckedStatement(StatementKind.NUMBER, *found.span())
        having = ((file, file.text.find(found[0])) for file in library.files if found[0] in file.text)
        file, at = next(having, (None, 0))
        if file is None:
            yield library.missing(code, "no source has it")
        else:
            yield code._replace(place=(file, at, at + len(found[0])))


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
