"""Everything a run looks at, read from disk: the register, the documents, the claims files."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pincite.cache import is_tracked
from pincite.claims import ClaimsFile, load_claims
from pincite.corpus.listing import Listing, claims_in, documents_in, refuse_settings_above
from pincite.disk import CACHE, Refusal, Refused, Root, read
from pincite.model import Defect, DefectKind, File
from pincite.prose import Manuscript, load_manuscripts
from pincite.settings import Settings
from pincite.sources import Document, Register, load_register, read_document

MAX_BYTES = 8 * 2**20
"""A larger claims file is an accident: 10,000 claims take less than half of this."""


class Loaded(NamedTuple):
    """What is on disk. `documents` holds every registered or cited source by name;
    `present` names the files of the sources folder; `partial` says that part of a folder could not be looked into."""

    config: Settings
    register: Register
    claims_files: tuple[ClaimsFile, ...]
    documents: dict[str, Document]
    present: frozenset[str]
    defects: tuple[Defect, ...]
    manuscripts: tuple[Manuscript, ...] = ()
    partial: bool = False

    @property
    def complete(self) -> bool:
        """False when some file could not be read, so that absence of a name proves nothing."""
        broken = self.partial or self.register.broken
        return not broken and not any(file.broken for file in self.claims_files)


def load(config: Settings, overlay: Mapping[str, str] | None = None) -> Loaded:
    """Read the corpus; `overlay` maps paths to texts that stand in for the files on disk."""
    overlay = overlay or {}
    root, sources = Root(config.root), Root(config.root / config.sources)
    listing, present = claims_in(config, root), documents_in(config, root)
    defects = [*_not_looked_into(listing), *_not_looked_into(present), *_handed_on(config)]
    claims_files = []
    for path in listing.paths:
        file = read_file(root, path, defects, overlay)
        claims_files.append(
            load_claims(file)
            if file
            else ClaimsFile(File(path, ""), (), (), (), (), None, (), (), broken=True)
        )
    register = _register(config, root, overlay, defects)
    cited = {
        citation.source.value
        for file in claims_files
        for claim in file.claims
        for citation in claim.citations
    }
    documents = {
        name: read_document(
            sources, config.sources, name, _declared(config, register, name), register.sources.get(name)
        )
        for name in sorted(cited | set(register.sources))
    }
    prose = load_manuscripts(config, root, lambda path: read_file(root, path, defects, overlay))
    refuse_settings_above(config, [each.file.path for each in prose])
    return Loaded(
        config,
        register,
        tuple(claims_files),
        documents,
        frozenset(present.paths),
        tuple(defects),
        prose,
        bool(listing.refused),
    )


def _not_looked_into(listing: Listing) -> Iterator[Defect]:
    """What a listing had to leave out."""
    for path, refused in listing.refused.items():
        yield _unreadable(path, refused.because, refused.help)
    for path in listing.passed_over:
        message = "This looks like claims, but it is hidden or a backup, so nothing in it was checked."
        help = (
            "Give it a name that ends in .yaml and does not begin with a dot, or take it out of the folder."
        )
        yield _unreadable(path, message, help)._replace(kind=DefectKind.PASSED_OVER)


def _handed_on(config: Settings) -> Iterator[Defect]:
    """What must not be under version control."""
    if is_tracked(config.root):
        message = f"{CACHE}/ is under version control, and nothing in it is believed."
        help = f"Take it out, as by `git rm -r --cached {CACHE}`, and commit that."
        yield _unreadable(f"{CACHE}/.gitignore", message, help)._replace(kind=DefectKind.TRACKED)


def _declared(config: Settings, register: Register, name: str) -> str:
    """The language that a source is said to be in, by the register or else by the settings."""
    source = register.sources.get(name)
    return (source.language if source else "") or config.language


def _register(config: Settings, root: Root, overlay: Mapping[str, str], defects: list[Defect]) -> Register:
    path = config.register
    looked = root.look(path)
    if path not in overlay and looked is not None and looked[1] is None:
        return Register(File(path, ""), {}, (), ())
    file = read_file(root, path, defects, overlay)
    return load_register(file) if file else Register(File(path, ""), {}, (), (), broken=True)


def read_file(root: Root, path: str, defects: list[Defect], overlay: Mapping[str, str]) -> File | None:
    """A UTF-8 file with its newlines as they are; None and a defect when it cannot be read."""
    if path in overlay:
        return File(path, overlay[path])
    data = read(root, path, MAX_BYTES)
    if isinstance(data, Refused):
        because = data.because
        if data.why is Refusal.MISSING:  # it was listed: a link to nothing
            because = "The file cannot be read: No such file or directory."
        defects.append(_unreadable(path, because, data.help))
        return None
    try:
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
    return None


def _unreadable(path: str, message: str, hint: str) -> Defect:
    return Defect(DefectKind.SYNTAX, File(path, "").place(0, 0), message, hint)
