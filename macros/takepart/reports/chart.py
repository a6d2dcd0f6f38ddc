"""The reading grades of all pages as bars, with a line at the aim.

Heights are in em and widths in percent, so the chart fits every screen without its letters
getting small, and grows with a reader's own size of text.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from takepart.checks.checked import Checked
from takepart.reading.profile import GRADE

AIM = 6  # NC-01: reading age 9 to 11 is a US grade of 4 to 6
LINE, BAR, GAP = 1.4, 1.1, 0.9  # em
STICKS = "\u00a0"  # a space at which no line ends
LETTERS = 30  # of a label's line: as many as fit on the smallest screen


@dataclass(frozen=True)
class Bar:
    """`lines` are the label with where each stands; `raw` and `easy` are widths in percent."""

    lines: list[tuple[float, str]]
    top: float
    raw: float
    easy: float


@dataclass(frozen=True)
class Chart:
    """`aim` is how far from the left the line stands, in percent; `height` is in em."""

    bars: list[Bar]
    aim: float
    height: float
    unscored: int
    said: str


def chart(pages: Sequence[Checked]) -> Chart:
    """Hardest page first. Pages that are too short to score are only counted."""
    graded = [
        (score.raw, score.easy, page.title)
        for page in pages
        if (score := page.profile.scores[GRADE]).raw is not None and score.easy is not None
    ]
    graded.sort(key=lambda one: (-one[0], one[2]))
    most = max([AIM * 2, *(ceil(raw) for raw, _, _ in graded)])
    bars, top = [], LINE  # the first line says what the aim is
    for raw, easy, title in graded:
        words = textwrap.wrap(f"{title}: {raw:.1f}{STICKS}({easy:.1f})", LETTERS)
        lines = [(round(top + (n + 1) * LINE - 0.3, 2), line) for n, line in enumerate(words)]
        top = round(top + len(words) * LINE, 2)
        bars.append(Bar(lines, top, _percent(raw, most), _percent(easy, most)))
        top += BAR + GAP
    hardest = [raw for raw, _, _ in graded]
    return Chart(bars, _percent(AIM, most), round(top, 2), len(pages) - len(bars), _said(hardest))


def _percent(grade: float, most: int) -> float:
    return round(100 * max(grade, 0) / most, 1)


def _said(grades: Sequence[float]) -> str:
    """What the chart shows, in a sentence."""
    if not grades:
        return "No page is long enough to score."
    above = sum(grade > AIM for grade in grades)
    return (
        f"The grades go from {min(grades):.1f} to {max(grades):.1f}. "
        f"{above} of {len(grades)} pages are above the aim of {AIM}, by the book."
    )
