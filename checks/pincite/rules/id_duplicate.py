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

from pincite.corpus import Corpus
from pincite.model import Fault, File, Related
from pincite.yamlfile import Scalar

CODE = "F204"


def check(corpus: Corpus) -> Iterator[Fault]:
    first: dict[str, tuple[File, Scalar]] = {}
    for each in corpus.loaded.claims_files:
        for id in (item.id for items in (each.claims, each.relations, each.disputes) for item in items):
            file, earlier = first.setdefault(id.value, (each.file, id))
            if earlier is not id:
                place = file.at(earlier)
                message = f"The id `{id.value}` is taken already, in {place.path} on line {place.line}."
                related = (Related(place, "first used here"),)
                yield Fault(each.file.at(id), message, "Give one of the two another id.", id.value, related)
