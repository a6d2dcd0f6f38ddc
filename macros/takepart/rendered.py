"""A page after Markdown and macros: its HTML once, before any edition is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from takepart.markup import element
from takepart.models import Source
from takepart.reader import Document
from takepart.terms import Terms


@dataclass(frozen=True)
class Rendered:
    """One page that every edition is made from; `stale` holds the places of outdated blocks."""

    address: str
    title: str
    easy_title: str
    html: str
    stale: bool
    tested: str


def prepare(
    tree: HtmlElement, terms: Terms, sources: Mapping[str, Document[Source]], own: str | None
) -> None:
    """Do what all editions share: number the sources and link the terms."""
    number_sources(tree, sources)
    terms.link(tree, own)
    for owner in tree.iter():
        owner.attrib.pop("markdown", None)


def number_sources(tree: HtmlElement, sources: Mapping[str, Document[Source]]) -> None:
    """Turn each citation into a numbered link, and list the sources at the foot of the page."""
    numbers: dict[str, int] = {}
    for cite in list(tree.iter("cite")):
        name = cite.get("data-source")
        if name is None or name not in sources:
            continue
        number = numbers.setdefault(name, len(numbers) + 1)
        where = cite.get("data-where")
        cite.attrib.clear()
        cite.set("class", "source")
        cite.append(element("a", f"[{number}]", href=f"#source-{number}"))
        if where:
            cite[0].text = f"[{number}, {where}]"
    if numbers:
        tree.append(element("h2", "Sources", id="sources"))
        tree.append(_list([sources[name].meta for name in numbers]))


def _list(sources: list[Source]) -> HtmlElement:
    items = element("ol", class_="sources")
    for number, source in enumerate(sources, 1):
        item = element("li", f"{source.author}. ", id=f"source-{number}")
        title = element("a", source.title, href=source.url) if source.url else None
        if title is None:
            title = element("span", source.title)
        title.tail = f". {source.date}." + (f" {source.note}" if source.note else "")
        item.append(title)
        items.append(item)
    return items
