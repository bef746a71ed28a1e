"""Join prose to claims: what each sentence cites. Finds, never judges."""

from collections.abc import Iterable

from pincite.corpus.subjects import AllProse, CheckedSentence, Corpus, ProseFile
from pincite.prose import Sentence


def resolve_prose(corpus: Corpus) -> AllProse:
    """Look up what every sentence of every file of prose cites."""
    loaded = corpus.loaded
    files: list[ProseFile] = []
    sentences: list[CheckedSentence] = []
    for each in loaded.manuscripts:
        unknown = tuple(cited for cited in each.prose.cited if cited.claim not in corpus.claims)
        files.append(ProseFile(each.file.path, unknown if loaded.complete else ()))
        beside, rows = _around(each.prose.sentences)
        for sentence in each.prose.sentences:
            ids = dict.fromkeys(cited.claim for cited in sentence.citations)
            cited = tuple(id for id in ids if id in corpus.claims)
            sentences.append(
                CheckedSentence(
                    each.file.path,
                    sentence,
                    cited,
                    bool(ids) and len(cited) == len(ids),
                    frozenset(beside[sentence.block]),
                    tuple(rows.get((sentence.table, sentence.row), ())) if sentence.kind == "cell" else (),
                    each.language,
                )
            )
    published = {cited.claim for each in loaded.manuscripts for cited in each.prose.cited}
    uncited = tuple(each for id, each in corpus.claims.items() if id not in published)
    return AllProse(tuple(files), tuple(sentences), uncited if loaded.manuscripts else ())


def _around(sentences: Iterable[Sentence]) -> tuple[dict[int, set[str]], dict[tuple[int, int], list[str]]]:
    beside: dict[int, set[str]] = {}
    rows: dict[tuple[int, int], list[str]] = {}
    for sentence in sentences:
        beside.setdefault(sentence.block, set()).update(cited.claim for cited in sentence.citations)
        rows.setdefault((sentence.table, sentence.row), []).append(sentence.text)
    return beside, rows
