"""Zips of finished files, made for real and opened again."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from exports.books import book, easy_read, idea, part
from takepart.exports import contents, make, packs
from takepart.exports.book import Book
from takepart.exports.manifest import File, Manifest, write
from takepart.exports.pdf import tag_checks

FORMATS = ["pdf", "booklet"]
TITLES = ("Why we ask", "How we ask", "What we do")


def page(title: str, words: str = "We ask people.", kind: str = "page") -> Book:
    """An Easy Read page with one idea."""
    slug = title.lower().replace(" ", "-")
    one = part(easy_read(idea("memo", words)), title, 1, f"{slug}/")
    return book(one, edition="easy-read", kind=kind, place=f"{slug}/{slug}")


def story(name: str, edition: str = "standard") -> Book:
    one = part(f"<p>The story of {name}.</p>", name, 1, f"case-studies/{name}/")
    return book(one, edition=edition, kind="story", place=f"case-studies/{name}/{name}")


def stories(*names: str) -> Book:
    """The book of all the stories."""
    parts = [story(name).parts[0] for name in names]
    return book(*parts, kind="stories", place="downloads/case-studies", title="Case studies")


def made(books: Sequence[Book], folder: Path, formats: Sequence[str] = FORMATS) -> Manifest:
    manifest, findings = make.make(books, formats, folder, lambda said: None)
    assert findings == []
    return manifest


def test_a_pack_is_as_old_as_the_oldest_page_in_it_and_no_other(tmp_path: Path) -> None:
    new = [replace(page(title), reviewed=date(2026, 6, 5)) for title in TITLES[:2]]
    old = replace(page(TITLES[2]), reviewed=date(2025, 1, 2))
    older = replace(book("<p>Words.</p>"), reviewed=date(2020, 1, 1))
    pack = zips(made([*new, old, older], tmp_path, ["pdf"]))["downloads/print-pack.zip"]
    assert pack.date == "2 January 2025"


def test_a_zip_of_stories_has_another_version_when_one_edition_changes(tmp_path: Path) -> None:
    both, easy = stories("leeds", "york"), page("Leeds in short", kind="story")
    one = replace(easy.parts[0], address="case-studies/leeds/")
    easy = replace(easy, parts=(one,), place="case-studies/leeds/leeds")
    changed = replace(easy, parts=(replace(one, html=one.html + " "),))
    each = [story("leeds"), story("york"), both]
    before, after = (
        zips(made([*each, other], tmp_path, ["pdf"]))["downloads/case-studies.zip"]
        for other in (easy, changed)
    )
    assert before.version != after.version


def zips(manifest: Manifest) -> dict[str, File]:
    return {file.place: file for file in manifest.files if file.format == "zip"}


@pytest.fixture(scope="module")
def pages() -> list[Book]:
    """Three pages; the guide has them in another order."""
    each = [page(title) for title in TITLES]
    order = [each[2].parts[0], each[0].parts[0], each[1].parts[0]]
    return [*each, book(*order, kind="guide", place="downloads/whole-guide", title="Guide")]


@pytest.fixture(scope="module")
def printed(pages: list[Book], tmp_path_factory: pytest.TempPathFactory) -> Manifest:
    return made(pages, tmp_path_factory.mktemp("store"))


def test_the_print_pack_has_every_easy_read_page_in_the_order_of_the_guide(
    printed: Manifest, tmp_path: Path
) -> None:
    pack = zips(printed)["downloads/print-pack.zip"]
    with zipfile.ZipFile(pack.kept) as opened:
        assert opened.namelist() == [
            "1-what-we-do.pdf",
            "2-why-we-ask.pdf",
            "3-how-we-ask.pdf",
            "booklets/1-what-we-do.pdf",
            "booklets/2-why-we-ask.pdf",
            "booklets/3-how-we-ask.pdf",
            "contents.pdf",
        ]
        published = {file.place: file.kept.read_bytes() for file in printed.files}
        place = "what-we-do/what-we-do-easy-read"
        assert opened.read("1-what-we-do.pdf") == published[f"{place}.pdf"]
        assert opened.read("booklets/1-what-we-do.pdf") == published[f"{place}-booklet.pdf"]
        for name in opened.namelist():
            path = tmp_path / "inside.pdf"
            path.write_bytes(opened.read(name))
            assert tag_checks.standard(path) == [], name
    assert (pack.kind, pack.edition, pack.page) == ("pack", "easy-read", None)
    assert pack.report.measured["files"] == 7


def test_the_contents_say_how_much_paper_each_file_needs(printed: Manifest, tmp_path: Path) -> None:
    pack = zips(printed)["downloads/print-pack.zip"]
    with zipfile.ZipFile(pack.kept) as opened:
        opened.extract("contents.pdf", tmp_path)
    document = pypdfium2.PdfDocument(tmp_path / "contents.pdf")
    said = " ".join("\n".join(one.get_textpage().get_text_bounded() for one in document).split())
    document.close()
    by_page = {(file.page, file.format): file for file in printed.files}
    for number, title in enumerate(("What we do", "Why we ask", "How we ask"), 1):
        address = f"{title.lower().replace(' ', '-')}/"
        plain, folded = by_page[address, "pdf"].report, by_page[address, "booklet"].report
        sheets = (plain.pages + 1) // 2
        assert f"{number}. {title} {plain.pages} {sheets} {folded.measured['sheets']}" in said
    every = [file for file in printed.files if file.format == "pdf" and file.page]
    assert pack.report.pages == sum(file.report.pages for file in every)
    assert pack.report.measured["sheets"] == sum(contents.sheets(file) for file in every)


def test_a_pack_has_the_same_bytes_each_time_and_no_date_of_today(
    printed: Manifest, pages: list[Book], tmp_path: Path
) -> None:
    again = zips(made(pages, tmp_path))
    for place, pack in zips(printed).items():
        assert again[place].kept.read_bytes() == pack.kept.read_bytes()
        with zipfile.ZipFile(pack.kept) as opened:
            assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert opened.namelist() == sorted(opened.namelist())


def test_a_pack_is_made_again_when_a_page_in_it_has_changed(
    pages: list[Book], tmp_path: Path
) -> None:
    first = made(pages, tmp_path)
    assert "downloads/print-pack.zip" in first.fresh
    assert made(pages, tmp_path).fresh == frozenset()
    changed = [page("Why we ask", "We ask everyone."), *pages[1:]]
    again = made(changed, tmp_path)
    assert again.fresh == {
        "why-we-ask/why-we-ask-easy-read.pdf",
        "why-we-ask/why-we-ask-easy-read-booklet.pdf",
        "downloads/print-pack.zip",
    }
    versions = {zips(one)["downloads/print-pack.zip"].version for one in (first, again)}
    assert len(versions) == 2


def test_the_stories_are_a_zip_too_in_every_edition(tmp_path: Path) -> None:
    every = [story("leeds"), story("leeds", "large-print"), story("york")]
    manifest = made([*every, stories("leeds", "york"), page("Why we ask")], tmp_path)
    assert set(zips(manifest)) == {"downloads/case-studies.zip"}  # one page alone is no pack
    pack = zips(manifest)["downloads/case-studies.zip"]
    with zipfile.ZipFile(pack.kept) as opened:
        assert opened.namelist() == ["leeds-large-print.pdf", "leeds.pdf", "york.pdf"]
    assert (pack.title, pack.document) == ("Case studies", "downloads/case-studies")


def test_without_pdfs_there_is_no_pack(pages: list[Book], tmp_path: Path) -> None:
    assert zips(made([*pages, stories("leeds", "york")], tmp_path, ["text"])) == {}


def test_a_pack_is_put_into_the_site(printed: Manifest, tmp_path: Path) -> None:
    write(printed, tmp_path)
    assert zipfile.ZipFile(tmp_path / "downloads/print-pack.zip").testzip() is None


def test_a_file_that_is_not_whole_in_a_zip_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(b"first")
    path = tmp_path / "pack.zip"
    packs.write(path, [("a.pdf", source)])
    source.write_bytes(b"other")
    pack = packs.Pack("downloads/x", "pack", "easy-read", "X", "", "", "", (("a.pdf", source),), 1)
    with pytest.raises(OSError, match="does not hold a.pdf as it is"):
        packs.measure(path, pack)


def test_words_of_a_title_cannot_leave_the_zip(tmp_path: Path) -> None:
    odd = page("Why we ask")
    bad = replace(odd, title="../../etc: a/b", place="odd/odd", parts=odd.parts)
    manifest = made([bad, page("How we ask")], tmp_path)
    with zipfile.ZipFile(zips(manifest)["downloads/print-pack.zip"].kept) as opened:
        assert {name for name in opened.namelist() if "etc" in name} == {
            "1-etc-a-b.pdf",
            "booklets/1-etc-a-b.pdf",
        }
