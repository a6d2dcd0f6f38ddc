"""A media overlay: which words of a page are lit while which seconds of the sound are heard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from takepart.exports.epub.spoken import Passage
from takepart.exports.epub.xml import OPS, SMIL, TYPE, Element, add, root

LIT, SPEAKING = "lit", "speaking"  # what style.css says of them


@dataclass(frozen=True)
class Clip:
    """A passage, and the seconds of the sound file from which to which it is heard."""

    passage: Passage
    start: float
    end: float


@dataclass(frozen=True)
class Spoken:
    """The sound of one page, and when each passage of it is heard; no second belongs to none."""

    mp3: bytes
    clips: tuple[Clip, ...]

    @property
    def seconds(self) -> float:
        return self.clips[-1].end


def overlay(page: str, sound: str, clips: Sequence[Clip]) -> Element:
    """SMIL for a page; clips come in the order of reading (MO-04)."""
    made = root(SMIL, "smil", epub=OPS)
    made.set("version", "3.0")
    body = add(made, "body")
    body.set(f"{{{OPS}}}textref", page)
    for group, some in groupby(clips, key=lambda clip: clip.passage.group):
        parent = body
        if group:
            parent = add(body, "seq")
            parent.set(f"{{{OPS}}}textref", f"{page}#{group[0]}")
            parent.set(TYPE, group[1])
        for clip in some:
            pair = add(parent, "par")
            add(pair, "text", src=f"{page}#{clip.passage.id}")
            add(pair, "audio", src=sound, clipBegin=clock(clip.start), clipEnd=clock(clip.end))
    return made


def clock(seconds: float) -> str:
    return f"{seconds:.3f}s"
