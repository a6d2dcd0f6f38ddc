"""Hard words and what explains them, as a table."""

from __future__ import annotations

import pytest

from takepart.hard_words import hard_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Plain words.", []),
        ("A **budget**. This means money.", [("budget", "This means money.")]),
        ("Some **budgets**. These are sums.", [("budgets", "These are sums.")]),
        ("A **budget**. A budget is money.", [("budget", "A budget is money.")]),
        ("A **budget**. It shows what we spend.", [("budget", "It shows what we spend.")]),
        ("A **budget**. You can spend it.", [("budget", "")]),
        ("A **budget**.", [("budget", "")]),
        (
            "**One** and **two**. These are **hard**.",
            [("One", "These are hard."), ("two", "These are hard."), ("hard", "")],
        ),
        ("Ask **Dr. Smith**. She is a doctor.", [("Dr. Smith", "")]),
        ("Ask a **G.P. Smith** at 9 a.m. now.", [("G.P. Smith", "")]),
        ("**Budget.** This means money.", [("Budget.", "This means money.")]),
    ],
)
def test_finds_hard_words_and_what_explains_them(text: str, found: list[tuple[str, str]]) -> None:
    assert hard_words(text) == found
