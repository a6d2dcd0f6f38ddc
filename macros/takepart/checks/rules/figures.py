"""Numbers in figures: not in words, with commas, and none too big to picture (NC-21, ER-15)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from takepart.checks.rule import Rule, in_blocks, matches

UNITS = "two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
BIG = "(?:hundred|thousand|million|billion|dozen)"
COUNT = rf"(?:(?:{TENS})(?:[- ](?:one|{UNITS}))?|{TEENS}|{UNITS})"
SIZES = {"hundred": 100, "dozen": 12}
VALUES = {"one": 1}
VALUES |= {word: n for n, word in enumerate([*UNITS.split("|"), *TEENS.split("|")], 2)}
VALUES |= {word: 10 * n for n, word in enumerate(TENS.split("|"), 2)}
# 'two hundred and fifty', but not 'two million' and more: nobody writes those in words.
MORE = rf"(?:(?<=hundred|housand)(?: and)? {COUNT}(?: {BIG})*)*"
SPELLED = re.compile(
    rf"(?<![\w-])(?:{COUNT}(?: {BIG})*|one {BIG}(?: {BIG})*){MORE}"
    r"(?!\w|-?\s?(?:way|ways|thirds?|quarters?|fifths?|tenths?|minds?|faced|fold)\b)",
    re.I,
)
BEFORE = re.compile(r"\b(?:one or|an? \w+ or|number) $", re.I)
BEGINS = re.compile(r"(?:^|[.!?:…][\"'”’)]*)\s*[\"'“‘(]*$")

LARGE = re.compile(r"(?<![\w.,/:#&+-])(?P<money>[£$€]?)(?P<digits>[1-9]\d{3,5})(?![\w/:-]|[.,]\d)")
COUNTS = re.compile(r" (?!and |or |in |says? )[a-z]")  # what follows a number that counts
LAST_YEAR = 2199
BIG_FIGURES = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])")
# What a number after these words tells apart; it counts nothing.
NAMED = re.compile(
    r"\b(?:no|number|numbers|section|page|pages|version|gateway|reference|ref|form|regulation|order"
    r"|phone|telephone|tel|call|ring|text|code|id|extension|ext|charity|company|isbn|doi|pmid)"
    r"[.:]? $",
    re.I,
)


def in_figures(words: str) -> str:
    """'twenty-five' is 25, 'two hundred thousand' is 200,000; 'two million' is 2 million."""
    whole, number, after = 0, 0, ""
    for word in re.split(r"[- ]", words.lower()):
        if word in ("million", "billion"):
            after += f" {word}"
        elif word == "thousand":
            whole, number = whole + number * 1000, 0
        elif word in SIZES:
            number *= SIZES[word]
        elif word != "and":
            number += VALUES[word]
    return f"{whole + number:,}{after}"


def _roman(found: str) -> str:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in found]
    less = (2 * one for one, following in itertools.pairwise(values) if one < following)
    return f"Write '{sum(values) - sum(less)}'."


def _spelled(text: str) -> Iterator[tuple[str, str, str]]:
    for match in SPELLED.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if not (BEFORE.search(before) or _in_name(match[0], before, after)):
            fix = f"Write '{in_figures(match[0])}'."
            yield match[0], f"'{match[0]}' is a number in words.", fix


def _in_name(word: str, before: str, after: str) -> bool:
    """'the Five Year Forward View', but not 'Five years later' at the start of a sentence."""
    return word[0].isupper() and bool(
        not BEGINS.search(before) or re.match(r"[- ][A-Z][a-z]", after)
    )


def _large(text: str) -> Iterator[tuple[str, str, str]]:
    """Numbers that count something; a year, a telephone number or a reference does not."""
    for match in LARGE.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        year = not match["money"] and int(match["digits"]) <= LAST_YEAR
        grouped = re.search(r"[\d+] $", before) or re.match(r" \d", after)
        name = re.search(r"\b[A-Z]\S* $", before) and not BEGINS.search(
            before.rstrip().rpartition(" ")[0]
        )
        counts = match["money"] or COUNTS.match(after)
        if counts and not (year or grouped or name or NAMED.search(before)):
            written = f"{match['money']}{int(match['digits']):,}"
            yield match[0], f"'{match[0]}' has no comma.", f"Write '{written}'."


def _big(text: str) -> Iterator[tuple[str, str, str]]:
    for match in BIG_FIGURES.finditer(text):
        noun = re.match(r" ([a-z]+)", text[match.end() :])
        said = f"many {noun[1]}" if noun else "many"
        if text[: match.start()].endswith(("£", "$", "€")):
            said = "a lot of money"
        yield match[0], f"'{match[0]}' is a big number.", f"See if '{said}' says enough."


IN_WORDS_WHY = "Figures are easier to find and to read than numbers in words."
IN_WORDS_FIX = "Write figures: 2, 15, 300. 'One' and the names of things may stay."

RULES = (
    Rule(
        id="NC-21",
        name="Numbers in words",
        edition="standard",
        why=IN_WORDS_WHY,
        fix=IN_WORDS_FIX,
        good="We met 12 times in one year.",
        bad="We met twelve times in one year.",
        find=in_blocks(_spelled, quoted=False),
    ),
    Rule(
        id="NC-21",
        name="Large numbers without a comma",
        edition="standard",
        why="A comma shows where the thousands end.",
        fix="Put a comma before each 3 figures from the right: 12,500.",
        good="In 2026 we heard from 12,500 people.",
        bad="In 2026 we heard from 12500 people.",
        find=in_blocks(_large, quoted=False),
    ),
    Rule(
        id="ER-15",
        name="Numbers in words",
        edition="easy-read",
        why=IN_WORDS_WHY,
        fix=IN_WORDS_FIX,
        good="- We met 3 times.",
        bad="- We met three times.",
        find=in_blocks(_spelled, quoted=False),
    ),
    Rule(
        id="ER-15",
        name="Roman numerals",
        edition="easy-read",
        why="Many people cannot read Roman numerals.",
        fix="Write figures: 2 for II, 4 for IV.",
        good="- Read part 2.",
        bad="- Read part II.",
        find=matches(
            r"\b(?=X*[IV])[XVI]{2,}\b", "'{}' is a Roman numeral.", re.NOFLAG, write=_roman
        ),
    ),
    Rule(
        id="ER-15",
        name="Large numbers",
        edition="easy-read",
        why="Numbers of over 999 are hard to picture.",
        fix="See if 'many people' says enough.",
        good="- Many people told us.",
        bad="- 12,500 people told us.",
        find=in_blocks(_big, quoted=False),
        severity="advice",
    ),
)
