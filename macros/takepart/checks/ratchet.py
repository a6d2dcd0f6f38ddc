"""No page may become harder to read without a word of reason (NC-01, C12).

`reading.yml` beside `mkdocs.yml` keeps the grade that each page has reached. A grade is
Flesch-Kincaid's, a US school grade, with agreed words counted as easy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from pydantic import Field

from takepart import front_matter, texts
from takepart.as_written import AsWritten
from takepart.checks.checked import Checked
from takepart.checks.rule import short
from takepart.findings import Finding, Severity
from takepart.models import Model, Text
from takepart.reader import validate
from takepart.reading.profile import GRADE

FILE = "reading.yml"
RULE = "NC-01"
AIM = 8.0  # NC-01, 3.1.5: about age 13; over it, advice
HEAD = f"""\
# How hard each page is to read: its {GRADE}, with the words of the glossary counted as
# easy. A page may become easier, but not harder without a reason:
#   docs/page.md: {{grade: 6.1, allowed: 6.8, because: The law fixes these words.}}
# `takepart scores` writes this file.
"""


class Grade(Model):
    """The grade that a page has reached, and a harder one that is allowed for a reason."""

    grade: float = Field(description="a number such as 6.2")
    allowed: float | None = Field(None, description="a number such as 6.8")
    because: Text | None = Field(None, description="the reason, in a sentence")

    @property
    def most(self) -> float:
        return max(self.grade, self.allowed or 0)


@dataclass(frozen=True)
class Baseline:
    """The grades kept, by file, and the lines they stand on."""

    grades: Mapping[str, Grade]
    lines: Mapping[str, int]


def load(root: Path) -> tuple[Baseline, list[Finding]]:
    """The baseline, which is empty when there is no file."""
    path = root / FILE
    if not path.exists():
        return Baseline({}, {}), []
    text, findings = texts.read(path, FILE)
    values, lines, wrong = front_matter.parse(text, FILE, 1) if text else ({}, {}, [])
    findings += wrong
    grades = {}
    for file, value in values.items():
        kept = value if isinstance(value, dict) else {"grade": value}
        where = dict.fromkeys((*kept, *Grade.model_fields), lines[file])
        grade, wrong = validate(Grade, AsWritten(FILE, kept, where))
        if kept is not value:
            fix = f"Write the grade as a number, such as '{file}: 6.2', or run: takepart scores"
            wrong = [replace(one, fix=fix) for one in wrong]
        findings += wrong
        if grade is None:
            continue
        grades[file] = grade
        if grade.allowed is not None and grade.because is None:
            message = f"'{file}' may be harder to read, but nobody says why."
            fix = "Add ', because: …' before the '}'. For '…' write the reason."
            findings.append(Finding(FILE, lines[file], RULE, message, fix))
    return Baseline(grades, lines), findings


def check(pages: Iterable[Checked], baseline: Baseline) -> Iterator[Finding]:
    """An error for each page that became harder; advice for a new one that is hard."""
    for page in pages:
        if (now := page.grade) is None:
            continue
        if kept := baseline.grades.get(page.file):
            if now > kept.most:
                says = f"This page became harder to read: from grade {kept.most} to {now}."
                fix = (
                    "Make some of these sentences shorter or plainer. If you cannot, write the "
                    f"reason in {FILE}: {page.file}: {{grade: {kept.grade}, allowed: {now}, "
                    "because: …}"
                )
                yield _finding(page, says, fix, "error")
        elif now > AIM:
            says = f"This page has reading grade {now}, and {AIM:g} is the most to aim at."
            fix = "Make some of these sentences shorter or plainer."
            yield _finding(page, says, fix, "advice")


def _finding(page: Checked, says: str, fix: str, severity: Severity) -> Finding:
    """The finding stands at the sentence that costs most, if that is in the page's own file."""
    costly = page.profile.costly[:3]
    listed = "; ".join(f"'{short(one.text, 6)}' ({one.words} words)" for one in costly)
    places = [page.standard.locate(one.text, one.block) for one in costly]
    line = next((line for file, line in places if file == page.file), 0)
    message = f"{says} The sentences that cost most: {listed}."
    return Finding(page.file, line, RULE, message, fix, severity)


def _flow(kept: Grade) -> str:
    """As one line of YAML, so that a file stays a list of pages."""
    values = kept.model_dump()
    said: str = yaml.safe_dump(values, default_flow_style=True, sort_keys=False, width=10_000)
    return said.strip()


def renewed(pages: Iterable[Checked], baseline: Baseline) -> str:
    """The file with the grades as they are now; a page that became harder keeps what it had."""
    lines = []
    for page in sorted(pages, key=lambda one: one.file):
        if (now := page.grade) is None:
            continue
        kept = baseline.grades.get(page.file)
        if kept and kept.allowed is not None and now > kept.grade:
            said = _flow(kept)
        else:
            said = str(min(now, kept.grade) if kept else now)
        lines.append(f"{page.file}: {said}\n")
    return HEAD + "".join(lines)
