"""A silence covers what its writer sees it stand at, and no more."""

from __future__ import annotations

import pytest

from pincite.model import File
from pincite.yamlfile.comments import yaml_silences
from pincite.yamlfile.tree import parse

SILENCE = "# pincite: ignore[a, b] because it is so"
CLAIMS = """\
claims:  {0}
  one:  {1}
    statement: A sentence  {2}
    {3}
    # and its comment
    quotes:  {4}
      - source: a.txt
        quote: The words
          run on over
          lines  {5}
      {6}
      - quote: >-
          Folded words
          run on  # as text

        span: [0, 1]  {7}
  {8}
  two: {{a: 1, {9}
    b: "x  # pincite: ignore[c] text"}}
{10}
"""


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        (0, (1, 1)),
        (1, (2, 16)),
        (2, (3, 3)),
        (3, (6, 6)),
        (4, (6, 6)),
        (5, (8, 10)),
        (6, (12, 14)),
        (7, (16, 16)),
        (8, (18, 19)),
        (9, (18, 19)),
        (10, (21, 21)),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_silence_covers_its_line_its_text_or_its_claim(
    place: int, lines: tuple[int, int], newline: str
) -> None:
    text = CLAIMS.format(*(SILENCE if at == place else "#" for at in range(11))).replace("\n", newline)
    file = File("x.yaml", text)
    root, defects = parse(file)
    assert not defects
    (silence,) = yaml_silences(file, root)
    assert (silence.names, silence.reason) == (("a", "b"), "because it is so")
    assert silence.lines == lines
