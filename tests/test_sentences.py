"""Sentences and hard words, as tables of text and what is found."""

from __future__ import annotations

import pytest

from takepart.sentences import hard_words, split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("One.", ["One."]),
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("  One.\n Two. ", ["One.", "Two."]),
        ("It costs 2.50 pounds. 3 people came.", ["It costs 2.50 pounds.", "3 people came."]),
        ("Ask **carers**. **Carers** know.", ["Ask **carers**.", "**Carers** know."]),
        ("Read example.org today.", ["Read example.org today."]),
        ("He said. [Ask us](x).", ["He said.", "[Ask us](x)."]),
    ],
)
def test_splits(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


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
        ("**Budget.** This means money.", [("Budget.", "This means money.")]),
    ],
)
def test_finds_hard_words_and_what_explains_them(text: str, found: list[tuple[str, str]]) -> None:
    assert hard_words(text) == found
