"""Load every example of the CommonMark specification, check each character's offset, and that none is lost.

    python -m benchmarks.commonmark_spec [spec.txt]

Without a file, `npm pack commonmark-spec` fetches the specification into a temporary folder. What an example says
is taken from the page that the specification has beside it, as a bag of characters.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from tests.prose.test_markdown import Rendered, characters, check_offsets, read_characters

from pincite.prose.markdown import parse
from pincite.prose.sentences import read_prose

EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)


def specification() -> str:
    """The text of the newest specification on the registry."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "pack", "--silent", "commonmark-spec"], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            file = archive.extractfile("package/spec.txt")
            assert file is not None
            return file.read().decode()


def offsets_hold(text: str) -> bool:
    """Whether each character stands where its passage says, and each sentence within the text."""
    try:
        check_offsets(text)
    except AssertionError as error:
        print(f"{text!r}: {error}")
        return False
    return all(each.start < each.end <= len(text) for each in read_prose("spec", text).sentences)


def main() -> int:
    """Print how many examples load with true offsets, and how many with no text lost; 1 if an offset is wrong."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8") if len(sys.argv) > 1 else specification()
    examples = [[part.replace("→", "\t") for part in pair] for pair in EXAMPLE.findall(text)]
    true = sum(offsets_hold(example) for example, _ in examples)
    whole = [
        example for example, page in examples if read_characters(example) == characters(Rendered(page).said)
    ]
    count = sum(len(passage.read.text) for example, _ in examples for passage in parse(example).passages)
    for example, page in examples:
        if example not in whole:
            print(f"{example!r}\n  read {read_characters(example)}\n  page {characters(Rendered(page).said)}")
    print(
        f"{len(examples)} examples, {count} characters: {true} with true offsets, {len(whole)} with no text lost"
    )
    return 0 if examples and true == len(examples) and offsets_hold(text) else 1


if __name__ == "__main__":
    sys.exit(main())
