"""Notes and folded parts: their first line, and the words below it that have to be set in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from takepart.findings import Finding, in_quotes
from takepart.places import Places

DEPTH = 4  # spaces before the words of a note
OPENS = re.compile(r"(?P<lead> *)(?P<mark>!{2,4}|\?{2,4}\+?)\s*(?P<said>[\w\"'“‘].*)")
RIGHT = re.compile(r"(?:(?:!!!|\?{3}\+?) ?[\w-]+(?: +\"[^\"]*\")?|\?{3}\+? ?\"[^\"]+\")\s*")
MARKS = " \t\"'“”‘’:!?"  # round a title, as it is typed
KINDS = frozenset(
    "abstract attention caution danger error example failure hint important info note question "
    "quote success summary tip warning".split()
)
NOT_ITS_WORDS = re.compile(r"#{1,6} |{%|!!!|\?{3}")  # what starts something else


def check(places: Places) -> Iterator[Finding]:
    """A finding for a first line that is not read as one, and for words that stand outside."""
    lines = list(places.lines())
    for at, (number, line) in enumerate(lines):
        if not (note := OPENS.fullmatch(line)):
            continue
        right = _right(note)
        if not right:
            continue
        if not RIGHT.fullmatch(line.strip()):
            message = f"{in_quotes(line.strip())} is not written as the first line of a note is."
            fix = f"Write '{right}' for the line."
            yield Finding(places.document.file, number, "note", message, fix)
        below = next((one for one in lines[at + 1 :] if one[1].strip()), (number, ""))
        depth = note["lead"] + " " * DEPTH
        if not below[1].expandtabs(DEPTH).startswith(depth):
            yield Finding(places.document.file, *_outside(number, line.strip(), depth, *below))


def _right(note: re.Match[str]) -> str:
    """The line as it should be, or nothing where it is a sentence with marks before it."""
    kind, _, title = note["said"].partition(" ")
    kind, title = kind.strip(MARKS).lower(), title.strip(MARKS)
    mark = note["mark"][0] * 3 + "+" * note["mark"].endswith("+")
    if kind not in KINDS or note["said"][0] in "\"'“‘":
        kind, title = "note", note["said"].strip(MARKS)
        if len(note["mark"].rstrip("+")) != len("!!!"):
            return ""
    return f'{note["lead"]}{mark} {kind} "{title}"' if title else f"{note['lead']}{mark} {kind}"


def _outside(number: int, opens: str, depth: str, at: int, words: str) -> tuple[int, str, str, str]:
    """Line, rule, message and fix for what stands below a note, and not in it."""
    if not words or NOT_ITS_WORDS.match(words.strip()):
        message = f"The note {in_quotes(opens)} has no words."
        fix = (
            f"Write its words on the line below it, after {len(depth)} spaces, or delete this line."
        )
        return number, "note", message, fix
    message = f"These words stand outside the note {in_quotes(opens)}, which is empty."
    right = f"'{depth}{words.strip()}'"
    fix = f"Put {len(depth)} spaces before this line, and before each line of the note: {right}"
    return at, "note", message, fix
