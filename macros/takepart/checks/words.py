"""Run every rule of words over a draft, and mark what the writer allows with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from takepart.checks.draft import Draft
from takepart.checks.rule import Found, Rule
from takepart.checks.rules import IDS, RULES
from takepart.findings import Finding
from takepart.reader import Document


def check(draft: Draft) -> Iterator[Finding]:
    """What is wrong with the words of a draft, a finding for each place."""
    for rule in RULES:
        if rule.edition == draft.edition:
            for found in rule.find(draft):
                yield _finding(rule, found, draft)


def _finding(rule: Rule, found: Found, draft: Draft) -> Finding:
    file, line = draft.locate(found.words, found.block)
    message, fix = f"{found.message} {rule.why}", found.fix or rule.fix
    return Finding(file, line, rule.id, message, fix, rule.severity, found.words)


def excused(document: Document[Any], findings: Iterable[Finding]) -> list[Finding]:
    """The findings, those that the page allows with a reason marked so; they stay counted."""
    allow = getattr(document.meta, "allow", {})
    return [replace(one, severity="allowed") if one.rule in allow else one for one in findings]


def unknown(document: Document[Any]) -> Iterator[Finding]:
    """A finding when a page allows what is no rule of words."""
    for name in set(getattr(document.meta, "allow", {})) - IDS:
        message = f"There is no rule of words '{name}'."
        fix = f"Known rules: {', '.join(sorted(IDS))}."
        yield Finding(document.file, document.lines["allow"], "front-matter", message, fix)
