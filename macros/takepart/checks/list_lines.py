"""Lines of lists that Markdown reads otherwise than they look: stuck to an item, or half set in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from takepart import blocks
from takepart.checks.lines import MACRO, bare
from takepart.findings import Finding, in_quotes
from takepart.markup import element
from takepart.places import Places

ITEM = re.compile(r"(?P<lead> *)(?:[-*+]|\d{1,3}\.) +(?P<words>\S.*)")
SENTENCE = re.compile(r"[\"'*\[]{0,3}[A-Z]")  # an item that only goes on has small letters
WHOLE = re.compile(r".{0,59}|.*[.!?][\"'*)]{0,3}")  # a line that was not cut at a width
START = 20  # letters that tell which words are meant
DEPTH = 4  # spaces before an item of a list inside a list


def check(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """Words that are stuck to an item are put below its list in the tree, as they were meant."""
    above, top, goes_on = "", None, False
    lines = [*_lines(places), (0, "")]
    for (number, line), (_, below) in zip(lines, lines[1:], strict=False):
        item = ITEM.fullmatch(line)
        if top and item and 0 < len(item["lead"]) < DEPTH and _is_item(item["words"], tree):
            yield Finding(places.document.file, number, "list", *_half(line, item, top, below))
        elif not goes_on and _is_stuck(line, above, below):
            message = (
                f"{in_quotes(line.strip())} has no empty line above it, so it is shown as words of "
                f"the item {in_quotes(above.strip())}."
            )
            yield Finding(places.document.file, number, "list", message, _apart(above))
            _below(tree, bare(line)[:START])
        if not line.strip():
            top, goes_on = None, False
        elif not line[0].isspace():
            top, goes_on = item, goes_on or bool(top and not item)
        above = line


def _is_item(words: str, tree: HtmlElement) -> bool:
    """False in HTML, whose lines are shown as they are typed."""
    shown = "".join(bare(one.text_content()) for one in tree.iter("li"))
    return all(bare(said)[:START] in shown for said in MACRO.split(words))


def _is_stuck(line: str, above: str, below: str) -> bool:
    """True for what follows a list; an item whose list goes on below may have 2 lines."""
    if not ITEM.fullmatch(above) or ITEM.fullmatch(line) or not SENTENCE.match(line):
        return False
    inside = below[:1].isspace() or ITEM.fullmatch(below)
    return bool(WHOLE.fullmatch(above.rstrip())) and not inside


def _lines(places: Places) -> Iterator[tuple[int, str]]:
    """Those of the standard edition."""
    easy = blocks.idea_lines(places.document.body, places.document.line)
    return (one for one in places.lines() if one[0] not in easy)


def _apart(item: str) -> str:
    """What to do with a line below this item, for each thing that it can be."""
    mark = item.split()[0]
    following = f"{int(mark[:-1]) + 1}." if mark[:-1].isdigit() else mark
    return (
        "If it is a sentence after the list, put an empty line above it. If it goes on with that "
        "item, put 2 spaces before it instead. If it is the next item, write "
        f"'{following} ' before it instead."
    )


def _half(line: str, item: re.Match[str], top: re.Match[str], below: str) -> tuple[str, str]:
    """What is set in more below it stays inside it, if it moves as well."""
    message = (
        f"'{item['words']}' is set in by {len(item['lead'])}, so it is shown beside "
        f"'{top['words']}', and not inside it."
    )
    right = f"'{' ' * DEPTH}{line.strip()}'"
    more = f"Put {2 * DEPTH} before '{below.strip()}' below it. " * _is_deeper(below)
    return message, (
        f"If it belongs inside, put {DEPTH} spaces before it: {right}. {more}If it belongs beside "
        "it, delete the spaces before it."
    )


def _is_deeper(line: str) -> bool:
    item = ITEM.fullmatch(line)
    return bool(item and DEPTH <= len(item["lead"]) < 2 * DEPTH)


def _below(tree: HtmlElement, start: str) -> None:
    """Other checks then read the item and the words below it as two things."""
    for item in tree.xpath(".//li | .//li/p"):
        for at, before in enumerate([None, *item]):
            text = (item.text if before is None else before.tail) or ""
            said, mark, rest = text.partition("\n")
            after = list(item)[at:]
            seen = rest + "".join(f"{one.text_content()}{one.tail or ''}" for one in after)
            if mark and bare(seen).startswith(start):
                words = element("p", rest)
                words.extend(after)
                if before is None:
                    item.text = said
                else:
                    before.tail = said
                item.xpath("ancestor::*[self::ul or self::ol]")[0].addnext(words)
                return
