"""The folder that a site is put into, where nothing may be deleted but what we made ourselves."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from pathlib import Path

LIST = ".takepart-site"  # the names of the files that we wrote, one a line
WAITING = ".takepart-waiting"  # in a folder that is there only until the build ends
BEFORE_LISTS = ("_headers", "search/pages.json")  # what sites of ours had before there was a list
BY_SYSTEMS = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))


def refuse(folder: Path, sources: Collection[Path]) -> str:
    """Why a site cannot go into this folder, or an empty text; `sources` must stay as they are."""
    if held := next((path for path in sources if path.is_relative_to(folder.resolve())), None):
        said = f"'{folder}' holds what the site is made from: {held}. Name another folder."
        return f"{said} Nothing was deleted."
    if folder.exists() and not folder.is_dir():
        return f"'{folder}' is a file. Name a folder."
    if strange := next(_strange(folder), ""):
        return (
            f"'{folder}' holds a file that takepart did not make: {strange}. A new site takes the "
            "place of all that is in its folder. Name a new folder or an empty one, or move that "
            "file out of it. Nothing was deleted."
        )
    for path in beside(folder):
        if path.exists() and not _left(path):
            return (
                f"'{path}' is in the way, and takepart did not make it. Give it another name, or "
                "move it. Nothing was deleted."
            )
    return ""


def beside(folder: Path) -> tuple[Path, Path]:
    """Where a site is built, and where the last one waits while the two change places."""
    return folder.with_name(f"{folder.name}.new"), folder.with_name(f"{folder.name}.old")


def begin(fresh: Path) -> None:
    """Mark a folder as one that we may delete, before anything is in it."""
    fresh.mkdir(parents=True)
    (fresh / WAITING).touch()


def swap(folder: Path) -> None:
    """Put the new site in the place of the last one, with a list of all that is in it."""
    fresh, old = beside(folder)
    names = sorted(name for name in _names(fresh) if name not in (LIST, WAITING))
    (fresh / LIST).write_text("".join(f"{name}\n" for name in names), "utf-8")
    if folder.exists():
        (folder / WAITING).touch()
        folder.rename(old)
    fresh.rename(folder)


def recover(folder: Path) -> None:
    """Clear what a build left behind; bring the old site back if it was cut off in the swap."""
    fresh, old = beside(folder)
    if _left(old) and not folder.exists():
        old.rename(folder)
    for left in (fresh, old):
        if _left(left):
            shutil.rmtree(left, ignore_errors=True)
    if _left(folder):
        (folder / WAITING).unlink()


def _left(folder: Path) -> bool:
    return (folder / WAITING).is_file()


def _strange(folder: Path) -> Iterator[str]:
    """Each file of the folder that no build of ours has put there."""
    known = {LIST, WAITING}
    if (folder / LIST).is_file():
        known.update((folder / LIST).read_text("utf-8").splitlines())
    elif all((folder / name).is_file() for name in BEFORE_LISTS):
        return
    yield from (name for name in sorted(_names(folder)) if name not in known)


def _names(folder: Path) -> Iterator[str]:
    """Every file, and every folder that is empty or a link, but for what systems leave behind."""
    for path in folder.rglob("*"):
        inside = path.is_dir() and not path.is_symlink() and any(path.iterdir())
        if not inside and path.name not in BY_SYSTEMS:
            yield path.relative_to(folder).as_posix()
