"""What must be there once only: titles, addresses, and every name of a term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    return [
        *_twice(titles, "WCAG 2.4.2", "Two pages have the title", "Give this page its own title."),
        *_twice(names, "term", "Two terms have the name", "Keep it in one of the 2 files."),
        *_addresses(library),
    ]


def _values(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _twice(
    claims: Iterable[tuple[str, Document[Any], str, str]], rule: str, what: str, fix: str
) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for key, document, field, shown in claims:
        if key in first:
            message = f"{what} '{shown}': this one and {first[key]}."
            yield Finding(document.file, document.lines[field], rule, message, fix)
        first.setdefault(key, document.file)


def _addresses(library: Library) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for address, file in all_addresses(library.folders):
        if address in first:
            message = f"Two files have the address '/{address}': this one and {first[address]}."
            yield Finding(file, 1, "address", message, "Rename or delete one of the two files.")
        first.setdefault(address, file)
