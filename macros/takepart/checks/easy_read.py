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
from takepart.checks import easy_marks
from takepart.findings import Finding, choice
from takepart.hard_words import hard_words
from takepart.library import Library
from takepart.pictures import ALL_NAMES, LOGO, Pictures
from takepart.reader import Document
from takepart.terms import Terms

MARK = re.compile(rf"{blocks.OPEN.pattern}|{{%-?\s*call\s+easy_read\s*-?%}}|{blocks.CLOSE.pattern}")
OVER_LINES = re.compile(r"{%-?\s*(?=call\s+easy_read|endcall)[^{}%\n]*\n[^{}%]*%}")
MOST_WORDS = 3  # of a hard word; more, with a full stop, are a sentence
OTHER = re.compile(r"#{1,6}\s|(?P<row>\|)")  # a heading, or a row of a table
FROM_THE_WEB = re.compile(r"!\[[^\]]*\]\((?:https?:)?//")
IMAGE = re.compile(r"!\[[^\]]*\]\((?P<address>[^)\s]*)[^)]*\)\s*")


def check(document: Document[Any], library: Library, terms: Terms) -> list[Finding]:
    """A finding for each line without a picture or with a hard word that is not explained."""
    # A term that could not be read has a finding of its own; its file's name is its name.
    unread = library.unread_in(library.folders.glossary)
    explained = {name.replace("-", " ") for name in unread}
    found = blocks.find(document.body, document.line)
    return [
        *_marks(document),
        *(finding for block in found for finding in _block(document.file, block)),
        *(
            finding
            for block in found
            for idea in block.ideas
            for finding in [
                *_picture(document.file, idea, block, library.pictures),
                *_logo(document, idea, library.pictures),
                *_words(document.file, idea, terms, explained),
            ]
        ),
    ]


def _marks(document: Document[Any]) -> Iterator[Finding]:
    """What opens and closes a block is found line by line, so it needs a line of its own.

    The check of macros tells of one that cannot be read.
    """
    for number, line in enumerate(document.body.split("\n"), document.line):
        pieces = [piece.strip() for piece in re.split(r"({%[^{}]*%})", line) if piece.strip()]
        if len(pieces) > 1 and any(MARK.fullmatch(one) for one in pieces):
            message = "What opens or closes a block shares its line with something else."
            fix = f"Make it {len(pieces)} lines: {', then '.join(map(repr, pieces))}."
            yield Finding(document.file, number, "macro", message, fix)
    for found in OVER_LINES.finditer(document.body):
        number = document.body.count("\n", 0, found.start()) + document.line
        message = "What opens or closes a block goes over two lines."
        fix = f"Write it on one line: '{' '.join(found[0].split())}'."
        yield Finding(document.file, number, "macro", message, fix)


def _block(file: str, block: blocks.Block) -> Iterator[Finding]:
    """A block without words, and what is no list of ideas: the first line of each table."""
    if not block.ideas:
        message = "This Easy Read block has no words."
        fix = (
            "Write lines such as '- :calendar: …' in it, with a short sentence for '…', or delete "
            f"all from line {block.line} ('{block.opening}') to the next '{{% endcall %}}'."
        )
        yield Finding(file, block.line, "ER-05", message, fix)
    rows = 0
    for idea in block.ideas:
        if other := OTHER.match(idea.words):
            what = "A table" if other["row"] else f"A heading ('{idea.words}')"
            rows = rows + 1 if other["row"] else 0
            if rows < 2:  # the first row of a table stands for all of it
                message = f"{what} stands in an Easy Read block, which holds ideas alone."
                fix = _table(block) if other["row"] else _heading(idea, block)
                yield Finding(file, idea.line, "ER-05", message, fix)


def _table(block: blocks.Block) -> str:
    above = f"above line {block.line} ('{block.opening}')"
    return f"Move all its lines {above}, with an empty line between, or delete all its lines."


def _heading(idea: blocks.Idea, block: blocks.Block) -> str:
    """A block can have a heading of its own, which stands between its brackets."""
    words = idea.words.lstrip("# ").replace('"', "'")
    right = block.opening.replace("()", f'("{words}")').replace("(checked", f'("{words}", checked')
    own = (
        f"If it is the heading of this block, delete this line, and write '{right}' for "
        f"'{block.opening}' (line {block.line}). "
    ) * (right != block.opening)
    return (
        f"{own}If it is a heading of the page, move it above the words that it is about. If it is "
        f"{'neither' if own else 'not'}, delete it."
    )


def _picture(
    file: str, idea: blocks.Idea, block: blocks.Block, pictures: Pictures
) -> Iterator[Finding]:
    elsewhere = idea.picture is None and FROM_THE_WEB.search(idea.words)
    if elsewhere or OTHER.match(idea.words):
        return  # each has a finding of its own
    if idea.picture is None:
        yield Finding(file, idea.line, "ER-05", *_without(idea, block, pictures))
    elif not idea.words:
        message = f"This Easy Read line has no words after ':{idea.picture}:'."
        fix = "Write a short sentence after the picture, or delete the line."
        yield Finding(file, idea.line, "ER-05", message, fix)
    elif pictures.find(idea.picture) is None:
        message = f"There is no picture '{idea.picture}'."
        yield Finding(
            file, idea.line, "ER-05", message, pictures.fix(idea.picture, ":", idea.words)
        )


def _without(idea: blocks.Idea, block: blocks.Block, pictures: Pictures) -> tuple[str, str]:
    """Message and fix for a line without a picture, or with one that is not ':name:'."""
    meant, words = easy_marks.read(idea.words, pictures)
    if not re.search(r"\w", idea.words) and not meant:
        return "This Easy Read line has no words.", "Delete the line."
    if blocks.IDEA.match(idea.words):
        message = "This Easy Read line is set in, so it has no picture of its own."
        return message, f"Take away the spaces before '-': '{idea.words}'"
    if meant:
        bullet = easy_marks.BULLET.match(idea.words)
        message = "The picture of this Easy Read line is not written ':name:' at its start."
        if bullet and f"{bullet[0].strip()} :{meant}: {words}" == idea.words:
            message = f"This Easy Read line starts with '{bullet[0].strip()}', not with a hyphen."
        return message, f"Change the line to '- :{meant}: {words}'"
    if image := IMAGE.search(idea.words):
        message = "This Easy Read line has a picture that is not written ':name:'."
        return message, _named(image["address"], IMAGE.sub("", idea.words))
    if above := _goes_on(idea, block):
        mark = f":{above.picture}: " if above.picture else ""
        message = "This line goes on from the one above it, so it is no idea of its own."
        return message, f"Make them one line: '- {mark}{above.words} {words}'"
    named = easy_marks.NAMES.match(easy_marks.BULLET.sub("", idea.words, count=1))
    message = f"There is no picture '{named['name']}'." if named else ""
    return message or "This Easy Read line has no picture.", _start(idea, pictures)


def _goes_on(idea: blocks.Idea, block: blocks.Block) -> blocks.Idea | None:
    """The idea above, where its sentence has no end and no list starts here."""
    above = next((one for one in block.ideas if one.line == idea.line - 1), None)
    ended = above is None or above.words.endswith((".", "!", "?", ":")) or not above.words
    plain = not idea.in_list and idea.words[0].isalnum() and not easy_marks.BULLET.match(idea.words)
    return above if plain and not ended else None


def _named(address: str, words: str) -> str:
    """How to use a picture of one's own in Easy Read."""
    name = PurePosixPath(urlsplit(address).path).stem or "name"
    return (
        f"If you may use this picture, save it in docs/pictures/, and write '- :{name}: {words}'. "
        f"If not, for '{name}' write the name of another one that shows what the line says."
    )


def _start(idea: blocks.Idea, pictures: Pictures) -> str:
    """The line with a picture to choose; what its words name may be such a one, or not."""
    words = easy_marks.read(idea.words, pictures)[1]
    name = _to_choose(words, pictures, "")  # its colons stand there
    return f"Change the line to '- :…: {words}', and for '…' write {name}"


def _to_choose(words: str, pictures: Pictures, mark: str = ":") -> str:
    some = pictures.showing(words)
    such = f", such as {choice(some, mark)}" if some else ""
    return f"the name of a picture that shows what the line says{such}. {ALL_NAMES}"


def _logo(document: Document[Any], idea: blocks.Idea, pictures: Pictures) -> Iterator[Finding]:
    tested = getattr(document.meta, "tested_by", None)
    if idea.picture and LOGO.search(idea.picture) and not tested:
        message = "The easy-to-read logo stands on a page that no named people have tested."
        fix = (
            f"For ':{idea.picture}:' write {_to_choose(idea.words, pictures)} If people with "
            "learning disabilities tested this page, add the lines 'tested_by: …' (who) and "
            "'tested_on: …' (the day, such as 2026-11-21) at the top instead, between --- and ---."
        )
        yield Finding(document.file, idea.line, "ER-32", message, fix)


def _words(file: str, idea: blocks.Idea, terms: Terms, explained: set[str]) -> Iterator[Finding]:
    for word, explanation in hard_words(idea.words):
        name = word.rstrip(".").lower()
        # A picture in bold, and stars that readers see, have findings of their own.
        if name in explained or re.fullmatch(":[^:]+:", word) or word != word.strip():
            continue
        explained.add(name)
        if len(word.split()) > MOST_WORDS and word.endswith((".", "!", "?")):
            message = f"The whole sentence '{word}' is in bold. Bold is for hard words."
            fix = f"Take the stars round it away: write '{word}'"
            yield Finding(file, idea.line, "ER-08", message, fix)
        elif not explanation and terms.find(word.rstrip(".")) is None:
            message = f"The hard word '{word}' is not explained."
            fix = (
                f"Say what '{word}' means in the next sentence, which starts 'This means'. Or add "
                f"the file glossary/{'-'.join(name.split())}.md."
            )
            yield Finding(file, idea.line, "ER-08", message, fix)
