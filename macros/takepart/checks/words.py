"""Run every rule of words over a draft."""

from __future__ import annotations

from collections.abc import Iterator

from takepart.checks.draft import Draft
from takepart.checks.others import is_inside
from takepart.checks.rule import Found, Rule
from takepart.checks.rules import RULES
from takepart.findings import Finding

MADE = "made"  # class of what a template says, which no writer can change


def check(draft: Draft) -> Iterator[Finding]:
    """What is wrong with the words of a draft, a finding for each place."""
    for rule in RULES:
        if rule.edition == draft.edition:
            for found in rule.find(draft):
                if found.block is None or not is_inside(found.block, MADE):
                    yield _finding(rule, found, draft)


def _finding(rule: Rule, found: Found, draft: Draft) -> Finding:
    file, line = draft.locate(found.words, found.block)
    stop = "" if found.message.rstrip("'\"").endswith((".", "!", "?", "…")) else "."
    message, fix = f"{found.message}{stop} {rule.why}", found.fix or rule.fix
    return Finding(file, line, rule.id, message, fix, rule.severity, found.words)
