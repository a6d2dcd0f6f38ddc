"""How long a sentence and a paragraph may be (C1, C11)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from takepart.checks.draft import Draft
from takepart.checks.quotes import unquoted
from takepart.checks.rule import RUNNING, Finder, Found, Rule, short
from takepart.reading import sentences
from takepart.reading.text import Block
from takepart.reading.words import split

# The number of a section or a note, which is no word of the sentence that follows.
NUMBER = re.compile(r"^(?:\d+(?:\.\d+)+|\d{1,2}) (?=[A-Z][a-z])")


@lru_cache(maxsize=2048)  # the rules of length ask for the same blocks of a page in turn
def _own(block: Block) -> list[tuple[str, int]]:
    """The sentences of a block and their words, less those that are mostly somebody else's."""
    own, found = unquoted(block), []
    for start, text in sentences.split(block.text):
        count = len(split(text))
        if 2 * len(split(own[start : start + len(text)])) >= count:
            found.append((text, count - bool(start == 0 and NUMBER.match(text))))
    return found


def _longer(limit: str, least: int, most: float = float("inf")) -> Finder:
    """Sentences of `least` words or more, and `most` at most."""

    def find(draft: Draft) -> Iterator[Found]:
        for block in draft.text.blocks:
            for text, count in _own(block) if block.kind in RUNNING else ():
                if least <= count <= most:
                    message = f"A sentence has {count} words; {limit}: '{short(text)}'"
                    yield Found(text, message, block)

    return find


def _more_sentences_than(most: int) -> Finder:
    def find(draft: Draft) -> Iterator[Found]:
        for block in draft.text.blocks:
            said = _own(block) if block.kind == "paragraph" else []
            if len(said) > most:
                message = f"A paragraph has {len(said)} sentences; {most} is the most:"
                fix = f"Start a new paragraph at '{short(said[most][0])}' or before it."
                if len(said) > 2 * most:
                    fix = (
                        f"Make it {-(-len(said) // most)} paragraphs, of {most} sentences at most."
                    )
                yield Found(block.text, f"{message} '{short(block.text)}'", block, fix)

    return find


MOST_WORDS = 1000  # ER-19 (C2)


def _long_page(draft: Draft) -> Iterator[Found]:
    blocks = draft.text.blocks
    count = sum(len(split(block.text)) for block in blocks)
    if count > MOST_WORDS:
        message = f"The Easy Read of this page has {count:,} words; {MOST_WORDS:,} is the most."
        yield Found(blocks[0].text, message, blocks[0])


RULES = (
    Rule(
        id="NC-03",
        name="Sentences of over 25 words",
        edition="standard",
        why="Most readers lose the thread of a long sentence.",
        fix="Split it where it says a second thing. Aim for 20 words at most.",
        good="Ask people early. They can then change the plan.",
        bad="Ask people what they think of the plan before you decide, and then tell them what you "
        "did with what they said and why you did it.",
        find=_longer("25 is the most", 26),
    ),
    Rule(
        id="NC-03",
        name="Sentences of 21 to 25 words",
        edition="standard",
        why="Short sentences are easier to follow.",
        fix="See if it says 2 things, and split it.",
        good="Ask people early. They can then change the plan.",
        bad="Ask people what they think of the plan before you decide, and then tell them what you "
        "did with what they said.",
        find=_longer("20 or fewer is best", 21, 25),
        severity="advice",
    ),
    Rule(
        id="NC-04",
        name="Paragraphs of over 3 sentences",
        edition="standard",
        why="Short paragraphs are easier to find your place in.",
        fix="Start a new paragraph after 3 sentences at most.",
        good="Ask early. Ask often. Listen.",
        bad="Ask early. Ask often. Listen. Then act.",
        find=_more_sentences_than(3),
    ),
    Rule(
        id="ER-01",
        name="Sentences of over 15 words",
        edition="easy-read",
        why="Long sentences are hard to read; 12 words or fewer are best.",
        fix="Make it 2 sentences, or leave out what the reader does not need.",
        good="You can help to plan health services.",
        bad="You can help us to plan the health services in your area and tell us what you need.",
        find=_longer("15 is the most", 16),
    ),
    Rule(
        id="ER-01",
        name="Sentences of 13 to 15 words",
        edition="easy-read",
        why="Short sentences are easiest to read.",
        fix="See if a shorter sentence says the same.",
        good="You can help to plan health services.",
        bad="You can help us to plan the health services near to where you live.",
        find=_longer("12 or fewer is best", 13, 15),
        severity="advice",
    ),
    Rule(
        id="ER-19",
        name=f"Pages of over {MOST_WORDS:,} words",
        edition="easy-read",
        why="More are too many to read in one go.",
        fix="Keep the main points, or make it 2 pages.",
        good="- You can help.",
        bad="- " + "You can help to plan services. " * 200,
        find=_long_page,
        severity="advice",
    ),
)
