"""The rules of words: each says nothing of its good example and one thing of its bad one."""

from __future__ import annotations

import pytest

from drafts import drafted
from takepart.checks.rule import Rule
from takepart.checks.rules import RULES

NAMES = [f"{rule.id}-{rule.severity}-{place}" for place, rule in enumerate(RULES)]

# Words that look like a mistake and are none, with the rule that might be misled by them.
RIGHT = [
    ("NC-18", "Ring 020 7946 0000 on 2026-11-21 about form 3-A and version 1.2-3."),
    ("NC-18", "The meeting is in Co-op House, 12 High Street."),
    ("NC-20", "The board's plan and the carers' group won the people's vote."),
    ("NC-08", "## Plan, buy and monitor"),
    ("NC-17", 'It is the board\'s "plan".'),
    ("NC-04", "Dr. Smith met Mrs. Jones at approx. 9 a.m. They talked, e.g. about version 1.2.3."),
    ("ER-13", "The NHS and your GP can help. Ask 2 GPs."),
    ("ER-14", "It is the nurse's job to ask."),
    ("ER-15", "1 in 4 people. Percy has 25 friends."),
]


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_says_nothing_of_what_is_right(rule: Rule) -> None:
    assert list(rule.find(drafted(rule.good, rule.edition))) == []


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_finds_what_is_wrong_once_and_says_why(rule: Rule) -> None:
    draft = drafted(rule.bad, rule.edition)
    (found,) = rule.find(draft)
    assert draft.locate(found.words, found.block)[1] > 0
    assert rule.why.endswith((".", '".')) and rule.fix.endswith((".", '".'))


@pytest.mark.parametrize(("name", "words"), RIGHT)
def test_what_only_looks_wrong_is_no_finding(name: str, words: str) -> None:
    rules = [rule for rule in RULES if rule.id == name]
    assert rules
    assert [found for rule in rules for found in rule.find(drafted(words, rule.edition))] == []


@pytest.mark.parametrize(
    ("edition", "count", "severity"),
    [
        ("standard", 20, None),
        ("standard", 21, "advice"),
        ("standard", 25, "advice"),
        ("standard", 26, "error"),
        ("easy-read", 12, None),
        ("easy-read", 13, "advice"),
        ("easy-read", 15, "advice"),
        ("easy-read", 16, "error"),
    ],
)
def test_the_longest_sentence_of_an_edition(edition: str, count: int, severity: str | None) -> None:
    draft = drafted(" ".join(["word"] * count) + ".", edition)
    rules = [rule for rule in RULES if rule.id in ("NC-03", "ER-01") and rule.edition == edition]
    said = [rule.severity for rule in rules if list(rule.find(draft))]
    assert said == ([severity] if severity else [])
