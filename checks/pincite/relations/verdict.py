"""What can become of a relation; apart from the judging, so that rules can name it without importing that."""

from enum import StrEnum


class RelationVerdict(StrEnum):
    """What became of a relation."""

    CERTAIN = "certain"  # whatever the true values within their bounds
    POSSIBLE = "possible"  # for some of them, not for others
    IMPOSSIBLE = "impossible"  # for none
    VACUOUS = "vacuous"  # it would have held whatever numbers are stated
