"""What stands just outside a quote can deny it: "did not |meet the target|".

If these fail, a verbatim quote carries the opposite of its source, or an honest one is refused for a "not" far away.
"""

from __future__ import annotations

import pytest

from pincite.scope import Cue, admits, governed_outside

GOVERNED = [
    ("The crew did not |open the hatch| that day.", Cue.NEGATION, "not"),
    ("The crew never |opened the hatch|.", Cue.NEGATION, "never"),
    ("They left without |paying the full rent|.", Cue.NEGATION, "without"),
    ("Neither Ghent nor |Bruges paid the full rent|.", Cue.NEGATION, "nor"),
    ("There is no evidence that |the pump leaks oil|.", Cue.NEGATION, "no evidence that"),
    ("The owner denied on Monday that |the pump leaks oil|.", Cue.NEGATION, "denied on monday that"),
    ("The crew refused to |open the hatch|.", Cue.NEGATION, "refused to"),
    ("A rumour that |the pump leaks oil| went round.", Cue.DOUBT, "rumour that"),
    ("If the test fails, |the mill will close|.", Cue.CONDITION, "if the test fails,"),
    ("Had the test failed, |the mill would have closed|.", Cue.CONDITION, "had the test failed,"),
    ("|The mill will close| unless the test fails.", Cue.CONDITION, "unless"),
    ("|The mill will close|, if the test fails.", Cue.CONDITION, "if"),
    ("|The mill will close in the U.S.| if the test fails.", Cue.CONDITION, "if"),
    ("If you open the hatch, |your boots get wet|.", Cue.CONDITION, "if you open the hatch,"),
]
FREE = [
    "The crew did not sleep. |They opened the hatch|.",
    "The crew did not sleep, but |they opened the hatch|.",
    "He did not say so and |the owner paid the rent|.",
    "They not only |opened the hatch| but cleaned it.",
    "The owner said that |the pump leaks oil|.",
    "|The crew opened the hatch|. If it rains they close it.",
    "|The crew opened the hatch.| If it rains they close it.",
    "|The crew opened the hatch.|\n\nUnless it rains they close it.",
    "If you want the owner, |he is down at the mill|.",
    "“If the test fails,” said the owner, |and rose from his chair|.",
    "Nobody slept.\n\n|The crew opened the hatch|.",
    "They had left when |the pump stopped|.",
]


def _parted(marked: str) -> tuple[str, int, int]:
    before, inside, after = marked.split("|")
    return before + inside + after, len(before), len(before) + len(inside)


@pytest.mark.parametrize(("marked", "cue", "words"), GOVERNED)
def test_words_outside_govern_a_clause(marked: str, cue: Cue, words: str) -> None:
    text, start, end = _parted(marked)
    found = governed_outside(text, start, end)
    assert found is not None
    governor, begin = found
    assert governor.cue is cue
    assert text[governor.start : governor.end].lower().strip() == words
    assert text[begin : begin + 1].isupper()


@pytest.mark.parametrize("marked", FREE)
def test_another_sentence_or_clause_governs_nothing(marked: str) -> None:
    assert governed_outside(*_parted(marked)) is None


def test_a_statement_that_doubts_as_well_admits_it() -> None:
    assert admits("There is a rumour that the pump leaks.")
    assert not admits("The pump leaks oil.")
