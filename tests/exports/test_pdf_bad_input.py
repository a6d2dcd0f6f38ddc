"""What cannot be put on paper gets one plain message that names the file or the words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from struct import pack
from zlib import compress, crc32

import pytest

from exports.books import book, easy_read, idea
from exports.pdfs import DRAWING, ROWS, made
from takepart.exports.book import Book
from takepart.exports.content import Idea, Ideas
from takepart.exports.format import ExportError
from takepart.exports.pdf import make
from takepart.exports.pdf.print_checks import lines
from takepart.exports.pdf.strings import BREAK
from takepart.pictures import Picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}<path d="M0 0h9v9z"/></svg>'
PICTURES = {
    "no-picture.png": (b"These are words.", "The picture 'no-picture.png' cannot be read."),
    "broken.png": (b"\x89PNG\r\n\x1a\n\x00\x00", "The picture 'broken.png' cannot be read."),
    "broken.svg": (b"<svg viewBox='0 0 9 9'><path", "The picture 'broken.svg' cannot be read."),
    "broken.webp": (b"RIFF\x00\x00\x00\x00WEBP", "The picture 'broken.webp' cannot be read."),
    "script.svg": (
        SVG.format("<script>alert(1)</script>").encode(),
        "The picture 'script.svg' holds '<script', which could run code or load a file.",
    ),
    "handler.svg": (
        SVG.format('<g onload="x()"/>').encode(),
        "The picture 'handler.svg' holds 'onload=', which could run code or load a file.",
    ),
    "outside.svg": (
        SVG.format('<image href="https://x.example/a.png"/>').encode(),
        "The picture 'outside.svg' holds 'href=\"', which could run code or load a file.",
    ),
    "style.svg": (
        SVG.format("<style>@import 'https://x.example/a.css';</style>").encode(),
        "The picture 'style.svg' holds '@import', which could run code or load a file.",
    ),
    "filled.svg": (
        SVG.format('<path fill="url(https://x.example/#a)"/>').encode(),
        "The picture 'filled.svg' holds 'url(https://x.example/#a)', which could run code or load",
    ),
    "letters.svg": (
        SVG.format("<text>Stop</text>").encode(),
        "The picture 'letters.svg' holds letters that need a font.",
    ),
}


def showing(path: Path) -> Book:
    """An Easy Read page whose first picture is this file."""
    one = book(ROWS, edition="easy-read")
    (page,) = one.parts
    (rows,) = page.blocks
    assert isinstance(rows, Ideas)
    picture = Picture(path.stem, path, "a picture", "Somebody", "drawn here", "CC0")
    first: Idea = replace(rows.rows[0], picture=picture)
    changed = replace(rows, rows=(first, *rows.rows[1:]))
    return replace(one, parts=(replace(page, blocks=(changed,)),))


def refused(one: Book, folder: Path) -> str:
    path = folder / "refused.pdf"
    with pytest.raises(ExportError) as error:
        make.make(one, path)
    assert not path.exists(), "nothing half written is left"
    return str(error.value)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_may_not_be_shown(name: str, tmp_path: Path) -> None:
    data, said = PICTURES[name]
    (tmp_path / name).write_bytes(data)
    assert refused(showing(tmp_path / name), tmp_path).startswith(said)


@pytest.mark.parametrize("inside", ["", '<path fill="url(#a)"/>', '<use href="#a"/>'])
def test_a_drawing_that_points_into_itself_is_shown(inside: str, tmp_path: Path) -> None:
    path = tmp_path / "fine.svg"
    path.write_text(SVG.format(inside))
    assert made(showing(path), tmp_path)[1].failures == ()


def test_a_picture_of_dots_has_its_width(tmp_path: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))

    head = chunk(b"IHDR", b"\x00\x00\x00\x02\x00\x00\x00\x02\x08\x00\x00\x00\x00")
    dots = chunk(b"IDAT", compress(b"\x00\x00\xff\x00\xff\x00"))
    path = tmp_path / "dots.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + head + dots + chunk(b"IEND", b""))
    opened, report = made(showing(path), tmp_path)
    assert report.failures == ()
    ((left, _, right, _),) = opened.sheets[0].images or opened.sheets[1].images
    assert round((right - left) / 72 * 25.4) == 50


def test_spaces_that_hold_nothing_together(tmp_path: Path) -> None:
    gap = "\u00a0"
    page = book(f"<p>Name: {gap * 3} Date</p><p>{gap * 4}</p><h2>By {gap * 3}</h2>")
    assert made(page, tmp_path)[1].failures == ()


def test_a_word_that_is_wider_than_a_line(tmp_path: Path) -> None:
    word = "Commissioningresponsibilitiesandmore"
    for edition in ("standard", "large-print"):
        assert made(book(f"<p>{word}</p>", edition=edition), tmp_path)[1].failures == ()
    said = refused(book(f"<p>Read {word} now</p>", edition="giant-print"), tmp_path)
    assert said.startswith(f"'{word}' is wider than a line at 24 point.")


def test_a_long_address_ends_its_lines_at_its_strokes(tmp_path: Path) -> None:
    address = "https://www.england.example/" + "/".join(["long-name_of_a_place"] * 5) + ".html"
    opened, report = made(book(f"<p>See {address} now.</p>", edition="giant-print"), tmp_path)
    assert report.failures == ()
    every = ["".join(piece.text for piece in line) for line in lines(opened.sheets[0])]
    first = next(place for place, line in enumerate(every) if "https" in line)
    shown = [line.strip(BREAK) for line in every[first : first + 5]]
    assert "".join(shown).replace(BREAK, "").startswith(f"See {address}")
    assert [line[-1] for line in shown[:-1]] == ["/", "_", "-", "_"]


def test_a_word_too_wide_for_where_it_stands(tmp_path: Path) -> None:
    word = "Responsibilitiesofthesecommissioners"
    row = easy_read(idea("memo", f"This is {word}."))
    report = made(book(row, edition="easy-read"), tmp_path)[1]
    assert f"'{word}.' on page" in " ".join(report.failures)
    assert "is too wide for its line" in " ".join(report.failures)


def test_a_letter_that_the_font_does_not_have(tmp_path: Path) -> None:
    said = refused(book("<p>Welcome, \u6b22\u8fce \u2192 and more</p>"), tmp_path)
    assert said.startswith("'\u6b22 \u8fce' cannot be printed, as the font has no such letter.")


def test_letters_of_other_languages_of_this_country(tmp_path: Path) -> None:
    said = "Llanfairpwll ŵ ŷ, żółć, școală, naïve, Ελλάδα, Українська, ½ × £ € → ✓ \u201cso\u201d"
    assert made(book(f"<p>{said}</p>"), tmp_path)[1].failures == ()


def test_a_drawing_that_nothing_describes(tmp_path: Path) -> None:
    said = refused(book(DRAWING.replace("A ladder with one rung.", "")), tmp_path)
    assert said == "Nothing says what the drawing 'The ladder' shows."
