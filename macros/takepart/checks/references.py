"""Names in front matter must be names of something."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from takepart.findings import Finding, choice, closest
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


CLOSE = 0.8  # how like a known name a slip of the pen is
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
                if isinstance(value, str):
                    fix = _successor(name, set(names) - {document.slug})
                else:
                    fix = _in_list(field, value, name, names)
                yield Finding(document.file, document.lines[field], "front-matter", message, fix)
    picture = getattr(document.meta, "picture", None)
    if picture and library.pictures.find(picture) is None:
        message = f"There is no picture '{picture}'."
        line = document.lines["picture"]
        yield Finding(document.file, line, "ER-05", message, library.pictures.fix(picture))


def _successor(name: str, terms: Collection[str]) -> str:
    if close := closest(name, terms, CLOSE):
        return f"Write 'replaced_by: {close}', or delete the line."
    return f"Write the name of a file in glossary/ for '{name}', without '.md', or delete the line."


def _in_list(field: str, value: Collection[str], wrong: str, names: Collection[str]) -> str:
    """The line as it should be: the same for each name of the list that is wrong."""
    meant = [one if one in names else closest(one, names, CLOSE) for one in value]
    right = ", ".join(dict.fromkeys(filter(None, meant)))
    other = sorted(set(names) - set(meant))
    if closest(wrong, names, CLOSE) or not other:
        return f"Write '{field}: [{right}]' for the whole list."
    return f"Write '{field}: [{right}]' for the whole list. You can add {choice(other)} to it."


def _late(document: Document[Any], today: date) -> Iterator[Finding]:
    if document.meta.next_review < today:
        message = f"The review was due on {document.meta.next_review}."
        fix = "Read it again, put right what has changed, and set 'reviewed' and 'next_review'."
        line = document.lines["next_review"]
        yield Finding(document.file, line, "NC-30", message, fix, "advice")
