"""A finding: one thing that a check has to say to a writer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "advice", "allowed"]


@dataclass(frozen=True, order=True)
class Finding:
    """`line` counts from 1 (0 is the whole file); `rule` is an id of the standards or a word.

    `words` are what is wrong, as a reader sees them, where a rule points at words; `reason` is
    why a writer allows it.
    """

    file: str
    line: int
    rule: str
    message: str
    fix: str
    severity: Severity = "error"
    words: str = ""
    reason: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}  {self.severity}  {self.rule}\n  {self.message}\n  Fix: {self.fix}"


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that stop a build; what a page allows with a reason does not."""
    return [finding for finding in findings if finding.severity == "error"]


def closest(wrong: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word that is most like this one, or an empty text when none is close."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(wrong, sorted(known), n=1, cutoff=cutoff)), "")


def in_quotes(text: str) -> str:
    """The text in single quotes, or in double ones when it holds single ones."""
    return f'"{text}"' if "'" in text and '"' not in text else f"'{text}'"


def choice(names: Iterable[object], mark: str = "") -> str:
    """What a writer may type: "'a', 'b' or 'c'"; `mark` stands on both sides of each."""
    return listed(f"'{mark}{name}{mark}'" for name in names)


def listed(names: Iterable[str], last: str = "or") -> str:
    """'a, b or c', in order; nobody reads more than a dozen, so the rest is left out."""
    some = list(names)
    if len(some) > 12:
        return f"{', '.join(some[:12])} {last} one of {len(some) - 12} more"
    return f" {last} ".join(filter(None, [", ".join(some[:-1]), *some[-1:]]))
