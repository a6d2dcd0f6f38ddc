"""Easy Read lines: a picture for each idea (ER-05), and hard words explained at once (ER-08).

The European logo for easy-to-read is only for pages that people have tested (ER-32).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from takepart import blocks
from takepart.findings import Finding, choice
from takepart.hard_words import hard_words
from takepart.library import Library
from takepart.pictures import LOGO, Pictures
from takepart.reader import Document
from takepart.terms import Terms

# With brackets or without, which the check of macros tells.
OPENS = re.compile(rf"{blocks.OPEN.pattern}|{{%-?\s*call\s+easy_read\s*-?%}}")
IMAGE = re.compile(r"!\[[^\]]*\]\((?P<address>[^)\s]*)[^)]*\)\s*")


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
                *_picture(document.file, idea, block, library.pictures),
                *_logo(document, idea, library.pictures),
                *_words(document.file, idea, terms, explained),
            ]
        ),
    ]


def _marks(document: Document[Any]) -> Iterator[Finding]:
    """What opens and closes a block is found line by line, so it needs a line of its own."""
    for number, line in enumerate(document.body.split("\n"), document.line):
        opens = "call easy_read" in line and not OPENS.fullmatch(line.strip())
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


def _picture(
    file: str, idea: blocks.Idea, block: blocks.Block, pictures: Pictures
) -> Iterator[Finding]:
    if idea.picture is None:
        if blocks.IDEA.match(idea.words):
            message = "This Easy Read line is set in, so it has no picture of its own."
            fix = f"Take away the spaces before '-': '{idea.words}'"
        elif image := IMAGE.search(idea.words):
            message = "This Easy Read line has a picture that is not written ':name:'."
            fix = _named(image["address"], IMAGE.sub("", idea.words))
        else:
            message = "This Easy Read line has no picture."
            fix = _start(idea, block, pictures)
        yield Finding(file, idea.line, "ER-05", message, fix)
    elif pictures.find(idea.picture) is None:
        message = f"There is no picture '{idea.picture}'."
        yield Finding(file, idea.line, "ER-05", message, pictures.fix(idea.picture, ":"))


def _named(address: str, words: str) -> str:
    """How to use a picture of one's own in Easy Read."""
    name = PurePosixPath(urlsplit(address).path).stem or "name"
    return (
        f"If you may use this picture, save it in docs/pictures/, and write '- :{name}: {words}'. "
        f"If not, write the name of another one for '{name}', such as ':calendar:'."
    )


def _start(idea: blocks.Idea, block: blocks.Block, pictures: Pictures) -> str:
    """The line with a picture that its words name, or with one to choose."""
    some = _suggested(block, pictures)[idea.line]
    named = "a picture" if len(some) == 1 else f"the name of a picture, such as {choice(some, ':')}"
    return f"Start it with {named}: '- :{some[0]}: {idea.words}'"


def _suggested(block: blocks.Block, pictures: Pictures) -> dict[int, list[str]]:
    """For each line without a picture, names that no other line of the block has or is told."""
    taken = {idea.picture for idea in block.ideas}
    bare = [one for one in block.ideas if not (one.picture or blocks.IDEA.match(one.words))]
    found: dict[int, list[str]] = {}
    for idea in bare:
        said = re.findall(r"[a-z]{4,}", idea.words.lower())
        fit = (word for word in said if word not in taken and pictures.may_suggest(word))
        if guess := next(fit, ""):
            found[idea.line] = [guess]
            taken.add(guess)
    for idea in bare:
        if idea.line not in found:
            found[idea.line] = pictures.examples(taken)
            taken.add(found[idea.line][0])
    return found


def _logo(document: Document[Any], idea: blocks.Idea, pictures: Pictures) -> Iterator[Finding]:
    tested = getattr(document.meta, "tested_by", None)
    if idea.picture and LOGO.search(idea.picture) and not tested:
        message = "The easy-to-read logo stands on a page that no named people have tested."
        some = choice(pictures.examples(), ":")
        fix = (
            f"Write another picture for ':{idea.picture}:', such as {some}. If people with "
            "learning disabilities tested this page, add the lines 'tested_by: …' (who) and "
            "'tested_on: …' (the day) at the top instead, between --- and ---."
        )
        yield Finding(document.file, idea.line, "ER-32", message, fix)


def _words(file: str, idea: blocks.Idea, terms: Terms, explained: set[str]) -> Iterator[Finding]:
    for word, explanation in hard_words(idea.words):
        name = word.rstrip(".").lower()
        if name in explained:
            continue
        explained.add(name)
        if not explanation and terms.find(word.rstrip(".")) is None:
            message = f"The hard word '{word}' is not explained."
            fix = (
                f"Say what '{word}' means in the next sentence, which starts 'This means'. Or add "
                f"the file glossary/{'-'.join(name.split())}.md."
            )
            yield Finding(file, idea.line, "ER-08", message, fix)
