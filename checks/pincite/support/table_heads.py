"""Numbers in the cells of a table, with the unit that their column's head names: 14 under "Length (km)" is 14 km."""

from collections.abc import Iterable, Iterator

from pincite.languages import Language
from pincite.numbers import NUMBER, NumberKind, NumberMention, read
from pincite.support.binding import binding_words, cells, is_table
from pincite.text import Pattern

_UNIT = Pattern(r"[(\[]([^()\[\]]{1,30})[)\]]\s*$|,\s*([^,]{1,12})$")
_YEAR = Pattern(r"[12][0-9]{3}")


def under_heads(text: str, mentions: list[NumberMention], language: Language) -> list[NumberMention]:
    """The numbers of a text, those that stand bare in a cell under a head that names their unit, or years, as such."""
    if not is_table(text):
        return mentions
    every = cells(text)
    heads = {cell.column: text[cell.start : cell.end].strip() for cell in every if cell.row == 0}
    if any(read(head, language) for head in heads.values() if head[:1].isdigit()):
        return mentions
    return list(_measured(text, mentions, language, heads))


def _measured(
    text: str, mentions: Iterable[NumberMention], language: Language, heads: dict[int, str]
) -> Iterator[NumberMention]:
    taken = iter([cell for cell in cells(text) if cell.row])
    cell = next(taken, None)
    for mention in mentions:
        while cell is not None and cell.end <= mention.start:
            cell = next(taken, None)
        inside = cell is not None and cell.start <= mention.start
        bare = mention.kind is NUMBER and mention.unit is None and mention.value is not None
        head = heads.get(cell.column, "") if cell is not None and inside and bare else ""
        yield _under(mention, head, language) if head else mention


def _under(mention: NumberMention, head: str, language: Language) -> NumberMention:
    if head.lower() in binding_words(language).years and _YEAR.fullmatch(mention.text):
        none = mention._replace(kind=NumberKind.DATE, value=None, low=None, high=None, step=None)
        return none._replace(date=mention.text, label=None)
    found = _UNIT.search(head)
    if found is None:
        return mention
    unit = (found.group(1) or found.group(2)).strip()
    for written in (f"{mention.text} {unit}", f"{unit[:1]}{mention.text}{unit[1:]}"):
        measured = read(written, language)
        if len(measured) == 1 and measured[0].unit is not None and measured[0].end == len(written):
            return measured[0]._replace(start=mention.start, end=mention.end, text=mention.text)
    return mention
