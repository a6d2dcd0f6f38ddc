"""One word for one thing (ER-10); `same_words.yml` holds the groups."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from takepart.checks.draft import Draft
from takepart.checks.rule import Found, Rule

GROUPS: list[list[str]] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
EXPLAINS = re.compile(r"\b(?:means?|(?:This|These|It|They) (?:is|are)|called|also)\b")
PATTERNS = [
    [(word, re.compile(rf"(?<![\w-]){re.escape(word)}s?(?![\w-])", re.I)) for word in group]
    for group in GROUPS
]


def _other_words(draft: Draft) -> Iterator[Found]:
    """The second word for a thing that a page has another word for; an explanation may use both."""
    told = [block for block in draft.text.blocks if not EXPLAINS.search(block.text)]
    for group in PATTERNS:
        first = ""
        used: set[str] = set()
        for block in told:
            for word, pattern in group:
                if word not in used and pattern.search(block.text):
                    used.add(word)
                    first = first or word
                    if word != first:
                        message = f"The page says '{first}' and '{word}'."
                        fix = f"Write '{first}' here too, if it is the same thing."
                        yield Found(word, message, block, fix)


RULES = (
    Rule(
        id="ER-10",
        name="2 words for the same thing",
        edition="easy-read",
        why="A new word may seem to be a new thing.",
        fix="Choose one word for a thing, and use it on the whole page.",
        good="- See your doctor. Ask the doctor for help.",
        bad="- See your doctor. Ask the physician for help.",
        find=_other_words,
        severity="advice",
    ),
)
