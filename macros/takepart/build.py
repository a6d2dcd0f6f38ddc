"""Build a site beside the last good one, and put it in its place only when nothing is wrong."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from takepart import settings_file, site, site_folder
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

    The folder stays as it was when there is an error, or when this is cut off; one that holds
    anything but a site of ours is left alone. Raises CannotMake when the machine cannot go on or
    the folder cannot be used, and SettingsError.
    """
    if reason := site_folder.refuse(folder, settings_file.sources(settings)):
        raise CannotMake(reason)
    try:
        site_folder.recover(folder)
        return _build(settings, folder, progress, files)
    except OSError as error:
        raise CannotMake(_plain(error)) from error
    finally:
        site_folder.recover(folder)


def _build(settings: Path, folder: Path, progress: Callable[[str], None], files: bool) -> Result:
    fresh, _ = site_folder.beside(folder)
    site_folder.begin(fresh)
    publication = site.run(settings, fresh, progress, files=files)
    good = not errors(publication.findings)
    if good:
        site_folder.swap(folder)
    return Result(publication.findings, _count(publication), good, publication.files)


def _plain(error: OSError) -> str:
    if error.errno in FULL:
        return NO_ROOM
    where = f"'{error.filename}' cannot be used" if error.filename else "The build was stopped"
    why = error.strerror or str(error)
    return f"{where}: {why}. See that you may read and write there, and build again."


def check(
    settings: Path, progress: Callable[[str], None], paths: Iterable[Path] = ()
) -> Publication:
    """Make every edition and check it, and write nothing; `paths` are files and folders, or all.

    Raises NotThere for a path that is not there.
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
