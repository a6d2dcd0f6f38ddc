"""Books for the tests of formats: from HTML that a test gives, and those of the good site."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from sites import GOOD
from takepart import site
from takepart.exports.book import Book, Part
from takepart.exports.books import books, slug
from takepart.exports.read import Reader
from takepart.exports.speech import Speech
from takepart.markup import parse
from takepart.menu import Entry
from takepart.models import Organisation
from takepart.pictures import Pictures

ORGANISATION = Organisation(
    name="Anytown Integrated Care Board",
    kind="an NHS body",
    contact="hello@guide.example",
    reply_time="5 working days",
)
LIVE = "https://guide.example/public/plan/"


def part(
    html: str,
    title: str = "A plan for everyone",
    level: int = 1,
    address: str | None = "public/plan/",
) -> Part:
    """A page of a book; pictures in `html` are named by their file, such as 'memo.svg'.

    Links in it stay as they are, but '#place' leads to the place in this same page.
    """
    anchor = slug(address or title) or "home"
    tree = parse(html)
    found = {name: one for name in _pictures(html) if (one := Pictures({}).find(name[:-4]))}

    def link(target: str) -> str:
        return f"#{anchor}--{target[1:]}" if target.startswith("#") else target

    reader = Reader(link, lambda name: f"{anchor}--{name}", level - 1, found)
    return Part(title, level, anchor, address, "docs/public/plan.md", reader.blocks(tree), html)


def book(*pages: str | Part, edition: str = "standard", kind: Any = "page", **values: Any) -> Book:
    """A book of these pages (HTML, or parts); `values` replace any other value of the book."""
    parts = tuple(part(one) if isinstance(one, str) else one for one in pages)
    named = dict.fromkeys(name for one in parts for name in _pictures(one.html))
    shown = [Pictures({}).find(name[:-4]) for name in named]
    made = Book(
        place="public/plan/plan",
        kind=kind,
        edition=edition,
        title=parts[0].title,
        parts=parts,
        guide="Good guide",
        organisation=ORGANISATION,
        reviewed=date(2026, 11, 21),
        live=LIVE,
        site="https://guide.example/",
        tested="",
        stale=False,
        pictures=tuple(one for one in shown if one),
        copyright="Words: Open Government Licence v3.0",
    )
    return replace(made, **values)


def idea(picture: str, *lines: str, **meanings: str) -> str:
    """A row of Easy Read as its edition writes it; a hard word is named with its meaning."""
    found = Pictures({}).find(picture)
    assert found, f"there is no picture '{picture}'"
    said = [f"<p>{line}</p>" for line in lines]
    said += [
        f'<p class="meaning"><strong>{word}</strong>: {text}</p>' for word, text in meanings.items()
    ]
    image = f'<img src="/{found.address}" alt="">'
    return f'<li class="idea">{image}<div class="words">{"".join(said)}</div></li>'


def easy_read(*rows: str) -> str:
    """The rows as the list that a page holds."""
    return f'<ul class="ideas">{"".join(rows)}</ul>'


def _pictures(html: str) -> Sequence[str]:
    return [(image.get("src") or "").rpartition("/")[2] for image in parse(html).iter("img")]


@cache
def good() -> dict[str, Book]:
    """Every book of the good site, by its name, such as 'public/why/why-easy-read'."""
    return of_site(GOOD / "mkdocs.yml")


def of_site(settings: Path) -> dict[str, Book]:
    """Every book of a site; it is built for this, without files."""
    with tempfile.TemporaryDirectory() as folder:
        publication = site.run(settings, Path(folder) / "site", lambda text: None)
    written = yaml.safe_load(settings.read_text("utf-8"))
    titles = {address: page.title for address, page in publication.pages.items()}
    menu = [_entry(one, titles) for one in written["nav"]]
    rights = "Words: Open Government Licence v3.0"
    made = books(publication, menu, written["site_name"], rights, Speech())
    return {one.name: one for one in made}


def _entry(item: Any, titles: dict[str, str]) -> Entry:
    """A line of the menu as MkDocs reads it: a section stands for its first page."""
    if isinstance(item, dict):
        ((title, inside),) = item.items()
        if isinstance(inside, list):
            children = tuple(_entry(child, titles) for child in inside)
            return Entry(title, children[0].address, children)
        return replace(_entry(inside, titles), title=title)
    address = f"{item.removesuffix('.md').removesuffix('index')}".rstrip("/")
    address = f"{address}/" if address else ""
    return Entry(titles[address], address)
