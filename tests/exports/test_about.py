"""What every file says of itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from exports.books import ORGANISATION, book, easy_read, idea
from takepart.exports import about
from takepart.exports.content import Block, Ideas, Listing, Paragraph, Run, plain, walk
from takepart.pictures import Picture

PAGE = book("<p>Words</p>")
EASY = book(easy_read(idea("memo", "We wrote a plan.")), edition="easy-read")


def said(blocks: tuple[Block, ...]) -> str:
    lines = [plain(block.words) for block in walk(blocks) if hasattr(block, "words")]
    ideas = [
        line
        for block in blocks
        if isinstance(block, Ideas)
        for row in block.rows
        for line in row.lines
    ]
    return "\n".join([*lines, *map(plain, ideas)])


def test_a_reader_learns_who_it_is_from_and_which_version_it_is() -> None:
    facts = said(about.front(PAGE))
    assert "Anytown Integrated Care Board" in facts
    assert "21 November 2026" in facts
    assert PAGE.version in facts


def test_the_version_changes_with_the_words_and_with_nothing_else() -> None:
    assert replace(PAGE, guide="Another guide").version == PAGE.version
    assert book("<p>Other words</p>").version != PAGE.version
    assert replace(PAGE, stale=True).version != PAGE.version


def test_every_row_of_easy_read_has_a_picture() -> None:
    for one in (EASY, replace(EASY, stale=True)):
        rows = [
            r for b in (*about.front(one), *about.back(one)) if isinstance(b, Ideas) for r in b.rows
        ]
        assert len(rows) > 4
        assert [row for row in rows if row.picture is None] == []


def test_easy_read_says_who_tested_it_or_that_nobody_has() -> None:
    assert "have not checked it yet" in said(about.front(EASY))
    tested = replace(EASY, tested="The Monday group tested this page on 1 May 2026.")
    assert "The Monday group" in said(about.front(tested))
    assert "have not checked" not in said(about.front(tested))


def test_easy_read_says_that_it_is_being_updated() -> None:
    assert "We are updating" not in said(about.front(EASY))
    assert "We are updating" in said(about.front(replace(EASY, stale=True)))


def test_paper_says_where_to_see_if_it_is_current() -> None:
    assert "guide.example/public/plan" in said(about.back(PAGE))
    assert "guide.example" not in said(about.back(replace(PAGE, live=""))).replace(
        "@guide.example", ""
    )


def test_an_email_address_is_a_link_and_a_sentence_is_not() -> None:
    def links(contact: str) -> list[str]:
        one = replace(PAGE, organisation=ORGANISATION.model_copy(update={"contact": contact}))
        paragraphs = [block for block in about.back(one) if isinstance(block, Paragraph)]
        return [run.link for block in paragraphs for run in block.words if "mailto" in run.link]

    assert links("hello@guide.example") == ["mailto:hello@guide.example"]
    assert links("Phone 01632 960000.") == []


def test_credits_are_for_the_pictures_in_this_book_alone() -> None:
    drawn = Picture("own", Path("own.svg"), "a group", "Ann", "our own", "CC BY 4.0")
    listed = [b for b in about.back(replace(PAGE, pictures=(drawn,))) if isinstance(b, Listing)]
    assert [said(i.blocks) for i in listed[0].items] == ["Ann, CC BY 4.0 (our own): a group."]
    assert [b for b in about.back(PAGE) if isinstance(b, Listing)] == []


def test_the_address_as_it_is_typed() -> None:
    assert about.short("https://guide.example/public/") == "guide.example/public"


def test_a_run_leads_nowhere_when_its_place_is_not_in_the_book() -> None:
    assert PAGE.target(Run("there", link="#elsewhere")) == ""
    assert PAGE.target(Run("top", link=f"#{PAGE.parts[0].anchor}")) == f"#{PAGE.parts[0].anchor}"
