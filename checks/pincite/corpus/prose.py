"""Join prose to claims: what each sentence cites, and what that says. Finds, never judges."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from pincite.corpus.sentences import CheckedSentence, ProseContext, Side
from pincite.corpus.speech import people_named
from pincite.corpus.topics import Topics
from pincite.model import File
from pincite.speech import Anybody, Names

if TYPE_CHECKING:
    from pincite.corpus.resolve import Corpus
    from pincite.corpus.subjects import CheckedClaim
    from pincite.prose import Manuscript, ProseCitation, Sentence


class AllProse(NamedTuple):
    """All prose together; `uncited` are the claims that none of it cites."""

    drafts: tuple[ProseFile, ...]
    written: tuple[CheckedSentence, ...]
    uncited: tuple[CheckedClaim, ...]


class ProseFile(NamedTuple):
    """One file of prose. `unknown` are its citations of claims there are not; `known` are all claims' ids."""

    file: File
    manuscript: Manuscript
    unknown: tuple[ProseCitation, ...]
    known: Iterable[str]


def resolve_prose(corpus: Corpus) -> AllProse:
    """Look up what every sentence of every file of prose cites."""
    loaded = corpus.loaded
    aliases = {
        speaker.name.value: tuple(alias.value for alias in speaker.aliases)
        for file in loaded.claims_files
        for speaker in file.speakers
    }
    known = ProseContext(
        loaded.config.require, _disputes(corpus), aliases, _cast(corpus), Topics(corpus.claims), {}, {}
    )
    drafts: list[ProseFile] = []
    written: list[CheckedSentence] = []
    for each in loaded.manuscripts:
        unknown = tuple(cited for cited in each.prose.cited if cited.claim not in corpus.claims)
        drafts.append(ProseFile(each.file, each, unknown if loaded.complete else (), corpus.claims))
        beside, rows = _around(each.prose.sentences)
        for sentence in each.prose.sentences:
            ids = dict.fromkeys(cited.claim for cited in sentence.citations)
            cited = tuple(corpus.claims[id] for id in ids if id in corpus.claims)
            written.append(
                CheckedSentence(
                    each.file,
                    sentence,
                    cited,
                    bool(ids) and len(cited) == len(ids),
                    frozenset(beside[sentence.block]),
                    tuple(rows.get((sentence.table, sentence.row), ())) if sentence.kind == "cell" else (),
                    known,
                )
            )
    published = {cited.claim for each in loaded.manuscripts for cited in each.prose.cited}
    uncited = tuple(each for id, each in corpus.claims.items() if id not in published)
    return AllProse(tuple(drafts), tuple(written), uncited if loaded.manuscripts else ())


def _cast(corpus: Corpus) -> Names:
    """Everybody: the speakers of claims by all their names, others by the name that is written."""
    speaking = [each for each in corpus.evidenced if each.claim.speaker]
    return Anybody(people_named(corpus.loaded.claims_files, speaking))


def _around(sentences: Iterable[Sentence]) -> tuple[dict[int, set[str]], dict[tuple[int, int], list[str]]]:
    beside: dict[int, set[str]] = {}
    rows: dict[tuple[int, int], list[str]] = {}
    for sentence in sentences:
        beside.setdefault(sentence.block, set()).update(cited.claim for cited in sentence.citations)
        rows.setdefault((sentence.table, sentence.row), []).append(sentence.text)
    return beside, rows


def _disputes(corpus: Corpus) -> dict[str, tuple[Side, ...]]:
    found: dict[str, tuple[Side, ...]] = {}
    for file in corpus.loaded.claims_files:
        for dispute in file.disputes:
            sides = tuple(dict.fromkeys(side.value.partition(".")[0] for side in dispute.between))
            for side in sides:
                found[side] = (*found.get(side, ()), (file.file, dispute, sides))
    return found
