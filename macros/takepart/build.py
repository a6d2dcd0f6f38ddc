"""Build a site beside the last good one, and put it in its place only when nothing is wrong."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from takepart import site
from takepart.chosen import files
from takepart.exports.manifest import Manifest
from takepart.exports.pool import CannotMake
from takepart.findings import Finding, errors
from takepart.publication import Publication

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
NO_ROOM = "The disk is full. Make room on it, and build again."


@dataclass(frozen=True)
class Result:
    """What a build found, and how many pages it made; `built` is false when nothing changed."""

    findings: list[Finding]
    pages: int
    built: bool
    files: Manifest = field(default_factory=Manifest)


def build(
    settings: Path, folder: Path, progress: Callable[[str], None], files: bool = True
) -> Result:
    """Build into `folder`, with `files` beside the pages or without.

    The folder stays as it was when there is an error, or when this is cut off. Raises CannotMake
    when the machine cannot go on, and SettingsError.
    """
    fresh, old = folder.with_name(f"{folder.name}.new"), folder.with_name(f"{folder.name}.old")
    _recover(folder, fresh, old)
    try:
        publication = site.run(settings, fresh, progress, files=files)
        good = not errors(publication.findings)
        if good:
            if folder.exists():
                folder.rename(old)
            fresh.rename(folder)
        return Result(publication.findings, _count(publication), good, publication.files)
    except OSError as error:
        if error.errno not in FULL:
            raise
        raise CannotMake(NO_ROOM) from error
    finally:
        _recover(folder, fresh, old)


def check(
    settings: Path, progress: Callable[[str], None], paths: Iterable[Path] = ()
) -> Publication:
    """Make every edition and check it, and write nothing; `paths` are files and folders, or all.

    Raises LookupError for a path that is not there.
    """
    chosen = files(paths, settings.parent)
    with tempfile.TemporaryDirectory() as folder:
        publication = site.run(settings, Path(folder), progress, chosen)
    if chosen:
        found = publication.findings
        publication.findings = [one for one in found if one.file in chosen]
    return publication


def _count(publication: Publication) -> int:
    return sum(len(pages) for pages in publication.editions.values())


def _recover(folder: Path, fresh: Path, old: Path) -> None:
    """Clear what a build left behind; bring the old site back if it was cut off in the swap."""
    if old.exists() and not folder.exists():
        old.rename(folder)
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
