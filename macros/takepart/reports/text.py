"""The report for a terminal. It says all in words, so it needs no colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from takepart.checks.checked import Checked
from takepart.findings import Finding
from takepart.reports.tally import tally


def report(findings: Iterable[Finding], pages: Sequence[Checked] = ()) -> str:
    """All by file and line, so that no line has moved when a writer comes to it, and the count."""
    found = tally(findings)
    return "\n\n".join(map(str, [*sorted([*found.errors, *found.advice]), found]))
