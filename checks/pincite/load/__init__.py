"""Bytes to model: files are read once, positions kept, defects collected and never raised."""
