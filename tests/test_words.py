"""The rules of words: each says nothing of its good example and one thing of its bad one."""

from __future__ import annotations

import pytest

from takepart.checks.rules import EASY_READ, STANDARD, Rule

RULES = [*STANDARD, *EASY_READ]
NAMES = [f"{rule.id}-{rule.severity}" for rule in RULES]

# Words that look like a mistake and are none, with the rule that might be misled by them.
RIGHT = [
    ("NC-18", "Ring 020 7946 0000 on 2026-11-21 about form 3-A and version 1.2-3."),
    ("NC-18", "The meeting is in Co-op House, 12 High Street."),
    ("NC-20", "The board's plan and the carers' group won the people's vote."),
    ("NC-08", "Plan, buy and monitor"),
    ("NC-17", 'It is the board\'s "plan".'),
    ("NC-04", "Dr. Smith met Mrs. Jones at approx. 9 a.m. They talked, e.g. about version 1.2.3."),
    ("ER-13", "The NHS and your GP can help. Ask 2 GPs."),
    ("ER-14", "It is the nurse's job to ask."),
    ("ER-15", "1 in 4 people. Percy has 25 friends."),
]


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_says_nothing_of_what_is_right(rule: Rule) -> None:
    assert list(rule.find(rule.good)) == []


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_finds_what_is_wrong_once_and_says_why(rule: Rule) -> None:
    found = list(rule.find(rule.bad))
    assert len(found) == 1
    assert found[0][0] in rule.bad
    assert rule.why.endswith((".", '".')) and rule.fix.endswith((".", '".'))


@pytest.mark.parametrize(("name", "words"), RIGHT)
def test_what_only_looks_wrong_is_no_finding(name: str, words: str) -> None:
    rules = [rule for rule in RULES if rule.id == name]
    assert rules
    assert [found for rule in rules for found in rule.find(words)] == []


@pytest.mark.parametrize(
    ("count", "severity"), [(20, None), (21, "advice"), (25, "advice"), (26, "error")]
)
def test_a_standard_sentence_has_20_words_and_never_over_25(
    count: int, severity: str | None
) -> None:
    sentence = " ".join(["word"] * count) + "."
    said = [rule.severity for rule in STANDARD if rule.id == "NC-03" and list(rule.find(sentence))]
    assert said == ([severity] if severity else [])


@pytest.mark.parametrize(("count", "wrong"), [(15, 0), (16, 1)])
def test_an_easy_read_sentence_has_15_words_at_most(count: int, wrong: int) -> None:
    rule = next(rule for rule in EASY_READ if rule.id == "ER-01")
    assert len(list(rule.find(" ".join(["word"] * count) + "."))) == wrong
