"""Entries of the register as they are added, and the texts that are kept beside documents."""

from __future__ import annotations

from collections.abc import Mapping

from pincite.commands.shared import existing_text
from pincite.disk import write
from pincite.errors import UsageError
from pincite.model import File
from pincite.settings import Settings
from pincite.sources import MadeText, Source, load_register, marks_name, text_name
from pincite.yamlfile import Mapping as YamlMapping
from pincite.yamlfile import Scalar, parse
from pincite.yamlfile.editing import add_after, insert_entries, set_scalar, unproven, yaml_text


def register_text(config: Settings) -> str | None:
    """The text of the register, which must be sound YAML; None if there is none."""
    text = existing_text(config, config.register)
    if load_register(File(config.register, text or "")).broken:
        raise UsageError(f"{config.register} is not YAML.", "`pincite check` shows where to mend it.")
    return text


def register(file: File, entries: Mapping[str, Mapping[str, str]]) -> str:
    """The text of the register with these documents, by name, added, each with what is said of it."""
    bodies = {
        name: [f"{key}: {yaml_text(said[key])}" for key in sorted(said)] for name, said in entries.items()
    }
    text = insert_entries(file, "sources", bodies)
    if text is None:
        raise UsageError(
            f"{', '.join(bodies)} cannot be added to {file.path} as that is written.",
            "`pincite check` shows what is wrong with it. Documents stand below each other, not between braces.",
        )
    return text if text.strip() else "sources: {}\n"


def keep(config: Settings, name: str, made: MadeText) -> None:
    """Write what a reader made of a document beside it; nothing for plain text."""
    if not made.reader:
        return
    text = f"{config.sources}/{text_name(name)}"
    (config.root / text).parent.mkdir(parents=True, exist_ok=True)
    write(config.root, text, made.text)
    if made.marks:
        write(config.root, f"{config.sources}/{marks_name(name)}", made.marks)


def recorded(file: File, source: Source, made: MadeText) -> str:
    """The text of the register with what is recorded of a document as it is now."""
    source = load_register(file).sources[source.name.value]
    old: dict[str, Scalar | None] = {key: getattr(source, key) for key in made.recorded}
    edits = [set_scalar(file, node, made.recorded[key]) for key, node in old.items() if node is not None]
    edits = [each for each in edits if file.text[each.start : each.end] != each.text]
    if old.get("marks_sha256", source.sha256) is None and source.text_sha256 is not None:
        at = _mapping_start(file, source)
        edits.append(add_after(file, at, source.text_sha256, "marks_sha256", made.marks_sha256))
    text = file.text
    for each in sorted(edits, key=lambda each: each.start, reverse=True):
        text = text[: each.start] + each.text + text[each.end :]
    if because := unproven(file, edits, text):
        raise UsageError(f"{file.path} cannot be changed as it is written: {because}.", "Change it by hand.")
    return text


def _mapping_start(file: File, source: Source) -> int:
    root, _ = parse(file)
    assert isinstance(root, YamlMapping)
    entry = root.entries["sources"].node
    assert isinstance(entry, YamlMapping)
    return entry.entries[source.name.value].node.start
