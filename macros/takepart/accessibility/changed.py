"""Which pages to test again when files have changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from takepart.accessibility.pages import Built, standard

# Pages that are made from every file of a folder.
LISTS = ("glossary/", "case-studies/")
# Folders of which nothing is ever part of a page.
APART = ("decisions", "tests", ".github", ".ci")


def addresses(changed: Iterable[str], built: Built) -> list[str]:
    """Addresses to test, in every edition, after a change of these files.

    A page, a term and a story are tested themselves. Any other file of the site, such as a style
    sheet, a template, the settings or a part that pages share, may change every page.
    """
    wanted: set[str] = set()
    by_file = {file: address for address, file in built.sources.items()}
    for file in changed:
        if _apart(file):
            continue
        if file not in by_file:
            return built.addresses
        wanted |= _made_from(file, by_file)
    return [address for address in built.addresses if standard(address) in wanted]


def _made_from(file: str, by_file: Mapping[str, str]) -> set[str]:
    address = by_file[file]
    return {address, *(one for one in LISTS if address.startswith(one))}


def _apart(file: str) -> bool:
    """True for files about the project: in folders of their own, or Markdown beside mkdocs.yml."""
    path = PurePosixPath(file)
    if len(path.parts) == 1:
        return path.suffix == ".md" or path.name.startswith("LICENCE")
    return path.parts[0] in APART
