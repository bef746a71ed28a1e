"""Money, out of currencies.toml: the codes of ISO 4217, their signs, names and parts, and how safe each is to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from pincite.languages.tables import forms, load, rows


class Status(StrEnum):
    """What a code of ISO 4217 is."""

    TENDER = "tender"
    OTHER = "other"  # a fund, a metal, a unit of account
    PLACEHOLDER = "placeholder"  # for tests, or for no currency
    FORMER = "former"


class Care(StrEnum):
    """What a code or noun needs beside a number to be read as money."""

    NONE = ""
    WORD = "word"  # a code that is a word too: before a number only if that is an amount, never in a headline
    INITIALS = "initials"  # a rare code that is a word or abbreviation too: only beside an amount
    DETERMINER = "determiner"  # likewise, and never before a number
    LARGE = "large"  # a noun: only after a magnitude
    SMALL = "small"  # a noun: only in small letters


class Currency(NamedTuple):
    """A code of ISO 4217. `decimals` is None where the standard gives none."""

    code: str
    decimals: int | None
    status: Status
    care: Care
    one: str
    many: str


class Noun(NamedTuple):
    """What a noun means alone: a code, or the noun itself where several countries share it."""

    unit: str
    care: Care


class MinorUnit(NamedTuple):
    """A part of a currency: `size` in the currencies with these `codes`. `read`: "30 kopeks" is money."""

    name: str
    size: Fraction
    codes: tuple[str, ...]
    read: bool


@cache
def _blocks() -> dict[str, str]:
    return load("currencies")


@cache
def _codes() -> list[list[str]]:
    return list(_rows("codes", 6))


@cache
def currencies() -> Mapping[str, Currency]:
    """Code -> what ISO 4217 and CLDR say of it, former ones included."""
    return {
        code: Currency(
            code, None if decimals == "-" else int(decimals), Status(status), Care(care), one, many
        )
        for code, decimals, status, care, one, many in _codes()
    }


@cache
def careful_codes() -> Mapping[str, Care]:
    """The codes that need care, and which."""
    kinds = {str(kind): kind for kind in Care if kind}
    return {row[0]: kinds[row[3]] for row in _codes() if row[3]}


@cache
def currency_signs() -> Mapping[str, str]:
    """ "€" -> "EUR"."""
    return {row[0]: row[1] for row in _rows("signs", 2)}


@cache
def dollar_prefixes() -> Mapping[str, str]:
    """Lower-case letters before a dollar sign -> code ("us", "hk")."""
    return {part: unit for letters, unit in _rows("dollars", 2) for part in letters.split()}


@cache
def codes_before() -> Mapping[str, str]:
    """Codes and spellings that stand before a number, case kept: "EUR", "Rs", and "mEUR" for MEUR."""
    after = {form for cell, _, where in _rows("spellings", 3) if where for form in cell.split()}
    after |= {code for code, care in careful_codes().items() if care is Care.DETERMINER}
    return {form: unit for form, unit in codes_after().items() if form not in after}


@cache
def codes_after() -> Mapping[str, str]:
    """Likewise after a number."""
    found = {row[0]: row[0] for row in _codes() if row[2] != Status.PLACEHOLDER}
    for spellings, unit, _ in _rows("spellings", 3):
        found |= dict.fromkeys(spellings.split(), unit)
    for code in _blocks()["millions"].split():
        found |= {"M" + code: "m" + code, "m" + code: "m" + code}
    return found


@cache
def currency_names() -> Mapping[str, str]:
    """Names of more than a word, lower case, hyphens as spaces -> code ("canadian dollars" -> "CAD")."""
    found: dict[str, str] = {}
    for code, _, status, _, one, many in _codes():
        if status in ("tender", "former"):  # a troy ounce of gold is a weight
            found[_plain(one)] = found[_plain(many)] = code
    for cell, unit in _rows("names", 2):
        found.update(dict.fromkeys(forms(cell), unit))
    return found


@cache
def currency_nouns() -> Mapping[str, Noun]:
    """Lower-case noun -> what it means alone ("euros", "quid", "kroner", "kopeks")."""
    found: dict[str, Noun] = {}
    kinds = {str(kind): kind for kind in Care}
    for name, cell, _, _, read in _rows("minor_units", 5):
        if read:
            found.update(dict.fromkeys(forms(cell), Noun(name, Care.NONE)))
    for cell, unit, care in _rows("nouns", 3):
        noun = Noun(unit, kinds[care])
        found.update(dict.fromkeys(forms(cell), noun))
    return found


@cache
def minor_units() -> Mapping[str, MinorUnit]:
    """Lower-case form -> the part of a currency it names ("pence")."""
    found: dict[str, MinorUnit] = {}
    for name, cell, size, codes, read in _rows("minor_units", 5):
        found |= dict.fromkeys(forms(cell), MinorUnit(name, Fraction(size), tuple(codes.split()), bool(read)))
    return found


@cache
def nouns_before_numbers() -> frozenset[str]:
    """Nouns that may stand before a number ("dollar 5")."""
    return frozenset(_blocks()["leading"].split())


@cache
def currency_first_words() -> frozenset[str]:
    """The lower-case words that a currency after a number may begin with."""
    return frozenset(
        {name.partition(" ")[0] for name in currency_names()}
        | {form.lower() for form in codes_after()}
        | currency_nouns().keys()
    )


def _rows(table: str, width: int) -> Iterator[list[str]]:
    return rows(_blocks()[table], width)


def _plain(name: str) -> str:
    return name.lower().replace("-", " ").replace("&", "and")
