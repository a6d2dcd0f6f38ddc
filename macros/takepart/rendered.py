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
    terms.link(tree, own)  # before the list of sources is there, whose titles are not ours
    number_sources(tree, sources)
    for owner in tree.iter():
        owner.attrib.pop("markdown", None)


def number_sources(tree: HtmlElement, sources: Mapping[str, Document[Source]]) -> None:
    """Turn each citation into a numbered link, and list the sources at the foot of the page."""
    used: dict[str, list[str]] = {}
    for cite in list(tree.iter("cite")):
        name = cite.get("data-source")
        if name is None or name not in sources:
            continue
        places = used.setdefault(name, [])
        where = cite.get("data-where")
        if where and where not in places:
            places.append(where)
        number = list(used).index(name) + 1
        cite.attrib.clear()
        cite.set("class", "source")
        cite.append(element("a", f"[{number}]", href=f"#source-{number}"))
    if used:
        tree.append(element("h2", "Sources", id="sources"))
        tree.append(_list({name: sources[name].meta for name in used}, used))


def _list(sources: Mapping[str, Source], used: Mapping[str, list[str]]) -> HtmlElement:
    """Each source with its date, the parts of it that the page uses, and its note."""
    items = element("ol", class_="sources")
    for number, (name, source) in enumerate(sources.items(), 1):
        author = "Author not known" if source.author == "not known" else source.author
        item = element("li", f"{author}. ", id=f"source-{number}")
        title = element("a", source.title, href=source.url) if source.url else None
        if title is None:
            title = element("span", source.title)
        parts = f" Used here: {'; '.join(used[name])}." if used[name] else ""
        day = "Date not known" if source.date == "not known" else source.date
        title.tail = f". {day}.{parts}" + (f" {source.note}" if source.note else "")
        item.append(title)
        items.append(item)
    return items
