"""A draft: the words of one page in one edition, as a rule of words reads them."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal

from lxml.html import HtmlElement

from takepart import blocks
from takepart.checks import easy_marks
from takepart.checks.lines import LINK, MACRO, Where, locator
from takepart.markup import by_class, element
from takepart.places import Places
from takepart.reader import Document
from takepart.reading import text
from takepart.reading.text import Block, Text
from takepart.terms import Terms

TO_PAGE = re.compile(r"(?<!!)\[(?P<words>[^\[\]]+)\]\((?P<address>[^()\s]+)")
BRACKET = re.compile(r"\\([()\[\]])")  # as Markdown writes one that starts no link


@dataclass(frozen=True)
class Draft:
    """What a rule reads.

    In the standard edition `tree` is the page's HTML without its Easy Read, before terms are
    linked. In Easy Read it is a `div` with a `ul` for each block and an `li` for each idea, which
    holds its links alone, and the blocks of `text` are of the kind "idea". `locate` finds the line
    of some words in a block.
    """

    edition: Literal["standard", "easy-read"]
    file: str
    text: Text
    tree: HtmlElement
    terms: Terms
    locate: Callable[[str, Block | None], Where]


def standard(tree: HtmlElement, places: Places, terms: Terms) -> Draft:
    """The standard edition of a rendered page."""
    full = deepcopy(tree)
    for block in by_class(full, "easy-read"):
        block.drop_tree()

    words = text.read(full)
    locate = locator(places, words.blocks)
    return Draft("standard", places.document.file, words, full, terms, locate)


def easy_read(document: Document[Any], terms: Terms) -> Draft:
    """The Easy Read blocks of a page as they are written, a list for each."""
    ideas = [
        [(idea.words, idea.line) for idea in block.ideas]
        for block in blocks.find(document.body, document.line)
    ]
    return _easy(document, terms, ideas)


def meaning(document: Document[Any], terms: Terms) -> Draft:
    """The Easy Read meaning in the front matter of a term, rung or the like, as one idea."""
    said = getattr(document.meta, "easy", None)
    return _easy(document, terms, [[(said, document.lines["easy"])]] if said else [])


def _easy(document: Document[Any], terms: Terms, groups: list[list[tuple[str, int]]]) -> Draft:
    tree, found, lines = element("div"), Text(), dict[int, int]()
    for group in groups:
        items = element("ul")
        tree.append(items)
        for words, line in group:
            item = _linked(words)
            items.append(item)
            found.blocks.append(Block("idea", item, _said(words)))
            lines[id(found.blocks[-1])] = line

    def locate(words: str, block: Block | None) -> Where:
        return document.file, lines[id(block)] if block else document.line

    return Draft("easy-read", document.file, found, tree, terms, locate)


def _linked(words: str) -> HtmlElement:
    item = element("li")
    for link in TO_PAGE.finditer(words):
        item.append(element("a", link["words"], href=link["address"]))
    return item


def _said(words: str) -> str:
    """The words that a reader sees: links as their text, a macro as one word, no address."""
    mark = easy_marks.ANY.match(words)  # one that is not right has a finding of its own
    unmarked = words[mark.end() :] if mark else words
    seen = text.ADDRESS.sub("", MACRO.sub("it", LINK.sub(r"\1", unmarked)))
    return BRACKET.sub(r"\1", seen).replace("**", "")
