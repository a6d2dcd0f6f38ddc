"""Plain text reads well, holds every word, and a word that is lost is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from exports.books import book, easy_read, good, idea, part
from takepart.exports import text

CASES: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "text.yml").read_text("utf-8")
)
PAGE = """<p>The board must <a href="https://law.example/act">ask people</a>.</p>
<h2 id="who">Who we ask</h2><ul><li>carers</li><li>patients</li></ul>
<table><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>
<figure><svg aria-label="A ladder of 5 rungs."></svg><figcaption>A ladder</figcaption></figure>"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_blocks(case: dict[str, str]) -> None:
    one = book(case["html"])
    body = text.text(one).split(f"Version: {one.version}\n\n")[1]
    assert body.split("\n\n\nAsk for another format\n")[0].strip("\n") == case["text"]


def test_a_page() -> None:
    """The title, who it is from, the words, and how to ask for more."""
    one = book("<p>Hello.</p>")
    assert text.text(one) == (
        "A plan for everyone\n\n"
        "From: Anytown Integrated Care Board\n"
        "Last checked: 21 November 2026\n"
        f"Version: {one.version}\n\n"
        "Hello.\n\n\n"
        "Ask for another format\n\n"
        "You can ask for this document in Easy Read, large print, giant print, braille or audio, "
        "or in another way that suits you.\n\n"
        "Contact: hello@guide.example\n\n"
        "We will reply in 5 working days.\n\n\n"
        "Is this copy current?\n\n"
        f"This is version {one.version} of 21 November 2026. To see if it is still the current "
        "one, look under 'Other formats' at guide.example/public/plan.\n\n\n"
        "Whose words these are\n\n"
        "Words: Open Government Licence v3.0\n"
    )


def test_a_document_of_many_pages() -> None:
    """Its own title and contents come first; each page has 3 empty lines before its title."""
    one = book(
        part("", "The board", address=None),
        part("<p>Hello.</p>", "Who we are", level=2, address="a/"),
        part("<p>Look.</p>", "Look here", address="b/"),
        kind="guide",
        title="The guide",
    )
    made = text.text(one)
    assert made.startswith("The guide\n\nFrom: Anytown Integrated Care Board\n")
    contents = "\n\n\nContents\n\n- The board\n  - Who we are\n- Look here\n\n\n\nThe board\n\n\n"
    assert f"{contents}Who we are\n\nHello.\n\n\n\nLook here\n\nLook.\n\n\n\nAsk for" in made


def test_easy_read_is_told_without_pictures() -> None:
    """So it does not say that it has any, and owes nobody a credit for them."""
    one = book(easy_read(idea("memo", "We write to you.")), edition="easy-read")
    made = text.text(one)
    assert "This is an Easy Read document.\nIt has short words.\n" in made
    assert "OpenMoji" not in made


def test_every_book_of_a_guide(tmp_path: Path) -> None:
    books = [one for one in good().values() if text.FORMAT.wants(one)]
    assert {one.kind for one in books} >= {"page", "story", "guide"}
    for one in books:
        text.make(one, tmp_path / "file")
        report = text.measure(tmp_path / "file", one)
        assert (report.failures, report.passed) == ((), ("parity",))
        assert report.measured == {"words": len((tmp_path / "file").read_text("utf-8").split())}


LOSSES: dict[str, tuple[str, str, str]] = {
    "heading": ("Who we ask", "", "The heading 'Who we ask' is lost."),
    "title": ("A plan for everyone", "A plan", "The file does not start with its title."),
    "item": ("- carers", "- ", "The list item 'carers' is lost."),
    "cell": ("Day: Monday", "Day: ", "The table cell 'Monday' is lost."),
    "link": ("ask people", "ask", "The link 'ask people' is lost."),
    "picture": ("of 5 rungs", "", "The description of a picture 'A ladder of 5 rungs.' is lost."),
}


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_is_named(name: str, tmp_path: Path) -> None:
    old, new, said = LOSSES[name]
    one = book(PAGE)
    text.make(one, tmp_path / "file")
    assert text.measure(tmp_path / "file", one).failures == ()
    made = (tmp_path / "file").read_text("utf-8")
    assert old in made
    (tmp_path / "file").write_text(made.replace(old, new), "utf-8")
    assert said in text.measure(tmp_path / "file", one).failures


def test_a_page_that_is_only_in_the_contents_is_lost(tmp_path: Path) -> None:
    values: dict[str, Any] = {"kind": "guide", "title": "The guide"}
    one = book(part("<p>Hello.</p>", "Who we are"), part("<p>Look.</p>", "Here"), **values)
    text.make(one, tmp_path / "file")
    made = (tmp_path / "file").read_text("utf-8")
    (tmp_path / "file").write_text(made.replace("\n\nWho we are\n", "\n\n"), "utf-8")
    lost = text.measure(tmp_path / "file", one).failures
    assert lost == ("The heading 'Who we are' is lost.",)
