"""Which dispute speaks of a conflict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from pincite.claims import Dispute

if TYPE_CHECKING:
    from pincite.corpus.subjects import CheckedClaim


def values_disputed(dispute: Dispute, claims: Mapping[str, CheckedClaim]) -> set[str]:
    """The names by which a dispute says that numbers disagree; none for claims whose words it is about."""
    names = {name.value for name in dispute.between}
    told = [claims[name].claim.utterance for name in names if name in claims]
    utterances = [each.value for each in told if each]
    is_about_words = len(utterances) > len(set(utterances))
    return {name for name in names if "." in name} if is_about_words else names


def acknowledging(
    disputes: Iterable[Dispute], sides: Iterable[Iterable[str]], claims: Mapping[str, CheckedClaim]
) -> Dispute | None:
    """The dispute that names values, or their claims, of at least two sides of a conflict."""
    called = [{name for key in side for name in names_of(key)} for side in sides]
    for dispute in disputes:
        between = values_disputed(dispute, claims)
        named = [between & side for side in called if between & side]
        if any(a != b for one, other in combinations(named, 2) for a in one for b in other):
            return dispute
    return None


def names_of(key: str) -> tuple[str, str]:
    """How a dispute may call a value: `claim.value`, or just its claim."""
    value = key.partition("[")[0]
    return value, value.partition(".")[0]
