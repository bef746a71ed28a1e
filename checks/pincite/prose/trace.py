"""markdown-it's inline parser, made to say where in a block's content each token stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


class _TracingState(StateInline):
    pending_from = 0

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta["at"] = (self.pending_from, self.pending_from + len(token.content))
        return token


class TracingInline(ParserInline):
    """markdown-it's inline parser, with `token.meta["at"]`: where in the content each token stands."""

    def __init__(self, like: ParserInline) -> None:
        super().__init__()
        self.ruler.enableOnly(like.ruler.get_active_rules())
        self.ruler2.enableOnly([name for name in like.ruler2.get_active_rules() if name != "fragments_join"])

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _TracingState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        assert isinstance(state, _TracingState)
        rules = self.ruler.getRules("")
        limit = state.md.options["maxNesting"]
        while state.pos < state.posMax:
            start, count = state.pos, len(state.tokens)
            if not state.pending:
                state.pending_from = start
            for rule in rules if state.level < limit else ():
                if rule(state, False):
                    break
            else:
                state.pending += state.src[start]
                state.pos += 1
            if len(state.tokens) > count:
                _trace(state.tokens[count:], start, state.pos)
        if state.pending:
            state.pushPending()


def _trace(tokens: Sequence[Token], start: int, end: int) -> None:
    """Place the tokens one rule has made of `[start, end)`, except those placed by the rules it called."""
    automatic = any(token.type == "link_open" and token.info == "auto" and not token.meta for token in tokens)
    for token in tokens:
        if "at" in token.meta:
            continue
        if token.type != "text" or automatic:
            token.meta["at"] = (start, end)
            if automatic and token.type == "text":
                token.type = "url"
        else:  # the rules for emphasis make one token of each mark
            token.meta["at"] = (start, start + len(token.content))
            start += len(token.content)
