"""Names in front matter must be names of something."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from takepart.findings import Finding, did_you_mean, listed
from takepart.library import Library
from takepart.reader import Document


def check(library: Library, today: date) -> list[Finding]:
    """A finding for each unknown source, chapter, rung, term or picture, and for late reviews."""
    known = _known(library)
    return [
        finding
        for document in library.documents()
        for finding in [*_names(document, library, known), *_late(document, today)]
    ]


Known = Mapping[str, tuple[str, Collection[str]]]


def _known(library: Library) -> Known:
    """For each name in front matter: what it names, and all that there are."""
    docs = library.folders.docs
    return {
        "sources": ("source", {p.stem for p in (docs / "_sources").glob("*.md")}),
        "chapters": ("chapter", library.chapters.keys()),
        "rungs": ("rung", {p.stem for p in (docs / "_ladder").glob("*.md")}),
        "replaced_by": ("term", {p.stem for p in library.folders.glossary.glob("*.md")}),
    }


def _names(document: Document[Any], library: Library, known: Known) -> Iterator[Finding]:
    for field, (what, names) in known.items():
        value = getattr(document.meta, field, None) or ()
        for name in (value,) if isinstance(value, str) else value:
            if name not in names:
                message = f"'{field}' names '{name}', which is no {what}."
                others = set(names) - ({document.slug} if field == "replaced_by" else set())
                fix = did_you_mean(name, others) + _instead(field, what, others)
                yield Finding(document.file, document.lines[field], "front-matter", message, fix)
    picture = getattr(document.meta, "picture", None)
    if picture and library.pictures.find(picture) is None:
        message = f"There is no picture '{picture}'."
        line = document.lines["picture"]
        yield Finding(document.file, line, "ER-05", message, library.pictures.fix(picture))


def _instead(field: str, what: str, names: Collection[str]) -> str:
    if field == "replaced_by":
        return "Write the name of the term to use instead, or delete the line."
    write = f"Write {listed(sorted(names))}, or delete" if names else "Delete"
    return f"{write} this {what}."


def _late(document: Document[Any], today: date) -> Iterator[Finding]:
    if document.meta.next_review < today:
        message = f"The review was due on {document.meta.next_review}."
        fix = "Read it again, put right what has changed, and set 'reviewed' and 'next_review'."
        line = document.lines["next_review"]
        yield Finding(document.file, line, "NC-30", message, fix, "advice")
