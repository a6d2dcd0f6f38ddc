"""A stamp is the fingerprint of the standard words that an Easy Read block was checked against."""

from __future__ import annotations

import re
from hashlib import sha256

from lxml.html import HtmlElement

from takepart.markup import HEADINGS

LENGTH = 8
# A new name or telephone number of the organisation does not make an Easy Read page outdated.
SAID = ".//text()[not(ancestor::*[contains(concat(' ', @class, ' '), ' organisation ')])]"


def is_written_block(node: HtmlElement) -> bool:
    """True for a block that a writer wrote, false for one that a macro made."""
    return "easy-read" in (node.get("class") or "").split() and node.get("data-macro") is None


def fingerprints(tree: HtmlElement) -> list[str]:
    """A stamp for each written block of a page, in order.

    A block answers for the words from its heading to the next heading of the same or a higher
    level, but not for a section below that has a block of its own.
    """
    nodes = list(tree)
    owners = [_heading_before(nodes, place) for place, node in _blocks(nodes)]
    return [_fingerprint(_section(nodes, owner, set(owners))) for owner in owners]


def _blocks(nodes: list[HtmlElement]) -> list[tuple[int, HtmlElement]]:
    return [(place, node) for place, node in enumerate(nodes) if is_written_block(node)]


def _heading_before(nodes: list[HtmlElement], place: int) -> int:
    """The place of the heading that the node at `place` stands under; -1 above the first."""
    return next((p for p in range(place, -1, -1) if nodes[p].tag in HEADINGS), -1)


def _section(nodes: list[HtmlElement], start: int, owners: set[int]) -> str:
    level = int(nodes[start].tag[1]) if start >= 0 else 6
    text: list[str] = []
    below = 0  # the level of a section with a block of its own, while inside it
    for place in range(max(start, 0), len(nodes)):
        node = nodes[place]
        if node.tag in HEADINGS and place != start:
            here = int(node.tag[1])
            if here <= level:
                break
            if not below or here <= below:
                below = here if place in owners else 0
        if not below and "easy-read" not in (node.get("class") or "").split():
            text.append("".join(node.xpath(SAID)))
    return " ".join(text)


def _fingerprint(text: str) -> str:
    """Spaces and capitals do not change the meaning, so they do not change the stamp."""
    return sha256(re.sub(r"\s+", " ", text).strip().lower().encode()).hexdigest()[:LENGTH]
