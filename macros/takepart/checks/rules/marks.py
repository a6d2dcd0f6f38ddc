"""Marks between and round words."""

from __future__ import annotations

from takepart.checks.rule import Rule, matches

RULES = (
    Rule(
        id="NC-17",
        name="Curly quotes and apostrophes",
        edition="standard",
        why="Curly marks turn into other characters when text is copied.",
        fix="Write straight quotes and apostrophes: ' and \".",
        good="the board's plan",
        bad="the board’s plan",
        find=matches(
            r"\w*[‘’“”]\w*",
            "'{}' has a curly mark.",
            kinds=("paragraph", "item", "cell", "term", "summary", "heading", "caption"),
        ),
    ),
    Rule(
        id="ER-16",
        name="Brackets",
        edition="easy-read",
        why="Brackets put a second idea inside the first.",
        fix="Make it a sentence of its own.",
        good="You can vote. You do not have to.",
        bad="You can vote (you do not have to).",
        find=matches(r"\([^)]*\)", "'{}' is in brackets."),
    ),
)
