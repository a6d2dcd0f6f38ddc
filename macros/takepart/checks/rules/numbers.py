"""How numbers stand beside each other and for parts of a group (NC-18, NC-23, ER-15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

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


def one_in(share: str) -> str:
    """A percentage as a part of a group: 25 is '1 in 4', 57 is 'about 6 in 10'; else nothing."""
    number = Fraction(share.replace(",", ""))
    if not 0 < number <= 100:
        return "none" if number == 0 else ""
    part = number / 100
    if part.denominator <= 20 or part.numerator == 1:
        return f"{part.numerator} in {part.denominator:,}" if number < 100 else "all"
    group, tens = round(1 / part), round(number / 10)
    if group > 1 and abs(part * group - 1) <= Fraction(1, 20):
        return f"about 1 in {group:,}"
    if 0 < tens < 10 and abs(number - 10 * tens) <= 3:
        return f"about {tens} in 10"
    return f"{number} in 100" if number.denominator == 1 else f"about {round(number)} in 100"


def _write(share: str) -> str:
    return f"Write '{one_in(share)}'" if one_in(share) else "Write how many there are"


def _with_of(share: re.Match[str]) -> str:
    """'25% of' in '25% of people', which becomes '1 in 4 people'."""
    return share[0] + (" of" if re.match(r" of [a-z]", share.string[share.end() :]) else "")


def _mixed(text: str) -> Iterator[tuple[str, str, str]]:
    """'1 in 4' beside a share that is not 25%."""
    if found := re.search(ONE_IN, text):
        part, whole = map(int, found.groups())
        for share in SHARE.finditer(text):
            if float(share[1].replace(",", "")) * whole != 100 * part:
                message = f"'{found[0]}' and '{share[0]}' stand side by side."
                yield found[0], message, f"{_write(share[1])} for '{_with_of(share)}'."
                return


def _percentages(draft: Draft) -> Iterator[Found]:
    """Parts of a group; where '1 in 4' stands beside it, the page says both."""
    for block in draft.text.blocks:
        if block.kind in CELLS and not re.search(ONE_IN, block.text):
            for match in SHARE.finditer(unquoted(block)):
                message = f"'{match[0]}' is a percentage."
                fix = f"{_write(match[1])} for '{_with_of(match)}'."
                yield Found(match[0], message, block, fix)


def _easy(text: str) -> Iterator[tuple[str, str, str]]:
    """Every percentage; how much a thing has changed is no part of a group."""
    for match in re.finditer(PERCENT, text, re.I):
        fix = f"{_write(match[1])} for '{_with_of(match)}', or leave the number out."
        if not SHARE.match(text, match.start()):
            fix = "Say it in words, such as 'a little' or 'a lot'."
        yield match[0], f"'{match[0]}' is a percentage.", fix


def _range(found: str) -> str:
    return "Write '" + " to ".join(re.findall(r"\d+", found)) + "'."


RULES = (
    Rule(
        id="NC-18",
        name="Ranges with a dash",
        edition="standard",
        why="A dash between numbers can be read as a minus, or not read out at all.",
        fix="Write 'to' between the numbers.",
        good="ages 9 to 11",
        bad="ages 9-11",
        find=matches(RANGE, "A range is written '{}'.", write=_range),
    ),
    Rule(
        id="NC-23",
        name="Percentages",
        edition="standard",
        why="Percentages are hard to understand for many people.",
        fix="Write it as a part of a group: '1 in 4' for 25%.",
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
        fix="Write '1 in 4', or leave the number out.",
        good="1 in 4 people",
        bad="25% of people",
        find=in_blocks(_easy, quoted=False),
    ),
)
