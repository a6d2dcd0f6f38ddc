"""Marks between and round words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from takepart.checks.draft import Draft
from takepart.checks.rule import Found, Rule, capital, matches

# Not the number of a note or an item.
BRACKETS = re.compile(r"(?P<end>(?<=\w)\([a-z]{1,4}\))|\((?!\d{1,2}\))[^)]*\)")

LEAST = 4  # words in brackets that may be a sentence
STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def _brackets(draft: Draft) -> Iterator[Found]:
    for block in draft.text.blocks:
        for match in BRACKETS.finditer(block.text):
            space = " and the space before it" if block.text[: match.start()].endswith(" ") else ""
            inside = match[0][1:-1]
            fix = _ending(inside) if match["end"] else _sentence(inside, space)
            yield Found(match[0], f"'{match[0]}' is in brackets.", block, fix)


def _ending(inside: str) -> str:
    return f"Write the word with '{inside}' or without it."


def _sentence(inside: str, space: str) -> str:
    """The words as a sentence, where they are long enough to be one."""
    if len(inside.split()) < LEAST:
        return f"Delete '({inside})'{space}, or say it in a sentence of its own."
    return f"Make it a sentence of its own: '{capital(inside.rstrip('.'))}.'"


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
            write=lambda found: f"Write '{found.translate(STRAIGHT)}'.",
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
        find=_brackets,
    ),
)
