"""Which things hang together, directly or through others (union-find)."""


class Groups:
    """Things by name, each in a group of its own until it is joined to others."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def group_of(self, name: str) -> str:
        """The name that stands for the whole group."""
        parent = self.parent
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def join(self, one: str, other: str) -> bool:
        """Make two groups one; False if they were one already, so that this closes a circle."""
        first, second = self.group_of(one), self.group_of(other)
        self.parent[second] = first
        return first != second
