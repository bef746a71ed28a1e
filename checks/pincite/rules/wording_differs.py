"""Two claims report one utterance in different words, and no dispute acknowledges it.

## Why
Claims that share an `utterance` say that one person said one thing once. If two sources give it in different
words, at most one of them is verbatim; a reader of either claim should know.

## Fails
```seeds/moon.txt
“One small step for man,” said Neil Armstrong.
```
```seeds/mission.txt
Neil Armstrong called it “one small step for a man.”
```
```claims/moon.yaml
claims:
  step_for_a_man:
    statement: Neil Armstrong called it "one small step for a man".
    citations: [{source: mission.txt, quote: one small step for a man, span: [26, 50]}]
    speaker: Neil Armstrong
    speech: direct
    utterance: armstrong.first_words
  step_for_man:
    statement: Neil Armstrong said, "One small step for man".
    citations: [{source: moon.txt, quote: One small step for man, span: [1, 23]}]  # <- wording-differs
    speaker: Neil Armstrong
    speech: direct
    utterance: armstrong.first_words
```

## Passes
```seeds/moon.txt
“One small step for man,” said Neil Armstrong.
```
```seeds/mission.txt
Neil Armstrong called it “one small step for a man.”
```
```claims/moon.yaml
claims:
  step_for_a_man:
    statement: Neil Armstrong called it "one small step for a man".
    citations: [{source: mission.txt, quote: one small step for a man, span: [26, 50]}]
    speaker: Neil Armstrong
    speech: direct
    utterance: armstrong.first_words
  step_for_man:
    statement: Neil Armstrong said, "One small step for man".
    citations: [{source: moon.txt, quote: One small step for man, span: [1, 23]}]
    speaker: Neil Armstrong
    speech: direct
    utterance: armstrong.first_words
disputes:
  with_or_without_article:
    between: [step_for_a_man, step_for_man]
    because: The mission report has an article that the newspaper does not.
```
"""

from collections.abc import Iterator

from pincite.corpus import WordingPair
from pincite.model import Fault, Related

CODE = "A704"


def check(pair: WordingPair) -> Iterator[Fault]:
    if pair.disputed:
        return
    if pair.unread:
        yield _unread(pair)
        return
    earlier, later = pair.earlier, pair.later
    here, there = _shown(later.shown.split(), earlier.shown.split())
    names = f"[{earlier.claim}, {later.claim}]"
    yield Fault(
        later.citation,
        f"`{pair.utterance}` is worded differently by `{earlier.claim}`: “{here}” here, “{there}” there.{_further(pair)}",
        f"If the sources differ, add a dispute between {names} that says how; else give the two different utterances.",
        later.claim,
        (
            Related(later.region, "the words of this claim"),
            Related(earlier.region, f"the words of `{earlier.claim}`"),
            Related(earlier.citation, f"quoted by `{earlier.claim}`"),
        ),
    )


def _further(pair: WordingPair) -> str:
    if not pair.further:
        return ""
    more = pair.further - len(pair.among)
    rest = f" and {more:,} more" if more else ""
    return f" So it is by {', '.join(f'`{name}`' for name in pair.among)}{rest}."


def _unread(pair: WordingPair) -> Fault:
    """What says that there are more wordings of an utterance than are compared."""
    return Fault(
        pair.later.citation,
        f"`{pair.utterance}` is worded in so many ways that the words of {pair.unread:,} of its claims, from here on, "
        "were compared with the first wordings only, not with each other.",
        "Give what was said at different times different utterances.",
        pair.later.claim,
        (Related(pair.earlier.citation, "the first of its wordings"),),
    )


_AROUND = 5  # words shown before the first that differs
_MOST = 14  # and in all


def _shown(one: list[str], other: list[str]) -> tuple[str, str]:
    """Both wordings from shortly before the first word in which they differ, long ones cut."""
    pairs = zip(one, other, strict=False)
    same = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    start = 0 if max(len(one), len(other)) <= _MOST else max(0, same - _AROUND)
    return _cut(one, start), _cut(other, start)


def _cut(words: list[str], start: int) -> str:
    end = start + _MOST
    return ("… " if start else "") + " ".join(words[start:end]) + (" …" if end < len(words) else "")
