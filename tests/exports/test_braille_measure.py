"""What is wrong in a finished braille file is found, and what is right is left alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from exports.books import book, good
from exports.test_braille import PAGE, long_book, made
from takepart.exports import braille, parity
from takepart.exports.braille import liblouis
from takepart.exports.braille.measure import measure
from takepart.exports.braille.pages import Paper
from takepart.exports.report import Report


def swap(old: str, new: str) -> Callable[[bytes], bytes]:
    """Put bytes in the place of others that must be there."""

    def change(data: bytes) -> bytes:
        assert old.encode() in data, f"the file does not hold {old!r}"
        return data.replace(old.encode(), new.encode(), 1)

    return change


HEADING = ",:O WE ASK\r\n"
PLANTED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "heading": (swap(HEADING, "\r\n"), "The heading 'Who we ask' is lost."),
    "item": (swap("C>]S\r\n", "\r\n"), "The list item 'carers' is lost."),
    "cell": (swap(',MON"D', ""), "The table cell 'Monday' is lost."),
    "link": (swap("ASK P4\r\n", "\r\n"), "The link 'ask people' is lost."),
    "picture": (swap("RUNGS", ""), "The description of a picture 'A ladder of 5 rungs.' is lost."),
    "wide": (swap(HEADING, HEADING.rjust(43)), "a line of 41 cells"),
    "deep": (swap(HEADING, HEADING + "\r\n" * 9), "lines; 25 fit."),
    "small letters": (swap("MON", "mon"), "bytes that are no cells: 0x6d, 0x6e, 0x6f."),
    "line ends": (swap("\r\n", "\n"), "A line does not end in CR LF."),
    "no form feed": (swap("\f", ""), "lines; 25 fit."),
    "2 form feeds": (swap("\f", "\f\f"), "Pages are not parted by 1 form feed"),
    "form feed at the end": (lambda data: data + b"\f", "Pages are not parted by 1 form feed"),
    "escape": (swap(',MON"D', "'\\YAFFJJ'"), "stands for a character without cells."),
    "page number": (swap("#B\r\n", "#D\r\n"), "Braille page 2 does not have the number 2"),
    "title": (swap('= "EY"O           #A', '= "EY"OX          #A'), "does not have the title"),
    "banner": (swap("N PRO(R1D", "PRO(R1D"), "does not say 'Machine translated, not proofread'."),
    "heading last": (
        swap("\f", "\r\n,:O WE ASK\r\n\f"),
        "'Who we ask' is the last thing on braille page 1.",
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_wrong_in_a_file_is_found(name: str, tmp_path: Path) -> None:
    change, said = PLANTED[name]
    one = book(PAGE)
    made(one, tmp_path / "file")
    assert measure(tmp_path / "file", one, 2).failures == ()
    (tmp_path / "file").write_bytes(change((tmp_path / "file").read_bytes()))
    failures = measure(tmp_path / "file", one, 2).failures
    assert any(said in failure for failure in failures), failures


def test_a_part_that_is_only_in_the_contents_is_lost(tmp_path: Path) -> None:
    one = long_book(2)
    data = made(one, tmp_path / "file")
    (tmp_path / "file").write_bytes(re.sub(r' {9,},"P NUMB\] #J\r\n', "\r\n", data).encode())
    lost = measure(tmp_path / "file", one, 2).failures
    assert lost == ("The heading 'Part number 0' is lost.",)


def test_volumes_that_are_wrong_are_found(tmp_path: Path) -> None:
    paper, one = Paper(volume=12), long_book(14)
    data = made(one, tmp_path / "file", 2, paper)

    def failures(changed: str, allowed: Paper = paper) -> tuple[str, ...]:
        (tmp_path / "file").write_bytes(changed.encode())
        return measure(tmp_path / "file", one, 2, allowed).failures

    assert failures(data) == ()
    named = failures(data.replace(",VOLUME #B", ",VOLUME #C"))
    assert any("The title page of volume 2 does not say 'Volume 2 of" in one for one in named)
    small = failures(data, replace(paper, volume=5))
    assert any("braille pages; 5 are allowed." in one for one in small)
    first, rest = data.split("\f", 1)
    shifted = failures(f"{first}\f{first}\f{rest}")
    assert any("does not begin on a page with an odd number" in one for one in shifted)


def test_words_beside_marks_are_not_lost(tmp_path: Path) -> None:
    """'his' alone is 1 cell and beside a full stop it is spelled; both are the same words."""
    one = book('<p>It was <a href="#a">his</a>. She read "<a href="#b">in</a>".</p>')
    made(one, tmp_path / "file")
    assert measure(tmp_path / "file", one, 2).failures == ()


def test_the_words_come_back(tmp_path: Path) -> None:
    """liblouis reads our grade 1 back into the very words, over line ends and pages."""
    one = good()["public/why/why"]
    pages = made(one, tmp_path / "file", 1).split("\f")
    cells = " ".join(line for page in pages for line in page.split("\r\n")[1:])
    (said,) = liblouis.back([cells.replace("@.<", "").replace("@.>", "")], 1)
    assert parity.lost_words(parity.expected(one), said) == []


def test_the_report_has_pages(tmp_path: Path) -> None:
    braille.FORMAT.make(book("<p>Hello.</p>" * 60), tmp_path / "file")
    report: Report = braille.FORMAT.measure(tmp_path / "file", book("<p>Hello.</p>" * 60))
    assert report.pages == (tmp_path / "file").read_bytes().count(b"\f") + 1 == 4
    assert report.measured["table"] == "en-ueb-g2.ctb"
