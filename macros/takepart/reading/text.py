"""The words of a page as blocks, less what is not prose, which is counted instead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from lxml.html import HtmlElement

from takepart.markup import HEADINGS, words

Kind = Literal["paragraph", "item", "heading", "cell", "caption", "term", "summary", "idea"]

# A sentence goes on through these; every other element starts a block of its own.
INLINE = frozenset(
    "a abbr b bdi br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup "
    "svg time u var".split()
)
KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    "li": "item",
    "td": "cell",
    "th": "cell",
    "caption": "caption",
    "figcaption": "caption",
    "dt": "term",
    "summary": "summary",
}
LEFT_OUT = {
    **dict.fromkeys(("code", "pre", "kbd", "samp"), "code"),
    **dict.fromkeys(("img", "svg", "picture"), "picture"),
    **dict.fromkeys(("script", "style", "template", "button", "form"), "control"),
    "nav": "navigation",
}
LEFT_OUT_CLASSES = {
    ("cite", "source"): "citation",
    ("ol", "sources"): "reference",
    ("ul", "addresses"): "address",
    ("div", "made"): "made by the program",  # no writer can change what a template says
}
ADDRESS = re.compile(
    r"(?:https?://|www\.|mailto:)[^\s<>]*[^\s<>.,;:!?)\]}”’\"']"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|org|com|net|eu|info)\b(?:/[^\s<>]*[^\s<>.,;:!?)\]])?"
)
HOLE = "\ufffc"  # what Unicode has for an object that stands in the text


@dataclass(frozen=True)
class Block:
    """Words that belong together; nothing runs on from one block to the next."""

    kind: Kind
    element: HtmlElement
    text: str


@dataclass
class Text:
    """A page's blocks in order, and how many words were left out, by what they were."""

    blocks: list[Block] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def read(tree: HtmlElement) -> Text:
    """The blocks of a rendered page. The tree is not changed."""
    text = Text()
    _Walk(text).block(tree, "paragraph")
    return text


class _Walk:
    """Goes through the tree and gathers runs of text until a block begins or ends."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.run: list[str] = []

    def block(self, node: HtmlElement, kind: Kind) -> None:
        self._inside(node, kind, node)
        self._end(node, kind)

    def _inside(self, node: HtmlElement, kind: Kind, owner: HtmlElement) -> None:
        self.run.append(node.text or "")
        for child in node:
            if reason := _reason(child):
                self.text.left_out[reason] += _count(child)
                self._hole(child, kind, owner)
            elif child.tag in INLINE:
                self.run.append(" " if child.tag == "br" else "")
                self._inside(child, kind, owner)
            else:
                first = not self._end(owner, kind)
                self.block(child, _kind(child, kind, first))
            self.run.append(child.tail or "")

    def _hole(self, child: HtmlElement, kind: Kind, owner: HtmlElement) -> None:
        """A block that is left out still ends the one before it."""
        if child.tag in INLINE:
            self.run.append(HOLE)
        else:
            self._end(owner, kind)

    def _end(self, owner: HtmlElement, kind: Kind) -> bool:
        """Keep what has been gathered as a block, if it has words."""
        text, addresses = ADDRESS.subn(HOLE, " ".join("".join(self.run).split()))
        self.run = []
        self.text.left_out["address"] += addresses
        text = re.sub(rf"\( ?{HOLE} ?\)", HOLE, text)
        text = re.sub(rf" ?{HOLE}(?= ?(?:[.,;:!?)\]]|$|{HOLE}))", "", text).replace(HOLE, " ")
        text = " ".join(text.split())
        if re.search(r"\w", text):
            self.text.blocks.append(Block(kind, owner, text))
            return True
        return False


def _kind(node: HtmlElement, outer: Kind, first: bool) -> Kind:
    """All in a cell is the cell's; the paragraph that opens a list item is the item."""
    if outer == "cell":
        return "cell"
    if node.tag in KINDS:
        return KINDS[node.tag]
    if node.tag == "p" and outer == "item":
        return "item" if first and node.getprevious() is None else "paragraph"
    return outer if node.tag == "div" else "paragraph"


def _reason(node: HtmlElement) -> str | None:
    """Why this element is left out, or None."""
    for name in (node.get("class") or "").split():
        if reason := LEFT_OUT_CLASSES.get((node.tag, name)):
            return reason
    return "control" if node.get("hidden") is not None else LEFT_OUT.get(node.tag)


def _count(node: HtmlElement) -> int:
    """The words of an element; a picture's are its alternative text."""
    return len(f"{words(node)} {node.get('alt') or ''}".split())
