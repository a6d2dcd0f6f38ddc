"""Find the Easy Read blocks in a page's Markdown, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

OPEN = re.compile(r"{%-?\s*call\s+easy_read\s*\((?P<arguments>.*?)\)\s*-?%}")
CLOSE = re.compile(r"{%-?\s*endcall\s*-?%}")
STAMP = re.compile(r"""checked\s*=\s*["'](?P<stamp>[0-9a-f]*)["']""")
WHOLE = re.compile(
    rf"^[ \t]*{OPEN.pattern}[ \t]*$(?P<inside>(?:(?!call\s+easy_read)[\s\S])*?)"
    rf"^[ \t]*{CLOSE.pattern}[ \t]*$",
    re.M,
)
OTHER = re.compile(r"[ \t]*{%-?\s*call\b")
BRACED = re.compile(r"{{[^{}]*}}|{%[^{}]*%}")
IDEA = re.compile(r"^[-*+]\s+(?::(?P<picture>[a-z0-9_+-]+):\s*)?(?P<words>.*)$")


@dataclass(frozen=True)
class Idea:
    """One line of an Easy Read block: one picture and its words.

    A line that is not `in_list` starts with no hyphen.
    """

    line: int
    picture: str | None
    words: str
    in_list: bool = True


@dataclass(frozen=True)
class Block:
    """An Easy Read block; `stamp` is None when nobody has checked it.

    `opening` is what opens it, as it is typed.
    """

    line: int
    stamp: str | None
    ideas: tuple[Idea, ...]
    opening: str


def find(body: str, first_line: int = 1) -> list[Block]:
    """The blocks of `body` in order; lines count from `first_line`."""
    blocks: list[Block] = []
    start: int | None = None
    stamp: str | None = None
    opening = ""
    ideas: list[Idea] = []
    for number, line in enumerate(body.split("\n"), first_line):
        if opened := OPEN.search(line):
            found = STAMP.search(opened["arguments"])
            start, stamp, ideas = number, found["stamp"] if found else None, []
            opening = opened[0]
        elif start is not None and (CLOSE.search(line) or OTHER.match(line)):
            blocks.append(Block(start, stamp, tuple(ideas), opening))
            start = None
        elif start is not None and line.strip():
            _add(ideas, number, line)
    return blocks


def idea_lines(body: str, first_line: int = 1) -> set[int]:
    """The lines of `body` that hold Easy Read ideas, which the standard edition does not show."""
    return {idea.line for block in find(body, first_line) for idea in block.ideas}


def _add(ideas: list[Idea], number: int, line: str) -> None:
    """A list item is a new idea; an indented line goes on with the last one.

    What is all in braces has no words of its own, and the check of macros speaks of it.
    """
    if BRACED.fullmatch(line.strip()):
        return
    if idea := IDEA.match(line):
        ideas.append(Idea(number, idea["picture"], idea["words"].strip()))
    elif ideas and line.startswith(" ") and not IDEA.match(line.strip()):
        last = ideas.pop()
        ideas.append(replace(last, words=f"{last.words} {line.strip()}"))
    else:
        ideas.append(Idea(number, None, line.strip(), in_list=False))


def as_html(body: str) -> str:
    """`body` with its blocks as the macro would make them, for a page whose macros cannot run."""
    start = '\n\n<div class="easy-read" data-heading="" data-checked="" markdown="1">\n\n'
    return WHOLE.sub(lambda block: f"{start}{block['inside'].strip()}\n\n</div>\n\n", body)


def restamp(body: str, stamps: list[str]) -> str:
    """`body` with each block's stamp replaced by the one at its place in `stamps`."""
    fresh = iter(stamps)

    def renew(opened: re.Match[str]) -> str:
        rest = STAMP.sub("", opened["arguments"]).strip().strip(",").strip()
        arguments = ", ".join(filter(None, [rest, f'checked="{next(fresh)}"']))
        return "{% call easy_read(" + arguments + ") %}"

    return OPEN.sub(renew, body)
