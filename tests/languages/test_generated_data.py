"""The tables of currencies and units are well-formed, and are what their script makes.

If these fail, somebody has edited a made file, and the next `make data` would undo it.
"""

from __future__ import annotations

import runpy

import pytest

from pincite.languages.language import HERE, forms, load, rows
from tests.harness import ROOT
from tests.numbers.tables import measure

WIDTHS = {
    "currencies": {
        "codes": 6, "signs": 2, "dollars": 2, "spellings": 3, "millions": 1, "names": 2, "nouns": 3,
        "leading": 1, "minor_units": 5,
    },
    "units": {"prefixes": 3, "bases": 2, "derived": 3, "units": 8, "aliases": 2},
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(WIDTHS))
def test_tables_hold_rows_of_clean_cells(name: str) -> None:
    blocks = load(name)[""]
    assert blocks.keys() == WIDTHS[name].keys()
    for table, width in WIDTHS[name].items():
        found = list(rows(blocks[table], width))
        assert found
        for row in found:
            assert len(row) == width, (table, row)
            assert row[0], table
            assert all(cell == cell.strip() and "|" not in cell for cell in row), row


def test_no_word_or_symbol_means_two_units() -> None:
    words: dict[str, str] = {}
    symbols: dict[str, str] = {}
    for row in rows(load("units")[""]["units"], 8):
        assert measure(row[0]) is not None
        for word in forms(row[4]):
            assert words.setdefault(word, row[0]) == row[0], word
        for short in ["", *(prefix for prefix in row[7].split() if prefix != "only")]:
            for symbol in row[6].split():
                assert symbols.setdefault(short + symbol, row[0]) == row[0], short + symbol


def test_no_noun_means_two_currencies() -> None:
    nouns: dict[str, str] = {}
    for cell, unit, _ in rows(load("currencies")[""]["nouns"], 3):
        for form in forms(cell):
            assert nouns.setdefault(form, unit) == unit, form


def test_the_tables_are_what_the_script_makes() -> None:
    pytest.importorskip("babel", reason="Babel is only installed by `make data`")
    pytest.importorskip("pint", reason="pint is only installed by `make data`")
    script = runpy.run_path(str(ROOT / "tools" / "generate_data.py"))
    for name, text in script["generated"]().items():
        written = (HERE / name).read_text("utf-8")
        if script["made_from"]() not in written:
            pytest.skip(f"{name} was made from other versions than {script['made_from']()}")
        assert text == written, f"{name} was edited: change tools/, run `make data`"
