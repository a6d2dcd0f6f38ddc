"""Keep together what is read as one: dates, times, numbers with units, phone numbers (LP-13)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

from takepart.exports.content import Words, plain

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
UNITS = (
    "am|pm|a\\.m\\.|p\\.m\\.|noon|midnight|pounds?|pence|percent|per cent|million|billion|"
    "thousand|seconds?|minutes?|hours?|days?|weeks?|months?|years?|mm|cm|m|km|miles?|metres?|g|kg|"
    "ml|litres?|point|pt|pages?|people|MB|KB|GB|working days?"
)
PATTERNS = [
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: (?:to|and|or) \d{{1,2}})? (?:{MONTHS})(?: \d{{4}})?\b",
    rf"\b(?:{MONTHS}) \d{{4}}\b",
    # Phone numbers and large numbers; more groups than 5 are a row of numbers, such as years.
    r"(?<!\d)(?<!\d )\+?\(?\d[\d()]*(?: [\d()]+){1,4}\b(?! \(?\d)",
    r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",  # postcodes
    r"\b\d+[A-Za-z]?,? (?:[A-Z][a-z']+ ){1,2}(?:Street|Road|Lane|Avenue|Close|Way|Square|Place)\b",
    rf"[£$€]?\d[\d,.:]* (?:{UNITS})\b",
    r"\b(?i:pages?|part|sections?|steps?|stage|number|principle|rung|volume|chapter) \d\w*\b",
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Professor)\.? [A-Z][\w'-]+",
    r"\S+ \[\d+\](?:\[\d+\])*",  # a source's number stays with its sentence
]
TOGETHER = re.compile("|".join(f"(?:{pattern})" for pattern in PATTERNS))
LAST = re.compile(r"(\S \S+) (\S{1,7})$")  # a short word alone on the last line
HELD = "\u00a0"  # a space at which no line ends


def text(said: str) -> str:
    """The same text, with spaces that hold where a line must not end."""
    said = TOGETHER.sub(lambda found: found[0].replace(" ", HELD), said)
    return LAST.sub(rf"\1{HELD}\2", said)


def words(said: Words) -> Words:
    """The same runs; what belongs together is found over their borders too."""
    whole = text(plain(said))
    ends = list(accumulate(len(run.text) for run in said))
    starts = [0, *ends][:-1]
    return tuple(
        replace(run, text=whole[start:end])
        for run, start, end in zip(said, starts, ends, strict=True)
    )
