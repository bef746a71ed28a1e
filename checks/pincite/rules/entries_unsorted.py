"""Claims, relations or disputes of a file are not sorted by id.

## Why
When new claims are appended at the end, any two pull requests that add one touch the same lines and conflict.
Sorted entries spread additions over the file, and make a claim easy to find.

## Fails
With the corpus "apollo":
```claims/moon.yaml
claims:
  mission:
    statement: The mission Apollo 11 landed on the Moon.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
  landing:  # <- entries-unsorted
    statement: Apollo 11 landed on the Moon.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
```

## Passes
With the corpus "apollo":
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
  mission:
    statement: The mission Apollo 11 landed on the Moon.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
```
"""

from collections.abc import Iterator
from itertools import pairwise

from pincite.claims import ClaimsFile
from pincite.model import Fault, Fix
from pincite.yamlfile import Mapping

CODE = "F205"


def check(file: ClaimsFile) -> Iterator[Fault]:
    if not isinstance(file.root, Mapping):
        return
    for section in file.root.entries.values():
        if not isinstance(section.node, Mapping):
            continue
        for before, after in pairwise(section.node.entries.values()):
            if before.name > after.name:
                from pincite.yamlfile.editing import sort_entries

                edit = sort_entries(file.file, section.node)
                first, second = after.key.value, before.key.value
                message = f"`{first}` should come before `{second}`: {section.key.value} are sorted by id."
                help = "Move it to its place" + (", or run `pincite check --fix`." if edit else ".")
                fix = Fix("safe", (edit,)) if edit else None
                yield Fault(file.file.at(after.key), message, help, fix=fix)
                break
