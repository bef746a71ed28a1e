"""A recorded span shortens the search; if it changed the answer, a quote would pass that stands in two places."""

from hypothesis import given
from hypothesis import strategies as st

from pincite.quotes.find import find_quote
from pincite.quotes.haystack import Haystack
from pincite.quotes.verdict import Verdict

TEXTS = st.text(alphabet="ab \u0301é", min_size=1, max_size=24)


@given(TEXTS, st.data())
def test_the_span_changes_nothing_about_an_exact_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    found, again = find_quote(Haystack(text), quote, span=(start, end)), find_quote(Haystack(text), quote)
    assert found.verdict is again.verdict
    if found.verdict is Verdict.EXACT:
        assert found == again
