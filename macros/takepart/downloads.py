"""The list of every file, on the page that asks for it with `{{ downloads() }}`.

It is put there after the files have been made, so the files themselves do not hold it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from takepart.card import Line, anchor, emoji, line
from takepart.editions import EDITIONS
from takepart.editions.page import EditionPage
from takepart.exports import label
from takepart.exports.manifest import File, Manifest
from takepart.macros import TEMPLATES
from takepart.markup import by_class, parse
from takepart.markup import replace as put
from takepart.menu import Entry, flat
from takepart.pictures import Picture

CLASS = "downloads"
Pages = Mapping[str, EditionPage]
# The whole documents in the order in which they are listed, and how each is called.
DOCUMENTS = {
    "guide": "The whole guide",
    "pack": "{}",
    "chapter": "Chapter: {}",
    "sheet": "{} on one sheet",
    "stories": "{}",
}


@dataclass(frozen=True)
class Listed:
    """A page (with its address) or a document, and its files; `picture` is for Easy Read."""

    title: str
    page: str | None
    kind: str
    anchor: str
    lines: Sequence[Line]
    picture: Picture

    @property
    def amount(self) -> str:
        return label.count(len(self.lines), "file")


def addresses(editions: Mapping[str, Pages]) -> dict[str, str]:
    """Where the list is in each edition, from the site's root; the standard one where it has
    none."""
    found = {}
    for key, pages in editions.items():
        for address, page in pages.items():
            if by_class(page.tree, CLASS):
                found[key] = EDITIONS[key].prefix + address
    return {key: place for key in editions if (place := found.get(key) or found.get("standard"))}


def fill(
    editions: Mapping[str, dict[str, EditionPage]], files: Manifest, menu: Sequence[Entry]
) -> None:
    """Put the list where pages ask for it; in Easy Read that of the Easy Read files alone."""
    order = [entry.address for entry in flat(menu)]
    for key, pages in editions.items():
        for address, page in pages.items():
            for place in by_class(page.tree, CLASS):
                shown = every(files, order, pages, key == "easy-read")
                root = "../" * f"{EDITIONS[key].prefix}{address}".count("/")
                put(place, [_list(key, shown, root)])
                pages[address] = replace(page, pictures=_pictures(page, shown))


def every(files: Manifest, order: Sequence[str | None], pages: Pages, easy: bool) -> list[Listed]:
    """The whole documents, then the pages as in the menu, then the stories."""
    found: dict[str, list[File]] = {}
    for file in files.files:
        if not easy or file.edition == "easy-read":
            found.setdefault(file.document, []).append(file)
    listed = [_listed(those, pages) for those in found.values()]
    places = {address: place for place, address in enumerate(order)}
    return sorted(listed, key=lambda one: _place(one, places))


def _place(one: Listed, places: Mapping[str | None, int]) -> tuple[int, str]:
    if one.page is None:
        return list(DOCUMENTS).index(one.kind) - len(DOCUMENTS), ""
    return places.get(one.page, len(places)), one.title


def _listed(files: Sequence[File], pages: Pages) -> Listed:
    first = files[0]
    page = pages.get(first.page) if first.page is not None else None
    shown = page.pictures[0] if page and page.pictures else emoji("books")
    title = page.title if page else DOCUMENTS[first.kind].format(first.title)
    lines = [line(one) for one in files]
    return Listed(title, first.page, first.kind, anchor(first.document), lines, shown)


def _list(key: str, shown: Sequence[Listed], root: str) -> HtmlElement:
    """The list as HTML; in Easy Read pages list their own files, so that it is short."""
    easy = key == "easy-read"
    template = TEMPLATES.get_template("downloads_easy.html" if easy else "downloads.html")
    tree = parse(
        template.render(
            every=shown,
            documents=[one for one in shown if one.page is None],
            pages=[one for one in shown if one.kind == "page"],
            stories=[one for one in shown if one.kind == "story"],
            root=root,
            prefix=EDITIONS[key].prefix,
            empty=emoji("computer"),
        )
    )
    tree.set("class", CLASS)
    return tree


def _pictures(page: EditionPage, shown: Sequence[Listed]) -> tuple[Picture, ...]:
    more = [one.picture for one in shown] if page.pictures else []
    return tuple(dict.fromkeys([*page.pictures, *more]))
