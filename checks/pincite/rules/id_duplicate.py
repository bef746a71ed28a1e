"""Two claims, relations or disputes have the same id.

## Why
Relations and prose name claims by id, over all files. When an id stands for two things, nobody can say which
of them is meant, and one could be changed in the belief that it is the other.

## Fails
```claims/a.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
```
```claims/b.yaml
claims:
  landing:  # <- id-duplicate
    statement: Apollo 11 landed there.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
```
```seeds/moon.txt
Apollo 11 landed on the Moon.
```

## Passes
```claims/a.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
```
```claims/b.yaml
claims:
  mission:
    statement: Apollo 11 landed there.
    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]
```
```seeds/moon.txt
Apollo 11 landed on the Moon.
```
"""

from collections.abc import Iterator

from pincite.model import Fault, Related
from pincite.resolve import Corpus

NAME = "id-duplicate"
CODE = "F204"


def check(corpus: Corpus) -> Iterator[Fault]:
    first: dict[str, Related] = {}
    for file in corpus.loaded.claims_files:
        for item in (*file.claims, *file.relations, *file.disputes):
            name, place = item.id.value, file.file.at(item.id)
            if name in first:
                where = first[name].place
                message = f"The id `{name}` is taken already, in {where.path} on line {where.line}."
                yield Fault(place, message, "Give one of the two another id.", name, (first[name],))
            else:
                first[name] = Related(place, "first used here")
