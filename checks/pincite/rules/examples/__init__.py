"""Small corpora that the examples of several rules share: a folder of files each, named in a rule's docstring.

`With the corpus "apollo":` in a section of a docstring stands for the files of `apollo/`; a file that the section shows
itself replaces the one of the same name.
"""

import re
from pathlib import Path

CORPUS = re.compile(r'(?<=^With the corpus )"([a-z]+)"', re.MULTILINE)
"""A name of a corpus in the text of a docstring."""


def corpora(page: str) -> tuple[str, ...]:
    """The names of the corpora that a text stands on, each once, in order."""
    return tuple(dict.fromkeys(CORPUS.findall(page)))


def corpus_files(name: str) -> dict[str, str]:
    """The texts of a corpus by path, such as `seeds/moon.txt`; settings first, claims last."""
    folder = Path(__file__).parent / name
    paths = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    order = sorted(paths, key=lambda path: (path.parts[0] == "claims", path.parts[0] == "seeds", path))
    return {path.as_posix(): (folder / path).read_text("utf-8") for path in order}


def shown(name: str) -> str:
    """The files of a corpus as blocks of Markdown, as a docstring shows its own."""
    return "\n".join(f"```{path}\n{text}```" for path, text in corpus_files(name).items())
