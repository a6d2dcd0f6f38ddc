"""How numbers stand beside each other and for parts of a group (NC-18, NC-23, ER-15)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from takepart.checks.draft import Draft
from takepart.checks.quotes import unquoted
from takepart.checks.rule import Found, Rule, in_blocks, matches

RANGE = r"(?<![\w./-])(?<!pp\. )\d{1,3}\s?[-–]\s?\d{1,3}(?![\w/-]|[.,]\d)"
PERCENT = r"(\d[\d,]*(?:\.\d+)?)\s?(?:%|per ?cent\b)"
CELLS = ("paragraph", "item", "term", "summary", "idea")
ONE_IN = r"\b(\d+) in (?:every )?([1-9]\d*)\b"
# '8% higher' and 'a 21% cut' are no part of a group: '1 in 5' cannot say them.
CHANGE = (
    r"(?: \w+)? (?:higher|lower|more|less|fewer|better|worse|faster|slower|longer|shorter|cut|fall"
    r"|rise|drop|growth|change|increase|decrease|reduction|improvement|saving)s?\b"
)
SHARE = re.compile(rf"{PERCENT}(?!{CHANGE})", re.I)


def _mixed(text: str) -> Iterator[tuple[str, str]]:
    """'1 in 4' beside a share that is not 25%."""
    if one_in := re.search(ONE_IN, text):
        part, whole = map(int, one_in.groups())
        for share in SHARE.finditer(text):
            if float(share[1].replace(",", "")) * whole != 100 * part:
                yield one_in[0], f"'{one_in[0]}' and '{share[0]}' stand side by side."
                return


def _percentages(draft: Draft) -> Iterator[Found]:
    """Parts of a group; where '1 in 4' stands beside it, the page says both."""
    for block in draft.text.blocks:
        if block.kind in CELLS and not re.search(ONE_IN, block.text):
            for match in SHARE.finditer(unquoted(block)):
                yield Found(match[0], f"'{match[0]}' is a percentage.", block)


RULES = (
    Rule(
        id="NC-18",
        name="Ranges with a dash",
        edition="standard",
        why="A dash between numbers can be read as a minus, or not read out at all.",
        fix="Write 'to' between the numbers.",
        good="ages 9 to 11",
        bad="ages 9-11",
        find=matches(RANGE, "A range is written '{}'."),
    ),
    Rule(
        id="NC-23",
        name="Percentages",
        edition="standard",
        why="More people understand '1 in 7' than '14%'.",
        fix="Write '1 in 4' for 25%, or say both.",
        good="1 in 4 people",
        bad="25% of people",
        find=_percentages,
        severity="advice",
    ),
    Rule(
        id="NC-23",
        name="Shares written in 2 ways",
        edition="standard",
        why="People cannot compare numbers that are written in 2 ways.",
        fix="Write all of them the same way: '1 in 4' and '1 in 10'.",
        good="1 in 4 men and 1 in 10 women",
        bad="1 in 4 men and 10% of women",
        find=in_blocks(_mixed, quoted=False),
        severity="advice",
    ),
    Rule(
        id="ER-15",
        name="Percentages",
        edition="easy-read",
        why="Parts of a hundred are hard to picture.",
        fix="Write '1 in 4', or 'few', 'some', 'most'.",
        good="1 in 4 people",
        bad="25% of people",
        find=matches(PERCENT, "'{}' is a percentage.", quoted=False),
    ),
)
