"""What an editor sees above a page while writing it, and nobody on a published site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from takepart.checks.checked import Checked
from takepart.findings import Finding
from takepart.reading.profile import GRADE, Costly, Score
from takepart.reports.tally import Tally, tally

DEAREST = 3


@dataclass(frozen=True)
class Panel:
    """The findings of the page's own file; `costly` are the sentences that cost most."""

    file: str
    found: Tally
    grade: Score
    costly: Sequence[Costly]


def make(page: Checked, findings: Iterable[Finding]) -> Panel:
    """The panel of a page, from the findings of the whole guide."""
    own = tally(finding for finding in findings if finding.file == page.file)
    profile = page.profile
    return Panel(page.file, own, profile.scores[GRADE], profile.costly[:DEAREST])
