"""Makes the tables of currencies and units that pincite reads, from CLDR (through Babel), pint and what is told by hand.

    python tools/generate_data.py          # writes checks/pincite/languages/{currencies,units}.toml
    python tools/generate_data.py --check  # exit 1 if one of them differs from what would be written

Babel and pint are needed here only. What they do not know stands in `currencies_by_hand.toml` and
`units_by_hand.toml` beside this file. A table is one literal string of rows, parted by ` | `: `tomllib` reads a
long string at once but takes its time over many keys, and a row is what a reviewer reads.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import babel
import pint
from babel import Locale
from babel.core import get_global

HERE = Path(__file__).parent
TARGET = HERE.parent / "checks" / "pincite" / "languages"
ENGLISH = Locale.parse("en")
BRITISH = Locale.parse("en_GB")
PREFIXES = {
    "Y": "yotta", "Z": "zetta", "E": "exa", "P": "peta", "T": "tera", "G": "giga", "M": "mega", "k": "kilo",
    "h": "hecto", "d": "deci", "c": "centi", "m": "milli", "µ": "micro", "n": "nano", "p": "pico", "f": "femto",
    "a": "atto", "Ki": "kibi", "Mi": "mebi", "Gi": "gibi", "Ti": "tebi", "Pi": "pebi", "Ei": "exbi",
}  # fmt: skip
SI = " ".join(short for short in PREFIXES if not short.endswith("i"))


def made_from() -> str:
    """The versions that the tables depend on."""
    return f"Babel {babel.__version__}, pint {pint.__version__}"


def main(arguments: list[str]) -> int:
    differs = False
    for name, text in generated().items():
        path = TARGET / name
        if "--check" not in arguments:
            path.write_text(text, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != text:
            print(f"{path.name} differs: run `make data`.", file=sys.stderr)
            differs = True
    return int(differs)


def generated() -> dict[str, str]:
    """File name -> what is to stand in it."""
    return {"currencies.toml": currencies(by_hand("currencies")), "units.toml": units(by_hand("units"))}


def by_hand(name: str) -> dict[str, str]:
    return tomllib.loads((HERE / f"{name}_by_hand.toml").read_text("utf-8"))


def rows(block: str) -> Iterator[list[str]]:
    for line in block.strip().splitlines():
        yield [cell.strip() for cell in line.split("|")]


def listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",") if part.strip()]


def document(title: str, tables: Iterable[tuple[str, str, Iterable[Iterable[str]]]]) -> str:
    """A TOML file: each table is a comment that names its columns, and one string of rows."""
    parts = [
        f"# {title}\n# Made by tools/generate_data.py ({made_from()}); change that, and run `make data`.\n"
    ]
    for name, columns, content in tables:
        lines = "\n".join(line(row) for row in content)
        parts.append(f"\n# {columns}\n{name} = '''\n{lines}\n'''\n")
    return "".join(parts)


def line(row: Iterable[str]) -> str:
    """A row, without the cells at its end that are empty."""
    cells = list(row)
    while cells and not cells[-1]:
        cells.pop()
    return " | ".join(cells)


# Currencies


def currencies(hand: dict[str, str]) -> str:
    codes = list(code_rows(hand))
    return document(
        "Money: ISO 4217 with the names that CLDR has for English, and by hand what neither has.",
        [
            ("codes", "code | decimals | status | care | one | many", codes),
            ("signs", "sign | unit", rows(hand["signs"])),
            ("dollars", "letters before a dollar sign | unit", sorted(dollars(hand))),
            ("spellings", "as written | unit | where", rows(hand["spellings"])),
            ("millions", "codes that take an M for millions", [[hand["millions"]]]),
            ("names", "forms | unit", rows(hand["names"])),
            ("nouns", "forms | unit | care", [*rows(hand["nouns"]), *nouns(codes, hand)]),
            ("leading", "nouns that may stand before a number", [[hand["leading"]]]),
            ("minor_units", "unit | forms | size | divides | read", rows(hand["minor_units"])),
        ],
    )


def code_rows(hand: dict[str, str]) -> Iterator[list[str]]:
    """Each code with its decimals, its standing, how careful to be with it, and its CLDR names."""
    decimals = {code: number for number, codes in rows(hand["decimals"]) for code in codes.split()}
    care = {code: kind for kind, codes in rows(hand["care"]) for code in codes.split()}
    for code, status in sorted(standing(hand).items()):
        names = ENGLISH._data["currency_names_plural"].get(code, {})
        one, many = names.get("one", ""), names.get("other", "")
        yield [code, decimals.get(code, "2"), status, care.get(code, ""), one, many]


def standing(hand: dict[str, str]) -> dict[str, str]:
    """Code -> tender | other (funds, metals, units of account) | placeholder | former."""
    found: dict[str, str] = dict.fromkeys(hand["former"].split(), "former")
    current = [
        row for entries in get_global("territory_currencies").values() for row in entries if row[2] is None
    ]
    found |= dict.fromkeys([code for code, _, _, tender in current if not tender], "other")
    found |= dict.fromkeys([code for code, _, _, tender in current if tender], "tender")
    found |= dict.fromkeys(hand["also_active"].split(), "other")
    found |= dict.fromkeys(hand["placeholders"].split(), "placeholder")
    return {code: status for code, status in found.items() if code not in hand["not_listed"].split()}


def dollars(hand: dict[str, str]) -> Iterator[list[str]]:
    known = {letters: unit for cell, unit in rows(hand["dollars"]) for letters in cell.split()}
    for code, sign in ENGLISH._data["currency_symbols"].items():
        if sign.endswith("$") and len(sign) > 1:
            known.setdefault(sign[:-1].lower(), code)
    yield from ([letters, unit] for letters, unit in known.items())


def nouns(codes: list[list[str]], hand: dict[str, str]) -> Iterator[list[str]]:
    """The last words of the names of what is tender: one country's is its currency, a shared one is its own unit.

    They are read in small letters only ("5 Leone films"), save those listed by hand.
    """
    told = {form for cell, *_ in rows(hand["nouns"]) for form in listed(cell)} | set(
        hand["not_alone"].split()
    )
    told |= {form for _, cell, *_ in rows(hand["minor_units"]) for form in listed(cell)}
    forms: dict[str, set[str]] = {}
    owners: dict[str, set[str]] = {}
    for code, _, status, _, one, many in codes:
        noun = one.split()[-1].lower() if one else ""
        if status == "tender" and noun not in told:
            forms.setdefault(noun, {noun}).add(many.split()[-1].lower())
            owners.setdefault(noun, set()).add(code)
    for noun in sorted(forms):
        plain = {unaccented(form) for form in forms[noun] if noun != "colón"}  # a colon is punctuation
        both = forms[noun] | (plain - told)
        unit = min(owners[noun]) if len(owners[noun]) == 1 else noun
        yield [", ".join(sorted(both)), unit, "small"]


def unaccented(word: str) -> str:
    return word.translate(str.maketrans("áéíóúãëʻ", "aeiouae'"))


# Units


def units(hand: dict[str, str]) -> str:
    registry: Any = pint.UnitRegistry(non_int_type=Fraction)
    bases = dict(rows(hand["bases"]))
    made = [unit_row(row, bases, registry) for row in list(rows(hand["units"]))[1:]]
    clashes = [
        word for word, times in Counter(word for row in made for word in listed(row[4])).items() if times > 1
    ]
    if clashes:
        raise SystemExit(f"Two units have the name {clashes[0]!r}.")
    return document(
        "Units of measure: names from CLDR, exact factors from pint, and by hand what neither has.",
        [
            ("prefixes", "symbol | name | factor", prefix_rows(registry)),
            ("bases", "dimension | base unit", rows(hand["bases"])),
            ("derived", "dimension | size of its base unit | in those of", list(rows(hand["derived"]))[1:]),
            (
                "units",
                "name | dimension | factor | offset | words | word prefixes | symbols | symbol prefixes",
                made,
            ),
            ("aliases", "as written | unit", rows(hand["aliases"])),
        ],
    )


def prefix_rows(registry: Any) -> Iterator[list[str]]:
    for short, name in PREFIXES.items():
        yield [short, name, str(exact(registry, f"{name}bit", "bit"))]


def unit_row(row: list[str], bases: dict[str, str], registry: Any) -> list[str]:
    name, dimension, definition, cldr, words, word_prefixes, symbols, symbol_prefixes = row
    factor, _, offset = definition.removeprefix("=").partition(" + ")
    if not definition.startswith("=") and definition != "?":
        base = american(bases[dimension])
        factor = " ".join(str(exact(registry, each.strip(), base)) for each in definition.split(";"))
    names = [*displayed(cldr), *(word for word in listed(words))] if cldr != "-" else listed(words)
    return [name, dimension, factor, offset, ", ".join(dict.fromkeys(names)),
            word_prefixes.replace("SI", SI), symbols, symbol_prefixes]  # fmt: skip


def american(base: str) -> str:
    """A base unit as pint writes it."""
    spelled = base.replace("metre", "meter").replace("litre", "liter").replace(" per ", " / ")
    return spelled.replace("square meter", "meter ** 2")


def exact(registry: Any, expression: str, base: str) -> Fraction:
    size = registry.parse_expression(expression)
    size = size if hasattr(size, "to") else registry.Quantity(Fraction(size))
    value = (1 * size).to(registry.parse_expression(base).units).magnitude
    if not isinstance(value, Fraction | int):
        raise SystemExit(f"pint has no exact size for {expression!r}: {value!r}")
    return Fraction(value)


def displayed(cldr: str) -> Iterator[str]:
    """American, then British: the name of one, the name of many; a British name that says "US" is not taken."""
    for locale in (ENGLISH, BRITISH):
        patterns = locale._data["unit_patterns"][cldr]["long"]
        for form in ("one", "other"):
            name = patterns[form].replace("{0}", "").strip().lower()
            if not name.startswith("us "):
                yield name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
