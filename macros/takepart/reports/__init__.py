"""Reports: where the findings go. Each is a function from findings and pages to a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from takepart.checks.checked import Checked
from takepart.findings import Finding
from takepart.reports import data, github, markdown, sarif, text

Report = Callable[[Iterable[Finding], Sequence[Checked]], str]

REPORTS: dict[str, Report] = {
    "text": text.report,
    "markdown": markdown.report,
    "github": github.report,
    "sarif": sarif.report,
    "json": data.report,
}
