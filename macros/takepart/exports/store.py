"""Finished files, kept between builds, so that what did not change is not made again.

A file is known by a digest of everything that it is made from. It is put in its place whole, with
its report, so that a build which was cut off leaves nothing half written.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files as package_files
from pathlib import Path

from takepart.exports import about
from takepart.exports.book import Book
from takepart.exports.format import Format
from takepart.exports.report import Report, from_data

WEEK = 7 * 24 * 60 * 60  # seconds that a file is kept which no build asks for
BELOW = ("checks/files.py", "markup.py", "pictures.py", "wording.py")  # used by formats themselves


@dataclass(frozen=True)
class Store:
    """A folder of finished files."""

    folder: Path

    def path(self, key: str) -> Path:
        return self.folder / key

    def find(self, key: str) -> Report | None:
        """The report of a finished file, or None when there is no such file."""
        try:
            report = from_data(json.loads(self._report(key).read_text("utf-8")))
        except (OSError, ValueError):
            return None
        if not self.path(key).is_file():
            return None
        for path in (self.path(key), self._report(key)):
            with suppress(OSError):  # a folder that can be read alone serves too
                os.utime(path)
        return report

    @contextmanager
    def fresh(self, key: str) -> Iterator[Path]:
        """A path to write to; what is left there when the block ends badly is deleted."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{key}.{os.getpid()}.new"
        try:
            yield path
        finally:
            path.unlink(missing_ok=True)

    def keep(self, key: str, path: Path, report: Report) -> None:
        """Put a finished file in its place; its report comes last, and is what is looked for."""
        path.replace(self.path(key))
        half = path.with_suffix(".json")
        half.write_text(json.dumps(report.as_data()), "utf-8")
        half.replace(self._report(key))

    def clear(self) -> None:
        """Delete what no build has asked for in a week, and what was left half written.

        Another build may do the same just now, and a file in a folder that can only be read stays.
        """
        old = time.time() - WEEK
        for path in self.folder.glob("*"):
            with suppress(FileNotFoundError, PermissionError):
                if path.is_file() and path.stat().st_mtime < old:
                    path.unlink()

    def _report(self, key: str) -> Path:
        return self.folder / f"{key}.report"


def key(book: Book, one: Format, engine: str) -> str:
    """A digest of the words, the pictures, our own code and the programs' versions."""
    digest = sha256(f"{one.key} {engine} {one.depends(book)} {code()}\n{book!r}".encode())
    for picture in [*book.pictures, *about.pictures(book)]:
        digest.update(picture.path.read_bytes())
    return digest.hexdigest()[:32]


@cache
def code() -> str:
    """A digest of all the code that makes files; what only makes the words is seen in the book."""
    package = Path(str(package_files("takepart")))
    made_by = sorted((package / "exports").rglob("*"))
    digest = sha256()
    for path in [*made_by, *(package / name for name in BELOW)]:
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.read_bytes())
    return digest.hexdigest()
