"""Everything a run looks at, read from disk: the register, the documents, the claims files."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from pincite.claims import ClaimsFile, load_claims
from pincite.errors import UsageError
from pincite.model import Defect, DefectKind, File
from pincite.prose import Manuscript, load_manuscripts
from pincite.settings import REGISTER, Settings
from pincite.sources import Document, Register, load_register, read_document

MAX_BYTES = 8 * 2**20
"""A larger claims file is an accident: 10,000 claims take less than half of this."""


class Loaded(NamedTuple):
    """What is on disk. `documents` holds every registered or cited source by name;
    `present` names the files of the sources folder."""

    config: Settings
    register: Register
    claims_files: tuple[ClaimsFile, ...]
    documents: dict[str, Document]
    present: frozenset[str]
    defects: tuple[Defect, ...]
    manuscripts: tuple[Manuscript, ...] = ()

    @property
    def complete(self) -> bool:
        """False when some file could not be read, so that absence of a name proves nothing."""
        return not self.register.broken and not any(file.broken for file in self.claims_files)


def load(config: Settings, overlay: Mapping[str, str] | None = None) -> Loaded:
    """Read the corpus; `overlay` maps paths to texts that stand in for the files on disk."""
    overlay = overlay or {}
    defects: list[Defect] = []
    claims_files = []
    for path in claims_paths(config):
        file = read_file(config.root, path, defects, overlay)
        claims_files.append(
            load_claims(file)
            if file
            else ClaimsFile(File(path, ""), (), (), (), (), None, (), (), broken=True)
        )
    register = _register(config, overlay, defects)
    folder = config.root / config.sources
    present = frozenset(documents_in(folder))
    cited = {
        citation.source.value
        for file in claims_files
        for claim in file.claims
        for citation in claim.citations
    }
    documents = {
        name: read_document(folder, config.sources, name, declared=_declared(config, register, name))
        for name in sorted(cited | set(register.sources))
    }
    prose = load_manuscripts(config, lambda path: read_file(config.root, path, defects, overlay))
    return Loaded(config, register, tuple(claims_files), documents, present, tuple(defects), prose)


def _declared(config: Settings, register: Register, name: str) -> str:
    """The language that a source is said to be in, by the register or else by the settings."""
    source = register.sources.get(name)
    return (source.language if source else "") or config.language


def _register(config: Settings, overlay: Mapping[str, str], defects: list[Defect]) -> Register:
    path = config.register
    if path not in overlay and not (config.root / path).exists():
        return Register(File(path, ""), {}, (), ())
    file = read_file(config.root, path, defects, overlay)
    return load_register(file) if file else Register(File(path, ""), {}, (), (), broken=True)


def claims_paths(config: Settings) -> list[str]:
    """The claims files, relative to the root, in order; a configured path that is not there is an error."""
    found: set[str] = set()
    for entry in config.claims:
        target = config.root / entry
        if target.is_dir():
            found.update(_yaml_below(config.root, target))
        elif target.is_file():
            found.add(Path(os.path.normpath(entry)).as_posix())
        else:
            raise UsageError(
                f"{config.root}: there is no `{entry}`, where the claims should be.",
                ("Write it" if entry.endswith((".yaml", ".yml")) else "`pincite init` makes the folder")
                + '; or say where the claims are: `claims = ["…"]` '
                "under [tool.pincite] in pyproject.toml.",
            )
    return sorted(found)


def _yaml_below(root: Path, folder: Path) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                yield (Path(here) / name).relative_to(root).as_posix()


def documents_in(folder: Path) -> Iterator[str]:
    """Every file of the sources folder but the register and hidden files."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        below = "" if Path(here) == folder else Path(here).relative_to(folder).as_posix() + "/"
        for name in names:
            path = below + name
            if path != REGISTER and not name.startswith("."):
                yield path


def read_file(root: Path, path: str, defects: list[Defect], overlay: Mapping[str, str]) -> File | None:
    """A UTF-8 file with its newlines as they are; None and a defect when it cannot be read."""
    if path in overlay:
        return File(path, overlay[path])
    try:
        found = (root / path).stat()
        if not S_ISREG(found.st_mode):
            defects.append(_unreadable(path, "This is not a file.", "Move it elsewhere."))
            return None
        if found.st_size > MAX_BYTES:
            message = f"The file is larger than {MAX_BYTES // 2**20} MiB."
            defects.append(_unreadable(path, message, "Split it by topic."))
            return None
        data = (root / path).read_bytes()
        return File(path, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        place = File(path, before).place(len(before), len(before))
        message = f"The file is not UTF-8 text: the byte at offset {error.start} cannot be decoded."
        defects.append(
            Defect(
                DefectKind.SYNTAX, place, message, "Save it as UTF-8, or take it out of the claims folder."
            )
        )
    except OSError as error:
        defects.append(
            _unreadable(
                path,
                f"The file cannot be read: {error.strerror}.",
                "Check where it links to, and its permissions.",
            )
        )
    return None


def _unreadable(path: str, message: str, hint: str) -> Defect:
    return Defect(DefectKind.SYNTAX, File(path, "").place(0, 0), message, hint)
