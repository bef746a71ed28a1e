"""Adds up what the long run tried."""

from __future__ import annotations

from collections import Counter

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many inputs of each kind were tried, how many raised, how many took over two seconds."""
    inputs: Counter[str] = Counter()
    raised: Counter[str] = Counter()
    late: Counter[str] = Counter()
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for name, value in report.user_properties if report.when == "call" else ():
            if name == "fuzz":
                kind, tried, faults, slow = value
                inputs[kind] += tried
                raised[kind] += faults
                late[kind] += slow
    for kind, count in inputs.items():
        terminalreporter.write_line(
            f"fuzz: {count:>9,} inputs of {kind}, {raised[kind]} exceptions, {late[kind]} over 2 s"
        )
