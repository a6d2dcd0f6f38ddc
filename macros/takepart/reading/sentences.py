"""Where sentences end inside one block of text, and where they only seem to."""

from __future__ import annotations

import re
from typing import NamedTuple

# A mark that may end a sentence, and the quotes and brackets that close with it. A space must
# follow, so 2.5, 10.30, 1.2.3, gov.uk and addresses never come this far.
MARK = re.compile(
    r"(?P<mark>[.!?…](?<![.!?…]{2})[.!?…]*)[\"'”’)\]]*\s+(?=(?P<next>[\"'“‘(\[]*\S\S*))"
)

# Never the end of a sentence while words follow.
NEVER = frozenset(
    "e.g i.e eg ie dr mr mrs ms mx prof rev hon st approx vs viz cf al fig dept est tel".split()
)
# Only before a number: 'Room No. 5', but not 'Is it safe? No. We must close it.'
NUMBERED = frozenset("no nos para paras s ss sec vol ch fig art reg regs p pp c ca ext".split())
INITIAL = re.compile(r"[A-Z]|(?:[A-Z]\.)+[A-Z]")
OPENERS = frozenset(
    "A An And As Ask At But By Do Each Every Find For From He How If In It Its Many May Most No "
    "Not On One Or Our Please Read See She So Some Tell That The Their Then There These They This "
    "Those To Use We What When Where Which Who Why With You Your".split()
)
OPENING = "\"'“‘(["
HAS_WORD = re.compile(r"[^\W_]")


class Sentence(NamedTuple):
    """`start` counts from the first letter of the block."""

    start: int
    text: str


def split(text: str) -> list[Sentence]:
    """The sentences of a block; the end of the block ends the last one, with or without a stop."""
    found: list[Sentence] = []
    start = len(text) - len(text.lstrip())
    for mark in MARK.finditer(text):
        if _ends(text, start, mark):
            found.append(Sentence(start, text[start : mark.end()].rstrip()))
            start = mark.end()
    found.append(Sentence(start, text[start:].rstrip()))
    return [one for one in found if HAS_WORD.search(one.text)]  # a row of dots is none


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    """True when the mark ends the sentence that began at `start`."""
    following = mark["next"].lstrip(OPENING)
    if following[:1].islower():
        return False  # an abbreviation, an ellipsis, or “Why?” she asked
    if mark["mark"] != ".":
        return True
    space = text.rfind(" ", start, mark.start())
    last = text[max(space + 1, start) : mark.start()].lstrip(OPENING)
    if last.lower() in NEVER or (space < 0 and last.isdigit()):  # 1. is the number of an item
        return False
    if following[:1].isdigit():
        return last.lower() not in NUMBERED
    return not (INITIAL.fullmatch(last) and _is_initial(last, following, space < 0))


def _is_initial(last: str, following: str, first: bool) -> bool:
    """'J. Smith', but not 'Try plan B. Then rest.' or 'So did I. Now rest.'"""
    if not following[:1].isupper() or (last == "I" and not first):
        return False
    opener = re.split(r"\W", following, maxsplit=1)[0]
    return opener not in OPENERS or len(following.rstrip(".")) == 1
