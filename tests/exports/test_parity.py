"""What a page holds is found again in a file, and a loss is named in its words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from exports.books import book
from takepart.exports import parity
from takepart.exports.content import Paragraph, Run
from takepart.exports.formats import FORMATS
from takepart.exports.parity import Inventory

HTML = """<h2 id="why">Why</h2><ul class="letters"><li><a href="#a">A</a></li></ul>
<ul><li>Ask<ul><li>early</li></ul></li><li>See <a href="https://x.example/">the law</a></li></ul>
<table><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>
<dl><dt>Carer</dt><dd>Someone who cares.</dd></dl>
<figure><svg aria-label="A ladder."></svg><figcaption>Ladder</figcaption></figure>"""
WANTED = parity.expected(book(HTML))


def test_what_a_page_holds() -> None:
    assert WANTED == Inventory(
        headings=("A plan for everyone", "Why"),
        items=("Ask", "early", "See the law", "Carer", "Someone who cares."),
        cells=("Day", "Monday"),
        links=("the law",),
        pictures=("A ladder.",),
    )


@pytest.mark.parametrize(
    ("kind", "text", "named"),
    [
        ("headings", "Why", "The heading 'Why' is lost."),
        ("items", "early", "The list item 'early' is lost."),
        ("cells", "Monday", "The table cell 'Monday' is lost."),
        ("links", "the law", "The link 'the law' is lost."),
        ("pictures", "A ladder.", "The description of a picture 'A ladder.' is lost."),
    ],
)
def test_a_loss_is_named(kind: str, text: str, named: str) -> None:
    kept = tuple(one for one in getattr(WANTED, kind) if one != text)
    assert parity.lost(WANTED, replace(WANTED, **{kind: kept})) == [named]


def test_a_guide_without_an_address_leads_from_its_files_to_other_sites_alone() -> None:
    page = book('<p><a href="../why/">Why</a> <a href="https://x.example/">The law</a></p>')
    assert parity.expected(page).links == ("Why", "The law")
    assert parity.expected(replace(page, site="")).links == ("The law",)


def test_nothing_is_lost_when_lines_break_elsewhere_and_marks_differ() -> None:
    found = replace(
        WANTED, items=("ASK:", "ear\nly", "See the\u00a0law", "Carer", "Someone who cares")
    )
    assert parity.lost(WANTED, found) == []


def test_what_is_there_twice_is_wanted_twice() -> None:
    twice = Inventory(items=("Ask", "Ask"))
    assert parity.lost(twice, Inventory(items=("Ask",))) == ["The list item 'Ask' is lost."]


def test_words_must_stand_in_the_order_of_the_page() -> None:
    wanted = Inventory(headings=("One", "Two"))
    assert parity.lost_words(wanted, "ONE and two") == []
    assert parity.lost_words(wanted, "Two, one") == ["The heading 'Two' is lost."]


def test_cells_may_stand_in_any_order_as_each_names_its_column() -> None:
    wanted = Inventory(cells=("Day", "Open", "Monday", "9am"))
    assert parity.lost_words(wanted, "Day: Monday; Open: 9am") == []
    assert parity.lost_words(wanted, "Day: Monday") == [
        "The table cell 'Open' is lost.",
        "The table cell '9am' is lost.",
    ]


def test_a_long_list_of_losses_is_cut() -> None:
    assert parity.sentences(map(str, range(7)))[-1] == "2 more things are lost."
    assert len(parity.sentences(["a"])) == 1


@pytest.mark.parametrize("name", ["pdf", "docx", "epub"])
def test_files_of_a_guide_without_an_address_lose_nothing(name: str, tmp_path: Path) -> None:
    """As books.resolve has it: a link to another page leads nowhere."""
    one, html = FORMATS[name], '<p>See <a href="../why/">why</a>.</p>'
    page = book(html, site="", live="")
    (part,) = page.parts
    told = replace(part, blocks=(Paragraph((Run("See why."),)),))
    page = replace(page, parts=(told,))
    one.make(page, tmp_path / "made")
    assert one.measure(tmp_path / "made", page).failures == ()
