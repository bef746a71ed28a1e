"""What a relation comes to is shown: a sum that only rounding carries must not look like a certain one."""

import json
from pathlib import Path

from tests.harness import pincite, write_corpus

TEXT = "Of three shares, each is 33.3 percent of the whole; 23 met it and 9 did not, of 32.\n"
CLAIM = """\
claims:
  shares:
    statement: Of three shares, each is 33.3 percent of the whole.
    citations: [{source: a.txt, quote: 'Of three shares, each is 33.3 percent of the whole', span: [0, 50]}]
    values: {each: 33.3 percent}
  counts:
    statement: 23 met it and 9 did not, of 32.
    citations: [{source: a.txt, quote: '23 met it and 9 did not, of 32', span: [52, 82]}]
    values: {met: 23, missed: 9, members: 32}
relations:
  all: {holds: counts.met + counts.missed == counts.members}
  whole: {holds: shares.each + shares.each + shares.each == 100}
  wrong: {holds: counts.met < counts.missed}
"""


def test_verdicts_sides_and_slack_are_shown(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"seeds/a.txt": TEXT, "claims/a.yaml": CLAIM})
    done = pincite("relations", "--output-format", "json", cwd=folder)
    assert done.returncode == 1
    rows = {row["id"]: row for row in json.loads(done.stdout)}
    assert [rows[name]["verdict"] for name in ("all", "whole", "wrong")] == [
        "certain",
        "possible",
        "impossible",
    ]
    assert rows["all"]["sides"] == "32 == 32"
    assert rows["whole"]["slack"] == "0.1 percent"
    text = pincite("relations", "whole", cwd=folder)
    assert text.returncode == 0
    assert "whole: possible through rounding, slack 0.1 percent" in text.stdout
    assert "1 relation: 1 possible." in text.stdout
    assert pincite("relations", "nowhere", cwd=folder).returncode == 2
