"""Each document of a book as an XHTML file, and the list of contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from takepart.exports.epub.documents import Document
from takepart.exports.epub.xhtml import Writer
from takepart.exports.epub.xml import LANG, XHTML, Element, fill, html, words

LANGUAGE = "en-GB"
ROLES = {"part": "doc-part", "chapter": "doc-chapter"}
DEPTH = 3  # levels of headings in the list of contents


def page(document: Document, writer: Writer) -> Element:
    """A whole XHTML file with the document's words."""
    role = {"role": ROLES[document.kind]} if document.kind in ROLES else {}
    made = html("section", writer.block(document.heading), type_=document.kind, **role)
    made.set("aria-labelledby", document.heading.anchor)
    made.set("class", document.kind)
    if document.front:
        made.append(html("div", *writer.blocks(document.front), class_="front"))
    fill(made, *writer.blocks(document.rest))
    for number, head in enumerate(heads(made), 1):
        if head.get("id") is None:  # the contents lead to it
            head.set("id", f"head.{number}")
    return whole(document.title, writer.book.edition, made)


def whole(title: str, edition: str, *content: Element) -> Element:
    """An XHTML file with this title and content."""
    head = html("head", html("meta", charset="utf-8"), html("title", title))
    head.append(html("link", rel="stylesheet", type="text/css", href="style.css"))
    made = html("html", head, html("body", *content, class_=edition), lang=LANGUAGE)
    made.set(LANG, LANGUAGE)
    return made


def heads(root: Element) -> list[Element]:
    """The headings of a page, in order."""
    return list(root.iter(*(f"{{{XHTML}}}h{level}" for level in range(1, 7))))


@dataclass
class _Entry:
    level: int
    title: str
    address: str
    starts: bool = False  # a document, and not a heading inside one
    inside: list[_Entry] = field(default_factory=list)


def contents(made: Mapping[str, Element], documents: Sequence[Document], edition: str) -> Element:
    """The navigation document: contents, and landmarks for a reading program's buttons.

    `made` are the pages by their files, in the order of reading.
    """
    title = html("h1", "Contents", id="contents")
    toc = html("nav", title, _list(_tree(made)), type_="toc", role="doc-toc")
    toc.set("aria-labelledby", "contents")
    toc.set("id", "toc")
    return whole("Contents", edition, toc, _landmarks(documents))


def _tree(made: Mapping[str, Element]) -> list[_Entry]:
    top = _Entry(0, "", "")
    above = [top]
    for file, root in made.items():
        for place, head in enumerate(heads(root)):
            level = int(head.tag[-1])
            if level > DEPTH:
                continue
            entry = _Entry(level, words(head), f"{file}#{head.get('id')}", place == 0)
            while above[-1].level >= level:
                above.pop()
            above[-1].inside.append(entry)
            above.append(entry)
    return top.inside


def _list(entries: Sequence[_Entry]) -> Element:
    """A page of contents names the documents; a reading program's own list has every heading."""
    made = html("ol")
    for entry in entries:
        looks = {} if entry.starts else {"hidden": "hidden"}
        row = html("li", html("a", entry.title, href=entry.address), **looks)
        if entry.inside:
            row.append(_list(entry.inside))
        made.append(row)
    return made


def _landmarks(documents: Sequence[Document]) -> Element:
    """The first document of each kind, and the contents where they are read in turn."""
    whole = documents[0].kind == "titlepage"
    marks = {"toc": ("Contents", "nav.xhtml#toc")} if whole else {}
    names = {"titlepage": "Cover", "chapter": "Start of the text", "backmatter": "About this book"}
    for document in documents:
        kind = {"chapter": "bodymatter"}.get(document.kind, document.kind)
        if document.kind in names:
            marks.setdefault(kind, (names[document.kind], document.file))
    rows = [html("li", html("a", n, href=at, type_=kind)) for kind, (n, at) in marks.items()]
    title = html("h2", "Landmarks", id="landmarks")
    made = html("nav", title, html("ol", *rows), type_="landmarks", hidden="hidden")
    made.set("aria-labelledby", "landmarks")
    return made


def page_list(marks: Sequence[tuple[int, str]]) -> Element:
    """The pages of the PDF with the place where each starts, for a reading program's 'go to'."""
    rows = [html("li", html("a", str(page), href=place)) for page, place in marks]
    title = html("h2", "Pages of the PDF", id="page-list")
    made = html("nav", title, html("ol", *rows), type_="page-list", hidden="hidden")
    made.set("role", "doc-pagelist")
    made.set("aria-labelledby", "page-list")
    return made
