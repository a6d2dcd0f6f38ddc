"""Which books a site makes, and what the tests' own books hold."""

from __future__ import annotations

from exports.books import book, easy_read, good, idea, part
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
