"""A source is cited, or lies in the sources folder, but is not in the register.

## Why
`sources.yaml` records each document's SHA-256 and where it comes from. A document that is not in it could
be edited without anyone noticing, together with the claims that cite it.

## Fails
With the corpus "apollo":
```seeds/sources.yaml
sources: {}
```
```claims/moon.yaml
claims:
  landing:
    statement: Apollo 11 landed on the Moon.
    citations:
      - source: moon.txt  # <- source-unregistered
        quote: Apollo 11 landed on the Moon
        span: [0, 28]
```

## Passes
With the corpus "apollo" as it is.
"""

from collections.abc import Iterator

from pincite.corpus import Corpus, FaultyQuote
from pincite.model import Fault, File
from pincite.rules.faults import of_source

CODE = "S103"
_WHAT_IF = "If it is a document of UTF-8 text, `pincite init` registers it; anything else belongs elsewhere."


def check(subject: FaultyQuote | Corpus) -> Iterator[Fault]:
    if isinstance(subject, FaultyQuote):
        document = subject.document
        if not (subject.registered or document.trouble):
            message = f"{document.path} is cited but not registered in sources.yaml."
            from pincite.yamlfile.editing import yaml_text

            entry = f"{yaml_text(subject.source)}: {{sha256: {document.sha256}}}"
            yield of_source(
                subject, message, f"`pincite init` registers it; or add to sources.yaml:  {entry}"
            )
        return
    loaded = subject.loaded
    if loaded.register.broken:
        return
    for name in sorted(loaded.present - loaded.documents.keys() - loaded.register.named):
        path = f"{loaded.config.sources}/{name}"
        message = f"{path} lies among the sources but is not registered in sources.yaml."
        yield Fault(File(path, "").place(0, 0), message, _WHAT_IF)
