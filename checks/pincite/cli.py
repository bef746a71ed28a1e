"""The command line: it only parses; each subcommand lives in commands/."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

from pincite import __version__
from pincite.errors import UsageError

TYPE_CHECKING = False  # to import typing costs a tenth of a run whose report is known
if TYPE_CHECKING:
    import argparse
    from typing import Any, NoReturn

COMMANDS = {
    "init": "make the folders, and register the documents that lie in the sources folder",
    "check": "fact-check the corpus: quotes, numbers, relations",
    "source": "add documents and the texts that readers make of them, and look at them",
    "add": "write a claim on a passage of a source into a claims file",
    "accept": "record a changed source, after showing what it does to the claims",
    "find": "find a quote in a source, and write its citation",
    "verify": "check the quotes of a JSON Lines file against their sources",
    "cite": "turn the citations of a file of prose into notes for its readers",
    "lint-answer": "check an answer against the sources it was made from, sentence by sentence",
    "numbers": "print the quantities of a text, or those of the sources that no claim pins",
    "relations": "show what each relation comes to, and how far only rounding carries it",
    "coverage": "show what of the sources no claim pins",
    "rule": "explain one rule",
    "rules": "list all rules",
    "cache": "say how much is kept of what was worked out before, or delete it",
    "schema": "print the JSON Schema of a kind of file",
}


def main(argv: list[str] | None = None) -> int:
    """Run a subcommand: 0 clean, 1 findings, 2 broken usage, configuration or pincite, 5 nothing was checked."""
    words = sys.argv[1:] if argv is None else argv
    if argv is None:
        _collect_no_cycles()
    if not _has_streams():
        return 2
    try:
        code = _recalled(words) if words[:1] == ["check"] else None
        if code is None:
            args: Any = _Unasked("check") if words == ["check"] else _parser(words).parse_args(words)
            args.words = words
            code = _command(args.command).run(args)
        sys.stdout.flush()
    except UsageError as error:
        _complain(error.message, error.help)
        return 2
    except BrokenPipeError:
        # The reader went away (`pincite check | head`): that is no fault, but nothing more can be said.
        _drop_output()
        return 1
    except KeyboardInterrupt:
        return 130
    except (OSError, MemoryError) as error:
        _drop_output()
        _complain(*_surroundings(error))
        return 2
    except Exception as error:
        return _own_fault(error)
    if argv is None:
        _leave(code)
    return code


def _recalled(words: list[str]) -> int | None:
    """Say what a check with these arguments is known to say, and give its exit code; None if that is not known."""
    from pincite.cache import recall

    said = recall(words)
    if said is None:
        return None
    out, err, code = said
    sys.stdout.write(out)
    sys.stderr.write(err)
    return code


def _command(name: str) -> Any:
    return import_module(f"pincite.commands.{name}")


def _has_streams() -> bool:
    """Whether there is a standard output; the other two may be closed, and are then empty."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 - for as long as the process lives
    lacks_output = sys.stdout is None
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if lacks_output:
        _complain("The standard output is closed, so that nothing can be reported.", "Send it to a file.")
    return not lacks_output


def _drop_output() -> None:
    """What could not be written stays unwritten: Python would try again at its end, and fail there."""
    from contextlib import suppress

    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _surroundings(error: OSError | MemoryError) -> tuple[str, str]:
    """What is wrong with the machine or the shell that pincite runs in, and what to do."""
    if isinstance(error, MemoryError):
        return "There is not enough memory.", "Check fewer or smaller files at once."
    try:
        os.getcwd()
    except OSError:
        return "The folder that one stands in is not there any more.", "Go to another one."
    why = error.strerror or str(error)
    if error.filename is not None:
        return f"`{error.filename}` cannot be used: {why}.", "Check its name and its permissions."
    return f"The report cannot be written: {why}.", "Check where the output goes."


class _Unasked:
    """The arguments of a command without any, as hooks and build servers call `check` most. It is told of them as a parser
    would be, and costs 1% less of a check of this repository than one."""

    def __init__(self, command: str) -> None:
        self.command = command
        import_module(f"pincite.commands.{command}").add_arguments(self)

    def add_argument(
        self, *names: str, action: str = "", nargs: str = "", default: Any = None, **_: Any
    ) -> None:
        without = False if action == "store_true" else [] if nargs == "*" else default
        setattr(self, names[-1].lstrip("-").replace("-", "_"), without)


def _collect_no_cycles() -> None:
    """This process is ours and short: it builds no cycles worth collecting.

    To look for them costs 2% of a check of this repository and 7% of one of 1,900 claims on news.
    """
    gc.disable()


def _leave(code: int) -> None:
    """All is written: end without taking a million objects apart one by one.

    That costs 9% of a check of this repository and 3% of one of 1,900 claims on news.
    """
    sys.stderr.flush()
    os._exit(code)


def _parser(words: list[str]) -> argparse.ArgumentParser:
    import argparse

    # Asked for the width of the terminal, argparse imports compression libraries; only help is worth that.
    helps = not words or not {"-h", "--help"}.isdisjoint(words)

    def style(prog: str) -> argparse.HelpFormatter:
        return argparse.HelpFormatter(prog, width=None if helps else 78)

    class Parser(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            from pincite.printing import visible

            super().error(visible(message))

    parser = Parser(
        "pincite",
        formatter_class=style,
        description="Facts under test.",
        epilog="`pincite COMMAND --help` explains a command. "
        "Exit codes: 0 clean, 1 findings, 2 broken usage or configuration, 5 nothing was checked.",
    )
    parser.add_argument("--version", action="version", version=f"pincite {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", prog="pincite")
    asked = next((word for word in words if not word.startswith("-")), None)
    for name, summary in COMMANDS.items():
        if words[:1] == [asked] and asked in COMMANDS and name != asked:
            continue  # a parser of each would take a twentieth of a short run
        sub = commands.add_parser(
            name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.", formatter_class=style
        )
        if name == asked:
            import_module(f"pincite.commands.{name.replace('-', '_')}").add_arguments(sub)
        sub.set_defaults(command=name.replace("-", "_"))
    return parser


def _complain(message: str, help: str) -> None:
    from pincite.printing import say

    say(f"pincite: {message}", *([f"  help: {help}"] if help else []), file=sys.stderr)


def _own_fault(error: BaseException) -> int:
    if os.environ.get("PINCITE_TRACEBACK"):
        raise error
    _complain(
        f"This is a fault of pincite, not of yours: {type(error).__name__}: {error}",
        "Run it again with PINCITE_TRACEBACK=1 set, and report what it prints.",
    )
    return 2
