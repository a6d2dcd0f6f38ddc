"""Where sentences end inside one block of text, and where they only seem to."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A mark that may end a sentence, and the quotes and brackets that close with it. A space must
# follow, so 2.5, 10.30, 1.2.3, gov.uk and addresses never come this far.
MARK = re.compile(r"(?P<mark>[.!?]+|…)[\"'”’)\]]*\s+(?=(?P<next>[\"'“‘(\[]*\S\S*))")

# Never the end of a sentence while words follow.
NEVER = frozenset(
    "e.g i.e eg ie dr mr mrs ms mx prof rev hon st approx vs viz cf al fig dept est tel".split()
)
# Only before a number: 'No. 5', but 'Is it safe? No. 5 people fell.' cannot be told from it.
NUMBERED = frozenset("no nos para paras s ss sec vol ch fig art reg regs p pp c ca ext".split())
INITIAL = re.compile(r"[A-Z]|(?:[A-Z]\.)+[A-Z]")
OPENERS = frozenset(
    "A An And As Ask At But By Do Each Every Find For From He How If In It Its Many May Most No "
    "Not On One Or Our Please Read See She So Some Tell That The Their Then There These They This "
    "Those To Use We What When Where Which Who Why With You Your".split()
)
HAS_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`start` counts from the first letter of the block."""

    start: int
    text: str


def split(text: str) -> list[Sentence]:
    """The sentences of a block; the end of the block ends the last one, with or without a stop."""
    found: list[Sentence] = []
    start = 0
    for mark in MARK.finditer(text):
        if _ends(text[start : mark.start()], mark["mark"], mark["next"]):
            found += _sentence(text, start, mark.end())
            start = mark.end()
    return found + _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> list[Sentence]:
    """Nothing when there is no word in it, such as a row of dots."""
    piece = text[start:end]
    if not HAS_WORD.search(piece):
        return []
    return [Sentence(start + len(piece) - len(piece.lstrip()), piece.strip())]


def _ends(before: str, mark: str, following: str) -> bool:
    """True when the mark ends the sentence that `before` is so far."""
    bare = following.lstrip("\"'“‘([")
    if bare[:1].islower():
        return False  # an abbreviation, an ellipsis, or “Why?” she asked
    if mark != ".":
        return True
    found = before.split()
    last = found[-1].lstrip("\"'“‘([") if found else ""
    first = len(found) == 1
    if last.lower() in NEVER or (last.isdigit() and first):  # 1. is the number of an item
        return False
    if last.lower() in NUMBERED and bare[:1].isdigit():
        return False
    return not _is_initial(last, bare, first)


def _is_initial(last: str, following: str, first: bool) -> bool:
    """'J. Smith', but not 'Try plan B. Then rest.' or 'So did I. Now rest.'"""
    if not INITIAL.fullmatch(last) or not following[:1].isupper():
        return False
    opener = re.split(r"\W", following, maxsplit=1)[0] in OPENERS and len(following.rstrip(".")) > 1
    return not opener and (first or last != "I")
