"""What was really made: every file with its size and what was measured in it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from takepart.exports.report import Report


@dataclass(frozen=True)
class File:
    """A file of the site. `place` is its address from the site's root, `size` is in bytes.

    `page` is the address of the page that it belongs to; None for one of a whole document.
    `live` is the web address where its version can be looked up, or empty. `document` is the place
    that the files of one document share, without edition and ending. `part` is 'part 1 of 3' when a
    page has several files of one format, and else empty.
    `kept` is where the finished file lies until the site is written.
    """

    place: str
    page: str | None
    kind: str
    edition: str
    format: str
    name: str
    title: str
    version: str
    date: str
    live: str
    document: str
    size: int
    report: Report
    kept: Path
    part: str = ""


@dataclass(frozen=True)
class Manifest:
    """`missing` says in a line for each format that was left out why, and how to add it.

    `fresh` are the places of the files that were made by this build; the others were kept.
    """

    files: tuple[File, ...] = ()
    missing: tuple[str, ...] = ()
    fresh: frozenset[str] = frozenset()

    def of(self, address: str) -> list[File]:
        """The files of one page, in the order in which formats and editions are listed."""
        return [file for file in self.files if file.page == address]

    def of_documents(self) -> list[File]:
        """The files of chapters, the guide, the stories and the sheet."""
        return [file for file in self.files if file.page is None]


def write(manifest: Manifest, folder: Path) -> None:
    """Put every file into the built site, with its report beside it, and the list of them all.

    Raises OSError when the disk is full.
    """
    for file in manifest.files:
        place = folder / file.place
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file.kept, place)
        place.with_name(f"{place.name}.json").write_text(_line(file), "utf-8")
    if manifest.files:
        lines = ",\n".join(_line(file).strip() for file in manifest.files)
        (folder / "files.json").write_text(f"[\n{lines}\n]\n", "utf-8")


def _line(file: File) -> str:
    data = asdict(file)
    del data["kept"]
    return json.dumps(data, ensure_ascii=False) + "\n"


def total(files: Sequence[File]) -> int:
    """Bytes of all of them together."""
    return sum(file.size for file in files)
