"""Findings once each, in order of file and line, by what they ask of a writer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from takepart.findings import Finding, Severity

# Letters that are not seen, some of which turn the words after them round.
TURNS = re.compile(r"[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")
NAMES: dict[Severity, str] = {"error": "To fix", "advice": "Suggestion", "allowed": "Allowed"}


@dataclass(frozen=True)
class Tally:
    """What must be fixed, what is suggested, and what a writer allows with a reason."""

    errors: list[Finding]
    advice: list[Finding]
    allowed: list[Finding]

    def __str__(self) -> str:
        count = f"{to_fix(self)}, {number(len(self.advice), 'suggestion')}."
        if self.allowed:
            count += f" {number(len(self.allowed), 'thing')} allowed, with a reason."
        return count


def tally(findings: Iterable[Finding]) -> Tally:
    """The findings of each severity; what was found twice is counted once."""
    by: dict[str, list[Finding]] = {"error": [], "advice": [], "allowed": []}
    for finding in sorted(set(findings)):
        by[finding.severity].append(finding)
    return Tally(by["error"], by["advice"], by["allowed"])


def number(n: int, noun: str) -> str:
    """'1 thing', '2 things'."""
    return f"{n:,} {noun}" + ("" if n == 1 else "s")


def to_fix(found: Tally) -> str:
    return f"{number(len(found.errors), 'thing')} to fix"


def shortened(text: str, most: int) -> str:
    """One line of `most` letters at most: page text may be as long as its author likes."""
    line = " ".join(TURNS.sub("", text).split())
    return line if len(line) <= most else line[: most - 1] + "…"
