"""Facts under test: claims pinned to verbatim quotes, and the checks that prove them."""

__version__ = "0.1.0"
