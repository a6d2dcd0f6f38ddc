"""Words that stand in many places are missed where they are gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports.books import book, good
from takepart.exports import braille, order, text
from takepart.exports.order import Line
from takepart.markup import parse, write

PAGE = """<p>The ladder <a href="#s1">[1]</a> has 2 rungs <a href="#s2">[2]</a>.</p>
<h2>Informing</h2><p>Informing means telling <a href="#s1">[1]</a>.</p>
<h2>Involving</h2><p>Involving means asking <a href="#s1">[1]</a>.</p>
<ul class="letters"><li>A</li></ul>
<ul><li>Informing<ul><li>by letter</li></ul></li><li>Involving</li></ul>
<dl class="facts"><dt>Place</dt><dd>Leeds</dd></dl><dl><dt>Carer</dt><dd>Someone.</dd></dl>
<table><caption>Rungs</caption><tr><th>Day</th><th>Rung</th></tr>
<tr><td>Monday</td><td>Informing</td></tr><tr><td>Friday</td><td>Involving</td></tr></table>
<figure><svg aria-label="Informing."></svg><figcaption>A rung</figcaption></figure>
<table><tr><th>Day</th><td><p>One</p><p>Two</p></td></tr></table><pre>for x
and y</pre>
<p>Informing<span class="tp-hidden"> unseen</span> goes<br>on.</p>"""


def test_the_lines_of_a_page() -> None:
    assert order.lines(book(PAGE)) == [
        Line("headings", "A plan for everyone"),
        Line("", "The ladder [1] has 2 rungs [2]."),
        Line("headings", "Informing"),
        Line("", "Informing means telling [1]."),
        Line("headings", "Involving"),
        Line("", "Involving means asking [1]."),
        Line("items", "Informing"),
        Line("items", "by letter"),
        Line("items", "Involving"),
        Line("items", "Place: Leeds"),
        Line("items", "Carer"),
        Line("items", "Someone."),
        Line("", "Rungs"),
        Line("cells", "Day: Monday"),
        Line("cells", "Rung: Informing"),
        Line("cells", "Day: Friday"),
        Line("cells", "Rung: Involving"),
        Line("pictures", "Informing."),
        Line("cells", "Day"),
        Line("cells", "One Two"),
        Line("code", "for x and y"),
        Line("", "Informing goes on."),
    ]


@pytest.mark.parametrize(
    ("wanted", "found", "missing"),
    [
        ("a b|c", "a b c", {}),
        ("a b|c", "a more b of this c", {}),
        ("a b|c", "b c", {0: ["a"]}),
        ("a b|a c", "a b c", {1: ["a"]}),
        ("a b|c", "c a b", {1: ["c"]}),
        ("a b|c", "", {0: ["a", "b"], 1: ["c"]}),
    ],
)
def test_gaps(wanted: str, found: str, missing: dict[int, list[str]]) -> None:
    assert order.gaps([line.split() for line in wanted.split("|")], found.split()) == missing


LOST: dict[str, tuple[str, int, str]] = {
    "source": ("a", 0, "The link '[1]' is lost."),
    "source in the middle": ("a", 2, "The link '[1]' is lost."),
    "heading": ("h2", 0, "The heading 'Informing' is lost."),
    "item": ("li", 3, "The list item 'Involving' is lost."),
    "cell": ("td", 3, "The table cell 'Involving' is lost."),
    "picture": ("svg", 0, "The description of a picture 'Informing.' is lost."),
    "paragraph": ("p", 1, "Of 'Informing means telling [1].' these words are lost: "),
}


def without(html: str, tag: str, place: int) -> str:
    """The page without the words of one element."""
    tree = parse(html)
    node = list(tree.iter(tag))[place]
    if tag == "svg":
        node.set("aria-label", "")
    for child in list(node):
        child.drop_tree()
    node.text = ""
    return write(tree)


FORMATS = {"text": text.FORMAT, "grade 2": braille.FORMAT, "grade 1": braille.GRADE_1}


@pytest.mark.parametrize("name", LOST)
@pytest.mark.parametrize("key", FORMATS)
def test_words_that_stand_elsewhere_too_are_missed(key: str, name: str, tmp_path: Path) -> None:
    tag, place, said = LOST[name]
    one, made = FORMATS[key], tmp_path / "file"
    one.make(book(PAGE), made)
    assert one.measure(made, book(PAGE)).failures == ()
    one.make(book(without(PAGE, tag, place)), made)
    failures = one.measure(made, book(PAGE)).failures
    assert any(failure.startswith(said) for failure in failures), failures


def test_every_element_of_a_page_is_missed(tmp_path: Path) -> None:
    """Each heading, item, cell and link of a page of the good site, one after the other."""
    page = good()["public/why/why"].parts[0]
    one, made, tried = book(page), tmp_path / "file", 0
    for tag in ("h2", "li", "td", "a"):
        for place, node in enumerate(parse(page.html).iter(tag)):
            if node.text_content().strip():
                text.make(book(without(page.html, tag, place)), made)
                assert text.measure(made, one).failures, f"{tag} {place}"
                tried += 1
    assert tried > 5
