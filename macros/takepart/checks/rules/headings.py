"""What a heading is: it names what is below it."""

from __future__ import annotations

from takepart.checks.rule import Rule, matches

RULES = (
    Rule(
        id="NC-08",
        edition="standard",
        why="A heading names what is below it, so it is no question and has no full stop.",
        fix="Say what the section is about, without a mark at the end.",
        good="## Why people take part",
        bad="## Why do people take part?",
        find=matches(r"[.?!:]$", "A heading ends with '{}'.", kinds=("heading",)),
    ),
)
