"""Plain text: characters, tokens, sentences, blocks, quotation marks. Offsets are code points of the text given."""

from pincite.text.abbreviations import starters
from pincite.text.blocks import blocks
from pincite.text.characters import (
    DASHES,
    DOUBLE_QUOTES,
    HYPHENS,
    INVISIBLE,
    MARKS,
    QUOTES,
    SETTING,
    SINGLE_QUOTES,
    SOFT_HYPHEN,
    SPACES,
    is_number,
    plain,
    skeleton_of,
)
from pincite.text.content import ContentWord, Weights, capitalised, content, stems, stems_of, topic_words
from pincite.text.lowered import elided_before, lowered, parted
from pincite.text.patterns import Pattern, any_of, any_word, optional
from pincite.text.quotation_marks import MASK, Quotation, blotted, quotations, quoted, unquoted
from pincite.text.sentences import sentences
from pincite.text.tokens import Token, TokenKind, has_words, tokens
