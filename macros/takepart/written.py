"""How values are written in YAML, for a writer to copy."""

from __future__ import annotations

import re

RULE = re.compile(r"\b[A-Z]{2,4}[- ]\d+\b", re.I)


def quoted(words: str) -> str:
    """The words in quotes, of the kind that they do not hold themselves."""
    if '"' in words or "\\" in words:
        return "'{}'".format(words.replace("'", "''"))
    return f'"{words}"'


def bare(value: str) -> str:
    """The words of a value, without the quotes round it, even if one of the two is missing."""
    mark, inside = value[:1], value[1:]
    if mark not in ("'", '"') or not inside:
        return value
    if mark in inside:
        return inside[:-1] if inside.endswith(mark) else value
    other = "'" if mark == '"' else '"'
    return inside[:-1] if inside.endswith(other) and inside.count(other) == 1 else inside


def plain(value: object) -> str:
    """The words as they are where that can be read, or in quotes; '…' when there are none."""
    words = str(value or "").strip() or "…"
    return words if words == "…" or re.fullmatch(r"[^\W\d][\w ',.()-]*", words) else quoted(words)


def listing(value: str) -> str:
    """A list on one line, from names with any marks between and round them."""
    names = (name.strip(" \t\"'‘’“”[](){}-*•") for name in re.split(r"[,;]|\s[-*•](?=\w)", value))
    return f"[{', '.join(filter(None, names))}]"


def allowed(value: object) -> list[str]:
    """Lines that allow rules, from what was written: '…' stands for a reason that is not there."""
    rules = _rules(value) or [("NC-03", "")]
    return ["allow:", *(f"  {rule}: {plain(reason)}" for rule, reason in rules)]


def _rules(value: object) -> list[tuple[str, str]]:
    if isinstance(value, dict) and not any(value.values()):  # '{NC-03, reason}'
        value = ", ".join(map(str, value))
    if isinstance(value, dict):
        return [pair for rule, reason in value.items() for pair in _pair(str(rule), reason)]
    if isinstance(value, list | tuple):
        return [pair for one in value for pair in _rules(one)]
    text = str(value)
    pairs = zip(RULE.finditer(text), RULE.split(text)[1:], strict=True)
    return [
        (one[0].upper().replace(" ", "-"), reason.strip(" ,;:-\"'[]{}")) for one, reason in pairs
    ]


def _pair(rule: str, reason: object) -> list[tuple[str, str]]:
    """A rule and its reason, or the rule that stands where the reason should."""
    if not reason and not RULE.fullmatch(rule) and RULE.match(rule):  # all of it in one
        return _rules(rule)
    within = [] if RULE.fullmatch(rule) else _rules(reason)
    return within or [(rule, str(reason or ""))]
