"""The words of a page with what was found marked in them, and a numbered note for each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from takepart.checks.draft import Draft
from takepart.checks.rule import Found
from takepart.checks.rules import RULES
from takepart.findings import Finding
from takepart.reading.text import Block

PASSAGE = 8  # words; a mark over more of them is of a sentence, and others may stand inside it


ABOVE = 2  # the level of the heading above the words


class Note(NamedTuple):
    """What is said beside the words; the number stands at both."""

    number: int
    finding: Finding


class Piece(NamedTuple):
    """Words in one style. `kind` is empty for plain ones; `ends` are the notes that end here."""

    text: str
    kind: str
    severity: str
    ends: tuple[int, ...]


@dataclass(frozen=True)
class Shown:
    """A block to show; `level` is that of a heading in the report, or 0."""

    kind: str
    level: int
    pieces: list[Piece]
    notes: list[Note]


class Span(NamedTuple):
    start: int
    end: int
    note: Note

    @property
    def kind(self) -> str:
        return "passage" if len(self.note.finding.words.split()) > PASSAGE else "words"


@dataclass
class Pool:
    """The findings that a page may show: its own, and those of files shown inside it."""

    by_words: dict[tuple[str, str], list[Finding]] = field(
        default_factory=lambda: defaultdict(list)
    )
    taken: set[Finding] = field(default_factory=set)

    @classmethod
    def of(cls, findings: Iterable[Finding], file: str, pages: Collection[str]) -> Pool:
        """`findings` are in order; `pages` are the files of all pages."""
        pool = cls()
        for one in sorted(findings, key=lambda one: one.file != file):
            if one.words and (one.file == file or one.file not in pages):
                pool.by_words[one.rule, one.words].append(one)
        return pool

    def take(self, rule: str, words: str) -> Finding | None:
        """The next finding of a rule on these words; the last one stands for all on its line."""
        found = self.by_words.get((rule, words))
        if not found:
            return None
        one = found.pop(0) if len(found) > 1 else found[0]
        self.taken.add(one)
        return one


def mark(draft: Draft, pool: Pool, first: int = 1) -> list[Shown]:
    """Each block of the draft with its marks; notes are numbered from `first` as they are read."""
    places: dict[int, list[tuple[int, int, Finding]]] = defaultdict(list)
    for place, start, end, finding in _found(draft, pool):
        places[place].append((start, end, finding))
    shown, level = [], ABOVE
    for place, block in enumerate(draft.text.blocks):
        spans = []
        for start, end, finding in sorted(places[place], key=lambda one: (one[0], -one[1])):
            spans.append(Span(start, end, Note(first, finding)))
            first += 1
        notes = [span.note for span in spans]
        own = _level(block)
        level = min(own + 1, level + 1) if own else level  # the report skips none if a page does
        pieces = _pieces(block.text, spans)
        shown.append(Shown(block.kind, level if own else 0, pieces, notes))
    return shown


def _found(draft: Draft, pool: Pool) -> Iterator[tuple[int, int, int, Finding]]:
    """Which block, from where to where, and what was found there."""
    blocks = draft.text.blocks
    place_of = {id(block): place for place, block in enumerate(blocks)}
    after: Counter[tuple[int, str]] = Counter()  # where to look for the same words again
    for rule in RULES:
        for found in rule.find(draft) if rule.edition == draft.edition else ():
            place = _place(found, place_of, blocks)
            if place is not None and (finding := pool.take(rule.id, found.words)):
                key = place, rule.id + found.words
                start, end = _within(blocks[place].text, found.words, after[key])
                after[key] = end
                yield place, start, end, finding


def _place(found: Found, place_of: dict[int, int], blocks: list[Block]) -> int | None:
    """The block of what was found, or the first that holds its words."""
    if found.block is not None and id(found.block) in place_of:
        return place_of[id(found.block)]
    holding = (place for place, block in enumerate(blocks) if found.words in block.text)
    return next(holding, None)


def _within(text: str, words: str, after: int) -> tuple[int, int]:
    """Where whole words stand; at the end of the block when they are not in it as they are."""
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)|{re.escape(words)}")
    match = pattern.search(text, after) or pattern.search(text)
    return match.span() if match else (len(text), len(text))


def _pieces(text: str, spans: list[Span]) -> list[Piece]:
    """The text cut wherever a mark begins or ends."""
    cuts = sorted({0, len(text), *(span.start for span in spans), *(span.end for span in spans)})
    pieces = []
    for start, end in pairwise(cuts):
        over = [span for span in spans if span.start <= start and end <= span.end]
        inner = min(over, key=lambda span: span.end - span.start, default=None)
        ends = tuple(span.note.number for span in spans if span.end == end)
        kind, severity = (inner.kind, inner.note.finding.severity) if inner else ("", "")
        pieces.append(Piece(text[start:end], kind, severity, ends))
    return pieces


def _level(block: Block) -> int:
    """The level of a heading on the page, or 0."""
    tag = str(block.element.tag)
    return int(tag[1]) if block.kind == "heading" and tag[1:].isdigit() else 0
