"""A mark is no part of what a sentence says, and a source that is cited is the one that must say it."""

from __future__ import annotations

import pytest

from pincite.answers import AnswerVerdict, Library, check_answer
from pincite.answers.citations import citations, without
from pincite.model import File
from pincite.prose import manuscript

LIBRARY = Library(
    (
        File("src/lock.txt", "The lock is 340 metres long. It has two gates.\n"),
        File("src/mill.txt", "The mill earned $50 million in 2023.\n"),
    )
)
SUPPORTED, UNSUPPORTED = AnswerVerdict.SUPPORTED, AnswerVerdict.UNSUPPORTED


@pytest.mark.parametrize(
    ("answer", "standing"),
    [
        ("The lock is 340 metres long [lock.txt].", SUPPORTED),
        ("The lock is 340 metres long [1][2].", SUPPORTED),
        ("The lock is 340 metres long【3†source】.", SUPPORTED),
        ("The lock is 340 metres long (Source: lock.txt).", SUPPORTED),
        ("The lock is 340 metres long (lock.txt, line 1).", SUPPORTED),
        ("According to lock.txt, the lock is 340 metres long.", SUPPORTED),
        ("The lock is 340 metres long [lock.txt], and the mill earned $50 million [mill.txt].", SUPPORTED),
        ("The lock is 340 metres long [mill.txt].", UNSUPPORTED),
        ("According to mill.txt, the lock is 340 metres long.", UNSUPPORTED),
        ("The lock is 340 metres long [dock.txt].", UNSUPPORTED),
        ("The lock is 340 metres long (Source: dock.txt).", UNSUPPORTED),
        ("The lock is 350 metres long [lock.txt].", UNSUPPORTED),
    ],
)
def test_a_sentence_is_held_to_what_it_cites(answer: str, standing: AnswerVerdict) -> None:
    [sentence] = manuscript(File("a.md", answer + "\n")).prose.sentences
    assert check_answer(LIBRARY, sentence).standing is standing


def test_the_true_reason_is_said() -> None:
    [sentence] = manuscript(File("a.md", "The lock is 340 metres long [mill.txt].\n")).prose.sentences
    because = check_answer(LIBRARY, sentence).because
    assert because.endswith("in mill.txt, which is cited; lock.txt has it")


def test_marks_leave_blanks_and_brackets_that_cite_nothing_stay() -> None:
    text = "It is long [lock.txt] (see config.yaml) and old [so they say]."
    cited = list(citations(text, ["src/lock.txt"]))
    assert [each.source for each in cited] == ["src/lock.txt"]
    assert without(text, cited) == "It is long            (see config.yaml) and old [so they say]."
