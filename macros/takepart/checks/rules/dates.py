"""How dates and times are written."""

from __future__ import annotations

from takepart.checks.rule import Rule, matches

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

RULES = (
    Rule(
        id="NC-22",
        name="Dates of another form",
        edition="standard",
        why="One way to write dates is read at once. '06/08' is June to some people.",
        fix="Write the day, the month in full and the year: 6 August 2018.",
        good="The meeting is on 6 August 2018.",
        bad="The meeting is on 6th August 2018.",
        find=matches(DATE, "The date is written '{}'.", quoted=False),
    ),
    Rule(
        id="NC-22",
        name="Times of another form",
        edition="standard",
        why="One way to write times is read at once, and a screen reader says it right.",
        fix="Write 5pm, 5:30pm, midday or midnight.",
        good="Come from 9am to 5:30pm, or at midday.",
        bad="Come at 5.30pm.",
        find=matches(TIME, "The time is written '{}'.", quoted=False),
    ),
)
