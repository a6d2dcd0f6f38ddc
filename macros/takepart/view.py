"""Everything that a template prints of one page in one edition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from takepart import card, downloads
from takepart.editions import EDITIONS
from takepart.markup import Heading, headings
from takepart.menu import Entry, branch, flat, only, trail
from takepart.models import Organisation
from takepart.pictures import Picture
from takepart.publication import Publication
from takepart.wording import long_date

# WL-03, 3.2.6: the same links in the same order at the foot of every page.
FOOTER = (
    ("Accessibility statement", "accessibility/"),
    ("Other formats", "other-formats/"),
    ("About this guide", "about/"),
)


@dataclass(frozen=True)
class Choice:
    """An edition of this page that a reader can choose; no address when it is not made yet."""

    name: str
    key: str
    address: str | None
    here: bool


@dataclass(frozen=True)
class View:
    """Addresses are from the site's root; `edition` is the key of the edition."""

    edition: str
    prefix: str
    title: str
    summary: str
    description: str
    choices: Sequence[Choice]
    menu: Sequence[Entry]
    trail: Sequence[Entry]
    previous: Entry | None
    next: Entry | None
    contents: Sequence[Heading]
    owner: str
    reviewed: str
    next_review: str
    tested: str
    stale: bool
    pictures: Sequence[Picture]
    organisation: Organisation
    standard: str
    card: card.Card | None


class Views:
    """Makes the view of any page; the menus of the editions are made once."""

    def __init__(self, publication: Publication, menu: Sequence[Entry]) -> None:
        self._publication = publication
        asked, every = publication.library.organisation, downloads.addresses(publication.editions)
        self._cards = card.Cards(publication.files, publication.site, asked, every)
        self._menus = {key: self._menu_of(key, publication.editions[key], menu) for key in EDITIONS}
        self._order = {key: list(flat(menu)) for key, menu in self._menus.items()}
        self._place = {
            key: {entry.address: place for place, entry in enumerate(order)}
            for key, order in self._order.items()
        }

    def of(self, key: str, address: str) -> View:
        page = self._publication.pages[address]
        made = self._publication.editions[key][address]
        meta = self._publication.documents[address].meta
        menu = branch(self._menus[key], self._parent(address))
        before, after = self._beside(key, address)
        formats = self._card(key, address)
        beside = [*self._menu_pictures(menu), *(formats.pictures.values() if formats else ())]
        return View(
            edition=key,
            prefix=EDITIONS[key].prefix,
            title=made.title,
            summary=getattr(meta, "summary", ""),
            description=getattr(meta, "summary", "") or meta.easy,
            choices=[self._choice(other, key, address) for other in EDITIONS],
            menu=menu,
            trail=self._trail(key, address),
            previous=before,
            next=after,
            contents=[h for h in headings(made.tree) if h.level == 2],
            owner=meta.owner,
            reviewed=long_date(meta.reviewed),
            next_review=long_date(meta.next_review),
            tested=page.tested,
            stale=page.stale,
            pictures=[*dict.fromkeys([*made.pictures, *beside])],
            organisation=self._publication.library.organisation,
            standard=address,
            card=formats,
        )

    def _card(self, key: str, address: str) -> card.Card | None:
        return self._cards.of(key, address, self._publication.editions[key][address].title)

    def pictures(self) -> set[Picture]:
        """The pictures of the Easy Read cards."""
        pages = self._publication.editions["easy-read"]
        cards = [self._card("easy-read", address) for address in pages]
        return {picture for one in cards if one for picture in one.pictures.values()}

    def shared(self) -> Mapping[str, Any]:
        """What every template needs, also those that are no page of the guide."""
        editions = self._publication.editions
        return {
            "organisation": self._publication.library.organisation,
            "edition_pages": {EDITIONS[key].prefix: set(editions[key]) for key in EDITIONS},
            "footer_links": [link for link in FOOTER if link[1] in editions["standard"]],
            "takepart_search": {
                "menu": self._menus["standard"],
                "all_pages": self._order["standard"],
            },
        }

    def _menu_of(
        self, key: str, pages: Mapping[str, Any], menu: Sequence[Entry]
    ) -> tuple[Entry, ...]:
        kept = only(menu, set(pages))
        return (
            tuple(self._with_pictures(entry, pages) for entry in kept)
            if key == "easy-read"
            else kept
        )

    def _with_pictures(self, entry: Entry, pages: Mapping[str, Any]) -> Entry:
        """In Easy Read an entry has its page's first picture and simple title, and stands once."""
        page = pages[entry.address or ""]
        picture = page.pictures[0].address if page.pictures else ""
        below = [child for child in entry.children if child.address != entry.address]
        children = tuple(self._with_pictures(child, pages) for child in below)
        return replace(entry, picture=picture, children=children, title=page.title)

    def _menu_pictures(self, menu: Sequence[Entry]) -> list[Picture]:
        """The pictures of the menu beside a page: their licence asks for their credit there too."""
        pages = self._publication.editions["easy-read"]
        shown = [pages[e.address or ""].pictures for e in flat(menu) if e.picture]
        return [pictures[0] for pictures in shown]

    def _choice(self, key: str, current: str, address: str) -> Choice:
        there = address in self._publication.editions[key]
        edition = EDITIONS[key]
        return Choice(
            edition.name, key, edition.prefix + address if there else None, key == current
        )

    def _parent(self, address: str) -> str:
        """The page in the menu that a page outside it belongs to: the folder that holds it."""
        if address in self._place["standard"]:
            return address
        return address.rstrip("/").rpartition("/")[0] + "/"

    def _trail(self, key: str, address: str) -> list[Entry]:
        """The way to the page from the home page; the page itself is its heading."""
        home = [entry for entry in self._menus[key][:1] if entry.address == "" and address]
        found = trail(self._menus[key], self._parent(address))
        shown = {address, ""} if home else {address}
        way = {entry.address: entry for entry in found if entry.address not in shown}
        return [*home, *way.values()]

    def _beside(self, key: str, address: str) -> tuple[Entry | None, Entry | None]:
        order, place = self._order[key], self._place[key].get(address)
        if place is None:
            return None, None
        before = order[place - 1] if place else None
        return before, order[place + 1] if place + 1 < len(order) else None
