"""The passage that an answer's sentence tells is found in other words too, and nothing wrong passes for it."""

from __future__ import annotations

import pytest

from pincite.answers import AnswerVerdict, Library, check_answer
from pincite.model import File
from pincite.prose import manuscript

LIBRARY = Library(
    (
        File(
            "src/lock.txt",
            "The old lock at Orley was built by the brothers Vane. Its keeper, the 34-year-old Ida Roth, opens the two "
            "gates each morning. She lives beside the lock. In winter the lock is closed to all boats.\n",
        ),
    )
)


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("The keeper of the lock, Ida Roth, is 34.", "supported"),
        ("The old lock at Orley was built by the brothers Vane.", "supported"),
        ("In winter the lock is closed to all boats.", "supported"),
        ("The text tells of two places.", "unchecked"),
        ("The keeper of the lock, Ida Roth, is 43.", "unsupported"),
        ("In winter the lock is not closed to boats.", "unchecked"),
        ("In winter the lock is open to all boats.", "unchecked"),
        ("The old lock at Orley was built by the brothers Kerr.", "unchecked"),
        ("The mill was sold to a bank.", "unchecked"),
    ],
)
def test_a_sentence_is_judged_by_what_is_about_it(answer: str, verdict: str) -> None:
    [sentence] = manuscript(File("a.md", answer + "\n")).prose.sentences
    assert check_answer(LIBRARY, sentence).standing is AnswerVerdict(verdict)
