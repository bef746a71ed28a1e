"""A name in prose is in none of the claims that its sentence cites.

## Why
A name is as much a fact as a number: another person, place or body makes another sentence. Every name in running
text must be named by a claim that the sentence cites, in any of its forms (Norway and Norwegian are one).

## Fails
```seeds/moon.txt
Eagle landed on 20 July 1969. Neil Armstrong said: “That’s one small step for a man.”
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on 20 July 1969.
    citations:
      - source: moon.txt
        quote: Eagle landed on 20 July 1969
        span: [0, 28]
  step:
    statement: Neil Armstrong spoke of one small step for a man.
    citations:
      - source: moon.txt
        quote: That’s one small step for a man.
        span: [52, 84]
    speaker: Neil Armstrong
```
```pincite.toml
prose = ["*.md"]
```
```brief.md
Eagle and Columbia landed on 20 July 1969 [@landing].  <!-- <- prose-name-unsupported -->
```

## Passes
```seeds/moon.txt
Eagle landed on 20 July 1969. Neil Armstrong said: “That’s one small step for a man.”
```
```claims/moon.yaml
claims:
  landing:
    statement: Eagle landed on 20 July 1969.
    citations:
      - source: moon.txt
        quote: Eagle landed on 20 July 1969
        span: [0, 28]
  step:
    statement: Neil Armstrong spoke of one small step for a man.
    citations:
      - source: moon.txt
        quote: That’s one small step for a man.
        span: [52, 84]
    speaker: Neil Armstrong
```
```pincite.toml
prose = ["*.md"]
```
```brief.md
On 20 July 1969, the Eagle landed [@landing].
```
"""

from collections.abc import Iterator, Set

from pincite.corpus import CheckedSentence, says
from pincite.model import Fault, Related
from pincite.prose import titles
from pincite.text import ContentWord, content, stems

NAME = "prose-name-unsupported"
CODE = "P808"
RUNNING = frozenset({"paragraph", "item", "quote", "note", "html"})


def check(written: CheckedSentence) -> Iterator[Fault]:
    if not written.proven or written.sentence.kind not in RUNNING:
        return
    speakers = {each.claim.speaker.value for each in written.cited if each.claim.speaker}
    aliases = [alias for speaker in speakers for alias in written.known.aliases.get(speaker, ())]
    named = titles() | stems([*(text for each in written.cited for text in says(each)), *aliases])
    for word in _names(written, named):
        yield Fault(
            written.place(word.start, word.end),
            f"No claim cited here names “{word.text}”.",
            "Cite the claim that does, or name what the claims name.",
            related=tuple(
                Related(each.file.at(each.claim.statement), "cited here") for each in written.cited
            ),
        )


def _names(written: CheckedSentence, known: Set[str]) -> Iterator[ContentWord]:
    """Capitalised words outside quotations whose stems are not `known`; at a sentence's beginning only what is a
    name in some claim."""
    text = written.sentence.text
    quoted = [each.outer for each in written.quoted]
    for word in content(text):
        if not word.text[0].isupper() or word.stem in known:
            continue
        inside = any(start <= word.start < end for start, end in quoted)
        begins = not text[: word.start].strip(" “\"'‘(")
        if not inside and (not begins or written.known.topics.is_name(word.stem)):
            yield word
