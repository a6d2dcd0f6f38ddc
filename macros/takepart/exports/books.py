"""Which books a guide makes: each page, each chapter, the whole guide, the stories, one sheet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from urllib.parse import urljoin

from takepart.editions import EDITIONS
from takepart.editions.page import EditionPage
from takepart.exports.book import Book, Kind, Part
from takepart.exports.content import Block, Ideas
from takepart.exports.read import Reader, Unfit
from takepart.exports.speech import Speech
from takepart.markup import by_class, element, parse, write
from takepart.menu import Entry, flat
from takepart.models import Page
from takepart.pictures import Picture
from takepart.publication import Publication

# Places that are always those of the same document; a chapter that is called so gets a number.
KEPT = ("whole-guide", "must-dos", "print-pack", "print-pack-contents")
GIANT = {"giant-print": "large-print"}  # the same words, in larger letters
STORIES, TERMS, SHEET = "case-studies/", "glossary/", "must-dos"
DOWNLOADS = "downloads/"


@dataclass(frozen=True)
class Chosen:
    """The pages of a book before it is known in which edition: what stands at which level.

    A page is its address; a divider is the title of a chapter. `live` is the address of the page
    that says which version is current.
    """

    place: str
    kind: Kind
    title: str
    pages: tuple[tuple[str, int], ...]
    live: str
    dividers: Mapping[int, str]


def books(
    publication: Publication,
    menu: Sequence[Entry],
    guide: str,
    rights: str,
    speech: Speech,
) -> list[Book]:
    """Every book in every edition that has words for it; `guide` is the name of the site."""
    made = _Books(publication, guide, rights, speech)
    alone, together = pages(publication), stories(publication)
    taken = {one.place.removeprefix(DOWNLOADS) for one in [*alone, *together]}
    chosen = [*alone, *chapters(publication, menu, taken), *together]
    every = [made.make(one, edition) for one in chosen for edition in (*EDITIONS, *GIANT)]
    sheets = [made.sheet(edition) for edition in (*EDITIONS, *GIANT)]
    return [book for book in [*every, *sheets] if book]


def printed(publication: Publication, address: str) -> bool:
    """True when a page has files of its own: a term has not, it is in the glossary."""
    meta = publication.documents[address].meta
    return isinstance(meta, Page) and meta.formats


def pages(publication: Publication) -> list[Chosen]:
    """A book for each page and each story."""
    found = []
    for address in publication.pages:
        if printed(publication, address):
            slug = address.rstrip("/").rpartition("/")[2] or "home"
            story = address.startswith(STORIES) and address != STORIES
            kind: Kind = "story" if story else "page"
            title = publication.pages[address].title
            found.append(Chosen(f"{address}{slug}", kind, title, ((address, 1),), address, {}))
    return found


def chapters(
    publication: Publication, menu: Sequence[Entry], taken: Collection[str] = ()
) -> list[Chosen]:
    """A book for each section of the menu, and one for the whole guide with its stories.

    `taken` are the names that other documents have.
    """
    found: list[Chosen] = []
    names = {*KEPT, *taken}
    whole: list[tuple[str, int]] = []
    dividers: dict[int, str] = {}
    for entry in menu:
        inside = [e.address or "" for e in flat([entry]) if e.address in publication.pages]
        inside = [address for address in inside if printed(publication, address)]
        section = bool(entry.children) and len(inside) > 1
        if section:
            place = DOWNLOADS + single(slug(entry.title) or "chapter", names)
            every = tuple((address, 1) for address in inside)
            found.append(Chosen(place, "chapter", entry.title, every, inside[0], {}))
            dividers[len(whole)] = entry.title
        whole += [(address, 2 if section else 1) for address in inside]
        if STORIES in inside:
            whole += [(address, 2) for address in _stories(publication)]
    if len(whole) > 1:
        guide = Chosen(f"{DOWNLOADS}whole-guide", "guide", "", tuple(whole), "", dividers)
        found.append(guide)
    return found


def stories(publication: Publication) -> list[Chosen]:
    """All case studies as one book, and those of each chapter that has some."""
    every = _stories(publication)
    library = publication.library
    groups = {"case-studies": ("Case studies", every)}
    for key, title in library.chapters.items():
        those = [a for a in every if key in publication.documents[a].meta.chapters]
        if those and those != every:
            groups[f"case-studies-{key}"] = (f"Case studies: {title}", those)
    live = STORIES if STORIES in publication.pages else ""
    return [
        Chosen(f"{DOWNLOADS}{place}", "stories", title, tuple((a, 1) for a in those), live, {})
        for place, (title, those) in groups.items()
        if len(those) > 1
    ]


def _stories(publication: Publication) -> list[str]:
    found = [a for a in publication.pages if a.startswith(STORIES) and a != STORIES]
    return [address for address in found if printed(publication, address)]


def slug(title: str) -> str:
    """A title as part of an address."""
    letters = "".join(c if c.isalnum() and c.isascii() else " " for c in title.lower())
    return "-".join(letters.split())


def single(name: str, taken: set[str]) -> str:
    """The name, or the first of 'name-2', 'name-3' and so on that is free; from now on taken."""
    numbered = (f"{name}-{number}" for number in count(2))
    free = name if name not in taken else next(one for one in numbered if one not in taken)
    taken.add(free)
    return free


class _Books:
    """Turns what was chosen into books; the pictures are found by their file names."""

    def __init__(self, publication: Publication, guide: str, rights: str, speech: Speech) -> None:
        self._publication = publication
        self._guide, self._rights, self._speech = guide, rights, speech
        taken: set[str] = set()
        self._anchors = {a: single(slug(a) or "home", taken) for a in publication.pages}
        self._pictures = {p.address.rpartition("/")[2]: p for p in publication.pictures()}

    def make(self, chosen: Chosen, edition: str) -> Book | None:
        """The book in an edition, with the pages that this edition has; None without any."""
        key = GIANT.get(edition, edition)
        made = self._publication.editions[key]
        inside = {a: self._anchors[a] for a, _ in chosen.pages if a in made}
        taken = {*inside.values()}
        parts: list[Part] = []
        for place, (address, level) in enumerate(chosen.pages):
            if title := chosen.dividers.get(place):
                anchor = single(f"part-{slug(title)}", taken)
                parts.append(Part(title, 1, anchor, None, "", (), ""))
            if address in inside:
                parts.append(self._part(made[address], key, address, level, inside))
            elif level == 1:  # it may stand above pages that the edition has
                parts.append(self._untold(address, key))
        parts = [one for place, one in enumerate(parts) if one.html or _followed(parts, place)]
        if not inside or (chosen.kind in ("chapter", "stories") and len(inside) < 2):
            return None
        title = chosen.title or self._guide
        if len(chosen.pages) == 1:
            title = parts[0].title
        return self._book(chosen.place, chosen.kind, edition, title, parts, chosen.live)

    def _untold(self, address: str, key: str) -> Part:
        """A divider in the place of a page that an edition does not have."""
        page = self._publication.pages[address]
        title = (key == "easy-read" and page.easy_title) or page.title
        return Part(title, 1, f"part-{slug(address)}", None, "", (), "")

    def sheet(self, edition: str) -> Book | None:
        """The must-dos of the page that shows them all, with its sources, for a sheet of paper."""
        for address, page in self._publication.pages.items():
            tree = parse(page.html)
            shown = by_class(tree, SHEET)
            heads = [head for part in shown for head in part.iter("h3")]
            if not heads or len(heads) != len(self._publication.library.must_dos):
                continue
            for head in heads:
                head.tag = "h2"  # right below the title
            alone = element("div")
            alone.extend([*shown, *tree.xpath("h2[@id='sources']"), *by_class(tree, "sources")])
            key = GIANT.get(edition, edition)
            html = write(alone)
            made = EDITIONS[key].make(replace(page, html=html), self._publication.guide)
            part = self._part(made, key, address, 1, {address: self._anchors[address]})
            place = f"{DOWNLOADS}{SHEET}"
            return self._book(place, "sheet", edition, made.title, [part], address)
        return None

    def _book(
        self, place: str, kind: Kind, edition: str, title: str, parts: Sequence[Part], live: str
    ) -> Book:
        publication = self._publication
        addresses = [part.address for part in parts if part.address is not None]
        metas = [publication.documents[address].meta for address in addresses]
        shown = [publication.pages[address] for address in addresses]
        names = [name for part in parts for name in _sources(part.html)]
        return Book(
            place=place,
            kind=kind,
            edition=edition,
            title=title,
            parts=tuple(parts),
            guide=self._guide,
            organisation=publication.library.organisation,
            reviewed=min(meta.reviewed for meta in metas),  # what is not older than any page
            live=urljoin(publication.site, live) if publication.site else "",
            site=publication.site,
            tested=_tested([page.tested for page in shown]),
            stale=any(page.stale for page in shown),
            pictures=tuple(dict.fromkeys(self._pictures[n] for n in names if n in self._pictures)),
            copyright=self._rights,
            speech=self._speech,
        )

    def _part(
        self, made: EditionPage, key: str, address: str, level: int, inside: Mapping[str, str]
    ) -> Part:
        anchor = inside[address]
        prefix, site = EDITIONS[key].prefix, self._publication.site

        def link(target: str) -> str:
            return resolve(target, prefix, address, inside, site)

        pictures: Mapping[str, Picture] = self._pictures

        def found(source: str) -> Path:
            where = urljoin(f"/{prefix}{address}", source).removeprefix("/").removeprefix(prefix)
            own = self._pictures.get(where.removeprefix("assets/pictures/"))
            return own.path if own else self._publication.library.folders.docs / where

        reader = Reader(link, lambda name: f"{anchor}--{name}", level - 1, pictures, found)
        file = self._publication.documents[address].file
        part = Part(made.title, level, anchor, address, file, (), write(made.tree))
        try:
            return replace(part, blocks=shown(reader.blocks(made.tree), key, made.title))
        except Unfit as error:
            return replace(part, unfit=(error.says, error.fix))


def shown(blocks: tuple[Block, ...], edition: str, title: str) -> tuple[Block, ...]:
    """The blocks of a page. Raises Unfit for Easy Read that has nothing to show."""
    if edition == "easy-read" and not any(isinstance(b, Ideas) and b.rows for b in blocks):
        said = f"The Easy Read of '{title}' has no ideas, so no file can be made of it."
        raise Unfit(said, "Write some below '{% call easy_read() %}', each with its picture.")
    return blocks


def resolve(target: str, prefix: str, address: str, inside: Mapping[str, str], site: str) -> str:
    """Where a link on a page leads from a book: to its own part, or to the web, or nowhere.

    `inside` are the anchors of the pages in the book, by their addresses.
    """
    here = f"https://guide.invalid/{prefix}{address}"
    full = urljoin(here, target)
    path, _, place = full.removeprefix("https://guide.invalid/").partition("#")
    if not full.startswith("https://guide.invalid/"):
        return target
    known = path.removeprefix(prefix)
    if known in inside:
        anchor = inside[known]
        return f"#{anchor}--{place}" if place else f"#{anchor}"
    return urljoin(site, full.removeprefix("https://guide.invalid/")) if site else ""


def _tested(said: Sequence[str]) -> str:
    """Who tested the pages of a book, in the words of each; nothing when nobody has."""
    if any(said) and not all(said):
        return "People with learning disabilities have checked some of it."
    return " ".join(dict.fromkeys(said))


def _sources(html: str) -> Iterable[str]:
    for image in parse(html).iter("img"):
        yield (image.get("src") or "").rpartition("/")[2]


def _followed(parts: Sequence[Part], place: int) -> bool:
    """A divider stays when a page of its chapter follows it."""
    return place + 1 < len(parts) and parts[place + 1].level > 1
