"""Front matter: where it ends, what it holds, and on which line."""

from __future__ import annotations

import re

import pytest

from takepart import coded, fences, front_matter
from takepart.slips import FALLBACK


def test_is_split_from_the_text_below() -> None:
    text = "---\ntitle: A\n---\nWords.\n---\nMore."
    assert fences.split(text, "a.md") == (["title: A"], "Words.\n---\nMore.", [])


@pytest.mark.parametrize(
    ("text", "says"),
    [("Words.", "are missing"), ("---\ntitle: A\nWords.", "have no end")],
)
def test_needs_two_lines_of_hyphens(text: str, says: str) -> None:
    _, _, (finding,) = fences.split(text, "a.md")
    assert says in finding.message


def test_knows_the_line_of_each_name() -> None:
    values, lines, findings = front_matter.parse("a: 1\nb:\n  - x\n  - y\nc: 2", "a.md", 2)
    assert values == {"a": 1, "b": ["x", "y"], "c": 2}
    assert lines == {"a": 2, "b": 3, "b.0": 4, "b.1": 5, "c": 6}
    assert findings == []


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: 1\nb: two: three", 3, "'b: two: three' has a second ':'"),
        ("a: 1\nb: 2\na: 3", 4, "'a' is there twice; it is on line 2 too"),
        ("a:\n  b: 1\n  b: 2", 4, "'b' is there twice; it is on line 3 too"),
        ("a: {b: 1, b: 2}", 2, "'b' is there twice; it is on line 2 too"),
        ("a: {b: 1}\na: {b: 1}", 3, "'a' is there twice"),
        ("a: 1\nday: 2026-02-30", 3, "'day: 2026-02-30' is no date: there"),
        ("- a\n- b", 2, "do not start with a name and ':'"),
        ("", 2, "do not start with a name and ':'"),
        ("a: [1, 2", 2, "'a' has '[' and no ']'"),
        ("a: !!python/object/apply:os.system [ls]", 2, "'a' starts with '!'"),
        ("a: " + "[" * 3000, 2, "'a' has '[' and no ']'"),
        ("a:\n  b: 1\nc: 2\n  d: 3", 4, "There are too few spaces before 'c'"),
        ("a: &b c", 2, "'a' starts with '&'"),
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
        ("title: Tea &amp; cakes", True),
        ("title: How we **plan**", True),
        ("owner: [Our team](https://a.example/)", True),
        ("title: 5 < 6 and a {brace}", False),
        ("title: 5 * 3 is * 15 & more", False),
        ("easy: We **co-produce**.", False),
    ],
)
def test_holds_no_code(line: str, wrong: bool) -> None:
    findings = coded.check(["owner: we", line], "a.md")
    assert [finding.line for finding in findings] == ([3] if wrong else [])


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("title: How to plan<br>a meeting", "title: How to plan a meeting"),
        ('title: "**How** to *plan*"', 'title: "How to plan"'),
        ("title: **Meetings**: how to plan", 'title: "Meetings: how to plan"'),
        ("title: Tea &amp;&nbsp;cakes", "title: Tea & cakes"),
        ("owner: Jo <jo@council.example>", "owner: Jo (jo@council.example)"),
        ("url: <https://a.example/b>", "url: https://a.example/b"),
        ("url: [Survey](https://a.example/b)", "url: https://a.example/b"),
        ("  - name: Plan <b>well</b>", "- name: Plan well"),
        ("  - <i>tea</i>", "- tea"),
        ("title: “Tea and cakes”", "title: Tea and cakes"),
        ("picture: :group:", "picture: group"),
    ],
)
def test_shows_the_line_without_its_marks(line: str, right: str) -> None:
    assert (coded.told(line) or ("", ""))[1] == f"Change the line to: {right}"
    assert coded.told(right) is None


TOP = """title: Tea
sources: [act]
allow:
  NC-05: The law.
parts:
  - name: Plan
    text: We plan."""
READY = ("title: …", "sources: []", "parts: []")
FIX = re.compile(
    r"(?:(?P<keep>Change the line to)|Start the line with (?P<depth>\w+) spaces\. Then write"
    r"|Delete the (?:tab|spaces) before '.*?'|(?P<above>Delete this line, .* line above as)): (.*)"
)


def obey(lines: list[str], place: int, fix: str) -> list[str] | None:
    """The lines after a writer did what is said of one of them, if it says what to write."""
    if not (said := FIX.fullmatch(fix)):
        return None
    if said["above"]:
        lead = lines[place - 1][: -len(lines[place - 1].lstrip())]
        return [*lines[: place - 1], lead + said[4], *lines[place + 1 :]]
    kept = lines[place][: -len(lines[place].lstrip())] if said["keep"] else ""
    depth = 0 if said["depth"] in (None, "no") else int(said["depth"])
    return [*lines[:place], kept + " " * depth + said[4], *lines[place + 1 :]]


@pytest.mark.parametrize("sign", [*"\"'[]{}:#&*!|>%@`,=-\t?", "\xa0"])
def test_a_sign_anywhere_is_put_right_by_doing_what_is_said(sign: str) -> None:
    for place in range(len(TOP)):
        lines = (TOP[:place] + sign + TOP[place:]).split("\n")
        for _ in range(4):
            _, _, found = front_matter.parse("\n".join(lines), "a.md", 1, READY)
            if not found or (new := obey(lines, found[0].line - 1, found[0].fix)) is None:
                break
            lines = new
        assert not found or found[0].fix == FALLBACK, (lines, found)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("title: Tea\nsources; [a]", "Change the line to: sources: [a]"),
        ("title: Tea\nsources – [a]", "Change the line to: sources: [a]"),
        ("parts:\n  - tea\n - milk", "Start the line with 2 spaces. Then write: - milk"),
        ("parts:\n  * tea", "Start the line with 2 spaces. Then write: - tea"),
    ],
)
def test_a_line_that_is_no_words_is_not_put_behind_the_one_above(text: str, fix: str) -> None:
    _, _, (finding,) = front_matter.parse(text, "a.md", 1, READY)
    assert finding.fix == fix
