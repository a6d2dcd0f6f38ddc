"""Words that an apostrophe makes shorter (C6)."""

from __future__ import annotations

from takepart.checks.rule import Rule, matches

NEGATIVE = r"\b\w+(n['’]t|['’]ve)\b"
ANY = (
    r"\b\w+(n['’]t|['’](ve|re|ll|m|d))\b"
    r"|\b(it|that|there|here|what|where|who|how|let|he|she)['’]s\b"
)

RULES = (
    Rule(
        id="NC-20",
        name="Contractions with 'not' and 'have'",
        edition="standard",
        why="Many readers read 'cannot' more safely than 'can't'.",
        fix="Write it in full.",
        good="You cannot be charged.",
        bad="You can't be charged.",
        find=matches(NEGATIVE, "'{}' is a contraction.", quoted=False),
    ),
    Rule(
        id="ER-14",
        name="Contractions",
        edition="easy-read",
        why="Full words are easier to read.",
        fix="Write it in full.",
        good="We will tell you.",
        bad="We'll tell you.",
        find=matches(ANY, "'{}' is a contraction.", quoted=False),
    ),
)
