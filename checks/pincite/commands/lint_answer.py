"""pincite lint-answer: an answer against the sources it was made from, sentence by sentence."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pincite.answers import AnswerVerdict, CheckedAnswer, CheckedStatement, Library, check_answer
from pincite.commands.shared import place_as_json, said_name, source_folder, text_of
from pincite.disk import Root, entries
from pincite.errors import NOTHING_CHECKED, UsageError
from pincite.model import File, Op
from pincite.printing import as_json, plural, say
from pincite.prose import Sentence
from pincite.sources import read_document


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "answer", metavar="ANSWER.md", help="the answer, in Markdown; `-` reads standard input"
    )
    parser.add_argument(
        "--source-dir", metavar="DIR", required=True, help="the folder of the sources, plain text"
    )
    parser.add_argument("--output-format", choices=("json", "text"), default="json", help="default: json")
    parser.add_argument(
        "--allow-unchecked", action="store_true", help="exit 0 although some sentence could not be checked"
    )


def run(args: argparse.Namespace) -> int:
    file = File(args.answer, text_of(args.answer, "Name a file of Markdown."))
    library, answered, unread = linted(file, source_folder(args.source_dir))
    counts = Counter(each.standing for each in answered)
    if args.output_format == "json":
        sys.stdout.write(as_json(reported(file, answered, counts, library, unread), 2) + "\n")
    else:
        counts[AnswerVerdict.UNCHECKED] += unread
        _print(file, answered, counts)
    unchecked = counts[AnswerVerdict.UNCHECKED] or unread
    failed = counts[AnswerVerdict.UNSUPPORTED] or (unchecked and not args.allow_unchecked)
    if not (answered or unread):
        say(f"pincite: {said_name(args.answer)} holds no sentence, so nothing was checked.", file=sys.stderr)
        return NOTHING_CHECKED
    return 1 if failed else 0


def linted(file: File, folder: Path) -> tuple[Library, list[CheckedAnswer], int]:
    """The sources of a folder, what became of each sentence of an answer, and how many parts of it could not be read."""
    from pincite.prose import manuscript

    library = _library(folder)
    prose = manuscript(file).prose
    rows = _rows(prose.sentences)
    answered = [check_answer(library, each, rows.get((each.table, each.row), "")) for each in prose.sentences]
    return library, answered, len(prose.unread)


def _library(folder: Path) -> Library:
    root = Root(folder)
    names = sorted(each.path for each in entries(root, "") if not each.path.endswith((".yaml", ".yml")))
    names = [name for name in names if not name.startswith(".")]
    if not names:
        raise UsageError(f"There is no source in `{folder}`.", "Put the documents there, as plain text.")
    documents = [read_document(root, str(folder), name) for name in names]
    files = tuple(document.file for document in documents if document.file is not None)
    return Library(files, tuple(document.path for document in documents if document.file is None))


def _rows(sentences: Iterable[Sentence]) -> dict[tuple[int, int], str]:
    """What the cells of each row of a table say together."""
    rows: dict[tuple[int, int], str] = {}
    for each in sentences:
        if each.kind == "cell":
            rows[each.table, each.row] = f"{rows.get((each.table, each.row), '')} {each.text}".strip()
    return rows


def reported(
    file: File, answered: list[CheckedAnswer], counts: Counter[AnswerVerdict], library: Library, unread: int
) -> dict[str, Any]:
    """All of it as one object, ready for JSON."""
    counts = counts + Counter({AnswerVerdict.UNCHECKED: unread})
    summary = {"sentences": len(answered)} | {standing.value: counts[standing] for standing in AnswerVerdict}
    summary |= {"sources": len(library.files), "unreadable": len(library.unread)}
    return {"summary": summary, "sentences": [_sentence(file, each) for each in answered]}


def _sentence(file: File, each: CheckedAnswer) -> dict[str, Any]:
    return {
        **place_as_json(file.place(each.sentence.start, each.sentence.end)),
        "text": each.sentence.text,
        "verdict": each.standing.value,
        "because": each.because,
        "checks": [_check(file, each, part) for part in each.checked],
    }


def _check(file: File, each: CheckedAnswer, check: CheckedStatement) -> dict[str, Any]:
    found: dict[str, Any] = {
        "kind": check.kind,
        "text": each.sentence.text[check.start : check.end],
        **place_as_json(file.place(*each.sentence.span(check.start, check.end))),
        "verdict": check.standing.value,
    }
    if check.because:
        found["because"] = check.because
    if check.place:
        source, start, end = check.place
        passage = {"source": source.path, "text": source.text[start:end]}
        found["passage"] = passage | place_as_json(source.place(start, end))
    if check.diff:
        wrong = (part for part in check.diff if part.op is not Op.SAME)
        found["diff"] = [{"op": part.op.value, "quote": part.quote, "source": part.source} for part in wrong]
    return found


def _print(file: File, answered: list[CheckedAnswer], counts: Counter[AnswerVerdict]) -> None:
    for each in answered:
        if each.standing is AnswerVerdict.SUPPORTED:
            continue
        place = file.place(each.sentence.start, each.sentence.end)
        say(f"{file.path}:{place.line}:{place.column}: {each.standing}: {each.sentence.text}")
        for part in each.checked:
            if part.standing is not AnswerVerdict.SUPPORTED:
                say(f"  “{each.sentence.text[part.start : part.end]}”: {part.because}.")
                if part.place:
                    source, start, end = part.place
                    words = " ".join(source.text[start:end].split())
                    say(f"    {source.path}:{source.line_of(start)}: {words}")
    said = ", ".join(f"{counts[standing]:,} {standing.value}" for standing in AnswerVerdict)
    say(f"{plural(len(answered), 'sentence')}: {said}.")
