"""Short forms of words, and initials."""

from __future__ import annotations

import re

from takepart.checks.rule import Rule, matches

FAMILIAR = ("NHS", "GP", "GPs", "UK")  # NC-09, ER-13: known to most people

RULES = (
    Rule(
        id="NC-24",
        edition="standard",
        why="These short forms are read out as letters, and many people do not know them.",
        fix="Write 'for example', 'that is', 'and so on' or 'and'.",
        good="a method, for example a survey",
        bad="a method, e.g. a survey",
        find=matches(r"\be\.g\.|\bi\.e\.|\betc\b\.?|(?<=\s)&(?=\s)", "'{}' is a short form."),
    ),
    Rule(
        id="ER-13",
        edition="easy-read",
        why="Initials are hard to remember. NHS and GP are known to most people.",
        fix="Write the full words.",
        good="your local health board",
        bad="your local ICB",
        find=matches(
            rf"\b(?!(?:{'|'.join(FAMILIAR)})\b)[A-Z]{{2,}}s?\b", "'{}' is initials.", re.NOFLAG
        ),
    ),
)
