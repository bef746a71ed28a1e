"""The statement joins a name to one that its quotes have, and the quotes do not have it.

## Why
"12 houses in Ghent and Bruges" fits a quote on 12 houses in Ghent in every word but one, and says something else. A name
that is joined to a name of a quote must stand in a quote too, be the speaker's, or stand in the title of a source or in
the text around a quote.

## Fails
```seeds/moon.txt
Armstrong walked on the Moon for two hours.
```
```claims/moon.yaml
claims:
  walk:
    statement: Armstrong and Collins walked on the Moon.  # <- statement-name-added
    citations:
      - source: moon.txt
        quote: Armstrong walked on the Moon for two hours
        span: [0, 42]
```

## Passes
```seeds/moon.txt
Armstrong walked on the Moon for two hours. Aldrin joined him there.
```
```claims/moon.yaml
claims:
  walk:
    statement: Armstrong and Aldrin walked on the Moon.
    citations:
      - source: moon.txt
        quote: Armstrong walked on the Moon for two hours. Aldrin joined him there
        span: [0, 67]
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedClaim, SourceLibrary, around, says
from pincite.model import Fault, Files
from pincite.support import joined_names
from pincite.text import stems, stems_of
from pincite.yamlfile import within

CODE = "C307"
BEGIN = 4
"""Letters, the capital among them, that the forms of a name have in common."""


def check(checked: CheckedClaim, files: Files, library: SourceLibrary) -> Iterator[Fault]:
    if not checked.proven or checked.unread is not None:
        return
    statement, language = checked.claim.statement, checked.language
    for each in joined_names(statement.value, language):
        quoted = stems(checked.quotes, language)
        name, other = stems_of(each.name, language), stems_of(each.other, language)
        if not name or not other or not other <= quoted or not name.isdisjoint(quoted):
            continue
        if not all(any(word[:BEGIN] in quote for quote in checked.quotes) for word in each.other.split()):
            continue  # the lovers of “Sons and Lovers” are no name there
        speaker = checked.claim.speaker
        aliases = library.speakers.get(speaker.value, ()) if speaker else ()
        beside = [text for text in says(checked) if text != statement.value]
        if name.isdisjoint(stems([*beside, *aliases, *around(checked, library)], language)):
            place = within(files[checked.path], statement, each.start, each.end)
            message = f"The quotes of this claim have “{each.other}”, and not “{each.name}”."
            yield Fault(
                place, message, "Name only what the quotes name, or quote what names this.", checked.id
            )
