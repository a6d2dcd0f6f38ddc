"""Front matter: where it ends, what it holds, and on which line."""

from __future__ import annotations

import pytest

from takepart import front_matter


def test_is_split_from_the_text_below() -> None:
    text = "---\ntitle: A\n---\nWords.\n---\nMore."
    assert front_matter.split(text, "a.md") == (["title: A"], "Words.\n---\nMore.", [])


@pytest.mark.parametrize(
    ("text", "says"),
    [("Words.", "are missing"), ("---\ntitle: A\nWords.", "have no end")],
)
def test_needs_two_lines_of_hyphens(text: str, says: str) -> None:
    _, _, (finding,) = front_matter.split(text, "a.md")
    assert says in finding.message


def test_knows_the_line_of_each_name() -> None:
    values, lines, findings = front_matter.parse("a: 1\nb:\n  - x\n  - y\nc: 2", "a.md", 2)
    assert values == {"a": 1, "b": ["x", "y"], "c": 2}
    assert lines == {"a": 2, "b": 3, "c": 6}
    assert findings == []


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: 1\nb: two: three", 3, "'b: two: three' has a second ':'"),
        ("a: 1\nb: 2\na: 3", 4, "'a' is there twice; it is on line 2 too"),
        ("a:\n  b: 1\n  b: 2", 4, "'b' is there twice; it is on line 3 too"),
        ("a: {b: 1, b: 2}", 2, "'b' is there twice; it is on line 2 too"),
        ("a: {b: 1}\na: {b: 1}", 3, "'a' is there twice"),
        ("a: 1\nday: 2026-02-30", 3, "'day: 2026-02-30' is no date: day"),
        ("- a\n- b", 2, "no names and values"),
        ("", 2, "no names and values"),
        ("a: [1, 2", 2, "cannot be read"),
        ("a: !!python/object/apply:os.system [ls]", 2, "cannot be read"),
        ("a: " + "[" * 3000, 1, "cannot be read"),
    ],
)
def test_says_what_cannot_be_read(text: str, line: int, says: str) -> None:
    _, _, (finding,) = front_matter.parse(text, "a.md", 2)
    assert says in finding.message
    assert finding.line == line


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("title: {{ config }}", True),
        ("title: {% set x = 1 %}", True),
        ("title: {# hidden #}", True),
        ("title: <b>bold</b>", True),
        ("title: </p>", True),
        ("title: <!-- note -->", True),
        ("title: 5 < 6 and a {brace}", False),
    ],
)
def test_holds_no_code(line: str, wrong: bool) -> None:
    findings = front_matter.code(["owner: we", line], "a.md")
    assert [finding.line for finding in findings] == ([3] if wrong else [])
