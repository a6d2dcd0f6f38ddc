"""Findings are said once, in order, and counted."""

from __future__ import annotations

import pytest

from takepart.findings import Finding, did_you_mean, errors
from takepart.reports.text import report

LATE = Finding("b.md", 3, "NC-30", "It is late.", "Read it.", "advice")
WRONG = Finding("a.md", 12, "link", "It is dead.", "Mend it.")
WHOLE = Finding("a.md", 0, "safety", "It is a script.", "Delete it.")


def test_report() -> None:
    assert report([LATE, WRONG, WHOLE, WRONG]) == (
        "a.md  error  safety\n  It is a script.\n  Fix: Delete it.\n\n"
        "a.md:12  error  link\n  It is dead.\n  Fix: Mend it.\n\n"
        "b.md:3  advice  NC-30\n  It is late.\n  Fix: Read it.\n\n"
        "2 things to fix, 1 suggestion."
    )
    assert report([]) == "0 things to fix, 0 suggestions."


def test_advice_stops_nothing() -> None:
    assert errors([LATE, WRONG]) == [WRONG]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [("lader", "Did you mean 'ladder'? "), ("xyz", ""), ("ladder", "Did you mean 'ladder'? ")],
)
def test_did_you_mean(wrong: str, said: str) -> None:
    assert did_you_mean(wrong, ["ladder", "term"]) == said
