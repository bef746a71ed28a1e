"""Load every example of the CommonMark specification and check each character's offset.

    python -m benchmarks.commonmark_spec [spec.txt]

Without a file, `npm pack commonmark-spec` fetches the specification into a temporary folder.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from tests.load.test_markdown import check_offsets, our_texts, plain_texts

from pincite.prose.markdown import parse
from pincite.prose.sentences import read_prose

EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n", re.MULTILINE | re.DOTALL)


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


def main() -> int:
    """Print how many examples load with true offsets and no text lost; 1 if any does not."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8") if len(sys.argv) > 1 else specification()
    examples = [example.replace("→", "\t") for example in EXAMPLE.findall(text)]
    failed = 0
    for example in [*examples, text]:
        try:
            check_offsets(example)
            assert our_texts(parse(example).passages) == plain_texts(example), "text lost"
            for sentence in read_prose("spec", example).sentences:
                assert sentence.start < sentence.end <= len(example)
        except AssertionError as error:
            failed += 1
            print(f"{example!r}: {error}")
    print(f"{len(examples)} examples and the specification itself; {failed} with a wrong offset or lost text")
    return min(failed, 1) if examples else 2


if __name__ == "__main__":
    sys.exit(main())
