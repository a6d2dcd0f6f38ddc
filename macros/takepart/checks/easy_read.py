"""Easy Read lines: a picture for each idea (ER-05), and hard words explained at once (ER-08).

The European logo for easy-to-read is only for pages that people have tested (ER-32).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from takepart import blocks
from takepart.findings import Finding
from takepart.hard_words import hard_words
from takepart.library import Library
from takepart.pictures import Pictures
from takepart.reader import Document
from takepart.terms import Terms

LOGO = re.compile(r"easy[-_]to[-_]read.*logo|logo.*easy[-_]to[-_]read|inclusion[-_]europe")


def check(document: Document[Any], library: Library, terms: Terms) -> list[Finding]:
    """A finding for each line without a picture or with a hard word that is not explained."""
    # A term that could not be read has a finding of its own; its file's name is its name.
    unread = library.unread_in(library.folders.glossary)
    explained = {name.replace("-", " ") for name in unread}
    return [
        *_marks(document),
        *(
            finding
            for block in blocks.find(document.body, document.line)
            for idea in block.ideas
            for finding in [
                *_picture(document.file, idea, library.pictures),
                *_logo(document, idea),
                *_words(document.file, idea, terms, explained),
            ]
        ),
    ]


def _marks(document: Document[Any]) -> Iterator[Finding]:
    """What opens and closes a block is found line by line, so it needs a line of its own."""
    for number, line in enumerate(document.body.split("\n"), document.line):
        opens = "call easy_read" in line and not blocks.OPEN.fullmatch(line.strip())
        closes = "endcall" in line and not blocks.CLOSE.fullmatch(line.strip())
        if opens or closes:
            message = "What opens or closes a block shares its line, or goes over two lines."
            yield Finding(document.file, number, "macro", message, _apart(line))


def _apart(line: str) -> str:
    """The writer's own line, with each mark of a block on a line of its own."""
    pieces = [piece.strip() for piece in re.split(r"({%.*?%})", line) if piece.strip()]
    if len(pieces) > 1:
        return f"Make it {len(pieces)} lines: {', then '.join(map(repr, pieces))}."
    return "Write all of it on one line, such as '{% call easy_read() %}' or '{% endcall %}'."


def _picture(file: str, idea: blocks.Idea, pictures: Pictures) -> Iterator[Finding]:
    if idea.picture is None:
        if blocks.IDEA.match(idea.words):
            message = "This Easy Read line is set in, so it has no picture of its own."
            fix = f"Take away the spaces before '-': '{idea.words}'"
        else:
            message = "This Easy Read line has no picture."
            fix = f"Start it with a picture's name: '- :{_guess(idea, pictures)}: {idea.words}'"
        yield Finding(file, idea.line, "ER-05", message, fix)
    elif pictures.find(idea.picture) is None:
        message = f"There is no picture '{idea.picture}'."
        yield Finding(file, idea.line, "ER-05", message, pictures.fix(idea.picture))


def _guess(idea: blocks.Idea, pictures: Pictures) -> str:
    """The first word that is itself the name of a picture; else what to put in its place."""
    said = re.findall(r"[a-z]{4,}", idea.words.lower())
    return next((word for word in said if pictures.find(word)), "name")


def _logo(document: Document[Any], idea: blocks.Idea) -> Iterator[Finding]:
    tested = getattr(document.meta, "tested_by", None)
    if idea.picture and LOGO.search(idea.picture) and not tested:
        message = "The easy-to-read logo stands on a page that no named people have tested."
        fix = "Take the logo away, or name the people in 'tested_by' and the day in 'tested_on'."
        yield Finding(document.file, idea.line, "ER-32", message, fix)


def _words(file: str, idea: blocks.Idea, terms: Terms, explained: set[str]) -> Iterator[Finding]:
    for word, explanation in hard_words(idea.words):
        name = word.rstrip(".").lower()
        if name in explained:
            continue
        explained.add(name)
        if not explanation and terms.find(word.rstrip(".")) is None:
            message = f"The hard word '{word}' is not explained."
            fix = "Explain it in the next sentence, starting 'This means', or add it to glossary/."
            yield Finding(file, idea.line, "ER-08", message, fix)
