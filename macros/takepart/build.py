"""Build a site beside the last good one, and put it in its place only when nothing is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from takepart import site
from takepart.findings import Finding, errors
from takepart.publication import Publication


@dataclass(frozen=True)
class Result:
    """What a build found, and how many pages it made; `built` is false when nothing changed."""

    findings: list[Finding]
    pages: int
    built: bool


def build(settings: Path, folder: Path, progress: Callable[[str], None]) -> Result:
    """Build into `folder`. It stays as it was when there is an error, or when this is cut off."""
    fresh, old = folder.with_name(f"{folder.name}.new"), folder.with_name(f"{folder.name}.old")
    _recover(folder, fresh, old)
    try:
        publication = site.run(settings, fresh, progress)
        good = not errors(publication.findings)
        if good:
            if folder.exists():
                folder.rename(old)
            fresh.rename(folder)
        return Result(publication.findings, _count(publication), good)
    finally:
        _recover(folder, fresh, old)


def check(settings: Path, folder: Path, progress: Callable[[str], None]) -> Publication:
    """Build into `folder`, which is thrown away: the same checks, and no site."""
    try:
        return site.run(settings, folder, progress)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _count(publication: Publication) -> int:
    return sum(len(pages) for pages in publication.editions.values())


def _recover(folder: Path, fresh: Path, old: Path) -> None:
    """Clear what a build left behind; bring the old site back if it was cut off in the swap."""
    if old.exists() and not folder.exists():
        old.rename(folder)
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
