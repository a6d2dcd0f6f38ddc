"""Words that tell where something stands, or what colour it has (WCAG 1.3.3, 1.4.1)."""

from __future__ import annotations

from takepart.checks.rule import Rule, matches

THING = (
    r"(?:box|boxes|panel|column|sidebar|menu|button|buttons|link|links|table|chart|graph|diagram"
    r"|figure|picture|image|photo|map|icon|list|text|section|row|rows|cells?|tab)"
)
SIDE = r"(?:right|left)"
COLOUR = r"(?:red|green|blue|yellow|orange|purple|pink|grey|black)"
# 'the box on the right of the page', but not 'links to the right page'.
GOES_ON = (
    r"(?! (?!(?:hand|of|and|or|to|is|are|has|have|shows?|gives?|says?|tells?|you|will|can)\b)\w)"
)
POSITION = "|".join(
    (
        rf"\b{THING} (?:is |are |shown )?(?:on|to|at) (?:the|your) {SIDE}\b{GOES_ON}",
        rf"\bthe {SIDE}[- ]hand (?:side|column|menu|panel|{THING})\b",
        rf"\b(?:on|to) the {SIDE}[- ]hand side\b|\bon the {SIDE}[- ]hand\b",
        rf"\bthe (?:round|square|{COLOUR}) (?:box(?:es)?|(?:button|link|text|icon|row|cell)s?)\b",
        rf"\b(?:shown|marked|highlighted|written|printed|shaded|coloured) in {COLOUR}\b",
    )
)


def _name(found: str) -> str:
    """What to write for words such as 'box on the right'."""
    return (
        f"For '{found}' write what it is called or what it holds, such as 'the table of dates' or "
        "'the button Send'."
    )


RULES = (
    Rule(
        id="WCAG 1.3.3",
        name="Things found by place or colour only",
        edition="standard",
        why="Not everyone sees the page: it may be read out, or shown in one narrow column.",
        fix="Name the thing: 'the table of dates', 'the button Send'.",
        good="The table of dates shows the right time to ask.",
        bad="The dates are in the box on the right.",
        find=matches(
            POSITION, "'{}' only makes sense to people who see the page.", quoted=False, write=_name
        ),
    ),
)
