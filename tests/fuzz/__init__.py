"""Input that nobody meant: random and hostile texts for every reader. `make fuzz` runs it for long."""
