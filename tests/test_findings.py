"""Findings are said once, in order, and counted."""

from __future__ import annotations

import pytest

from takepart.findings import Finding, choice, closest, errors, in_quotes
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
    ("wrong", "near"), [("lader", "ladder"), ("xyz", ""), ("ladder", "ladder")]
)
def test_the_closest_name_is_close(wrong: str, near: str) -> None:
    assert closest(wrong, ["ladder", "term"]) == near


def test_words_to_copy_stand_in_quotes() -> None:
    assert choice(["a", "b"], ":") == "':a:' or ':b:'"
    assert [in_quotes(one) for one in ("a", "it's", "'a' \"b\"")] == [
        "'a'",
        '"it\'s"',
        "''a' \"b\"'",
    ]
