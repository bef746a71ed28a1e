"""Join claims to each other: every value under its name, every relation worked out. Finds, never judges."""

from collections.abc import Iterable

from pincite.corpus.claims import check_claims
from pincite.corpus.disputes import speaking
from pincite.corpus.library import SourceLibrary, speakers_named
from pincite.corpus.load import Loaded
from pincite.corpus.relations import Values, check_relation
from pincite.corpus.subjects import CheckedClaim, CheckedSource, Corpus
from pincite.model import Files


def library(loaded: Loaded) -> SourceLibrary:
    """What each claims file is checked against."""
    return SourceLibrary(
        loaded.documents, loaded.register, speakers_named(loaded.claims_files), loaded.config.language
    )


def resolve(loaded: Loaded) -> Corpus:
    """Check every claim by itself, then join them."""
    sources = library(loaded)
    return join_claims(
        loaded,
        [claim for file in loaded.claims_files for claim in check_claims(file, sources)],
    )


def join_claims(loaded: Loaded, checked: Iterable[CheckedClaim]) -> Corpus:
    """The claims of all files, in order, with what they say together."""
    register = loaded.register
    sources = tuple(
        CheckedSource(register.file.path, source, loaded.documents[name].state)
        for name, source in register.sources.items()
    )
    all_claims = tuple(checked)
    claims: dict[str, CheckedClaim] = {}
    for each in all_claims:
        claims.setdefault(each.id, each)
    values = Values()
    for name, each in claims.items():
        values.take(name, each)
    disputes = speaking((dispute for file in loaded.claims_files for dispute in file.disputes), claims)
    complete = loaded.complete
    relations = tuple(
        check_relation(file.file.path, relation, values, disputes, complete=complete)
        for file in loaded.claims_files
        for relation in file.relations
    )
    return Corpus(loaded, sources, all_claims, relations, claims, values, files_of(loaded))


def files_of(loaded: Loaded) -> Files:
    """Every text that a fault may point into."""
    files = Files({file.file.path: file.file for file in loaded.claims_files})
    files[loaded.register.file.path] = loaded.register.file
    files.update({each.path: each.file for each in loaded.documents.values() if each.file})
    files.update({each.file.path: each.file for each in loaded.manuscripts})
    return files
