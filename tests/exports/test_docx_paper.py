"""Every Word file of this guide opens in LibreOffice, and its PDF says the same words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from exports.books import of_site
from exports.word import Printed, numbered, printed, said, to_pdf
from takepart.exports.docx.file import FORMAT
from takepart.exports.docx.opened import Opened, level_of, opened, words

ROOT = Path(__file__).parents[2]
CALLS = 2  # of LibreOffice, side by side


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Opened, Printed]]:
    """Every Word file of the guide, with the PDF that LibreOffice made of it."""
    folder = tmp_path_factory.mktemp("word")
    paths = []
    for book in of_site(ROOT / "mkdocs.yml").values():
        if FORMAT.wants(book):
            paths.append(folder / f"{book.name.replace('/', '-')}.docx")
            FORMAT.make(book, paths[-1])
    paths.sort(key=lambda path: path.stat().st_size)
    with ThreadPoolExecutor(CALLS) as pool:
        list(
            pool.map(
                lambda n: to_pdf(paths[n::CALLS], folder, folder / f"profile-{n}"), range(CALLS)
            )
        )
    return {path.stem: (opened(path), printed(path.with_suffix(".pdf"))) for path in paths}


def test_there_are_files_of_each_edition(guide: dict[str, tuple[Opened, Printed]]) -> None:
    whole = [name for name in guide if name.startswith("downloads-whole-guide")]
    assert sorted(whole) == [
        "downloads-whole-guide",
        "downloads-whole-guide-easy-read",
        "downloads-whole-guide-large-print",
    ]


def test_the_same_words_stand_on_paper(guide: dict[str, tuple[Opened, Printed]]) -> None:
    differ = [name for name, (file, paper) in guide.items() if said(file) != paper.said(file)]
    assert differ == []


def test_headings_are_headings_to_another_program(
    guide: dict[str, tuple[Opened, Printed]],
) -> None:
    for name, (file, paper) in guide.items():
        every = zip(numbered(file.paragraphs), file.paragraphs, strict=True)
        wanted = [f"{n}. {words(p)}" if n else words(p) for n, p in every if level_of(p)]
        assert [" ".join(title.split()) for title in paper.outline] == wanted, name


def test_no_page_is_blank(guide: dict[str, tuple[Opened, Printed]]) -> None:
    blank = [
        f"{name}, page {number}"
        for name, (_, paper) in guide.items()
        for number, page in enumerate(paper.pages, 1)
        if len(page.split()) <= len(f"Page {number} of 9".split())
    ]
    assert blank == []
