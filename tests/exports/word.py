"""Word files for tests: made, read as a reader would see them, and printed by LibreOffice."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from docx.oxml.ns import qn

from takepart.exports.book import Book
from takepart.exports.docx import held
from takepart.exports.docx.file import make
from takepart.exports.docx.numbers import BULLETS
from takepart.exports.docx.opened import Opened, find, is_item, opened, value, words
from takepart.exports.docx.xml import Element
from takepart.exports.parity import fold


def word(book: Book, folder: Path) -> Opened:
    """The finished file of a book, opened again."""
    path = folder / f"{book.name.replace('/', '-')}.docx"
    make(book, path)
    return opened(path)


def numbered(paragraphs: Sequence[Element]) -> list[str]:
    """What Word writes before each paragraph: '' before most, '-' or a number before an item."""
    counts: Counter[str] = Counter()
    marks = []
    for paragraph in paragraphs:
        number = value(find(paragraph, "numId")[0]) or "" if is_item(paragraph) else ""
        counts[number] += 1
        marks.append("-" if number == str(BULLETS) else str(counts[number]) if number else "")
    return marks


def said(file: Opened) -> str:
    """All letters of the file in order, with the numbers of lists; the heads of tables apart."""
    every = find(file.body, "p")
    whole = "".join(m + words(p) for m, p in zip(numbered(every), every, strict=True))
    return _without_heads(fold(whole), file)


def _without_heads(folded: str, file: Opened) -> str:
    """A row of heads stands on as many pages as its table has."""
    for table in held.tables(file, held.DATA):
        folded = folded.replace(fold(words(find(table, "tr")[0])), "")
    return folded


@dataclass(frozen=True)
class Printed:
    """A PDF that LibreOffice made: the words of each page, and the outline."""

    pages: tuple[str, ...]
    outline: tuple[str, ...]

    def said(self, file: Opened) -> str:
        """All letters without the line at the foot of each page."""
        feet = [f"Page {n} of {len(self.pages)}" for n in range(1, len(self.pages) + 1)]
        for foot, page in zip(feet, self.pages, strict=True):
            assert page.count(foot) == 1, f"'{foot}' is not on its page"
        left = (p.replace(foot, "") for foot, p in zip(feet, self.pages, strict=True))
        return _without_heads(fold("".join(left)), file)


def printed(path: Path) -> Printed:
    """What a PDF holds."""
    with pypdfium2.PdfDocument(path) as pdf:
        pages = tuple(page.get_textpage().get_text_range() for page in pdf)
        return Printed(pages, tuple(mark.get_title() for mark in pdf.get_toc()))


def to_pdf(files: Sequence[Path], folder: Path, profile: Path) -> None:
    """Let LibreOffice open these files and print them into `folder`, all in one call."""
    options = '{"ExportBookmarks":{"type":"boolean","value":"true"}}'
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            f"pdf:writer_pdf_Export:{options}",
            "--outdir",
            folder,
            *files,
        ],
        check=True,
        capture_output=True,
    )


def runs(file: Opened, said: str) -> list[Element]:
    """The runs of the text that say this."""
    return [run for run in find(file.body, "r") if words(run) == said]


def style_of_run(run: Element) -> str:
    return value(run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")) or ""
