"""The loader and the published schema accept the same files: else an editor and a check would disagree."""

import json
from functools import cache

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from pincite.claims.file import load_claims
from pincite.model import DefectKind, File
from pincite.sources.register import load_register
from pincite.yamlfile.schema import schema_text
from tests.harness import ROOT

WORDS = st.sampled_from(
    [
        "text",
        "2024",
        "1.5",
        " ",
        "23 members",
        "",
        "null",
        "NO",
        "true",
        "direct",
        "exact",
        "as_of",
        "a.b",
        "x",
        "Ab",
    ]
)
# JSON Schema takes 2.0 for a whole number; pincite, which keeps scalars as written, does not.
FRACTIONS = st.floats(0, 9, width=16).filter(lambda number: not number.is_integer())
SCALARS = st.one_of(WORDS, st.integers(-5, 5000), st.none(), st.booleans(), FRACTIONS)
KEYS = st.sampled_from(
    "claims relations disputes statement citations source quote span prefix speaker speech utterance as_of period "
    "because values value quantity table holds between across rounding speakers aliases a b_c A-b".split()
)
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)
)
CITATION = st.fixed_dictionaries(
    {"source": WORDS, "quote": WORDS},
    optional={"span": st.lists(st.integers(-1, 9), max_size=3) | ANYTHING, "prefix": SCALARS, "a": SCALARS},
)
CLAIM = st.fixed_dictionaries(
    {"statement": WORDS},
    optional={
        "citations": st.lists(CITATION, max_size=2) | SCALARS,
        "speaker": SCALARS,
        "speech": SCALARS,
        "utterance": SCALARS,
        "as_of": SCALARS | st.dictionaries(st.sampled_from(["period", "because", "a"]), SCALARS),
        "values": st.dictionaries(KEYS, ANYTHING, max_size=2) | SCALARS,
    },
)
RELATION = st.dictionaries(st.sampled_from(["holds", "because", "a"]), SCALARS)
DISPUTE = st.fixed_dictionaries({"between": st.lists(SCALARS, max_size=3)}, optional={"because": SCALARS})
SPEAKER = st.dictionaries(
    st.sampled_from(["aliases", "aliases", "a"]), st.lists(SCALARS, max_size=2) | SCALARS
)
FILE = st.fixed_dictionaries(
    {},
    optional={
        "claims": st.dictionaries(KEYS, CLAIM | ANYTHING, max_size=2) | ANYTHING,
        "relations": st.dictionaries(KEYS, RELATION, max_size=2),
        "disputes": st.dictionaries(KEYS, DISPUTE, max_size=2),
        "speakers": st.dictionaries(WORDS, SPEAKER | SCALARS, max_size=2) | SCALARS,
        "a": SCALARS,
    },
)
SOURCE = st.fixed_dictionaries(
    {"sha256": st.just("a1" * 32) | SCALARS},
    optional={
        "title": SCALARS,
        "date": SCALARS,
        "exclude": st.lists(st.dictionaries(st.sampled_from(["quote", "because", "a"]), SCALARS), max_size=2)
        | SCALARS,
        "a": SCALARS,
    },
)


@cache
def validator(schema: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_text(schema)))


def accepted(schema: str, data: object) -> bool:
    return not list(validator(schema).iter_errors(data))


@settings(max_examples=400)
@given(FILE | ANYTHING)
def test_the_claims_loader_accepts_what_the_schema_accepts(data: object) -> None:
    file = File("claims/x.yaml", yaml.safe_dump(data, allow_unicode=True))
    defects = [each for each in load_claims(file).defects if each.kind is DefectKind.SCHEMA]
    assert (not defects) == accepted("claims", data)
    assert all("Something in this file" not in each.message for each in defects)


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(["sources", "a"]), st.dictionaries(WORDS, SOURCE | SCALARS) | SCALARS))
def test_the_register_loader_accepts_what_the_schema_accepts(data: object) -> None:
    file = File("seeds/sources.yaml", yaml.safe_dump(data, allow_unicode=True))
    defects = [each for each in load_register(file).defects if each.kind is DefectKind.SCHEMA]
    assert (not defects) == accepted("sources", data)


def test_the_schemas_are_schemas_and_the_project_follows_them() -> None:
    for name in ("claims", "sources", "config", "report"):
        Draft202012Validator.check_schema(json.loads(schema_text(name)))
    for path in sorted((ROOT / "claims").glob("*.yaml")):
        assert accepted("claims", yaml.load(path.read_text("utf-8"), yaml.BaseLoader)) or path


def test_a_schema_finding_points_at_the_key_and_speaks_in_words() -> None:
    text = "claims:\n  landing:\n    statement: It landed.\n    citation: []\n    span: 3\n"
    defects = load_claims(File("claims/x.yaml", text)).defects
    assert [(each.place.line, each.place.column) for each in defects] == [(4, 5), (5, 5)]
    assert defects[0].message == "The key `citation` is not known here."
    assert defects[0].help == "Did you mean `citations`?"
    assert defects[0].claim == "landing"


def test_what_a_list_lacks_is_said_at_the_entry_that_lacks_it() -> None:
    register = (
        "sources:\n  a.txt:\n    sha256: "
        + "0" * 64
        + "\n    exclude:\n      - quote: One.\n        because: It is.\n"
        "      - quote: Two.\n      - {}\n"
    )
    defects = load_register(File("seeds/sources.yaml", register)).defects
    assert [(each.place.line, each.message) for each in defects] == [
        (7, "This entry has no `because`."),
        (8, "This entry has no `quote`."),
        (8, "This entry has no `because`."),
    ]


def test_a_blank_reason_is_none() -> None:
    text = (
        "claims:\n  a:\n    statement: ' '\n    as_of: {period: 2024, because: '\u00a0'}\n"
        "relations:\n  r: {holds: a.b == a.b, because: ' '}\n"
        "disputes:\n  d: {between: [a, a], because: ' '}\n"
    )
    defects = load_claims(File("claims/x.yaml", text)).defects
    assert [(each.place.line, each.help) for each in defects] == [
        (line, "Say it in words.") for line in (3, 4, 6, 8)
    ]
