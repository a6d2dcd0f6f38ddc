"""HTML as a tree, and back."""

from __future__ import annotations

import pytest

from takepart.markup import (
    Heading,
    anchors,
    by_class,
    element,
    headings,
    parse,
    replace,
    words,
    write,
)


@pytest.mark.parametrize(
    "html",
    [
        "<p>One</p>",
        "text <b>first</b> and last",
        "<p>A &amp; B &lt; C</p>",
        "<p>caf\u00e9</p><hr>",
        "",
        "only text",
    ],
)
def test_what_is_parsed_is_written(html: str) -> None:
    assert write(parse(html)) == html


def test_comments_are_dropped_and_their_neighbours_stay() -> None:
    assert write(parse("<p>a<!-- b -->c<?php d ?>e</p>")) == "<p>ace</p>"


def test_headings_anchors_and_words() -> None:
    tree = parse('<h2 id="a">A  <em>big</em>\none</h2><p id="p">x</p><h3>B</h3>')
    assert headings(tree) == [Heading(2, "a", "A big one"), Heading(3, "", "B")]
    assert anchors(tree) == {"a", "p"}
    assert words(tree) == "A big onexB"


def test_element_writes_class_and_hyphens() -> None:
    made = element("p", "x", class_="a", aria_label="b")
    assert (made.get("class"), made.get("aria-label"), made.text) == ("a", "b", "x")


def test_by_class_needs_the_whole_name() -> None:
    tree = parse('<p class="a easy-read"></p><p class="easy-reading"></p>')
    assert [one.get("class") for one in by_class(tree, "easy-read")] == ["a easy-read"]


@pytest.mark.parametrize(
    ("html", "new", "result"),
    [
        ("a<i>x</i>b", ["u"], "a<u></u>b"),
        ("a<i>x</i>b", ["u", "s"], "a<u></u><s></s>b"),
        ("a<i>x</i>b", [], "ab"),
        ("<b>1</b><i>x</i>b", [], "<b>1</b>b"),
        ("<i>x</i>", [], ""),
    ],
)
def test_replace_keeps_the_text_round_it(html: str, new: list[str], result: str) -> None:
    tree = parse(html)
    (old,) = tree.iter("i")
    replace(old, [element(tag) for tag in new])
    assert write(tree) == result
