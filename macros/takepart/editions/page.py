"""What an edition is given, and what it hands back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from takepart.markup import words
from takepart.models import Diagram, Organisation, Rung
from takepart.pictures import Picture, Pictures
from takepart.reader import Document
from takepart.terms import Terms


@dataclass(frozen=True)
class Guide:
    """What every edition may need of the whole guide. `site` is its web address or empty."""

    terms: Terms
    pictures: Pictures
    diagrams: Mapping[str, Document[Diagram]]
    rungs: Mapping[str, Document[Rung]]
    organisation: Organisation
    site: str


@dataclass(frozen=True)
class EditionPage:
    """A page in one edition: its title, its HTML as a tree, and the pictures that it shows."""

    title: str
    tree: HtmlElement
    pictures: tuple[Picture, ...] = ()


LINES = ("li", "p", "dt", "dd", "td", "div")


def mark_links_alone(tree: HtmlElement) -> None:
    """A link that is all of its line is drawn with room round it, so that it is easy to hit."""
    for link in tree.iter("a"):
        line = next((parent for parent in link.iterancestors() if parent.tag in LINES), None)
        if line is not None and words(line).rstrip(".:") == words(link):
            link.set("class", f"{link.get('class', '')} alone".strip())
