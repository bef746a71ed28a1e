"""Speakers seen at a glance: a glance that saw more than a reading would put words into the wrong mouth."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pincite.speech.names import People
from pincite.speech.transcript import Transcript

NAMES = (
    "Ada Byron",
    "Jan-Piet Smit",
    "Byron",
    "the chief",
    "Ann to Go",
    "Ada Byron, Countess",
    "ada",
    "Dr. No",
)
PIECES = st.sampled_from(
    (*NAMES, "According to ", "according to ", "Maccording to ", "x-according to ", ",", ", ", ". ", "\n", "’s", "'s ",
     " said ", "he ", " and ", "“", "” ", "of the view that ", "in accord", " campaign", "! ", "1) ", "- ")
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=12).map("".join), st.sets(st.sampled_from(NAMES), min_size=1), st.data())
def test_who_is_named_plainly_is_heard(text: str, names: set[str], data: st.DataObject) -> None:
    transcript = Transcript(text, People.of({name: [] for name in names}))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for span in ((start, end), (0, len(text))):
        for name in names:
            if transcript.names_plainly(name, *span):
                assert name in transcript.voice(*span).who


def test_a_name_that_begins_like_the_wording_is_no_wording() -> None:
    text = "According to According to Ada Byron, Countess"
    transcript = Transcript(text, People.of({"Ada Byron": []}))
    assert not transcript.names_plainly("Ada Byron", 0, len(text))


@given(st.sampled_from(["A", "So a"]), st.sampled_from(["", "It fell. ", "It fell,\n"]))
@example("A", "")
def test_the_common_wording_is_plain(begin: str, before: str) -> None:
    text = f"{before}{begin}ccording to Ada Byron, a city fell."
    transcript = Transcript(text, People.of({"Ada Byron": []}))
    assert transcript.names_plainly("Ada Byron", len(before), len(text))
    assert not transcript.names_plainly("Ada Byron", len(before) + 5, len(text))
