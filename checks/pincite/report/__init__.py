"""Output formats: one file each, `render(report) -> str`."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from pincite.run import Report

FORMATS = ("full", "concise", "json")


def renderer(name: str) -> Callable[[Report, bool], str]:
    """The function `render(report, color)` of a format, imported only when it is asked for."""
    module = import_module(f"pincite.report.{name}")
    render: Callable[[Report, bool], str] = module.render
    return render
