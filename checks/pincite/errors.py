"""The one exception that is the user's to mend; any other that escapes is a fault of pincite."""


class UsageError(Exception):
    """Broken usage or configuration: `message` says what is wrong, `help` what to do. Exit code 2."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message, self.help = message, help


NOTHING_CHECKED = 5
"""The exit code of a run that checked nothing, as pytest's; findings (1) and broken usage (2) come first."""
