"""A picture of a page's own is shown, or told, in every file of the page."""

from __future__ import annotations

import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from exports.books import book, of_site
from exports.pdfs import made
from sites import GOOD, lay
from takepart.exports.book import Book
from takepart.exports.content import Image, walk
from takepart.exports.docx.opened import opened
from takepart.exports.format import ExportError
from takepart.exports.formats import FORMATS
from takepart.exports.parity import expected
from takepart.exports.read import Unfit

MEETING = Path(__file__).parents[1] / "data" / "meeting.png"
SHOWN = f'<img src="{MEETING}" alt="People at a meeting">'
PAGE = f"""<p>We met in spring. {SHOWN} It was good.</p>
<figure>{SHOWN}<figcaption>The first time</figcaption></figure>
<ul><li>Here {SHOWN}</li><li>There</li></ul>
<table><tr><th>Where</th><th>What</th></tr><tr><td>Here</td><td>{SHOWN} a hall</td></tr></table>
<p><img src="line.png" alt="">The end.</p>"""


@pytest.mark.parametrize("name", ["pdf", "docx", "epub", "braille", "text"])
def test_each_format_has_every_picture(name: str, tmp_path: Path) -> None:
    one, page = FORMATS[name], book(PAGE)
    assert expected(page).pictures == ("People at a meeting",) * 4
    path = tmp_path / f"page.{one.ending}"
    one.make(page, path)
    assert one.measure(path, page).failures == ()


def test_paper_shows_the_picture_in_its_own_size_and_no_wider_than_its_line(tmp_path: Path) -> None:
    file, _ = made(book(PAGE), tmp_path)
    wide = [round(right - left) for sheet in file.sheets for left, _, right, _ in sheet.images]
    assert wide == [320] * 4
    file, _ = made(book(PAGE, edition="giant-print"), tmp_path)
    sheet = file.sheets[0]
    assert all(right < sheet.width for page in file.sheets for _, _, right, _ in page.images)


def test_word_and_epub_hold_the_picture_with_its_words(tmp_path: Path) -> None:
    for name in ("docx", "epub"):
        FORMATS[name].make(book(PAGE), tmp_path / name)
    shown = list(opened(tmp_path / "docx").body.iter("{*}docPr"))
    assert [one.get("descr") for one in shown] == ["People at a meeting"] * 4
    with ZipFile(tmp_path / "epub") as file:
        (picture,) = [one for one in file.namelist() if one.endswith(".png")]
        assert file.read(picture) == MEETING.read_bytes()


def test_braille_and_text_say_what_it_shows_where_it_stands(tmp_path: Path) -> None:
    FORMATS["text"].make(book(PAGE), tmp_path / "text")
    said = " ".join((tmp_path / "text").read_text().split())
    assert "We met in spring. [Picture: People at a meeting] It was good." in said
    assert "[Picture: The first time. People at a meeting]" in said


@pytest.mark.parametrize(
    "html",
    [f"<h2>{SHOWN}</h2>", f'<p><a href="x">{SHOWN}</a></p>', f"<p><b>We {SHOWN}</b></p>"],
)
def test_a_picture_inside_other_words_is_named_and_not_lost(html: str) -> None:
    with pytest.raises(Unfit, match="The picture 'People at a meeting' stands among"):
        book(html)


def test_a_picture_that_is_not_there_is_named() -> None:
    with pytest.raises(Unfit, match=r"'gone\.png' is shown here, but its file"):
        book('<p><img src="gone.png" alt="A line"></p>')


def test_what_is_no_picture_cannot_be_shown(tmp_path: Path) -> None:
    bad = tmp_path / "bad.png"
    bad.write_text("words")
    page = book(f'<p><img src="{bad}" alt="A bad one"></p>')
    for name in ("pdf", "docx", "epub"):
        with pytest.raises(ExportError, match=r"'bad\.png' (cannot be read|is no png)"):
            FORMATS[name].make(page, tmp_path / name)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Book]:
    """The good site with a picture in a folder, shown by a page beside it and by a story."""
    root = tmp_path_factory.mktemp("site") / "good"
    shutil.copytree(GOOD, root)
    picture = MEETING.read_bytes()
    line = "\n![People at a meeting]({})\n"
    files = {
        "docs/public/our meeting.png": picture,
        "docs/public/ladder.md": {"add": line.format("our%20meeting.png")},
        "case_studies/leeds.md": {"add": line.format("../public/our%20meeting.png")},
    }
    lay(root, files)
    return of_site(root / "mkdocs.yml")


@pytest.mark.parametrize("edition", ["", "-large-print"])
@pytest.mark.parametrize("name", ["public/ladder/ladder", "case-studies/leeds/leeds"])
def test_the_file_is_found_from_every_page(site: dict[str, Book], name: str, edition: str) -> None:
    (shown,) = [one for one in walk(site[name + edition].blocks) if isinstance(one, Image)]
    assert shown.path.read_bytes() == MEETING.read_bytes()


def test_a_picture_that_looks_otherwise_makes_another_file(tmp_path: Path) -> None:
    texts = []
    for folder, data in (("a", b"one"), ("b", b"one"), ("c", b"two")):
        path = tmp_path / folder / "x.png"
        path.parent.mkdir()
        path.write_bytes(data)
        (image,) = book(f'<p><img src="{path}" alt="A line"></p>').parts[0].blocks
        texts.append(repr(image))
    assert texts[0] == texts[1] != texts[2]
