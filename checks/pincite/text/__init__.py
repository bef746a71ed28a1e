"""Finding quotes in text: what counts as equal, where it stands, and what a difference means."""
