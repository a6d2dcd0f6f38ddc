"""How numbers, dates and times are written."""

from __future__ import annotations

from takepart.checks.rule import Rule, matches

RANGE = r"(?<![\w./-])\d{1,3}\s?[-–]\s?\d{1,3}(?![\w/-]|[.,]\d)"

RULES = (
    Rule(
        id="NC-18",
        edition="standard",
        why="A dash between numbers can be read as a minus, or not read out at all.",
        fix="Write 'to' between the numbers.",
        good="ages 9 to 11",
        bad="ages 9-11",
        find=matches(RANGE, "A range is written '{}'."),
    ),
    Rule(
        id="ER-15",
        edition="easy-read",
        why="Parts of a hundred are hard to picture.",
        fix="Write '1 in 4', or 'few', 'some', 'most'.",
        good="1 in 4 people",
        bad="25% of people",
        find=matches(r"\d[\d.,]*\s?(%|per ?cent)", "'{}' is a percentage."),
    ),
)
