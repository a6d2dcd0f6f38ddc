"""Annotations in a workflow of GitHub: a command on a line of its own for each finding.

What follows '::' at the start of a line is a command, so page text must never start a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from takepart.checks.checked import Checked
from takepart.findings import Finding
from takepart.reports.tally import tally

MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def report(findings: Iterable[Finding], pages: Sequence[Checked] = ()) -> str:
    """An error for what must be fixed and a notice for a suggestion; nothing when all is well."""
    found = tally(findings)
    errors = [_command("error", "To fix", one) for one in found.errors]
    return "\n".join(errors + [_command("notice", "Suggestion", one) for one in found.advice])


def _command(kind: str, title: str, one: Finding) -> str:
    values = {"file": one.file, "line": str(one.line or ""), "title": f"{title}: {one.rule}"}
    said = [f"{name}={value.translate(PROPERTY)}" for name, value in values.items() if value]
    message = f"{one.message}\nFix: {one.fix}".translate(MESSAGE)
    return f"::{kind} {','.join(said)}::{message}"
