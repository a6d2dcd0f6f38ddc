"""A page's reading profile: what was counted, what it scores, and which sentences cost most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from takepart.reading import sentences
from takepart.reading.counts import Counts, count, total
from takepart.reading.measures import LIST_MEASURES, MEASURES, Measure, flesch_kincaid
from takepart.reading.phrases import Phrases
from takepart.reading.text import Block, Text, read
from takepart.reading.words import split

GRADE = "Flesch-Kincaid grade"
PROSE = ("paragraph", "item")  # short headings and cells would flatter: they are no sentences
LISTS = ("item", "cell", "term")  # what FORCAST suits, as it does not ask for sentences


@dataclass(frozen=True)
class Score:
    """`raw` is by the book; `easy` counts agreed words as ordinary. None is too short to score."""

    raw: float | None
    easy: float | None


@dataclass(frozen=True)
class Costly:
    """A sentence without which the page's Flesch-Kincaid grade would be lower by `cost`."""

    text: str
    block: Block
    start: int  # in the block
    heading: str  # the heading above it, or an empty text
    words: int
    cost: float


@dataclass(frozen=True)
class LongList:
    """A list read as one sentence with the words that lead into it, as some readers hear it."""

    block: Block
    words: int


@dataclass(frozen=True)
class Profile:
    """The counts are of prose; `lists` are of list items, cells and terms, for FORCAST."""

    counts: Counts
    lists: Counts
    scores: Mapping[str, Score]
    left_out: Mapping[str, int]  # words, by what they were
    costly: tuple[Costly, ...]  # dearest first
    joined: tuple[LongList, ...]


def profile(tree: HtmlElement, easy: Iterable[str] = ()) -> Profile:
    """Measure a rendered page; `easy` are words and phrases agreed to be easy."""
    return of(read(tree), Phrases(easy))


def of(text: Text, agreed: Phrases) -> Profile:
    """Measure the text of a page that has been read."""
    prose = [block for block in text.blocks if block.kind in PROSE]
    lists = [block for block in text.blocks if block.kind in LISTS]
    raw, list_raw = _count(prose), _count(lists)
    scores = _scores(MEASURES, raw, _count(prose, agreed))
    list_scores = _scores(LIST_MEASURES, list_raw, _count(lists, agreed))
    return Profile(
        counts=raw,
        lists=list_raw,
        scores={**scores, **list_scores},
        left_out=_left_out(text),
        costly=tuple(_costly(text.blocks, raw)),
        joined=tuple(_joined(text.blocks)),
    )


def grade(text: Text, easy: Phrases) -> float | None:
    """The Flesch-Kincaid grade with agreed words as ordinary ones, and nothing else."""
    prose = [block for block in text.blocks if block.kind in PROSE]
    return MEASURES[GRADE].score(_count(prose, easy))


def _count(blocks: list[Block], easy: Phrases | None = None) -> Counts:
    return total(count(one.text, easy) for block in blocks for one in sentences.split(block.text))


def _scores(measures: Mapping[str, Measure], raw: Counts, easy: Counts) -> dict[str, Score]:
    return {name: Score(one.score(raw), one.score(easy)) for name, one in measures.items()}


def _left_out(text: Text) -> dict[str, int]:
    """What the reader of the page left out, and the blocks that are not prose."""
    found: Counter[str] = Counter(text.left_out)
    for block in text.blocks:
        if block.kind not in PROSE:
            found[block.kind] += len(split(block.text))
    return {kind: n for kind, n in sorted(found.items()) if n}


def _costly(blocks: list[Block], whole: Counts) -> list[Costly]:
    """Every sentence that makes the page harder, dearest first."""
    found: list[Costly] = []
    heading = ""
    for block in blocks:
        heading = block.text if block.kind == "heading" else heading
        for one in sentences.split(block.text) if block.kind in PROSE else ():
            own = count(one.text)
            rest = whole - own
            cost = flesch_kincaid(whole) - flesch_kincaid(rest) if rest.words else 0.0
            if cost > 0:
                found.append(Costly(one.text, block, one.start, heading, own.words, cost))
    return sorted(found, key=lambda one: -one.cost)


def _joined(blocks: list[Block]) -> list[LongList]:
    """Each paragraph that ends in a colon, with the items that follow it."""
    found: list[LongList] = []
    for place, block in enumerate(blocks):
        if block.kind != "paragraph" or not block.text.endswith(":"):
            continue
        last = sentences.split(block.text)[-1].text
        length, items = len(split(last)), 0
        for item in blocks[place + 1 :]:
            if item.kind != "item":
                break
            length, items = length + len(split(item.text)), items + 1
        if items:
            found.append(LongList(block, length))
    return found
