"""A rule of words: one function, with its reason and an example of each kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from lxml.html import HtmlElement

from takepart.checks.draft import Draft
from takepart.checks.quotes import unquoted
from takepart.findings import Severity
from takepart.reading.text import Block

# What people read as running words; headings and captions have rules of their own.
RUNNING = ("paragraph", "item", "cell", "term", "summary", "idea")


@dataclass(frozen=True)
class Found:
    """`words` are what is wrong, as they stand on the page; `fix` is told instead of the rule's."""

    words: str
    message: str
    block: Block | None = None
    fix: str = ""


Finder = Callable[[Draft], Iterable[Found]]


@dataclass(frozen=True)
class Rule:
    """`good` and `bad` are Markdown in the standard edition, and lines of ideas in Easy Read.

    `id` is that of the standards. Two rules may share one: a limit may have an error above it and
    advice just below it. `name` is what the rule finds, in a few words.
    """

    id: str
    name: str
    edition: Literal["standard", "easy-read"]
    why: str
    fix: str
    good: str
    bad: str
    find: Finder
    severity: Severity = "error"


def in_blocks(
    find: Callable[[str], Iterable[tuple[str, str, str]]],
    kinds: tuple[str, ...] = RUNNING,
    quoted: bool = True,
) -> Finder:
    """A finder that looks at each block by itself.

    `find` gives what is wrong, the message and the fix, which is empty for that of the rule.
    With `quoted=False` it does not see what somebody else said.
    """

    def look(draft: Draft) -> Iterator[Found]:
        for block in draft.text.blocks:
            if block.kind in kinds:
                for words, message, fix in find(block.text if quoted else unquoted(block)):
                    yield Found(words, message, block, fix)

    return look


def matches(
    pattern: str,
    says: str,
    flags: re.RegexFlag = re.I,
    kinds: tuple[str, ...] = RUNNING,
    quoted: bool = True,
    write: Callable[[str], str] = lambda found: "",
) -> Finder:
    """Words that match the pattern; `says` may quote them with {}, and `write` makes the fix."""
    compiled = re.compile(pattern, flags)

    def find(text: str) -> Iterator[tuple[str, str, str]]:
        for match in compiled.finditer(text):
            yield match[0], says.format(match[0]), write(match[0])

    return in_blocks(find, kinds, quoted)


def holding(draft: Draft, element: HtmlElement) -> Block | None:
    """The block whose words these are, or the first inside the element."""
    near = {id(one) for one in (element, *element.iterancestors()) if one is not draft.tree}
    inside = {id(one) for one in element.iter()}
    blocks = draft.text.blocks
    own = [block for block in blocks if id(block.element) in near]
    return next(iter(own or [one for one in blocks if id(one.element) in inside]), None)


def capital(text: str, before: str = "") -> str:
    """`text` as it stands after these words: with a capital at the start of a sentence."""
    starts = not before.strip() or before.rstrip(" \"'(").endswith((".", "!", "?", ":"))
    return text[:1].upper() + text[1:] if starts else text


def short(text: str, most: int = 8) -> str:
    """The first words, for a message."""
    words = text.split()
    return text if len(words) <= most else " ".join(words[:most]) + " …"
