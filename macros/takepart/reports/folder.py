"""Write every report into one folder, and lose nothing that was there before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from takepart.checks.checked import Checked
from takepart.findings import Finding
from takepart.reports import REPORTS, html

LIST = ".takepart-report"  # the names of the files that we wrote, one a line
BESIDE = {"comment.md": "markdown", "findings.sarif": "sarif", "findings.json": "json"}


def refuse(folder: Path) -> str:
    """Why a report cannot go into this folder, or an empty text."""
    if folder.exists() and not folder.is_dir():
        return f"'{folder}' is a file. Name a folder."
    if folder.exists() and any(folder.iterdir()) and not (folder / LIST).is_file():
        return f"'{folder}' holds other files. Name a new folder, or an empty one."
    return ""


def write(folder: Path, findings: Iterable[Finding], pages: Sequence[Checked]) -> None:
    """Put the site and the reports for programs there, in place of those of the last time.

    Raises FileExistsError for a folder that holds other things and no report.
    """
    if reason := refuse(folder):
        raise FileExistsError(reason)
    every = list(findings)
    made = html.files(every, pages)
    made |= {name: REPORTS[report](every, pages) for name, report in BESIDE.items()}
    _clear(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / LIST).write_text("".join(f"{name}\n" for name in made), "utf-8")
    for name, text in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _clear(folder: Path) -> None:
    """Delete the files of the last report and no other, and the folders that this left empty."""
    if not (folder / LIST).is_file():
        return
    for name in (folder / LIST).read_text("utf-8").splitlines():
        path = folder / name
        if path.resolve().is_relative_to(folder.resolve()) and path.is_file():
            path.unlink()
    inside = [path for path in folder.rglob("*") if path.is_dir()]
    for path in sorted(inside, key=lambda path: len(path.parts), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
