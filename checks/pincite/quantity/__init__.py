"""Numbers: reading them in text, bounding them exactly, relating them, finding contradictions."""
