"""The HTML of an edition as blocks: every kind of block, and nothing lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from takepart.exports.content import (
    Block,
    Box,
    Code,
    Definitions,
    Drawing,
    Heading,
    Idea,
    Ideas,
    Image,
    Listing,
    Paragraph,
    Quote,
    Run,
    Table,
    pictures,
    plain,
    walk,
)
from takepart.exports.read import Reader, Unfit
from takepart.markup import parse
from takepart.pictures import Picture

CASES = yaml.safe_load(Path(__file__).with_name("blocks.yml").read_text("utf-8"))
FLAG = Picture("flag", Path("flag.svg"), "a flag", "Ann", "own", "CC0")


def read(html: str, level: int = 0) -> tuple[Block, ...]:
    reader = Reader(
        link=lambda target: target,
        anchor=lambda name: f"page--{name}",
        level=level,
        pictures={"flag.svg": FLAG},
    )
    return reader.blocks(parse(html))


def shown(block: Block) -> list[Any]:
    """A block as the golden cases write it."""
    match block:
        case Paragraph(words=words, role=role):
            return [f"Paragraph {role}".strip(), plain(words)]
        case Heading(level=level, words=words, anchor=anchor):
            return ["Heading", f"{level} {plain(words)} #{anchor}"]
        case Listing(items=items, ordered=ordered):
            made = [[shown(one) for one in item.blocks] for item in items]
            return ["Listing ordered" if ordered else "Listing", made]
        case Table(caption=caption, heads=heads, rows=rows):
            lines = [" | ".join(map(_cell, row)) for row in ([heads] if heads else []) + [*rows]]
            return ["Table", f"{caption}: {' / '.join(lines)}"]
        case Definitions(items=items, facts=facts):
            said = [f"{plain(i.words)} = {_text(i.blocks)}" for i in items]
            return ["Definitions facts" if facts else "Definitions", "; ".join(said)]
        case Box(blocks=inner):
            return ["Box", [shown(one) for one in inner]]
        case Quote(blocks=inner):
            return ["Quote", [shown(one) for one in inner]]
        case Code(text=text):
            return ["Code", text]
        case Drawing() | Image() | Ideas():
            raise AssertionError("these have tests of their own")


def _cell(cell: Any) -> str:
    return ("*" if cell.head else "") + _text(cell.blocks)


def _text(blocks: tuple[Block, ...]) -> str:
    return " ".join(plain(block.words) for block in blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_blocks(case: dict[str, Any]) -> None:
    made = [shown(block) for block in read(case["html"], case.get("level", 0))]
    assert made == case["blocks"]


def test_the_looks_of_words() -> None:
    (said,) = read(
        '<p>A <strong>hard</strong> <code>word</code> <a class="term" href="../x/">here</a> '
        '<cite class="source"><a href="#source-1">[1]</a></cite>'
        '<span class="label">Who: </span>us</p>'
    )
    assert isinstance(said, Paragraph)
    assert said.words == (
        Run("A "),
        Run("hard", strong=True),
        Run(" "),
        Run("word", code=True),
        Run(" "),
        Run("here", link="../x/", role="term"),
        Run(" "),
        Run("[1]", link="#source-1", role="cite"),
        Run("Who: ", role="label"),
        Run("us"),
    )


def test_an_idea_has_its_picture_its_lines_and_its_hard_words() -> None:
    (ideas,) = read(
        '<ul class="ideas"><li class="idea"><img src="../assets/pictures/flag.svg" alt="">'
        '<div class="words"><p>You can <strong>vote</strong>.</p><p>It is easy.</p>'
        '<p class="meaning"><strong>vote</strong>: You choose.</p></div></li></ul>'
    )
    assert isinstance(ideas, Ideas)
    lines = ((Run("You can "), Run("vote", strong=True), Run(".")), (Run("It is easy."),))
    assert ideas.rows == (Idea(FLAG, lines, (("vote", "You choose."),)),)
    assert pictures([ideas, ideas]) == [FLAG]


def test_a_diagram_stands_alone_in_black_on_white() -> None:
    drawing, parts = read(
        '<figure class="diagram"><svg viewBox="0 0 320 100" class="drawing" role="img" '
        'aria-label="A cycle. Three steps."><rect class="shape" x="1"></rect>'
        '<text x="2">Plan</text></svg><figcaption>The cycle</figcaption>'
        '<ul class="diagram-words"><li>Plan: think first</li></ul></figure>'
    )
    assert isinstance(drawing, Drawing)
    assert (drawing.alt, drawing.caption) == ("A cycle. Three steps.", "The cycle")
    assert 'fill="#ffffff"' in drawing.svg
    assert 'width="320"' in drawing.svg
    assert "class=" not in drawing.svg
    assert "aria-label" not in drawing.svg
    assert isinstance(parts, Listing)


@pytest.mark.parametrize(
    ("html", "named"),
    [
        ("<video src='x'></video>", "<video>"),
        ("<p>One <iframe src='x'></iframe></p>", "<iframe> inside <p>"),
        ("<table><tr><td colspan='2'>a</td></tr></table>", "a cell over several columns or rows"),
        ("<table><tr><th rowspan='2'>a</th></tr></table>", "a cell over several columns or rows"),
        ("<div><strong>a<ul><li>b</li></ul></strong></div>", "<ul> inside"),
        ("<p><a href='x'><svg aria-label='b'></svg></a></p>", "<svg> inside <a>"),
    ],
)
def test_what_no_format_could_show_is_named_and_not_lost(html: str, named: str) -> None:
    with pytest.raises(Unfit, match=named):
        read(html)


def test_walk_meets_every_block() -> None:
    made = read(
        "<ul><li>a<blockquote><p>b</p></blockquote></li></ul><dl><dt>c</dt><dd><p>d</p></dd></dl>"
        "<table><tr><td><p>e</p></td><td>f</td></tr></table>"
    )
    said = [plain(block.words) for block in walk(made) if isinstance(block, Paragraph)]
    assert said == ["a", "b", "d", "e", "f"]


def test_rows_of_a_table_have_the_same_length() -> None:
    (table,) = read("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")
    assert isinstance(table, Table)
    assert [len(row) for row in table.rows] == [2, 2]
