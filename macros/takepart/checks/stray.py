"""Marks in a line that readers see as they are typed, as nothing here takes them for a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from takepart.findings import Finding, in_quotes
from takepart.places import Places

NEAR = 20  # letters before it that tell which of two it is
ADDRESS = r"(?:https?://[^\s()\[\]]+|[^\s()\[\]]+\.(?:md|pdf|docx))"
TURNED = re.compile(rf"\((?P<words>[^()\[\]]+)\)\[(?P<address>{ADDRESS}|mailto:[^\s\]]+)\]")
OPEN = re.compile(rf"(?<!!)\[(?P<words>[^\[\]]+)\]\((?P<address>{ADDRESS})(?=[\s,.;]|$)(?!\S*\))")
ALONE = re.compile(rf"(?<![!\])])\[+(?P<address>{ADDRESS})\]+(?![(\[])")
# A name with a capital, such as [[Prototype]], is a sign of programmers.
DOUBLE = re.compile(r"\[\[(?P<words>(?![A-Z]\w*\])[^\[\]{}()]+)\]\]")
STRUCK = re.compile(r"(?<!~)~~(?P<words>[^\s~][^~]*)~~(?!~)")
BRIGHT = re.compile(r"(?<!=)==(?P<words>[^\s=][^=]*)==(?!=)")
STARS = re.compile(r"\*\*\s*(?P<words>[^*]*\w[^*]*?)\s*\*\*")
STAR = re.compile(r"(?<![*\\])\*\*\s*(?P<words>[^\s*]+)")
# One in a sentence or before it; those of items and rows have findings of their own.
PICTURE = re.compile(r"(?:\A|(?<=\w )|(?<=\w[.,;!?] ))(?P<mark>:[a-z][a-z0-9_+-]*:)(?!\S)")


def check(text: str, places: Places, easy: bool) -> Iterator[Finding]:
    """A finding for each in the words of a paragraph or an item, on its line."""
    for rule, found in [("link", _links(text)), ("marks", _stress(text, easy))]:
        for typed, what, fix in found:
            if "**" in typed and r"\*" in places.document.body:  # it is meant to be seen
                continue
            before = text.partition(typed)[0].rpartition("\n")[2]
            where = places.find(before[-NEAR:] + typed, typed, typed.split()[0])
            message = f"Readers see {in_quotes(typed)} as it is typed{what}."
            yield Finding(*where, rule, message, fix)


def _links(text: str) -> Iterator[tuple[str, str, str]]:
    """What is typed, what it is not, and the fix."""
    for found in [*TURNED.finditer(text), *OPEN.finditer(text)]:
        right = f"[{found['words']}]({found['address']})"
        yield found[0], ", and no link", f"Write '{right}' for {in_quotes(found[0])}."
    for found in ALONE.finditer(text):
        right = f"[what it leads to]({found['address']})"
        fix = f"Write '{right}' for '{found[0]}', with your own words for 'what it leads to'."
        yield found[0], ", and no link", fix
    for found in DOUBLE.finditer(ALONE.sub("", text)):
        words = found["words"]
        fix = (
            f"Write '[{words}](…)' for '{found[0]}', with the path of a page for '…', such as "
            f"'index.md', or write only '{words}'."
        )
        yield found[0], ", and no link", fix


def _stress(text: str, easy: bool) -> Iterator[tuple[str, str, str]]:
    for found in STRUCK.finditer(text):
        fix = f"Delete {in_quotes(found[0])}, or only its marks if its words still hold."
        yield found[0], "", fix
    pairs = [*BRIGHT.finditer(text), *STARS.finditer(text)]
    for found in pairs:
        yield found[0], "", f"Write '{found['words']}' for {in_quotes(found[0])}."
    for found in STAR.finditer(STARS.sub("", text)):
        fix = f"Write '{found['words']}' for '{found[0]}', without the stars."
        yield found[0], "", fix
    for found in PICTURE.finditer(text):
        what = "only Easy Read blocks have pictures"
        what = "an Easy Read line has one picture, at its start" if easy else what
        before = " ".join(text[: found.start()].rpartition("\n")[2].split()[-3:])
        after = f" after '{before}'" * bool(easy and before)
        fix = f"Delete '{found['mark']}'{after}, or write words for what it says."
        yield found["mark"], f": {what}", fix
