"""A finished PDF, read again: what stands where on its pages, and what its tags say of it."""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

Box = tuple[float, float, float, float]  # left, bottom, right and top in points
NUMBER = rb"(-?[\d.]+)"
CUT = re.compile(  # a rectangle that all that follows is cut to
    rb"%s %s m\s+%s \S+ l\s+\S+ %s l\s+\S+ \S+ l\s+h\s+W" % (NUMBER, NUMBER, NUMBER, NUMBER)
)


@dataclass(frozen=True)
class Piece:
    """Letters on one line. `start` is where the line's pen stood; `mark` is -1 for furniture.

    `upright` is false when the letters are turned, or drawn wider or narrower than they are.
    """

    text: str
    page: int
    mark: int
    start: float
    line: float
    box: Box
    size: float
    font: str
    embedded: bool
    slant: int
    colour: tuple[int, int, int]
    upright: bool


@dataclass(frozen=True)
class Sheet:
    """A page: its size in points, its words, and its pictures of dots."""

    width: float
    height: float
    pieces: tuple[Piece, ...]
    images: tuple[Box, ...]


@dataclass
class Node:
    """An element of the tags; what it holds is in order, words as (page, mark)."""

    tag: str
    alt: str = ""
    scope: str = ""
    targets: list[str] = field(default_factory=list)
    holds: list[Node | tuple[int, int]] = field(default_factory=list)

    def nodes(self) -> Iterator[Node]:
        """This element and all inside it, in reading order."""
        yield self
        for one in self.holds:
            if isinstance(one, Node):
                yield from one.nodes()

    def first(self) -> int:
        """The page, from 0, that its first words stand on; -1 without any words."""
        held = (one for node in self.nodes() for one in node.holds if not isinstance(one, Node))
        return next((page for page, _ in held), -1)


@dataclass(frozen=True)
class Opened:
    """A whole file. `bookmarks` are in order; `places` is what links inside it can lead to."""

    sheets: tuple[Sheet, ...]
    frames: tuple[Box, ...]  # of drawings
    tree: Node
    marks: dict[tuple[int, int], str]
    bookmarks: tuple[str, ...]
    places: frozenset[str]
    marked: bool
    shows_title: bool
    language: str
    title: str

    def words(self, node: Node) -> str:
        """The words of an element and of all inside it."""
        said = (self.words(one) if isinstance(one, Node) else self._said(one) for one in node.holds)
        return "".join(said)

    def inside(self, tag: str) -> set[tuple[int, int]]:
        """The marks of all words inside elements of this kind."""
        found = (inner for node in self.tree.nodes() if node.tag == tag for inner in node.nodes())
        return {one for node in found for one in node.holds if not isinstance(one, Node)}

    def _said(self, mark: tuple[int, int]) -> str:
        return self.marks.get(mark, "")


def read(path: Path) -> Opened:
    """The file at `path`."""
    document = pypdfium2.PdfDocument(path)
    try:
        sheets = tuple(_sheet(page, number) for number, page in enumerate(document))
    finally:
        document.close()
    marks: dict[tuple[int, int], str] = defaultdict(str)
    for piece in (piece for sheet in sheets for piece in sheet.pieces):
        if piece.mark >= 0:
            marks[piece.page, piece.mark] += piece.text
    with pikepdf.open(path) as file:
        root: Any = file.Root
        pages = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        tree = Node("")
        _grow(tree, root.StructTreeRoot.get("/K"), -1, pages)
        with file.open_outline() as outline:
            bookmarks = tuple(_titles(outline.root))
        with file.open_metadata() as data:
            title = str(data.get("dc:title", ""))
        return Opened(
            sheets=sheets,
            frames=tuple(frame for page in file.pages for frame in _frames(page)),
            tree=tree,
            marks=marks,
            bookmarks=bookmarks,
            places=_places(root),
            marked=bool(root.get("/MarkInfo", {}).get("/Marked", False)),
            shows_title=bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
            language=str(root.get("/Lang", "")),
            title=title,
        )


def _sheet(page: Any, number: int) -> Sheet:
    text = page.get_textpage()
    pieces: list[Piece] = []
    images: list[Box] = []
    for one in page.get_objects(textpage=text):
        if isinstance(one, pypdfium2.PdfTextObj):
            pieces.append(_piece(one, number))
        elif isinstance(one, pypdfium2.PdfImage):
            images.append(one.get_bounds())
    width, height = page.get_size()
    return Sheet(width, height, tuple(pieces), tuple(images))


def _piece(one: Any, number: int) -> Piece:
    font, matrix = one.get_font(), one.get_matrix()
    angle = ctypes.c_int()
    pdfium.FPDFFont_GetItalicAngle(font.raw, angle)
    red, green, blue, clear = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(one.raw, red, green, blue, clear)
    return Piece(
        text=one.extract(),
        page=number,
        mark=pdfium.FPDFPageObj_GetMarkedContentID(one.raw),
        start=matrix.e,
        line=matrix.f,
        box=one.get_bounds(),
        size=one.get_font_size() * abs(matrix.d),
        font=font.get_base_name().rpartition("+")[2],
        embedded=bool(pdfium.FPDFFont_GetIsEmbedded(font.raw)),
        slant=angle.value,
        colour=(red.value, green.value, blue.value),
        upright=not matrix.b and not matrix.c and abs(matrix.a - matrix.d) < 0.01,
    )


def _frames(page: pikepdf.Page) -> Iterator[Box]:
    """The boxes that drawings are cut to; the words of a page are never cut."""
    for found in CUT.finditer(page.obj.Contents.read_bytes()):
        left, top, right, bottom = map(float, found.groups())
        yield (min(left, right), min(top, bottom), max(left, right), max(top, bottom))


def _grow(node: Node, holds: Any, page: int, pages: dict[tuple[int, int], int]) -> None:
    """Add to `node` what a K entry holds; `page` is the one that bare numbers belong to."""
    if isinstance(holds, pikepdf.Array):
        for one in holds:
            _grow(node, one, page, pages)
    elif isinstance(holds, int):
        node.holds.append((page, holds))
    elif isinstance(holds, pikepdf.Dictionary):
        page = pages[holds.Pg.objgen] if "/Pg" in holds else page
        if "/S" in holds:
            child = Node(str(holds.S)[1:], str(holds.get("/Alt", "")), _scope(holds.get("/A")))
            node.holds.append(child)
            _grow(child, holds.get("/K"), page, pages)
        elif "/MCID" in holds:
            node.holds.append((page, int(holds.MCID)))
        elif "/Obj" in holds:
            node.targets.append(_target(holds.Obj))


def _scope(about: Any) -> str:
    every = about if isinstance(about, pikepdf.Array) else [about] if about is not None else []
    return next((str(one.Scope)[1:] for one in every if "/Scope" in one), "")


def _target(link: Any) -> str:
    """A web address, or '#name' for a place in the file."""
    action = link.get("/A", {})
    if "/URI" in action:
        return str(action["/URI"])
    place = link.get("/Dest", action.get("/D"))
    return f"#{place}" if isinstance(place, pikepdf.String) else "#"


def _places(root: Any) -> frozenset[str]:
    names = root.get("/Names", {}).get("/Dests")
    return frozenset(str(name) for name in pikepdf.NameTree(names).keys()) if names else frozenset()


def _titles(items: Any) -> Iterator[str]:
    for item in items:
        yield str(item.title)
        yield from _titles(item.children)
