"""Output formats: one file each, `render(report) -> str`."""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module

from pincite.model import File, Finding
from pincite.report.text import off_by
from pincite.run import Report

FORMATS = ("full", "concise", "json")


def renderer(name: str) -> Callable[[Report, bool], str]:
    """The function `render(report, color)` of a format, imported only when it is asked for."""
    module = import_module(f"pincite.report.{name}")
    render: Callable[[Report, bool], str] = module.render
    return render


def render_findings(findings: Iterable[Finding], files: Mapping[str, File]) -> str:
    """Some findings alone, as people read them, without colour."""
    from pincite.report.full import draw_all

    return draw_all(tuple(findings), files, False).rstrip()
