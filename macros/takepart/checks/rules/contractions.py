"""Words that an apostrophe makes shorter (C6)."""

from __future__ import annotations

from takepart.checks.rule import Rule, matches

NEGATIVE = r"\b\w+(n['’]t|['’]ve)\b"
ANY = (
    r"\b\w+(n['’]t|['’](ve|re|ll|m|d))\b"
    r"|\b(it|that|there|here|what|where|who|how|let|he|she)['’]s\b"
)

# What stands before or after the apostrophe, and the full words.
WHOLE = {"ca": "cannot", "wo": "will not", "sha": "shall not", "ai": "is not", "let": "let us"}
ENDS = {"ve": "have", "re": "are", "ll": "will", "m": "am"}


def in_full(found: str) -> str:
    """What to write: "Write 'cannot'."."""
    start, _, end = found.lower().replace("’", "'").partition("'")
    stem = start[:-1] if end[:1] == "t" else start
    if end[:1] == "t":
        full = [WHOLE.get(stem) or f"{stem} not"]
    elif end in ENDS:
        full = [f"{stem} {ENDS[end]}"]
    elif stem in WHOLE:
        full = [WHOLE[stem]]
    else:
        full = [f"{stem} {verb}" for verb in (("is", "has") if end == "s" else ("would", "had"))]
    first = (one[0].upper() + one[1:] if found[0].isupper() else one for one in full)
    return "Write '" + "' or '".join(first) + "'."


RULES = (
    Rule(
        id="NC-20",
        name="Contractions with 'not' and 'have'",
        edition="standard",
        why="Full words are read more safely.",
        fix="Write it in full.",
        good="You cannot be charged.",
        bad="You can't be charged.",
        find=matches(NEGATIVE, "'{}' is a contraction.", quoted=False, write=in_full),
    ),
    Rule(
        id="ER-14",
        name="Contractions",
        edition="easy-read",
        why="Full words are easier to read.",
        fix="Write it in full.",
        good="We will tell you.",
        bad="We'll tell you.",
        find=matches(ANY, "'{}' is a contraction.", quoted=False, write=in_full),
    ),
)
