"""MO-01 to MO-08: what can be wrong with the sound of a finished talking book."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import isnan
from pathlib import Path

from takepart.exports.audio import mp3
from takepart.exports.book import Book
from takepart.exports.contrast import Colour, ratio
from takepart.exports.epub import measure as reading
from takepart.exports.epub.opened import Item, Opened, find, open_book
from takepart.exports.epub.overlay import LIT, SPEAKING
from takepart.exports.epub.xml import Element, read, words
from takepart.exports.report import Report

SMIL, MP3 = "application/smil+xml", "audio/mpeg"
NEAR = 0.1  # seconds: MP3 comes in frames
CONTRAST = 7.0
WHOLE = "[not(@refines)]"  # the length of the book, and not of one page


@dataclass(frozen=True)
class Heard:
    """A clip of an overlay: a place on a page, and seconds of a sound file by its address."""

    place: str
    sound: str
    start: float
    end: float


def measure(path: Path, book: Book) -> Report:
    """What is measured of every EPUB, and its sound."""
    report = reading.measure(path, book, {"sound": check})
    if "sound" not in report.passed:
        return report
    return replace(report, seconds=_given(open_book(path), WHOLE)[0])


def check(opened: Opened, book: Book) -> Iterator[str]:
    lengths: list[float] = []
    for item in opened.spine:
        smil = opened.items.get(item.overlay)
        if smil is None or smil.media != SMIL:  # MO-01
            yield f"{item.path} has no sound."
            continue
        heard = clips(opened, smil)
        lengths.append(sum(clip.end - clip.start for clip in heard))
        yield from _times(opened, smil, heard)
        yield from _length(opened, f"[@refines='#{smil.id}']", lengths[-1])
        yield from _order(item.path, opened.pages[item.path], heard)
        yield from _unspoken(item.path, opened.pages[item.path], {clip.place for clip in heard})
    yield from _length(opened, WHOLE, sum(lengths))
    yield from _looks(opened)
    if not any("synthetic" in one for one in opened.meta("media:narrator")):  # MO-08
        yield "It does not say that its voice is synthetic."


def clips(opened: Opened, smil: Item) -> list[Heard]:
    """Every clip of an overlay, in its order."""
    made = []
    for pair in find(read(opened.files[smil.path]), "//s:par"):
        (text,), (sound,) = find(pair, "s:text"), find(pair, "s:audio")
        place = text.get("src", "").partition("#")[2]
        start, end = (_seconds(sound.get(key, "")) for key in ("clipBegin", "clipEnd"))
        made.append(Heard(place, sound.get("src", ""), start, end))
    return made


def _times(opened: Opened, smil: Item, heard: Sequence[Heard]) -> Iterator[str]:
    """MO-03 and MO-05: the clips follow each other in one MP3 that is long enough."""
    unread = [one.place for one in heard if isnan(one.start + one.end)]
    yield from (f"When '{place}' in {smil.path} is spoken cannot be read." for place in unread)
    media = {item.path: item.media for item in opened.items.values()}
    for sound in {clip.sound for clip in heard}:
        path = opened.path(smil.path, sound)
        if media.get(path) != MP3 or "#" in sound:
            yield f"'{sound}' in {smil.path} is not the address of an MP3 in the book."
            continue
        long = mp3.read(opened.files[path]).seconds
        if heard and heard[-1].end > long + NEAR:
            yield f"{smil.path} ends at {heard[-1].end:.1f} seconds and {sound} at {long:.1f}."
    yield from (
        f"'{one.place}' in {smil.path} lasts no time." for one in heard if one.end <= one.start
    )
    for before, after in pairwise(heard):
        if after.start < before.end:
            yield f"'{after.place}' in {smil.path} starts before '{before.place}' ends."


def _length(opened: Opened, which: str, seconds: float) -> Iterator[str]:
    """MO-02: what is said of the length is what the clips come to, within a second."""
    found = _given(opened, which)
    if len(found) != 1 or not abs(found[0] - seconds) <= 1:
        yield f"The length is given as {found} seconds, and the sound lasts {seconds:.1f}."


def _given(opened: Opened, which: str) -> list[float]:
    path = f"o:metadata/o:meta[@property='media:duration']{which}"
    return [_seconds(words(one)) for one in find(opened.package, path)]


def _order(page: str, root: Element, heard: Sequence[Heard]) -> Iterator[str]:
    """MO-04: what is spoken is on the page, and is spoken in the order of reading."""
    places = {place: n for n, one in enumerate(root.iter()) if (place := one.get("id"))}
    yield from (f"'{c.place}' is spoken and not on {page}." for c in heard if c.place not in places)
    known = [clip.place for clip in heard if clip.place in places]
    for before, after in pairwise(known):
        if places[after] <= places[before]:
            yield f"'{after}' on {page} is spoken too late."


def _unspoken(page: str, root: Element, places: set[str]) -> Iterator[str]:
    """MO-07: every word that is seen, and every description, is inside something spoken."""
    body = find(root, "h:body")[0]
    for node in body.iter():
        seen = [(node.text, node), (node.tail, node.getparent()), (node.get("alt"), node)]
        for said, within in seen:
            if not said or not any(letter.isalnum() for letter in said) or within is None:
                continue
            above = [within, *within.iterancestors()]
            if not any(one.get("hidden") or one.get("id") in places for one in above):
                yield f"'{' '.join(said.split())}' on {page} is not spoken."


def _looks(opened: Opened) -> Iterator[str]:
    """MO-06: what is lit looks different on every page, and can be read."""
    for property, wanted in (("active-class", LIT), ("playback-active-class", SPEAKING)):
        if (found := opened.meta(f"media:{property}")) != [wanted]:
            yield f"The class of what is lit is given as {found} and not as {wanted}."
    for page, root in opened.pages.items():
        sheets = [opened.path(page, one.get("href", "")) for one in find(root, "//h:link")]
        style = b"".join(opened.files.get(sheet, b"") for sheet in sheets).decode()
        rule = re.search(rf"^\.{LIT}\b[^{{]*{{([^}}]*)}}", style, re.M)
        colours = dict(re.findall(r"([\w-]+): *(#[0-9a-f]{6})", rule[1])) if rule else {}
        if not {"color", "background-color"} <= set(colours) or f".{SPEAKING} " not in style:
            yield f"The style of {page} does not say how words look while they are spoken."
            continue
        contrast = ratio(_colour(colours["color"]), _colour(colours["background-color"]))
        if contrast < CONTRAST:
            yield f"Words that are lit have a contrast of {contrast:.1f} to 1, and need {CONTRAST}."


def _colour(written: str) -> Colour:
    """A colour such as '#1a2329'."""
    red, green, blue = bytes.fromhex(written.removeprefix("#"))
    return red, green, blue


def _seconds(clock: str) -> float:
    """'1.250s' → 1.25; not a number when it is none, which no comparison holds for."""
    return float(clock.removesuffix("s")) if re.fullmatch(r"\d+(\.\d+)?s", clock) else float("nan")
