"""An answer that puts words into another mouth than its source must not be called supported, whatever its verb."""

from __future__ import annotations

import pytest

from pincite.answers.answer_sources import Library
from pincite.answers.judge import check_answer
from pincite.model import File
from pincite.prose.sentences import read_prose

SOURCE = "At the harbour, “the ice was thinner than ever,” Sigrid Aune said. Olav Berge then said he was going home.\n"


@pytest.mark.parametrize(
    "verb", ["said", "boasted", "tweeted", "whispered", "exclaimed", "swore", "clarified", "continued"]
)
def test_the_speaker_of_a_quotation_is_that_of_the_source(verb: str) -> None:
    library = Library([File("harbour.txt", SOURCE)])
    said = {
        who: [
            check_answer(library, each).standing
            for each in read_prose(
                "a.md", f"{who} {verb} at the harbour: “The ice was thinner than ever.”"
            ).sentences
        ]
        for who in ("Sigrid Aune", "Olav Berge")
    }
    assert said == {"Sigrid Aune": ["supported"], "Olav Berge": ["unsupported"]}


def test_somebody_whom_the_source_only_describes_may_be_anybody() -> None:
    library = Library(
        [
            File(
                "harbour.txt",
                "The Danish harbour master said “the ice was thinner than ever.” Olav Berge said no.\n",
            )
        ]
    )
    [sentence] = read_prose("a.md", "Sigrid Aune said: “The ice was thinner than ever.”").sentences
    assert check_answer(library, sentence).standing == "unchecked"
