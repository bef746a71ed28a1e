"""Write docs/rules.md from the rules' docstrings: python docs/generate.py [--check]"""

from __future__ import annotations

import sys
from pathlib import Path

from pincite.rules import ALL, Listed
from pincite.rules.examples import CORPUS, corpora, shown

TARGET = Path(__file__).parent / "rules.md"
HEAD = """\
# The rules

Made from the rules' docstrings by `make docs`; every example here runs as a test. `pincite rule NAME` shows one of
them in the terminal. A line marked `# <- rule-name` is the very line that the rule reports. Documents in the
examples are registered in `seeds/sources.yaml` unless the example has a register of its own. Examples may stand on one of
the [corpora](#example-corpora) at the end; a file that an example shows replaces the corpus's file of that name.
A rule that always runs finds what was not read: no setting, option or comment leaves it out.

| code | rule | severity | what it finds |
| --- | --- | --- | --- |
"""


def page() -> str:
    """The whole page as Markdown."""
    own = {each: (each.rule.__doc__ or "").strip() for each in ALL}
    names = sorted({name for doc in own.values() for name in corpora(doc)})
    docs = {each: CORPUS.sub(r"[\1](#corpus-\1)", doc) for each, doc in own.items()}
    table = "".join(
        f"| {each.code} | [{each.name}](#{each.code.lower()}-{each.name}) | "
        f"{each.severity}{_when(each)} | {doc.splitlines()[0]} |\n"
        for each, doc in docs.items()
    )
    rules = [f"## {each.code} {each.name}\n\n{doc.replace('## ', '### ')}\n" for each, doc in docs.items()]
    shared = [f"### Corpus {name}\n\n{shown(name)}\n" for name in names]
    return HEAD + table + "\n" + "\n".join([*rules, "## Example corpora\n", *shared])


def _when(rule: Listed) -> str:
    """When a rule runs, where that is not as for most."""
    return ", always runs" if rule.always else "" if rule.default else ", off by default"


def main() -> int:
    if "--check" in sys.argv:
        return int(TARGET.read_text("utf-8") != page())
    TARGET.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
