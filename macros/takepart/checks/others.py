"""Words that are not the writer's own: quotations, titles, and what a macro puts on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from takepart.checks.quotes import unquoted
from takepart.markup import words
from takepart.reading.text import Block


def is_quoted(block: Block, start: int, end: int) -> bool:
    """True when the words from `start` to `end` of the block are in a quotation or a title."""
    spared = unquoted(block)[start:end] != block.text[start:end]
    return spared or any(first <= start and end <= last for first, last in _titles(block))


def _titles(block: Block) -> Iterator[tuple[int, int]]:
    """Where titles stand. A link to another site is the title of what is there."""
    for node in block.element.iter("cite", "em", "i", "a"):
        said = words(node)
        if said and (node.tag != "a" or "://" in node.get("href", "")):
            for place in re.finditer(re.escape(said), block.text):
                yield place.span()


def is_inside(block: Block, *classes: str) -> bool:
    """True in a part of the page that a macro makes, such as the list of terms or of stories."""
    around = [block.element, *block.element.iterancestors()]
    return any(name in classes for one in around for name in (one.get("class") or "").split())
