"""Prose for readers: citations of claims turned into notes, and into a bibliography for Pandoc."""
