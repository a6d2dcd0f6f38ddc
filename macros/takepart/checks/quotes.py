"""Words that are somebody else's: a quotation keeps the form that it was given."""

from __future__ import annotations

import re
from functools import lru_cache

from takepart.markup import words
from takepart.reading.text import Block

# An apostrophe inside a word neither opens nor closes a quotation. One may have begun in an earlier
# block or end in a later one: then it goes up to the mark that stands alone, or on from it.
QUOTED = re.compile(
    "|".join(
        (
            r"^[^“”]*”|^[^\"“]*[.,!?…]\"(?!\w)|^[^‘]*?[.,!?…]’(?!\w)",
            r"^(?:[^']|(?<=\w)'(?=\w))*[.!?]'(?!\w)",
            r"(?<!\w)\"(?=\S)[^\"]+(?:\"|$)|“[^”]+(?:”|$)|(?<!\w)‘(?:[^’]|’(?=\w))+(?:’|$)",
            r"(?<!\w)'(?=\w)(?:[^']|(?<=\w)'(?=\w))+'(?!\w)",
        )
    )
)


@lru_cache(maxsize=2048)  # each rule asks for the same blocks of a page in turn
def unquoted(block: Block) -> str:
    """The block's text with each letter of a quotation made a space, so that places stay."""
    if any(one.tag == "blockquote" for one in (block.element, *block.element.iterancestors())):
        return ""
    text = QUOTED.sub(lambda quoted: " " * len(quoted[0]), block.text)
    for said in map(words, block.element.iter("q")):
        text = text.replace(said, " " * len(said), 1)
    return text
