"""What stands just outside a quote can deny it: "did not |meet the target|".

If these fail, a verbatim quote carries the opposite of its source, or an honest one is refused for a "not" far away.
"""

from __future__ import annotations

import pytest

from pincite.scope import Cue, admits, conditional, governed_outside

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
    ("If the pump\nfails,\n|the cellar fills with water|.", Cue.CONDITION, "if the pump\nfails,\n"),
    ("|The cellar filled with water|, which is untrue.", Cue.NEGATION, "which is untrue"),
    ("|The cellar filled|, a tale that was later shown to be false.", Cue.NEGATION, None),
    ("|The cellar filled with water|, a false rumour.", Cue.NEGATION, "a false rumour"),
    ("Nobody in the street |paid the full rent|.", Cue.NEGATION, "nobody"),
    ("Nor did they |count the pumps in the cellar|.", Cue.NEGATION, "nor"),
    ("He doubted that “|the pump leaks oil|”.", Cue.DOUBT, None),
    ("There was no sign of |water in the cellar|.", Cue.NEGATION, "no"),
]
FREE = [
    "The crew did not sleep. |They opened the hatch|.",
    "The crew did not sleep, but |they opened the hatch|.",
    "He did not say so and |the owner paid the rent|.",
    "They not only |opened the hatch| but cleaned it.",
    "The owner said that |the pump leaks oil|.",
    "|The crew opened the hatch|. If it rains they close it.",
    "|The crew opened the hatch.|\n\nUnless it rains they close it.",
    "If you want the owner, |he is down at the mill|.",
    "“If the test fails,” said the owner, |and rose from his chair|.",
    "Nobody slept.\n\n|The crew opened the hatch|.",
    "They had left when |the pump stopped|.",
    "|The crew opened the hatch.| If it rains they close it.",
    "|The crew opened the hatch.|\nUnless it rains it stays so.",
    "|Opening hours of the mill|\nIf it rains the mill is closed.",
    "They not |only opened the hatch but cleaned it|.",
    "He was no stranger to the |customs of the port|.",
    "A clerk with no knowledge of |the case went home|.",
    "There were no letters |for the crew of the mill|.",
    "See regulation No |14 of the harbour board|.",
    "See regulation No 14 of the |harbour board and its annex|.",
    "“There was much doubt about that,” |said a clerk of the board|.",
    "Why not |a second pump in the cellar|?",
    "Nor did they count the |seven pumps that the cellar has|.",
    "No, Miriam, |the crew opened the hatch|.",
    "It stays shut even if |the crew wants air|.",
    "|The crew may open it even| if it rains.",
    "|The ladder is| provided for the crew.",
    "“If it rains, we shut it,” said Okoro, |who runs the mill|.",
    "|The cellar filled with water|, and the false floor rotted.",
]


def _parted(marked: str) -> tuple[str, int, int]:
    before, inside, after = marked.split("|")
    return before + inside + after, len(before), len(before) + len(inside)


@pytest.mark.parametrize(("marked", "cue", "words"), GOVERNED)
def test_words_outside_govern_a_clause(marked: str, cue: Cue, words: str | None) -> None:
    text, start, end = _parted(marked)
    found = governed_outside(text, start, end)
    assert found is not None
    governor, begin = found
    assert governor.cue is cue
    assert words is None or text[governor.start : governor.end].lower().strip() == words.strip()
    assert text[begin : begin + 1].isupper()


@pytest.mark.parametrize("marked", FREE)
def test_another_sentence_or_clause_governs_nothing(marked: str) -> None:
    assert governed_outside(*_parted(marked)) is None


def test_a_statement_that_doubts_as_well_admits_it() -> None:
    assert admits("There is a rumour that the pump leaks.")
    assert not admits("The pump leaks oil.")


@pytest.mark.parametrize(
    "statement", ["The mill would close.", "The mill may close.", "Possibly the mill closes."]
)
def test_a_statement_that_says_less_than_a_fact_is_conditional(statement: str) -> None:
    assert conditional(statement)


@pytest.mark.parametrize("statement", ["The mill will close.", "The mill closed in May."])
def test_what_will_be_and_a_month_are_no_condition(statement: str) -> None:
    assert not conditional(statement)
