"""Files are told of by what they hold and by who can find them, and not by their names alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import lay
from takepart.checks import contents, kinds
from takepart.library import Folders

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"
SVG = b'<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", PNG),
        ("a.jpg", JPEG),
        ("a.JPEG", JPEG),
        ("a.webp", b"RIFF\x00\x01\x02\x03WEBPVP8 "),
        ("a.gif", b"GIF89a"),
        ("a.pdf", b"%PDF-1.7"),
        ("a.svg", SVG),
        ("a.svg", b"<svg/>"),
        ("a.md", b""),
        ("a.docx", b"Words."),
    ],
)
def test_what_a_name_says_is_right(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    assert contents.wrong(tmp_path / name) is None


@pytest.mark.parametrize(
    ("name", "data", "fix"),
    [
        ("a.svg", PNG, "Give it the name a.png. Where a page has 'a.svg', write 'a.png'."),
        ("a.png", JPEG, "Give it the name a.jpg."),
        ("a.jpg", SVG, "Give it the name a.svg."),
        (
            "a.png",
            b"<!doctype html><html><body><svg/>",
            "Go to the website where the file came from, and sign in if it asks you to.",
        ),
        ("a.png", b"", "Get a.png again from where it came from"),
        ("a.pdf", b"\n\n", "Get a.pdf again from where it came from"),
        ("a.svg", b"404", "Get a.svg again from where it came from"),
    ],
)
def test_what_a_file_holds_is_said(name: str, data: bytes, fix: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    said = contents.wrong(tmp_path / name)
    assert said and said[1].startswith(fix)


def test_a_file_of_words_that_nothing_names_may_be_a_page(root: Path) -> None:
    names = ("lost plan.docx", "linked plan.docx", "public/named.txt", "robots.txt", "~$lost.docx")
    lay(root, {f"docs/{name}": "Words." for name in names})
    lay(root, {"docs/law.md": {"add": "Read [the plan](linked%20plan.docx) and `named.txt`."}})
    folders = Folders(root, root / "docs", root / "glossary", root / "case_studies")
    (found,) = kinds.check(folders)
    assert (found.file, found.severity) == ("docs/lost plan.docx", "advice")
    assert found.fix == (
        "Link to it from a page. Or, if it is to be a page: copy its words into a new file, "
        "docs/lost-plan.md, and delete this one. Or delete it, if no reader needs it."
    )
