"""Word files are real: styles, lists, tables, links, pictures and what a file says of itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml
from docx.oxml.ns import qn
from docx.shared import Mm
from openxml_audit import OpenXmlValidator

from exports.books import book, easy_read, good, idea, part
from exports.word import numbered, runs, style_of_run, word
from takepart.exports.content import Ideas
from takepart.exports.docx import held
from takepart.exports.docx.file import FORMAT, make
from takepart.exports.docx.opened import find, style_of, value, words
from takepart.exports.docx.pictures import DECORATIVE, drawn
from takepart.exports.docx.runs import LONGEST

CASES = yaml.safe_load((Path(__file__).parent / "docx.yml").read_text("utf-8"))
WANTED = [one for one in good().values() if FORMAT.wants(one)]
SIZES = {"standard": 14, "easy-read": 16, "large-print": 18}
BEGIN = 4  # the title and 3 facts stand before the words of a page


@pytest.mark.parametrize("one", WANTED, ids=lambda one: one.name)
def test_nothing_is_wrong_with_any_file(one: Any, tmp_path: Path) -> None:
    make(one, tmp_path / "file")
    report = FORMAT.measure(tmp_path / "file", one)
    assert report.failures == ()
    assert "parity" in report.passed
    assert report.measured["smallest type"] == SIZES[one.edition]
    assert report.measured["fonts"] == ["Arial"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_blocks_become_paragraphs_in_real_styles(case: dict[str, Any], tmp_path: Path) -> None:
    file = word(book(case["html"], live="", copyright=""), tmp_path)
    every = file.paragraphs[BEGIN:]
    ending = next(n for n, p in enumerate(every) if words(p) == "Ask for another format")
    lines = [
        f"{style_of(p)}: {mark}{' ' if mark else ''}{words(p)}"
        for mark, p in zip(numbered(every), every, strict=True)
    ]
    assert lines[:ending] == case["paragraphs"]


def test_every_style_that_is_used_is_defined(tmp_path: Path) -> None:
    html = "".join(case["html"] for case in CASES) + "<p><strong>A</strong> <code>b</code></p>"
    file = word(book(html), tmp_path)
    used = {value(e) for tag in ("pStyle", "rStyle", "tblStyle") for e in find(file.body, tag)}
    assert used <= set(file.styles)
    assert {"Heading1", "ListBullet", "ListNumber", "Caption", "GuideTable", "Strong"} <= used


def test_looks_live_in_styles_alone(tmp_path: Path) -> None:
    html = "".join(case["html"] for case in CASES) + "<p><strong>A</strong> <code>b</code></p>"
    file = word(book(html), tmp_path)
    assert {e.tag for look in find(file.body, "rPr") for e in look} == {qn("w:rStyle")}
    direct = {e.tag for look in find(file.body, "pPr") for e in look}
    assert direct == {qn("w:pStyle"), qn("w:numPr")}


def test_looks_of_words(tmp_path: Path) -> None:
    html = '<p><strong>now</strong> <code>x1</code> <a href="https://a.example/">law</a></p>'
    file = word(book(html), tmp_path)
    looks = {said: style_of_run(runs(file, said)[0]) for said in ("now", "x1", "law")}
    assert looks == {"now": "Strong", "x1": "CodeWords", "law": "Hyperlink"}


def test_links_lead_to_the_web_and_to_places(tmp_path: Path) -> None:
    long = "a-very-long-name-" * 4
    html = (
        f'<h2 id="{long}1">One</h2><h2 id="{long}2">Two</h2><p><a href="#{long}1">first</a> '
        f'<a href="#{long}2">second</a> <a href="https://law.example/act">the law</a></p>'
    )
    file = word(book(html), tmp_path)
    links = {words(link): link for link in find(file.body, "hyperlink")}
    target = file.word.part.rels[links["the law"].get(qn("r:id")) or ""]
    assert (target.target_ref, target.is_external) == ("https://law.example/act", True)
    places = {value(mark, "name"): mark.getparent() for mark in find(file.body, "bookmarkStart")}
    led = {said: places[value(links[said], "anchor")] for said in ("first", "second")}
    assert {said: words(p) for said, p in led.items() if p is not None} == {
        "first": "One",
        "second": "Two",
    }
    assert max(len(name or "") for name in places) <= LONGEST


def test_heads_of_a_table_are_repeated_and_no_row_is_split(tmp_path: Path) -> None:
    html = "<table><tr><th>Day</th></tr><tr><td>Monday</td></tr><tr><td>Friday</td></tr></table>"
    rows = find(word(book(html), tmp_path).body, "tr")
    assert [bool(find(row, "tblHeader")) for row in rows] == [True, False, False]
    assert all(find(row, "cantSplit") for row in rows)


def test_a_row_of_easy_read(tmp_path: Path) -> None:
    html = easy_read(
        idea("memo", "You can write.", "Write to us.", Write="This means a letter."),
        idea("memo", "We will reply."),
    )
    file = word(book(html, edition="easy-read", live=""), tmp_path)
    table = held.tables(file, held.EASY)[0]
    row, again = find(table, "tr")[-2:]
    picture, said = find(row, "tc")
    (shown,) = picture.iter(qn("wp:inline"))
    assert int(next(shown.iter(qn("wp:extent"))).get("cx", 0)) == Mm(45)
    assert list(shown.iter(f"{{{DECORATIVE}}}decorative"))
    lines = [(style_of(p), words(p)) for p in find(said, "p")]
    assert lines == [
        ("EasyRead", "You can write."),
        ("EasyRead", "Write to us."),
        ("EasyReadMeaning", "Write: This means a letter."),
    ]
    parts = [next(one.iter(qn("a:blip"))).get(qn("r:embed")) for one in (row, again)]
    assert parts[0] == parts[1]


def test_a_picture_has_300_dots_an_inch(tmp_path: Path) -> None:
    page = book(easy_read(idea("memo", "You can write.")), edition="easy-read")
    file = word(page, tmp_path)
    for shown in file.body.iter(qn("wp:inline")):
        image = file.word.part.related_parts[next(shown.iter(qn("a:blip"))).get(qn("r:embed"))]
        inches = int(next(shown.iter(qn("wp:extent"))).get("cx", 0)) / Mm(25.4)
        assert image.image.px_width / inches == pytest.approx(300, rel=0.01)


def whole(edition: str = "standard") -> Any:
    first = part("<h2 id='a'>Why</h2><p>Words</p>", "Plan", address="plan/")
    return book(
        part("", "Chapter one", address=None),
        first,
        part("<h2 id='b'>How</h2><p>Words</p>", "Do", address="do/"),
        kind="chapter",
        title="The plan",
        edition=edition,
    )


def test_a_whole_document_has_a_cover_and_contents(tmp_path: Path) -> None:
    file = word(whole(), tmp_path)
    every = find(file.body, "p")
    (contents,) = [n for n, p in enumerate(every) if style_of(p) == "TOCHeading"]
    cover = [words(p) for p in every[:contents]]
    assert cover[:2] == ["The plan", "Good guide"]
    assert "Last checked: 21 November 2026" in cover
    assert any(said.startswith("Version: ") for said in cover)
    assert "Contact: hello@guide.example" in cover
    assert "On the web: guide.example/public/plan" in cover
    assert [words(p) for p in every if re.match(r"TOC\d", style_of(p))] == [
        *("Chapter one", "Plan", "Why", "Do", "How"),
        *("Ask for another format", "Is this copy current?", "Whose words these are"),
    ]
    assert 'TOC \\o "1-2"' in "".join(e.text or "" for e in find(file.body, "instrText"))
    kinds = [value(e, "fldCharType") for e in find(file.body, "fldChar")]
    assert kinds == ["begin", "separate", "end"]
    assert not find(file.word.settings.element, "updateFields")  # which makes Word ask a question


def test_the_cover_of_easy_read_says_how_to_ask(tmp_path: Path) -> None:
    file = word(whole("easy-read"), tmp_path)
    said = [words(p) for p in file.paragraphs]
    ask = said.index("You can ask for this document in another way.")
    assert said[ask + 1] == "Contact: hello@guide.example"
    assert ask < said.index("Plan")


def test_each_part_begins_a_page_but_not_after_the_title_of_its_chapter(tmp_path: Path) -> None:
    breaks = {
        words(next(e.iterancestors(qn("w:p"))))
        for e in find(word(whole(), tmp_path).body, "pageBreakBefore")
    }
    assert breaks == {"Contents", "Chapter one", "Do", "Ask for another format"}


def test_pages_are_numbered(tmp_path: Path) -> None:
    (footer,) = word(whole(), tmp_path).footers
    assert words(footer) == "Page 1 of 1"  # until a program counts them
    fields = [(value(e, "instr") or "").strip() for e in find(footer, "fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_links_have_a_line_below_in_the_standard_edition_alone(tmp_path: Path) -> None:
    html = '<p><a href="https://law.example/">law</a></p>'
    for edition, line in (("standard", "single"), ("large-print", "none")):
        file = word(book(html, edition=edition), tmp_path)
        assert value(file.look(runs(file, "law")[0], "u")) == line


def test_dates_are_held_together(tmp_path: Path) -> None:
    file = word(book("<p>Come on 3 May 2026.</p>", edition="large-print"), tmp_path)
    assert any(text.text == "Come on 3\u00a0May\u00a02026." for text in find(file.body, "t"))


def test_what_the_file_says_of_itself(tmp_path: Path) -> None:
    made = book("<p>Words</p>", guide="The guide")
    said = word(made, tmp_path).word.core_properties
    assert (said.title, said.subject, said.language) == (made.title, "The guide", "en-GB")
    assert (said.author, said.version) == ("Anytown Integrated Care Board", made.version)
    assert said.created == said.modified
    assert said.modified.replace(tzinfo=None) == datetime(2026, 11, 21)


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    one = good()["downloads/whole-guide-easy-read"]
    first, second = tmp_path / "first", tmp_path / "second"
    make(one, first)
    make(one, second)
    assert first.read_bytes() == second.read_bytes()
    with ZipFile(first) as made:
        assert {entry.date_time[0] for entry in made.infolist()} == {1980}


def test_a_real_page_stays_under_a_megabyte(tmp_path: Path) -> None:
    rows = [idea(name, "Words.") for name in ("memo", "hospital", "bus", "calendar", "key") * 5]
    make(book(easy_read(*rows), edition="easy-read"), tmp_path / "file")
    assert (tmp_path / "file").stat().st_size < 1_000_000


@pytest.mark.parametrize("edition", SIZES)
def test_the_schema_of_word_is_kept(edition: str, tmp_path: Path) -> None:
    html = "".join(case["html"] for case in CASES) + easy_read(idea("memo", "Write.", A="Word."))
    pages = [part(html, "Plan", address="plan/"), part("<p>Words</p>", "Do", address="do/")]
    made = book(*pages, kind="chapter", title="All", edition=edition)
    word(made, tmp_path)
    (path,) = tmp_path.iterdir()
    assert [error.description for error in OpenXmlValidator().validate(path).errors] == []


def test_the_schema_finds_what_stands_in_the_wrong_order(tmp_path: Path) -> None:
    file = word(book("<h2>Why</h2>"), tmp_path)
    look = find(file.body, "pPr")[0]
    look.insert(0, look[-1].makeelement(qn("w:keepNext")))
    wrong = tmp_path / "wrong.docx"
    file.word.save(str(wrong))
    assert OpenXmlValidator().validate(wrong).errors


def test_an_own_picture_may_be_a_png(tmp_path: Path) -> None:
    page = book(easy_read(idea("memo", "You can write.")), edition="easy-read")
    own = tmp_path / "own.png"
    own.write_bytes(drawn(page.pictures[0].path.read_bytes(), "svg", "memo", 20).blob)
    (rows,) = page.parts[0].blocks
    assert isinstance(rows, Ideas)
    shown = replace(rows.rows[0], picture=replace(page.pictures[0], path=own))
    other = replace(page, parts=(replace(page.parts[0], blocks=(Ideas((shown,)),)),))
    word(other, tmp_path)
    assert FORMAT.measure(tmp_path / "public-plan-plan-easy-read.docx", other).failures == ()
