"""Lists that a writer wrote, not those that macros and tables made."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from takepart.checks.draft import Draft
from takepart.checks.rule import Found, Rule
from takepart.markup import words

MOST_ITEMS = 6  # NC-15
MADE = {"letters", "stories"}  # classes of lists that macros make


def written(draft: Draft) -> Iterator[HtmlElement]:
    """The bullet lists that somebody wrote."""
    for items in draft.tree.iter("ul"):
        classes = {items.get("class"), *(one.get("class") for one in items.iterancestors())}
        if not classes & MADE:
            yield items


def _long(draft: Draft) -> Iterator[Found]:
    for items in written(draft):
        count = len(items.findall("li"))
        if count > MOST_ITEMS:
            yield Found(words(items[0]), f"A list has {count} items.")


RULES = (
    Rule(
        id="NC-15",
        edition="standard",
        why="People lose their place in a long list.",
        fix=f"Keep to {MOST_ITEMS}. Group them under headings, or make a table.",
        good="- one\n- two",
        bad="- one\n- two\n- three\n- four\n- five\n- six\n- seven",
        find=_long,
    ),
)
