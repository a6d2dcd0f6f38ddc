"""Which books a site makes, and what the tests' own books hold."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from exports.books import book, easy_read, good, idea, of_site, part
from sites import lay
from takepart.exports.content import Heading, Ideas, Listing, Table, plain


def test_the_good_site_makes_these_books() -> None:
    names = {name for name in good() if name == good()[name].place}
    assert names == {
        "home",
        "public/why/why",
        "public/ladder/ladder",
        "law/law",
        "case-studies/case-studies",
        "case-studies/leeds/leeds",
        "glossary/glossary",
        "downloads/public-participation",
        "downloads/whole-guide",
        "downloads/must-dos",
    }


def test_giant_print_has_the_words_of_large_print() -> None:
    large, giant = good()["law/law-large-print"], good()["law/law-giant-print"]
    assert large.blocks == giant.blocks
    assert (large.edition, giant.edition) == ("large-print", "giant-print")


def test_an_edition_without_words_makes_no_book() -> None:
    easy = {one.place for one in good().values() if one.edition == "easy-read"}
    assert "public/ladder/ladder" in easy
    assert "case-studies/case-studies" not in easy


NAMES = {
    "Whole guide": "whole-guide-2",
    "Must-dos": "must-dos-2",
    "计划": "chapter",
    "Доклад": "chapter-2",
    "Print pack": "print-pack-2",
    "More": "more",
    "More!": "more-2",
    "Case studies": "case-studies-2",
    "Case studies: The law": "case-studies-the-law",
    "Downloads": "downloads-2",
}


@pytest.fixture
def odd(root: Path) -> Path:
    """A site whose sections are called as other documents are, or have no plain letters."""
    sections = []
    for number, title in enumerate(NAMES):
        for page in "ab":
            lay(root, {f"docs/s{number}/{page}.md": {"body": "Words."}}, menu=False)
        sections.append(f'  - "{title}": [s{number}/a.md, s{number}/b.md]')
    story = (root / "case_studies" / "leeds.md").read_text()
    lay(root, {"case_studies/york.md": story.replace("title: ", "title: York and ")})
    for page in ("a/b-c", "a-b/c", "downloads"):
        lay(root, {f"docs/{page}.md": {"body": "## Why\n\nSee [there](/a-b/c.md#why)."}})
    lay(root, {"mkdocs.yml": {"swap": {"nav:": "nav:\n" + "\n".join(sections)}}})
    return root / "mkdocs.yml"


def test_no_two_documents_have_one_place(odd: Path) -> None:
    made = [one for one in of_site(odd).values() if one.edition == "standard"]
    chapters = {one.title: one.place for one in made if one.kind == "chapter"}
    assert {title: f"downloads/{name}" for title, name in NAMES.items()}.items() <= chapters.items()
    places = {one.place: one.kind for one in made}
    assert len(places) == len(made)
    assert (places["downloads/whole-guide"], places["downloads/case-studies"]) == (
        "guide",
        "stories",
    )


def test_each_part_of_a_book_has_an_anchor_of_its_own(odd: Path) -> None:
    guide = of_site(odd)["downloads/whole-guide"]
    anchors = Counter(part.anchor for part in guide.parts)
    assert anchors.most_common(1)[0][1] == 1
    assert {"a-b-c", "a-b-c-2", "part-more", "part-more-2"} <= set(anchors)


def test_a_chapter_says_what_is_true_of_all_its_pages(root: Path) -> None:
    """Its date is that of the page which nobody has checked for longest."""
    lay(root, {"docs/public/why.md": {"swap": {"reviewed: 2026-11-21": "reviewed: 2025-02-03"}}})
    said = []
    for pages in ("", "why", "ladder"):
        if pages:
            by = f"tested_by: The {pages} group\ntested_on: 2026-01-02\nsummary:"
            lay(root, {f"docs/public/{pages}.md": {"swap": {"summary:": by}}})
        made = of_site(root / "mkdocs.yml")["downloads/public-participation"]
        assert made.reviewed == date(2025, 2, 3)
        said.append(made.tested)
    assert said == [
        "",
        "People with learning disabilities have checked some of it.",
        "The why group tested this page on 2 January 2026. "
        "The ladder group tested this page on 2 January 2026.",
    ]


def test_a_book_from_html() -> None:
    made = book(
        '<h2 id="how">How</h2><ul><li>one</li></ul>',
        part("<table><tr><th>a</th></tr><tr><td>b</td></tr></table>", "Second", 2, "second/"),
        kind="chapter",
    )
    assert [plain(one.words) for one in made.headings] == ["A plan for everyone", "How", "Second"]
    assert [type(one) for one in made.blocks] == [Heading, Heading, Listing, Heading, Table]
    assert made.anchors >= {"public-plan", "public-plan--how", "second"}


def test_an_easy_read_book_from_rows() -> None:
    rows = [
        idea("memo", "We wrote a plan.", plan="what we will do"),
        idea("house", "This is home."),
    ]
    made = book(easy_read(*rows), edition="easy-read")
    (ideas,) = [one for one in made.blocks if isinstance(one, Ideas)]
    assert [row.picture.name for row in ideas.rows if row.picture] == ["memo", "house"]
    assert ideas.rows[0].meanings == (("plan", "what we will do"),)
    assert [one.name for one in made.pictures] == ["memo", "house"]


def test_stories_stand_under_their_own_title_in_an_edition_without_their_page() -> None:
    guide = good()["downloads/whole-guide-easy-read"]
    assert [(one.title, one.level, bool(one.html)) for one in guide.parts][4:7] == [
        ("The law in brief", 1, True),
        ("Case studies", 1, False),
        ("Champions in Leeds", 2, True),
    ]
