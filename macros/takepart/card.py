"""The "Other formats" card of a page: the files that were really made, and how to ask for more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from takepart.exports import label
from takepart.exports.manifest import File, Manifest
from takepart.findings import listed
from takepart.models import Organisation
from takepart.pictures import Picture, Pictures

# The editions whose files come first for who reads this one. Easy Read offers no others: it
# leads to the cards of the other editions instead.
LARGE = ("large-print", "giant-print")  # the same words, so they have one version
ORDER: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "standard": (("standard",), ("easy-read",), LARGE),
    "easy-read": (("easy-read",),),
    "large-print": (LARGE, ("standard",), ("easy-read",)),
}
SAME_WORDS = {"large-print": "standard"}  # whose sound has the words of this page too
# In Easy Read: a picture, a sentence, and the words of the link.
SAYS = {
    "pdf": ("printer", "You can print this page.", "Easy Read to print"),
    "booklet": ("open_book", "You can fold this page into a book.", "Easy Read book to fold"),
    "zip": ("package", "You can keep all the pages.", "All the Easy Read pages to print"),
    "docx": ("computer", "You can change the words.", "Easy Read to change"),
    "epub": ("iphone", "You can read this page as an e-book.", "Easy Read e-book"),
    "audio": ("headphones", "You can listen to this page.", "Easy Read to listen to"),
    "talking": ("loudspeaker", "You can read and listen at the same time.", "Easy Read that talks"),
    "braille": ("point_up", "You can feel this page in braille.", "Easy Read braille"),
    "braille-grade-1": ("point_up", "You can feel this page in braille.", "Easy Read braille"),
    "text": ("page_facing_up", "You can have the words with no pictures.", "Easy Read words alone"),
}
OTHER = ("floppy_disk", "You can keep this page.", "Easy Read to keep")
MORE = {"version": "calendar", "ask": "email", "others": "books"}
# What the checks mean to a reader; the report beside each file names all of them.
CHECKS = {
    "parity": "nothing that the page says is missing",
    "PDF/UA-1": "a program found nothing wrong with what screen readers need (PDF/UA-1)",
    "type size": "no letters are too small",
    "contrast": "all letters stand out from the paper",
    "alternative text": "every picture that says something has words",
    "accessibility metadata": "it says how it can be read",
    "cells and lines": "its pages have the size of braille paper",
    "rate": "it is neither too fast nor too slow",
    "loudness": "it is equally loud from start to end",
    "chapters": "each heading starts a chapter",
    "whole": "every file inside is whole",
}


@dataclass(frozen=True)
class Line:
    """A file with what is said of it; `picture`, `say` and `easy` are for Easy Read."""

    file: File
    name: str
    called: str
    facts: str
    use: str
    picture: Picture
    say: str
    easy: str


@dataclass(frozen=True)
class Group:
    """The files with the words of one edition, which have one version."""

    title: str
    version: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class Document:
    """A whole document whose paper copies lead to this page, and its version in each edition."""

    title: str
    anchor: str
    versions: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Card:
    """Addresses are from the site's root; `ask` is a mailto address, `every` that of the page
    which lists all files; either may be empty."""

    title: str
    date: str
    groups: Sequence[Group]
    players: Sequence[Line]
    documents: Sequence[Document]
    checks: Sequence[tuple[str, str]]
    ask: str
    every: str
    pictures: dict[str, Picture]


@dataclass(frozen=True)
class Cards:
    """Makes the card of any page. `site` is the address of the guide, or empty; `every` is that of
    the page which lists all files, from the site's root, in each edition that has it."""

    manifest: Manifest
    site: str
    asked: Organisation
    every: Mapping[str, str]

    def of(self, edition: str, address: str, title: str) -> Card | None:
        """The card of a page in an edition; None when it has no files there."""
        files = self.manifest.of(address)
        groups = [group for keys in ORDER[edition] if (group := _group(files, keys))]
        if not groups:
            return None
        shown = [line for group in groups for line in group.lines]
        live = urljoin(self.site, address) if self.site else ""
        there = [file for file in self.manifest.of_documents() if live and file.live == live]
        return Card(
            title=title,
            date=groups[0].lines[0].file.date,
            groups=groups,
            players=[line for line in shown if _heard(line.file, edition)],
            documents=_documents(there),
            checks=_checks([line.file for line in shown]),
            ask=ask(self.asked, title, live, groups[0].version),
            every=self.every.get(edition, ""),
            pictures=pictures(groups) if edition == "easy-read" else {},
        )


def _group(files: Sequence[File], editions: Sequence[str]) -> Group | None:
    lines = [line(file) for key in editions for file in files if file.edition == key]
    if not lines:
        return None
    return Group(label.EDITIONS[editions[0]], lines[0].file.version, lines)


def _heard(file: File, edition: str) -> bool:
    """True for a sound whose words are those of the page that is shown."""
    return file.format == "audio" and file.edition == SAME_WORDS.get(edition, edition)


def line(file: File) -> Line:
    """A file with its name, its size and what it is for."""
    picture, say, easy = SAYS.get(file.format, OTHER)
    return Line(
        file=file,
        name=label.name(file),
        called=label.called(file),
        facts=label.facts(file),
        use=label.use(file),
        picture=emoji(picture),
        say=say,
        easy=f"{easy}, {file.part}" if file.part else easy,
    )


def pictures(groups: Sequence[Group]) -> dict[str, Picture]:
    """The pictures of the Easy Read card: those of its files by format, and three more by name."""
    shown = {one.file.place: one.picture for group in groups for one in group.lines}
    return shown | {name: emoji(key) for name, key in MORE.items()}


def emoji(name: str) -> Picture:
    """A picture that this code names: the organisation's own folder does not change it."""
    found = Pictures({}).find(name)
    assert found, f"there is no emoji '{name}'"
    return found


def _documents(files: Sequence[File]) -> list[Document]:
    found: dict[str, dict[str, File]] = {}
    for file in files:
        if file.edition in label.EDITIONS:
            found.setdefault(file.document, {}).setdefault(file.edition, file)
    return [
        Document(
            next(iter(editions.values())).title,
            anchor(place),
            [(label.EDITIONS[key], file.version) for key, file in editions.items()],
        )
        for place, editions in found.items()
    ]


def anchor(document: str) -> str:
    """Where the list of all files has those of a document."""
    return f"files-{document.replace('/', '-')}"


def _checks(files: Sequence[File]) -> list[tuple[str, str]]:
    """For each kind of file what every one of them passed, in plain words."""
    found: dict[str, list[str]] = {}
    for file in files:
        passed = [CHECKS[name] for name in CHECKS if name in file.report.passed]
        before = found.setdefault(label.called(file), passed)
        found[label.called(file)] = [said for said in before if said in passed]
    alike: dict[str, list[str]] = {}
    for name, said in found.items():
        alike.setdefault(listed(said, "and"), []).append(name)
    return [(listed(names, "and"), said) for said, names in alike.items() if said]


def ask(organisation: Organisation, title: str, live: str, version: str) -> str:
    """A message that names the page and the version; empty without an email address."""
    if not organisation.email:
        return ""
    subject = f"Another format of '{title}'"
    facts = [f"Page: {title}", f"Address: {live}" if live else "", f"Version: {version}"]
    body = "\r\n".join([*filter(None, facts), "", "The format that I need: "])
    return f"mailto:{organisation.email}?subject={quote(subject)}&body={quote(body)}"
