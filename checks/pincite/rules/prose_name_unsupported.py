"""A name in prose is in none of the claims that its sentence cites.

## Why
A name is as much a fact as a number: another person, place or body makes another sentence. Every name in running
text must be named by a claim that the sentence cites, in any of its forms (Norway and Norwegian are one).

## Fails
With the corpus "eagle":
```brief.md
Eagle and Columbia landed on 20 July 1969 [@landing].  <!-- <- prose-name-unsupported -->
```

## Passes
With the corpus "eagle":
```brief.md
On 20 July 1969, the Eagle landed [@landing].
```
"""

from collections.abc import Iterator, Set

from pincite.corpus import CheckedSentence, ProseContext, says
from pincite.model import Fault
from pincite.prose import titles
from pincite.rules.faults import cited_here
from pincite.text import ContentWord, content, stems

CODE = "P808"
RUNNING = frozenset({"paragraph", "item", "quote", "note", "html"})


def check(checked: CheckedSentence, context: ProseContext) -> Iterator[Fault]:
    if not context.judged(checked) or checked.sentence.kind not in RUNNING:
        return
    if not checked.language.words("content.capitals"):
        return  # capitals tell no name
    cited = context.cited(checked)
    speakers = {each.claim.speaker.value for each in cited if each.claim.speaker}
    aliases = [alias for speaker in speakers for alias in context.aliases(speaker)]
    named = titles() | stems([*(text for each in cited for text in says(each)), *aliases])
    for word in _names(checked, named, context):
        message = f"No claim cited here names “{word.text}”."
        help = "Cite the claim that does, or name what the claims name."
        yield Fault(checked.region(word.start, word.end), message, help, related=cited_here(cited))


def _names(checked: CheckedSentence, known: Set[str], context: ProseContext) -> Iterator[ContentWord]:
    """Capitalised words outside quotations whose stems are not `known`; at a sentence's beginning only what is a
    name in some claim."""
    text = checked.text
    quoted = [each.outer for each in checked.quoted]
    for word in content(text):
        if not word.text[0].isupper() or word.stem in known:
            continue
        inside = any(start <= word.start < end for start, end in quoted)
        begins = not text[: word.start].strip(" “\"'‘(")
        if not inside and (not begins or context.topics.is_name(word.stem)):
            yield word
