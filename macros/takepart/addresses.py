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


def base(file: str) -> tuple[str, str]:
    """The folder from which the links of a file are counted, and what they start with.

    A part that pages show, such as a rung, has no place of its own: its links start with '/'.
    """
    folder, *rest = PurePosixPath(file).parent.parts or ("docs",)
    if folder != "docs":
        return f"docs/{folder.replace('_', '-')}", ""
    if any(part.startswith("_") for part in rest):
        return "docs", "/"
    return "/".join([folder, *rest]), ""


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


def whole(address: str) -> str:
    """An address as it is typed into a browser, which '//guide.example/a.png' is not."""
    said = address.replace("\\", "/")
    return f"https:{said}" if said.startswith("//") else said
