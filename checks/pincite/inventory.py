"""What the files hold, whatever is thought of it: items and their lines, silences, what loading found wrong."""

from pincite.corpus import AllProse, Corpus, Loaded
from pincite.model import Defect, Silence


def defects(loaded: Loaded) -> list[Defect]:
    """Whatever loading found wrong, in every file."""
    in_claims = [defect for file in loaded.claims_files for defect in file.defects]
    in_prose = [defect for file in loaded.manuscripts for defect in file.defects]
    return [*loaded.defects, *loaded.register.defects, *in_claims, *in_prose]


def silences(loaded: Loaded) -> list[Silence]:
    """The silences of every file."""
    in_claims = [each for file in loaded.claims_files for each in file.silences]
    in_prose = [each for file in loaded.manuscripts for each in file.silences]
    return [*loaded.register.silences, *in_claims, *in_prose]


def where(loaded: Loaded) -> dict[tuple[str, str], int]:
    """The line of each item by its path and name; the first, if a name stands twice."""
    names = [(loaded.register.file, [each.name for each in loaded.register.sources.values()])]
    for file in loaded.claims_files:
        groups = (file.claims, file.relations, file.disputes)
        names.append((file.file, [item.id for group in groups for item in group]))
    lines = {(each.file.path, str(line)): line for each in loaded.manuscripts for line in each.lines}
    for file_of, ids in names:
        for id in sorted(ids, key=lambda id: id.start, reverse=True):
            lines[file_of.path, id.value] = file_of.line_of(id.start)
    return lines


def items(loaded: Loaded) -> dict[str, tuple[str, ...]]:
    """The ids that each file holds, in file order; of prose, the numbers of the lines on which sentences begin."""
    found = {loaded.register.file.path: tuple(loaded.register.sources)}
    for file in loaded.claims_files:
        ids = [item.id for group in (file.claims, file.relations, file.disputes) for item in group]
        found[file.file.path] = tuple(id.value for id in sorted(ids, key=lambda id: id.start))
    for manuscript in loaded.manuscripts:
        found[manuscript.file.path] = tuple(str(line) for line in manuscript.lines)
    return found


def summarise(corpus: Corpus, prose: AllProse, unchecked: int) -> dict[str, int]:
    """How much was checked, and how many claims were not, or only in part."""
    claims = [each.claim for each in corpus.checked_claims]
    return {
        "claims": len(claims) - unchecked,
        "unchecked": unchecked,
        "citations": sum(len(claim.citations) for claim in claims),
        "values": sum(len(claim.values) + sum(len(rows) for _, rows in claim.tables) for claim in claims),
        "relations": len(corpus.checked_relations),
        "sentences": len(prose.sentences),
        "sources": len(corpus.checked_sources),
    }
