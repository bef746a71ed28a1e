"""Numbers in running text: where they stand and what they say.

One pass over the words of the text; from each word or digit that can start a number, small readers for
literals, words, currencies, units and dates look a bounded distance ahead and behind, so that the whole is
linear in the length of the text.
"""

from __future__ import annotations

from pincite.quantity.mention import Mention
from pincite.quantity.vocabulary import triggers

__all__ = ["Mention", "read", "read_value"]


def read(text: str) -> list[Mention]:
    """Every quantity in `text`, in order; spans are in code points and do not overlap."""
    if not any(triggers(text)):
        return []
    # The readers themselves are imported when a text first has something to read.
    from pincite.quantity.scan import drafts

    return [draft.finish(text) for draft in drafts(text)]


def read_value(text: str) -> Mention | None:
    """The one quantity that a short value states, with its label ("23 members", "more than $700 billion").

    None if there is no quantity, more than one, or anything beside quantity, qualifier and label.
    """
    from pincite.quantity.scan import sole

    draft = sole(text)
    return draft.finish(text) if draft is not None else None
