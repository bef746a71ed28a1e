"""A statement about something else than its quotes, their sources and the text around them is found, and no other.

If these fail, a true quote proves a statement that it has nothing to do with, or a short quote ("he did") is refused
under a statement that names whom its source names a sentence earlier.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.harness import check_folder, write_corpus

PIER = "Ines Holm built the pier. It stood for a century. Then the sea took it."


@pytest.mark.parametrize(
    ("statement", "quote", "found"),
    [
        ("The mayor of Sedge resigned over a scandal.", "It stood for a century", True),
        ("The work of Holm lasted long.", "It stood for a century", False),
        ("A storm destroyed the pier.", "Then the sea took it", False),
        ("A century later, nobody missed the harbour.", "It stood for a century", False),
        ("All was gone.", "Then the sea took it", False),
        ("The tariff scandal broke in Sedge.", "Then the sea took it", True),
    ],
)
def test_only_what_shares_nothing_is_unrelated(
    tmp_path: Path, statement: str, quote: str, found: bool
) -> None:
    claims = (
        f"claims:\n  a:\n    statement: {statement}\n    citations: [{{source: a.txt, quote: {quote}}}]\n"
    )
    folder = write_corpus(tmp_path, {"seeds/a.txt": PIER + "\n", "claims/a.yaml": claims})
    assert any(each.rule == "statement-unrelated" for each in check_folder(folder).findings) is found


GULL = "The gull was seen in Tarven, as Holm wrote. It was also seen by the fishers of Hale."


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("The gull was seen in Tarven and Sedge.", True),
        ("The gull was seen in Sedge and Tarven.", True),
        ("The gull was seen in Tarven and Hale.", False),
        ("Tarven and the coast saw the gull.", False),
        ("In the novel Storm and Gull, Tarven had one.", False),
        ("Fishers and Holm wrote that the gull was seen in Tarven.", False),
        ("In Tarven, and Norland was not told, the gull was seen.", False),
        ("The gull was seen in Tarven and May was near.", False),
    ],
)
def test_a_name_that_is_joined_to_one_of_a_quote_is_in_it_too(
    tmp_path: Path, statement: str, found: bool
) -> None:
    claims = (
        f"claims:\n  a:\n    statement: {statement}\n"
        "    citations: [{source: a.txt, quote: 'The gull was seen in Tarven, as Holm wrote'}]\n"
    )
    folder = write_corpus(tmp_path, {"seeds/a.txt": GULL + "\n", "claims/a.yaml": claims})
    assert any(each.rule == "statement-name-added" for each in check_folder(folder).findings) is found
