"""Markdown of every kind, for the tests that ask whether offsets hold everywhere."""

from __future__ import annotations

from hypothesis import strategies as st

SAMPLES = (
    "# Head *one* ##\n\nSet **ext**\ntwo\n===\n",
    "Para with **bold**, `code`,\n  next &amp; line\\* <http://a.b/c> [link *x*](u 't').\n",
    "hard  \nbreak\\\nhere &copy; &#x41; &nbsp; a~~b~~c",
    "![alt *t* 5](i.png) in a line, and [![badge](b.png)](u)\n",
    "> quote\n> - item one\n>   more\n> lazy\nlazier\n",
    "1. one\n   two\n\n   three\n2. - [x] four\n\t- five\n\n\t  six\n",
    "| A | B \\| c |\n|---|---|\n| 1 | x\\|y *z* |\nq | r\n| | empty |\n| more | than | head |\n",
    "> 1. | h | i\n>    |--|--\n>    | a | b\n>\n> after\n",
    "- a | b\n--|--\n1 | 2\n",
    "Text.[^1] More ^[Inline *n* [@a].] end[^big].\n\n[^1]: Note\n    more.\n\n    par\n\n[^big]: > quoted\n",
    "---\ntitle: 5 percent\n---\nBody 6 percent.\n",
    "---\n\nNot front matter, 7 percent.\n\n---\n",
    "<div>\n\nIn *html* 8.\n\n</div>\n\n<!-- a\nb --> tail\n\nx <!-- c --> y <b>z</b>\n",
    "    code 9\n\n```\nfence 10\n```\n\n~~~ md\n11\n~~~\n",
    "\ufeff# With a mark of byte order\n",
    "Windows\r\nlines\r\n\r\n> and\r\n> quotes\r\rold Mac\rlines",
    "nul \0 in text, \u2003\n\u2003wide spaces\u2003\n\n\u00a0\n",
    "[ref]: /url 'title'\n[ref] and [text][ref] and [none]\n",
    "***a** b* _c_ __d *e*__ snake_case_word 2*3*4 **unclosed\n",
)

_FRAGMENTS = (
    *"*_`[]()<>!#>-+.@^~|\\&;:\"'“” \t\n\r0a1é😀\0\x0b\x0c\x85\u00a0\u2003\u2028\ufeff",
    *(
        "\n\n",
        "\r\n",
        "> ",
        "- ",
        "1. ",
        "    ",
        "# ",
        "===\n",
        "---\n",
        "```\n",
        "**",
        "&amp;",
        "<b>",
        "\\|",
    ),
    *(
        "[^1]",
        "[^1]: ",
        "^[n @c]",
        "[@a]",
        "[@a; -@b, p. 3]",
        "@a ",
        "text ",
        "23 of 32. ",
        "![x](y)",
        "[l](u)",
    ),
    *("| a | b |\n|---|---|\n", "| c \\| d |\n", "<!-- c -->", "<http://x.y>", "<div>\n", "</div>\n"),
)

markdown = st.lists(st.one_of(st.sampled_from(_FRAGMENTS), st.text(max_size=4)), max_size=60).map("".join)
"""Texts that look like Markdown, and like what goes wrong with it."""
