"""What is spoken of a page: each heading, idea and paragraph, once, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from takepart.exports.epub.xml import Element, words

INLINE = frozenset(("a", "br", "code", "em", "img", "span", "strong"))


@dataclass(frozen=True)
class Passage:
    """The words of one element, by its id; `group` is the list or table that it stands in.

    A reader can leave a list or table and go on after it (MO-07).
    """

    id: str
    text: str
    group: tuple[str, str] | None = None


def passages(root: Element) -> list[Passage]:
    """The passages of an XHTML file; an element without an id is given one."""
    made = []
    for number, node in enumerate(spoken(root), 1):
        identify(node, f"say.{number}")
        made.append(Passage(node.get("id", ""), text(node), _group(node)))
    return made


def spoken(node: Element) -> Iterator[Element]:
    """The elements that are lit one after the other."""
    if node.get("hidden") or name(node) == "head":
        return
    if _whole(node):
        if any(letter.isalnum() for letter in text(node)):
            yield node
        return
    for child in node:
        yield from spoken(child)


def _whole(node: Element) -> bool:
    """An idea is one thing, and so are a word and its meaning, and what has no blocks inside."""
    parent = node.getparent()
    pair = parent is not None and name(parent) == "dl"
    inside = all(name(child) in INLINE for child in node)
    return "idea" in node.get("class", "").split() or pair or inside


def text(node: Element) -> str:
    """The words as they are spoken: a line ends with a stop, a picture is its description."""
    if name(node) == "img":
        return node.get("alt", "")
    if all(name(child) in INLINE for child in node):
        return words(node)
    lines = filter(None, (text(child) for child in node))
    return " ".join(line if line[-1] in ".!?:;" else f"{line}." for line in lines)


def _group(node: Element) -> tuple[str, str] | None:
    for above in node.iterancestors():
        kind = {"ol": "list", "ul": "list", "table": "table"}.get(name(above))
        if kind and above.get("class") != "ideas":
            identify(above, f"{node.get('id')}.{kind}")
            return above.get("id", ""), kind
    return None


def identify(node: Element, new: str) -> None:
    """Anchors of pages hold no dots, so a new id is no other element's."""
    if node.get("id") is None:
        node.set("id", new)


def name(node: Element) -> str:
    return etree.QName(node).localname
