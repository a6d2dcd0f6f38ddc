"""What must be there once only: titles, addresses, and every name of a term."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from takepart.addresses import all_addresses
from takepart.findings import Finding
from takepart.library import Library
from takepart.reader import Document


def check(library: Library) -> list[Finding]:
    """A finding on the second of two files that claim the same thing."""
    pages: list[Document[Any]] = [*library.pages.values(), *library.case_studies.values()]
    titles = [(d.meta.title.lower(), d, "title", d.meta.title) for d in pages]
    names = [
        (name if field == "short_forms" else name.lower(), d, field, name)
        for d in library.terms.values()
        for field in ("term", "also", "short_forms")
        for name in _values(getattr(d.meta, field))
    ]
    steps = library.rungs.values()
    rungs = [(d.meta.rung.lower(), d, "rung", d.meta.rung) for d in steps]
    orders = [(str(d.meta.order), d, "order", str(d.meta.order)) for d in steps]
    return [
        *_twice(titles, "WCAG 2.4.2", "Two pages have the title", _other_title),
        *_twice(names, "term", "Two terms have the name", _one_place),
        *_twice(rungs, "front-matter", "Two rungs have the name", _other_rung),
        *_twice(orders, "front-matter", "Two rungs have the order", _other_order),
        *_addresses(library),
    ]


def _other_title(document: Document[Any], field: str, shown: str, first: str) -> str:
    return f"Write another title for '{shown}', which says what only this page holds."


def _one_place(document: Document[Any], field: str, shown: str, first: str) -> str:
    """Which of the two files to change, and how."""
    if field == "term":
        return (
            f"Delete the file {document.file} if it explains what {first} explains. If not, write "
            f"another name for '{shown}'."
        )
    left = [name for name in getattr(document.meta, field) if name != shown]
    if first == document.file:
        return f"Write '{field}: [{', '.join(left)}]'."
    return (
        f"Write '{field}: [{', '.join(left)}]', as {first} has '{shown}'. If it belongs here, "
        "take it out of that file instead."
    )


def _other_rung(document: Document[Any], field: str, shown: str, first: str) -> str:
    return f"Write another name for '{shown}', or delete the file {document.file}."


def _other_order(document: Document[Any], field: str, shown: str, first: str) -> str:
    return (
        "Write the number of this rung, from 1 for the lowest: no 2 rungs have the same one. If "
        "both files are about one rung, delete one of them."
    )


def _values(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _twice(
    claims: Iterable[tuple[str, Document[Any], str, str]],
    rule: str,
    what: str,
    fix: Callable[[Document[Any], str, str, str], str],
) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for key, document, field, shown in claims:
        if key in first:
            own = first[key] == document.file
            message = f"{what} '{shown}': this one and {first[key]}."
            if own:
                message = f"This file has the name '{shown}' already."
            line, said = document.lines[field], fix(document, field, shown, first[key])
            yield Finding(document.file, line, rule, message, said)
        first.setdefault(key, document.file)


def _addresses(library: Library) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for address, file in all_addresses(library.folders):
        if address in first:
            # A page makes room for a term or a story, whose address is its name.
            pair = (file, first[address])
            page, other = pair if file.startswith("docs/") else pair[::-1]
            message = f"Two files have the address '/{address}': this one and {other}."
            yield Finding(page, 1, "address", message, _rename(page, other))
        first.setdefault(address, file)


def _rename(page: str, other: str) -> str:
    path = PurePosixPath(page)
    name = path.parent.name if path.stem == "index" else path.stem
    return (
        f"Delete {page}, with its line in the menu (mkdocs.yml), if {other} says the same. If not, "
        f"give it another name, such as {path.with_name(f'{name}-page.md')}, in the menu too."
    )
