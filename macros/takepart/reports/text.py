"""The report for a terminal. It says all in words, so it needs no colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from takepart.checks.checked import Checked
from takepart.findings import Finding
from takepart.reports.tally import tally


def report(findings: Iterable[Finding], pages: Sequence[Checked] = ()) -> str:
    """What to fix, then what is suggested, each by file and line, and the count at the end."""
    found = tally(findings)
    return "\n\n".join(map(str, [*found.errors, *found.advice, found]))
