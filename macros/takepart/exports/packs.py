"""Zips of finished files: every Easy Read page to print, and the PDFs of the case studies."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from takepart.exports import contents, store
from takepart.exports.book import Book
from takepart.exports.books import DOWNLOADS, slug
from takepart.exports.manifest import File
from takepart.exports.report import Report
from takepart.exports.store import Store
from takepart.wording import long_date

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can name, so that none is of today
READABLE = 0o644 << 16  # for all, and written by who unpacks it


@dataclass(frozen=True)
class Pack:
    """`place` is the address without ending; `inside` are the names in the zip and their files."""

    place: str
    kind: str
    edition: str
    title: str
    version: str
    date: str
    live: str
    inside: tuple[tuple[str, Path], ...]
    pages: int
    sheets: int = 0


def make(files: Sequence[File], books: Sequence[Book], kept: Store) -> tuple[list[File], set[str]]:
    """The packs of these files, and the places of those that were not made before.

    Raises OSError when the disk is full.
    """
    packs = [*_to_print(files, books, kept), *_stories(files, books)]
    found = [_file(pack, kept) for pack in packs if pack.inside]
    return [file for file, _ in found], {file.place for file, fresh in found if fresh}


def _to_print(files: Sequence[File], books: Sequence[Book], kept: Store) -> Iterable[Pack]:
    """Every Easy Read page as a PDF and as a booklet, in the order of the guide."""
    shown = [file for file in files if file.page is not None and file.edition == "easy-read"]
    pages = contents.ordered([file for file in shown if file.format == "pdf"], books)
    if len(pages) < 2:
        return
    folded = {file.page: file for file in shown if file.format == "booklet"}
    sheet = contents.make(pages, folded, books, kept)
    inside = [("contents.pdf", kept.path(sheet))]
    for number, file in enumerate(pages, 1):
        name = f"{number:0{len(str(len(pages)))}}-{slug(file.title)}"
        inside.append((f"{name}.pdf", file.kept))
        if booklet := folded.get(file.page):
            inside.append((f"booklets/{name}.pdf", booklet.kept))
    yield Pack(
        place=f"{DOWNLOADS}print-pack",
        kind="pack",
        edition="easy-read",
        title="Print pack of every Easy Read page",
        version=version(pages),
        date=long_date(contents.oldest(pages, books)),
        live="",
        inside=tuple(inside),
        pages=sum(file.report.pages for file in pages),
        sheets=sum(contents.sheets(file) for file in pages),
    )


def _stories(files: Sequence[File], books: Sequence[Book]) -> Iterable[Pack]:
    """The PDFs of each story that is in a book of stories, in all editions."""
    for book in books:
        if book.kind != "stories" or book.edition != "standard":
            continue
        those = [part.address for part in book.parts]
        pdfs = [file for file in files if file.format == "pdf" and file.page in those]
        if not pdfs:
            continue
        yield Pack(
            place=book.place,
            kind=book.kind,
            edition=book.edition,
            title=book.title,
            version=version(pdfs),
            date=long_date(contents.oldest(pdfs, books)),
            live=book.live,
            inside=tuple((Path(file.place).name, file.kept) for file in pdfs),
            pages=sum(file.report.pages for file in pdfs),
        )


def version(files: Iterable[File]) -> str:
    """6 letters and digits that change when the words of one of the files do, in any edition."""
    return _digest(file.version for file in files)[:6].upper()


def _file(pack: Pack, kept: Store) -> tuple[File, bool]:
    """The finished pack, and whether it was made now."""
    named = (f"{name} {path.name}" for name, path in pack.inside)
    key = _digest([store.code(), str(pack.pages), *named])
    report = kept.find(key)
    fresh = report is None
    if report is None:
        with kept.fresh(key) as path:
            write(path, pack.inside)
            report = measure(path, pack)
            kept.keep(key, path, report)
    done = kept.path(key)
    made = File(
        place=f"{pack.place}.zip",
        page=None,
        kind=pack.kind,
        edition=pack.edition,
        format="zip",
        name="Zip",
        title=pack.title,
        version=pack.version,
        date=pack.date,
        live=pack.live,
        document=pack.place,
        size=done.stat().st_size,
        report=report,
        kept=done,
    )
    return made, fresh


def write(path: Path, inside: Iterable[tuple[str, Path]]) -> None:
    """A zip with the same bytes for the same files; what is in it is packed tight already."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as pack:
        for name, source in sorted(inside):
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.create_system, entry.external_attr = 3, READABLE
            pack.writestr(entry, source.read_bytes())


def measure(path: Path, pack: Pack) -> Report:
    """Every file is in the finished zip, whole and by its name. Raises OSError when not."""
    with zipfile.ZipFile(path) as finished:
        for name, source in pack.inside:
            if finished.read(name) != source.read_bytes():
                raise OSError(f"{pack.place}.zip does not hold {name} as it is")
    found = {"files": len(pack.inside)} | ({"sheets": pack.sheets} if pack.sheets else {})
    return Report(pages=pack.pages, passed=("whole",), measured=found)


def _digest(texts: Iterable[str]) -> str:
    return sha256("\n".join(texts).encode()).hexdigest()[:32]
