"""SARIF 2.1.0, which code scanning tools read."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from takepart import __version__
from takepart.checks.checked import Checked
from takepart.checks.rule import Rule
from takepart.checks.rules import RULES
from takepart.findings import Finding
from takepart.reports.tally import tally

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "takepart/v1"
LEVELS = {"error": "error", "advice": "note"}


def report(findings: Iterable[Finding], pages: Sequence[Checked] = ()) -> str:
    """Every finding is a result; one that is allowed is a suppressed result."""
    found = tally(findings)
    every = [*found.errors, *found.advice, *found.allowed]
    rules = _rules(every)
    driver = {"name": "Take Part", "version": __version__, "rules": list(rules.values())}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": _results(every, rules),
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rules(findings: Iterable[Finding]) -> dict[str, dict[str, Any]]:
    """Every rule of words, and each other id that was met, by id."""
    same: dict[str, list[Rule]] = {}
    for rule in RULES:
        same.setdefault(rule.id, []).append(rule)
    described = {id: _described(id, rules) for id, rules in same.items()}
    others = {one.rule for one in findings} - set(described)
    level = {one.rule: one.severity for one in findings if one.severity != "allowed"}
    return described | {
        id: _rule(id, f"A check of the guide: {id}.", level.get(id, "error"))
        for id in sorted(others)
    }


def _described(id: str, rules: list[Rule]) -> dict[str, Any]:
    """Rules of one id are one here; an error says more of it than the advice just below."""
    first = min(rules, key=lambda rule: rule.severity != "error")
    help_ = "\n\n".join(f"{r.fix}\n\nGood: {r.good}\n\nNot so good: {r.bad}" for r in rules)
    return _rule(id, first.why, first.severity) | {"help": _message(help_)}


def _rule(id: str, why: str, severity: str) -> dict[str, Any]:
    return {
        "id": id,
        "shortDescription": _message(why),
        "fullDescription": _message(why),
        "help": _message(why),
        "defaultConfiguration": {"level": LEVELS[severity]},
    }


def _results(findings: Iterable[Finding], rules: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    index = {id: place for place, id in enumerate(rules)}
    seen: Counter[str] = Counter()
    results = []
    for one in findings:
        own = rules[one.rule]["defaultConfiguration"]["level"]
        mark = _fingerprint(one)
        seen[mark] += 1
        result: dict[str, Any] = {
            "ruleId": one.rule,
            "ruleIndex": index[one.rule],
            "level": LEVELS.get(one.severity, own),
            "message": _message(f"{one.message} Fix: {one.fix}"),
            "locations": [{"physicalLocation": _place(one)}],
            "partialFingerprints": {FINGERPRINT: f"{mark}:{seen[mark]}"},
        }
        if one.severity == "allowed":
            result["suppressions"] = [{"kind": "inSource", "justification": one.reason}]
        results.append(result)
    return results


def _place(one: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(one.file), "uriBaseId": "%SRCROOT%"}}
    return place | ({"region": {"startLine": one.line}} if one.line else {})


def _fingerprint(one: Finding) -> str:
    """Without the line, so that a finding is the same one after lines were added above it."""
    text = "\0".join((one.rule, one.file, one.words or one.message))
    return sha256(text.encode()).hexdigest()[:16]


def _message(text: str) -> dict[str, str]:
    """Braces would be placeholders (3.11.5) and square brackets links (3.11.6): escape them."""
    return {"text": re.sub(r"[{}]", r"\g<0>\g<0>", re.sub(r"[\[\]\\]", r"\\\g<0>", text))}
