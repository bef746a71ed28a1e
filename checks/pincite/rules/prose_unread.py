"""A passage of prose could not be read, so nothing in it was checked.

## Why
What is not read is not checked, and must not look as if it were. Markdown that is nested more than sixty blocks deep is
not read, nor is what a pattern of `prose` reaches by a link that leads out of the repository.

## Fails
```pincite.toml
prose = ["*.md"]
```
```brief.md
>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Deep.  <!-- <- prose-unread -->
```

## Passes
```pincite.toml
prose = ["*.md"]
```
```brief.md
>>>>> Deep.
```
"""

from collections.abc import Iterator

from pincite.model import Defect, DefectKind, Fault

CODE = "P800"


def check(defect: Defect) -> Iterator[Fault]:
    if defect.kind is DefectKind.UNREAD:
        yield Fault(defect.place, defect.message, defect.help, defect.claim, defect.related)
