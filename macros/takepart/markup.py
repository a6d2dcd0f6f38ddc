"""HTML as a tree: parse a fragment, write it, and ask it for its headings and words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree, html
from lxml.html import HtmlElement

# What stands in a line of words; every other element is a block of its own.
INLINE = frozenset("a abbr b br cite code em i img kbd mark q small span strong sub sup".split())
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class Heading:
    """A heading with its level (1 to 6), its anchor and its words."""

    level: int
    id: str
    words: str


def parse(text: str) -> HtmlElement:
    """A `div` that holds the fragment. What is not an element or text is dropped."""
    tree = html.fragment_fromstring(text, create_parent="div")
    for node in list(tree.iter(etree.Comment, etree.ProcessingInstruction)):
        node.drop_tree()
    return tree


def write(tree: HtmlElement) -> str:
    """The fragment inside the `div` that `parse` made."""
    text: str = html.tostring(tree, encoding="unicode", with_tail=False)
    return text[text.index(">") + 1 : text.rindex("<")].strip() if len(tree) or tree.text else ""


def words(element: HtmlElement) -> str:
    """The element's text with single spaces."""
    return re.sub(r"\s+", " ", element.text_content()).strip()


def headings(tree: HtmlElement) -> list[Heading]:
    """The headings in order."""
    return [Heading(int(h.tag[1]), h.get("id", ""), words(h)) for h in tree.iter(*HEADINGS)]


def anchors(tree: HtmlElement) -> set[str]:
    """Every id that a link can lead to."""
    return {element.get("id") for element in tree.iter() if element.get("id")}


def element(tag: str, text: str = "", **attributes: str) -> HtmlElement:
    """A new element; write `class_` for class, and `_` for `-` in other names."""
    names = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    made: HtmlElement = html.Element(tag, names)
    made.text = text or None
    return made


def by_class(tree: HtmlElement, name: str) -> list[HtmlElement]:
    """Elements with this class, in order."""
    return [e for e in tree.iter() if name in (e.get("class") or "").split()]


def replace(old: HtmlElement, new: list[HtmlElement]) -> None:
    """Put `new` where `old` stands and keep the text that follows it."""
    parent = old.getparent()
    assert parent is not None, "only an element inside a tree can be replaced"
    place = parent.index(old)
    tail = old.tail
    old.tail = None
    parent.remove(old)
    for offset, one in enumerate(new):
        parent.insert(place + offset, one)
    if tail and new:
        new[-1].tail = (new[-1].tail or "") + tail
    elif tail and place:
        before = parent[place - 1]
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
