"""The package document: what the book is, how it can be read, and every file in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5

from takepart.exports.book import Book
from takepart.exports.epub.overlay import LIT, SPEAKING, clock
from takepart.exports.epub.pages import LANGUAGE
from takepart.exports.epub.xml import DC, LANG, OPF, Element, add, root
from takepart.wording import capital

TITLES = {"standard": "", "easy-read": ", Easy Read"}
TALKING = ", talking book"
FEATURES = ("structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability")

SUMMARY = (
    "All of it is text, with real headings, lists and tables, a list of contents, and letters, "
    "sizes and colours that you can change."
)
CHECKED = (
    "It was checked by machine when it was made: its structure, its links, its reading order, and "
    "that no words of the web page are lost. No person has evaluated how well it conforms to "
    "accessibility standards, so no conformance is claimed."
)


@dataclass(frozen=True)
class Resource:
    """A file of the book. `properties` is 'nav' for the list of contents; `overlay` the id of
    the file that says when each of its words is spoken; `spine` is true when it is read in turn;
    `seconds` is how long the sound of an overlay lasts.
    """

    id: str
    href: str
    media: str
    properties: str = ""
    overlay: str = ""
    spine: bool = False
    seconds: float = 0.0


@dataclass(frozen=True)
class Access:
    """What the book holds besides text: what is set down of it must be true of this very book."""

    pictures: bool
    described: bool
    spoken: bool
    paged: bool

    @property
    def modes(self) -> list[str]:
        """EP-01."""
        held = {"textual": True, "visual": self.pictures, "auditory": self.spoken}
        return [mode for mode, there in held.items() if there]

    @property
    def enough(self) -> list[str]:
        """EP-05: what is enough alone; the pictures only show what the words say."""
        return ["textual", "auditory"] if self.spoken else ["textual"]

    @property
    def features(self) -> list[str]:
        """EP-02."""
        more = {"alternativeText": self.described, "synchronizedAudioText": self.spoken}
        pages = ["pageNavigation", "pageBreakMarkers"] if self.paged else []
        return [*FEATURES, *pages, *(feature for feature, there in more.items() if there)]

    def summary(self, easy: bool) -> str:
        """EP-04: prose for readers. EP-06: no conformance is claimed, as nobody evaluated it."""
        said = {
            "This is Easy Read: short sentences, with a picture beside each idea.": easy,
            "A computer voice reads every word, and the words that it reads are lit.": self.spoken,
            SUMMARY: True,
            "Diagrams and photos have a description.": self.described,
            "Its page numbers are those of the PDF of the same edition.": self.paged,
            CHECKED: True,
        }
        return " ".join(sentence for sentence, true in said.items() if true)


def package(book: Book, access: Access, resources: Sequence[Resource]) -> Element:
    made = root(OPF, "package", dc=DC)
    made.set("version", "3.0")
    made.set("unique-identifier", "id")
    made.set(LANG, LANGUAGE)
    metadata = add(made, "metadata")
    _identify(metadata, book, access.spoken)
    _give_access(metadata, book, access)
    if access.paged:  # EP-09
        _meta(metadata, "pageBreakSource", source(book))
    if access.spoken:
        _give_sound(metadata, book, resources)
    manifest = add(made, "manifest")
    for one in resources:
        item = add(manifest, "item", id=one.id, href=one.href, media_type=one.media)
        for name, value in (("properties", one.properties), ("media-overlay", one.overlay)):
            if value:
                item.set(name, value)
    spine = add(made, "spine")
    for one in resources:
        if one.spine:
            add(spine, "itemref", idref=one.id)
    return made


def identifier(book: Book, suffix: str) -> str:
    """Stable for one document in one edition, whatever its words are."""
    guide = book.live or book.site or f"{book.organisation.name}/{book.guide}/"
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{guide}{book.name}{suffix}.epub')}"


def source(book: Book) -> str:
    """The PDF that the page numbers are from, and which version of it."""
    address = urljoin(book.site, f"{book.name}.pdf") if book.site else f"{book.name}.pdf"
    return f"{address}, version {book.version}"


def _identify(metadata: Element, book: Book, spoken: bool) -> None:
    maker = capital(book.organisation.name)
    title = book.title + TITLES[book.edition] + (TALKING if spoken else "")
    code = identifier(book, "-talking" if spoken else "")
    add(metadata, f"{{{DC}}}identifier", code, id="id")
    add(metadata, f"{{{DC}}}title", title)
    add(metadata, f"{{{DC}}}language", LANGUAGE)
    add(metadata, f"{{{DC}}}creator", maker)
    add(metadata, f"{{{DC}}}publisher", maker)
    add(metadata, f"{{{DC}}}date", book.reviewed.isoformat())
    if book.copyright:
        add(metadata, f"{{{DC}}}rights", book.copyright)
    # The day on which the words were checked: a book does not change because it is built again.
    _meta(metadata, "dcterms:modified", f"{book.reviewed.isoformat()}T00:00:00Z")
    _meta(metadata, "schema:version", book.version)


def _give_access(metadata: Element, book: Book, access: Access) -> None:
    for name, values in (
        ("accessMode", access.modes),
        ("accessModeSufficient", access.enough),
        ("accessibilityFeature", access.features),
        ("accessibilityHazard", ["none"]),
        ("accessibilitySummary", [access.summary(book.edition == "easy-read")]),
    ):
        for value in values:
            _meta(metadata, f"schema:{name}", value)


def _give_sound(metadata: Element, book: Book, resources: Sequence[Resource]) -> None:
    """MO-02, MO-06 and MO-08."""
    for one in resources:
        if one.seconds:
            length = add(metadata, "meta", clock(one.seconds), property="media:duration")
            length.set("refines", f"#{one.id}")
    _meta(metadata, "media:duration", clock(sum(one.seconds for one in resources)))
    _meta(metadata, "media:narrator", f"{book.speech.voice[0]} (a synthetic voice)")
    _meta(metadata, "media:active-class", LIT)
    _meta(metadata, "media:playback-active-class", SPEAKING)


def _meta(metadata: Element, name: str, value: str) -> None:
    add(metadata, "meta", value, property=name)
