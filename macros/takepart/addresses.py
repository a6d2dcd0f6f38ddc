"""The address of every page, from where its file is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from takepart.library import Folders, page_files


def of_page(path: str) -> str:
    """'public/ladder/' for 'public/ladder.md'; 'public/' for 'public/index.md'; '' for home."""
    page = PurePosixPath(path).with_suffix("")
    if page.name in ("index", "README"):
        page = page.parent
    return "" if page == PurePosixPath(".") else f"{page}/"


def all_addresses(folders: Folders) -> Iterator[tuple[str, str]]:
    """Each address with the file, from the project's root, that asks for it."""
    root = folders.root
    for path in page_files(folders):
        name = path.relative_to(folders.docs).as_posix()
        yield of_page(name), path.relative_to(root).as_posix()
    for folder, prefix in (
        (folders.glossary, "glossary/"),
        (folders.case_studies, "case-studies/"),
    ):
        for path in sorted(folder.glob("*.md")):
            yield f"{prefix}{path.stem}/", path.relative_to(root).as_posix()
