"""The process of one reader: bytes on the standard input, what it made of them as JSON on the standard output."""

from __future__ import annotations

import json
import sys
from importlib import import_module

from pincite.sources.readers.model import BadDocument, Extracted


def main() -> int:
    reader, seconds, memory, most = sys.argv[1], *map(int, sys.argv[2:5])
    _limit(seconds, memory)
    data = sys.stdin.buffer.read()
    try:
        told = _shown(import_module(f"pincite.sources.readers.{reader}").read(data), most)
    except BadDocument as error:
        told = {"error": str(error)}
    except MemoryError:
        told = {"error": "It needs more memory than a document may."}
    except RecursionError:
        told = {"error": "It is nested deeper than a document may be."}
    except Exception as error:
        told = {"error": f"It is broken: the library that reads it says {type(error).__name__}."}
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    return 0


def _limit(seconds: int, memory: int) -> None:
    """Where the system can: a limit of CPU time and of memory, and no dump of the core."""
    try:
        import resource
    except ImportError:  # Windows has none
        return
    for what, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, hard))


def _shown(found: Extracted, most: int) -> dict[str, object]:
    text = found.text
    if len(text.encode("utf-8", "surrogatepass")) > most:
        raise BadDocument(f"Its text is larger than {most // 2**20} MiB.")
    if any("\ud800" <= char <= "\udfff" for char in text):
        text = text.encode("utf-8", "replace").decode("utf-8")
    marks = [[each.kind, each.start, " ".join(each.label.split())[:300], each.end] for each in found.marks]
    return {"text": text, "marks": marks, "notes": list(found.notes), "unread": found.unread}


if __name__ == "__main__":
    sys.exit(main())
