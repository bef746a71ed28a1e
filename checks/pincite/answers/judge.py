"""Judge an answer, such as a language model's, by the sources it was made from; there are no claims.

Every quotation must stand in a source, in the mouth it is put in, and every number in a passage that is about the
same thing. What that does not settle is unchecked: a sentence passes only when all that it can be held to has been
found.
"""

from collections.abc import Iterable, Iterator, Sequence

from pincite.answers.answer_sources import Library, SourceSentence
from pincite.answers.citations import citations, without
from pincite.answers.numbers import ALIKE, check_codes, check_number
from pincite.answers.verdict import AnswerVerdict, CheckedAnswer, CheckedStatement, Passage, StatementKind
from pincite.numbers import read
from pincite.prose import OBJECT, Sentence
from pincite.quotes import Verdict, find_quote
from pincite.speech import Attribution, attributions, is_description
from pincite.support import denies, opposed
from pincite.text import quotations, stems, unquoted

_NEARLY_ALL = 0.8
"""The share of what a sentence says, by the weight of its words, that a passage must have to tell it."""
_FOUND = frozenset({Verdict.EXACT, Verdict.TYPOGRAPHIC, Verdict.ELIDED, Verdict.AMBIGUOUS})


def check_answer(library: Library, sentence: Sentence, row: str = "") -> CheckedAnswer:
    """Judge one sentence of the answer, by the sources that it cites if it cites any; a cell of a table is about what its
    `row` is about."""
    everything = library
    cited = list(citations(sentence.text, [each.path for each in library.files]))
    library = library.only(each.source for each in cited if each.source)
    text = without(sentence.text, cited)
    found = quotations(text, wrapped=True)
    quoted = [each for each in found if text[each.start : each.end].strip()]
    checked = [_quotation(library, text, each.start, each.end, each.closed) for each in quoted]
    inside = [each.outer for each in quoted]
    numbers = [
        each
        for each in read(text)
        if each.role != "furniture" and not _is_within(each.start, each.end, inside)
    ]
    about = f"{row} {text}" if row else text
    best = library.alike(about)
    checked += [
        check_number(library, about, bool(row), each, best)
        for each in numbers
        if each.role not in ("idiom", "reference")
    ]
    checked += check_codes(library, text, numbers, inside)
    if checked:
        checked += list(_rest(library, unquoted(text, found), checked))
        checked += list(_speakers(library, attributions(text, found), checked))
        checked += list(_names(library, text, inside, checked))
    elif place := _told(library, text, best):
        checked = [CheckedStatement(StatementKind.WORDS, 0, len(text), place=place)]
    if library is not everything:
        checked = [_elsewhere(everything, library, text, each) for each in checked]
    for each in cited:
        if each.is_unknown:
            mark = CheckedStatement(StatementKind.CITATION, each.start, each.end)
            checked.append(mark.unsupported(f"there is no source {each.name}"))
    return CheckedAnswer(sentence, *_sum(checked), tuple(sorted(checked, key=lambda each: each.start)))


def _told(library: Library, text: str, best: Sequence[tuple[float, SourceSentence]]) -> Passage | None:
    """The passage that tells nearly all that a sentence without numbers and quotations says: its names, no denial more or
    less, and no opposite. None if none does."""
    if not best or not text.strip():
        return None
    share, passage = best[0]
    if share < _NEARLY_ALL or denies(text) != denies(passage.text):
        return None
    if opposed(text, [passage.text]) is not None or not {word.stem for word in library.named(text)} <= stems(
        [passage.text]
    ):
        return None
    return passage.place


def _elsewhere(library: Library, cited: Library, text: str, each: CheckedStatement) -> CheckedStatement:
    """What the sources cited do not have, with whether another source has it."""
    if each.standing is AnswerVerdict.SUPPORTED:
        return each
    words = text[each.start : each.end]
    others = [file for file in library.files if file not in cited.files and words in file.text]
    names = " and ".join(file.path.rpartition("/")[2] for file in cited.files)
    there = f"; {others[0].path.rpartition('/')[2]} has it" if others else ""
    return each._replace(because=f"{each.because} in {names}, which is cited{there}")


def _quotation(library: Library, text: str, start: int, end: int, closed: bool) -> CheckedStatement:
    words, quotation = text[start:end], CheckedStatement(StatementKind.QUOTATION, start, end)
    if not closed or OBJECT in words:
        return quotation.unchecked("the quotation has no end, or holds code or links")
    bare = words.strip().rstrip(",.") or words
    nearest = None
    for file, haystack in library.haystacks:
        match = find_quote(haystack, bare)
        if match.span is None:
            continue
        if match.verdict in _FOUND:
            return quotation._replace(place=(file, *match.span))
        if nearest is None or match.verdict is Verdict.NEAR:
            because = f"the source has other words ({match.verdict})"
            nearest = library.missing(quotation, because, (file, *match.span))._replace(diff=match.diff)
    return nearest or library.missing(quotation, "no source has these words")


def _speakers(
    library: Library, attributed: Iterable[Attribution], checked: Iterable[CheckedStatement]
) -> Iterator[CheckedStatement]:
    """Whether those whom the sentence has say a quotation are those who say it in the source."""
    named = [each for each in attributed if each.name]
    supported = (each for each in checked if each.standing is AnswerVerdict.SUPPORTED)
    for quote in supported if named else ():
        if quote.kind is not StatementKind.QUOTATION or not quote.place:
            continue
        file, start, end = quote.place
        who = library.transcript(file).voice(start, end).who
        right = next((each for each in named if any(each.can_be(one) for one in who)), None)
        shown = right or named[0]
        speaker = CheckedStatement(StatementKind.SPEAKER, shown.start, shown.end)
        if right:
            yield speaker
        elif who and not all(map(is_description, who)):
            yield speaker.unsupported(f"in the source {' and '.join(sorted(who))} says it", quote.place)
        else:
            yield speaker.unchecked("the source does not show who says it", quote.place)


def _rest(library: Library, said: str, checked: Iterable[CheckedStatement]) -> Iterator[CheckedStatement]:
    """What a sentence says around its quotations must be said around them in the source as well."""
    for each in checked:
        quoted = each.place if each.kind is StatementKind.QUOTATION else None
        if quoted and library.share(said, _around(quoted)) < ALIKE:
            because = "what is said around it was not found around it in the source"
            yield each._replace(diff=()).unchecked(because, quoted)


def _names(
    library: Library, text: str, inside: Sequence[tuple[int, int]], checked: Iterable[CheckedStatement]
) -> Iterator[CheckedStatement]:
    """Names that no source has, or that are not near where the rest of the sentence was found."""
    near = {stem for each in checked if each.place for stem in stems([_around(each.place)])}
    heard = [(each.start, each.end) for each in checked if each.kind is StatementKind.SPEAKER]
    for word in library.named(text, inside):
        name = CheckedStatement(StatementKind.NAME, word.start, word.end)
        if _is_within(word.start, word.start + 1, heard):
            continue
        if word.stem in library.words:
            if near and word.stem not in near:
                yield name.unchecked("it is not named where the rest was found")
        elif text[: word.start].strip():
            yield library.missing(name, "no source names it")
        else:
            yield name.unchecked("no source has this word, which may be a name")


def _sum(checked: Sequence[CheckedStatement]) -> tuple[AnswerVerdict, str]:
    """The worst of what was found; nothing to check is no pass."""
    if not checked:
        return AnswerVerdict.UNCHECKED, "it has neither a number nor a quotation"
    bad = (AnswerVerdict.UNSUPPORTED, AnswerVerdict.UNCHECKED)
    worst = next((each for standing in bad for each in checked if each.standing is standing), checked[0])
    return worst.standing, worst.because


def _is_within(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(low <= start and end <= high for low, high in spans)


def _around(place: Passage) -> str:
    """The paragraph of a source that holds a place."""
    file, start, end = place
    first = file.text.rfind("\n", 0, start) + 1
    last = file.text.find("\n", end)
    return file.text[first : last if last >= 0 else len(file.text)]
