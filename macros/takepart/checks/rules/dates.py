"""How dates and times are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from takepart.checks.rule import Rule, in_blocks, matches

MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
CUT = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
TH = r"(?:st|nd|rd|th)"
DAY_MONTH = r"(?:[12]\d|3[01]|0?[1-9])/(?:1[0-2]|0?[1-9])"
DATE = "|".join(
    (
        rf"\b{DAY}{TH}(?: of)? {MONTH}\b",  # 6th August
        rf"\b{MONTH},? {DAY}(?:{TH}\b|,? \d{{4}}\b|(?=[.,;:)]|$))",  # August 6, 2018
        rf"\bon {MONTH} {DAY}\b(?![:.,]\d)",  # on August 6
        rf"\b{DAY}{TH}? {CUT}\b(?:\.|(?= \d|[,;)]|$))",  # 6 Aug
        rf"\b{CUT}\.? (?:19|20)\d\d\b",  # Aug 2018
        rf"(?<![\w/.]){DAY_MONTH}/(?:\d{{4}}|\d\d)(?![\w/])",  # 06/08/2018
        r"(?<![\w.-])[0-3]?\d([.-])[01]?\d\1(?:19|20)\d\d(?![\w.-]\w)",  # 06-08-2018
        r"(?<![\w-])(?:19|20)\d\d-[01]\d-[0-3]\d(?![\w-])",  # 2018-08-06
    )
)
TIME = "|".join(
    (
        r"(?<![\w.:,])(?<!ratio is )(?<!ratio of )(?:1[3-9]|2[0-3]|0\d):[0-5]\d(?![\w:])",  # 17:00
        r"(?<![\w.:,£])\d{1,2}\.[0-5]\d ?(?:[ap]m\b|[ap]\.m\.)",  # 5.30pm
        r"(?<![\w.:,£])\d{1,2}(?::[0-5]\d)?(?: [ap]m\b| ?[ap]\.m\.)",  # 5 pm, 5 p.m.
        r"(?<![\w.:,£])\d{1,2}:00 ?[ap]m\b",  # 5:00pm
        r"(?<![\w.:,£])12 ?[ap]m\b|\b12 (?:noon|midnight|midday)\b",
    )
)

MONTHS = MONTH.strip("(?:)").split("|")
FIGURES = re.compile(r"(\d+)[-/.](\d+)[-/.](\d+)")
LATER = re.compile(r",? (?:19|20)\d\d\b")  # the year, where the match ends before it
PARTS = re.compile(r"[A-Z][a-z]+|\d+")
CLOCK = re.compile(r"(\d+)(?:[:.](\d\d))? ?([ap]?)")
HALF_DAYS = {"a": "midnight", "p": "midday", "midnight": "midnight"}


def _dates(text: str) -> Iterator[tuple[str, str, str]]:
    for match in re.finditer(DATE, text, re.I):
        more = LATER.match(text, match.end())
        says = f"The date is written '{match[0]}{more[0] if more else ''}'"
        figures = FIGURES.search(match[0])
        day, month, year = (
            _in_figures(figures) if figures else _in_words(match[0] + (more[0] if more else ""))
        )
        year_first = figures and len(figures[1]) > 2
        if figures and not year_first and 0 < day <= 12 and 0 < month <= 12 and day != month:
            says += f", which some people read as {month} {MONTHS[day - 1]}"
        yield match[0], f"{says}.", _write(match[0], day, month, year) if 0 < month <= 12 else ""


def _write(date: str, day: int, month: int, year: int) -> str:
    said = f"{day or ''} {MONTHS[month - 1]} {year or ''}".strip()
    return f"Write '{'on ' * date.startswith('on ')}{said}'."


def _in_figures(date: re.Match[str]) -> tuple[int, int, int]:
    """The day, month and year; the month first only where there is no such month otherwise."""
    first, second, third = map(int, date.groups())
    if first > 31:
        return third, second, first
    day, month = (second, first) if second > 12 else (first, second)
    return day, month, third if third > 99 else third + 2000


def _in_words(date: str) -> tuple[int, int, int]:
    day = month = year = 0
    for part in PARTS.findall(date.title()):
        if part.isdigit():
            day, year = (day, int(part)) if int(part) > 31 else (int(part), year)
        else:
            month = month or next((n for n, m in enumerate(MONTHS, 1) if m[:3] == part[:3]), 0)
    return day, month, year


def _clock(time: str) -> str:
    """What to write: "Write '5:30pm'."."""
    match = CLOCK.match(time.lower())
    hour, minutes, half = (int(match[1]), match[2] or "00", match[3]) if match else (0, "", "")
    word = time.lower().split()[-1]
    half = half or ("p" if 12 <= hour < 24 else "a")
    if hour % 12 == 0 and minutes == "00":
        return f"Write '{HALF_DAYS.get(word) or HALF_DAYS[half]}'."
    past = f":{minutes}" if minutes != "00" else ""
    return f"Write '{hour % 12 or 12}{past}{half}m'."


RULES = (
    Rule(
        id="NC-22",
        name="Dates of another form",
        edition="standard",
        why="One way to write dates is read at once.",
        fix="Write the day, the month in full and the year: 6 August 2018.",
        good="The meeting is on 6 August 2018.",
        bad="The meeting is on 6th August 2018.",
        find=in_blocks(_dates, quoted=False),
    ),
    Rule(
        id="NC-22",
        name="Times of another form",
        edition="standard",
        why="One way to write times is read at once, and a screen reader says it right.",
        fix="Write 5pm, 5:30pm, midday or midnight.",
        good="Come from 9am to 5:30pm, or at midday.",
        bad="Come at 5.30pm.",
        find=matches(TIME, "The time is written '{}'.", quoted=False, write=_clock),
    ),
)
