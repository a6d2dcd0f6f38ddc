"""Type that stresses words: italics, underlining and bold (C7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from takepart.checks.draft import Draft
from takepart.checks.rule import Finder, Found, Rule, holding, short
from takepart.markup import HEADINGS, words

SLOPED = ("em", "i")
UNDERLINED = ("u", "ins")
BOLD = ("strong", "b")
MOST_WORDS = 10  # of a heading
FIRST = 4  # words that can stand elsewhere; fewer are a part of their sentence
# Bold is right for the words on a button that a reader is told to use.
USE = re.compile(
    r"\b(?:select|click|choose|press|open|tap|tick|turn on|go to|called)\b[^.]*$", re.I
)
MARKED = re.compile(
    r"(?<![\w*])\*(?!\s)[^*]+(?<!\s)\*(?![\w*])"
    r"|(?<!\w)_(?!\s)[^_]+(?<!\s)_(?!\w)|<(?P<tag>em|i|u|ins)>(?P<tagged>.*?)</",
    re.I,
)


def _in(tags: tuple[str, ...], says: str, fix: str) -> Finder:
    def find(draft: Draft) -> Iterator[Found]:
        for element in draft.tree.iter(*tags):
            if said := words(element):
                told = fix.format(short(said), element.tag)
                yield Found(said, says.format(short(said)), holding(draft, element), told)

    return find


def _bold(draft: Draft) -> Iterator[Found]:
    for element in draft.tree.iter(*BOLD):
        block, said = holding(draft, element), words(element)
        if said and not USE.search(_before(element)):
            fix = f"Write '{short(said)}' without the marks round it."
            if len(said.split()) >= FIRST:
                fix += " If readers must not miss it, put it at the start of the part."
            if _is_heading(element, said):
                fix = f"Make it a heading: write '{'#' * _level(element)} {said}' for the line."
            yield Found(said, f"'{short(said)}' is in bold.", block, fix)


def _is_heading(element: HtmlElement, said: str) -> bool:
    """True for a few bold words alone on their line, without a full stop."""
    line = element.getparent()
    alone = line is not None and line.tag == "p" and words(line) == said
    return alone and len(said.split()) <= MOST_WORDS and said[-1] not in ".!?:;,"


def _level(element: HtmlElement) -> int:
    """One below the heading that it stands under."""
    above = [one for one in element.xpath("preceding::*") if one.tag in HEADINGS]
    return min(int(above[-1].tag[1]) + 1, 4) if above else 2


def _unmarked(draft: Draft) -> Iterator[Found]:
    """Marks as they are typed: an idea is read before it becomes HTML."""
    for block in draft.text.blocks:
        for match in MARKED.finditer(block.text):
            tag, said = match["tag"], match["tagged"] or match[0][1:-1]
            how = "underlined" if tag in UNDERLINED else "in italics"
            marks = "stars" if match[0][0] == "*" else "underscores"
            fix = f"Delete <{tag}> and </{tag}>." if tag else f"Write '{said}' without {marks}."
            yield Found(match[0], f"'{short(said)}' is {how}.", block, fix)


def _before(element: HtmlElement) -> str:
    """What stands just before an element in its line."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        return words(previous) + (previous.tail or "")
    return (parent.text or "") if parent is not None else ""


RULES = (
    Rule(
        id="NC-11",
        name="Italics",
        edition="standard",
        why="Sloping letters are hard to read for many people.",
        fix="Take the single stars or underscores away. Put titles and quotations in quotes.",
        good="Ask people early.",
        bad="Ask people *early*.",
        find=_in(
            SLOPED,
            "'{}' is in italics.",
            "Write '{0}' without the marks round it. If it is a title, write quotes.",
        ),
    ),
    Rule(
        id="NC-11",
        name="Underlining",
        edition="standard",
        why="People take underlined words for a link.",
        fix="Take the underlining away.",
        good="Ask people early.",
        bad="Ask people <ins>early</ins>.",
        find=_in(UNDERLINED, "'{}' is underlined.", "Delete <{1}> and </{1}>."),
    ),
    Rule(
        id="NC-11",
        name="Bold",
        edition="standard",
        why="Bold is for the words on a button. Where much is bold, nothing stands out.",
        fix="Take the marks away. Put what matters first, or give it a heading.",
        good="Select **Send** at the foot of the page.",
        bad="**Always** ask people early.",
        find=_bold,
        severity="advice",
    ),
    Rule(
        id="ER-21",
        name="Italics and underlining",
        edition="easy-read",
        why="Sloping or underlined letters are hard to read.",
        fix="Take the marks away.",
        good="- Ask us **early**.",
        bad="- Ask us *early*.",
        find=_unmarked,
    ),
)
