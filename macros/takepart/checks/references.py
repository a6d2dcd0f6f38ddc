"""Names in front matter must be names of something."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from pathlib import PurePath
from typing import Any

from takepart import file_names
from takepart.findings import Finding, in_quotes, listed
from takepart.library import Library
from takepart.likeness import slip
from takepart.pictures import Pictures
from takepart.reader import Document


def check(library: Library, today: date) -> list[Finding]:
    """A finding for each unknown source, chapter, rung, term or picture, and for late reviews."""
    known = _known(library)
    return [
        finding
        for document in library.documents()
        for finding in [
            *_names(document, library, known),
            *_late(document, today),
        ]
    ]


MOST = 8  # names that a message lists
ADD = (
    ", or add the file docs/_sources/{0}.md with the document's title, author and date, and write "
    "'{1}'"
)
DONE = {
    "reviewed": "Write the day on which somebody last read it, the year first",
    "tested_on": (
        "If people have tested the Easy Read page, write the day, the year first. If not, "
        "delete the lines 'tested_by' and 'tested_on'"
    ),
}
Names = Mapping[str, Collection[str]]  # each with the other ways in which people write it
Known = Mapping[str, tuple[str, Names]]


def _known(library: Library) -> Known:
    """For each name in front matter: what it names, and all that there are."""
    docs, titles = library.folders.docs, library.sources
    said = {name: (one.meta.title, one.meta.url or "") for name, one in titles.items()}
    there = {file_names.plain(path.stem) for path in (docs / "_sources").glob("*.md")}
    there |= library.unread_in(docs / "_sources")
    sources = {name: said.get(name, ()) for name in there}
    called = {name: (one.meta.rung,) for name, one in library.rungs.items()}
    rungs = {path.stem: called.get(path.stem, ()) for path in (docs / "_ladder").glob("*.md")}
    words = {name: (one.meta.term, *one.meta.also) for name, one in library.terms.items()}
    terms = {path.stem: words.get(path.stem, ()) for path in library.folders.glossary.glob("*.md")}
    return {
        "sources": ("source", sources),
        "chapters": ("chapter", {name: (title,) for name, title in library.chapters.items()}),
        "rungs": ("rung", rungs),
        "replaced_by": ("term", terms),
    }


def _names(document: Document[Any], library: Library, known: Known) -> Iterator[Finding]:
    for field, (what, names) in known.items():
        value = getattr(document.meta, field, None) or ()
        for name in (value,) if isinstance(value, str) else value:
            if name not in names:
                message = f"'{field}' names '{name}', which is no {what}."
                if isinstance(value, str):
                    others = {one: names[one] for one in names if one != document.slug}
                    fix = _successor(name, others)
                else:
                    fix = _in_list(field, what, value, name, names)
                yield Finding(document.file, document.lines[field], "front-matter", message, fix)
    picture = getattr(document.meta, "picture", None)
    if picture and library.pictures.find(picture) is None:
        message = f"There is no picture '{picture}'."
        line = document.lines["picture"]
        yield Finding(document.file, line, "ER-05", message, _picture(picture, library.pictures))


def _picture(written: str, pictures: Pictures) -> str:
    """A picture's name has no colons, folder or ending: with those away it may be one."""
    name = PurePath(written.strip(": ").replace("\\", "/")).stem.lower().replace(" ", "_")
    return f"Write 'picture: {name}'." if pictures.find(name) else pictures.fix(written)


def _successor(name: str, terms: Names) -> str:
    if meant := _meant(name, terms):
        return f"Write 'replaced_by: {meant[0]}', or delete the line."
    return f"Write the name of a file in glossary/ for '{name}', without '.md', or delete the line."


def _meant(written: str, names: Names) -> list[str]:
    """The names that were meant: by a slip, another way to write one, or several without ','."""
    if written in names:
        return [written]
    if near := slip(written.removesuffix(".md"), names):
        return [near]
    said = _folded(written)
    if same := [one for one, ways in names.items() if said in map(_folded, ways)]:
        return same[:1]
    parts = [one for one in re.split(r"[;\s]+", written) if one not in ("", "and", "&")]
    meant = [_meant(one, names) for one in parts] if len(parts) > 1 else []
    return [one for some in meant for one in some] if all(meant) else []


def _folded(words: str) -> str:
    return words.strip(" /").casefold()


def _in_list(field: str, what: str, value: Collection[str], wrong: str, names: Names) -> str:
    """The line as it should be: the same for each name of the list that can be put right."""
    if right := _meant(wrong, names):
        meant = [_meant(name, names) for name in value]
        if not all(meant):  # each of the others has a finding of its own
            return f"Write '{', '.join(right)}' for '{wrong}'."
        return f"Write {_whole(field, sum(meant, []))}."
    kept = [one for name in value for one in _meant(name, names)]
    left, new = _whole(field, kept), re.sub(r"\W+", "-", wrong.lower()).strip("-")
    add = ADD.format(new, _list(field, [*kept, new])) if field == "sources" else ""
    others = sorted(set(names) - set(kept))
    if not others:
        return f"Write {left}{add}."
    more = " and others" if len(others) > MOST else ""
    some = listed(map(in_quotes, others[:MOST]), "and")
    kind = f"{'other ' * bool(kept)}{what}"
    there = f"The {kind}s are {some}{more}." if len(others) > 1 else f"The only {kind} is {some}."
    one = "one of them" if len(others) > 1 else "it"
    choose = f"If {one} is meant, write that in place of '{wrong}'."
    return f"{there} {choose} If not, write {left}{add}."


def _whole(field: str, names: Collection[str]) -> str:
    """The list in square brackets, for however many lines it had."""
    return f"'{_list(field, names)}' in place of '{field}:' and all that stands in it"


def _list(field: str, names: Collection[str]) -> str:
    return f"{field}: [{', '.join(dict.fromkeys(names))}]"


def _late(document: Document[Any], today: date) -> Iterator[Finding]:
    for name, fix in DONE.items():
        day = getattr(document.meta, name, None)
        if day and day > today + timedelta(days=366):  # a slow clock makes no slip of the pen
            message = f"'{name}' is {day}, and that day has not come yet."
            yield Finding(document.file, document.lines[name], "NC-30", message, f"{fix}.")
    if document.meta.next_review < today:
        message = f"The review was due on {document.meta.next_review}."
        fix = "Read it again, put right what has changed, and set 'reviewed' and 'next_review'."
        line = document.lines["next_review"]
        yield Finding(document.file, line, "NC-30", message, fix, "advice")
