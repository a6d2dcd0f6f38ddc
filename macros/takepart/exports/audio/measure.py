"""Listen to a finished file as far as a machine can."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from takepart.exports import order, parity
from takepart.exports.audio import file, id3, mp3, sound
from takepart.exports.audio.id3 import Tags
from takepart.exports.audio.parts import LONGEST, body
from takepart.exports.audio.piece import Piece
from takepart.exports.audio.say import Sayer
from takepart.exports.audio.script import script
from takepart.exports.audio.sound import Sound
from takepart.exports.book import Book
from takepart.exports.report import Report

LOUDNESS = (-20.0, -18.0)  # LUFS (AU-04)
PEAK = -3.0  # dB (AU-04)
RATE = (120, 180)  # words a minute (AU-07)
PLAIN = re.compile("[A-Za-z][a-z]{4,}")  # a word that is said as it is written
SIGNS = ".,:;!?'\"()"
LINE = 8  # words of a line that shows how fast the voice is
SILENT = 1.5  # seconds at the start and the end at most
FASTEST = 0.03  # seconds that a letter takes at least; faster, a line was cut off


def measure(path: Path, book: Book) -> Report:
    """Loudness, rate and length of the sound; names, chapters and words of the tags."""
    data = path.read_bytes()
    tags = id3.read(data)
    try:
        heard = mp3.read(data[id3.length(data) :])
    except soundfile.LibsndfileError:
        return Report(failures=("The file is not MP3.",))
    pieces = body(book)
    measured = _measured(heard, tags, pieces)
    measured["spelled"] = _guessed(pieces, book)
    checks = {
        "length": _length(heard),
        "loudness": _loudness(measured),
        "rate": _rate(tags, heard),
        "tags": _names(tags, book),
        "chapters": _chapters(tags, pieces, book, heard),
        "every line heard": _lines(tags, heard),
        "parity": list(parity.sentences([*_lost(tags, book), *unsaid(pieces, book)])),
    }
    return Report(
        seconds=round(heard.seconds, 1),
        passed=tuple(name for name, wrong in checks.items() if not wrong),
        failures=tuple(said for wrong in checks.values() for said in wrong),
        measured=measured,
    )


def _measured(heard: Sound, tags: Tags, pieces: Sequence[Piece]) -> dict[str, Any]:
    loud = np.flatnonzero(np.abs(heard.samples) > sound.QUIET)
    words = sum(len(text.split()) for text, _ in tags.lines)
    first, last = (int(loud[0]), int(loud[-1])) if len(loud) else (0, 0)
    return {
        "words": words,
        "words_a_minute": round(60 * words / heard.seconds),
        "loudness": round(sound.loudness(heard), 1),
        "peak": round(sound.peak(heard), 1),
        "silence": [round(first / heard.rate, 1), round(heard.seconds - last / heard.rate, 1)],
        "chapters": len(tags.chapters),
        "left_out": sum(1 for piece in pieces if piece.text and not piece.said),
    }


def _guessed(pieces: Sequence[Piece], book: Book) -> list[str]:
    """AU-13: the initials that no words file names; they are said letter by letter."""
    text = " ".join(piece.text for piece in pieces if piece.said)
    return Sayer(dict(book.speech.spoken)).guessed(text)


def _length(heard: Sound) -> list[str]:
    if heard.seconds <= LONGEST:
        return []
    minutes = round(heard.seconds / 60, 1)
    return [f"It lasts {minutes} minutes, and a part may last {LONGEST // 60}."]


def _loudness(measured: dict[str, Any]) -> list[str]:
    wrong: list[str] = []
    low, high = LOUDNESS
    if not low <= measured["loudness"] <= high:
        wrong.append(f"Its loudness is {measured['loudness']} LUFS, not {low:.0f} to {high:.0f}.")
    if measured["peak"] > PEAK:
        wrong.append(f"Its peak is {measured['peak']} dB, more than {PEAK:.0f}.")
    if max(measured["silence"]) > SILENT:
        wrong.append(f"It is silent for {max(measured['silence'])} seconds at an end.")
    return wrong


def _rate(tags: Tags, heard: Sound) -> list[str]:
    """AU-07, by the longer lines: a page of short items has as many pauses as words."""
    starts = [*(start for _, start in tags.lines), heard.seconds]
    spans = zip(tags.lines, pairwise(starts), strict=True)
    long = [(len(text.split()), end - start) for (text, _), (start, end) in spans]
    long = [(words, seconds) for words, seconds in long if words >= LINE]
    if not long:
        return []
    low, high = RATE
    rate = round(60 * sum(words for words, _ in long) / sum(seconds for _, seconds in long))
    return [] if low <= rate <= high else [f"It says {rate} words a minute, not {low} to {high}."]


def _names(tags: Tags, book: Book) -> list[str]:
    there = dict(tags.names)
    return [
        f"The tag {name} is '{there.get(name, '')}', not '{said}'."
        for name, said in file.names(book)
        if there.get(name, "") != said
    ]


def _chapters(tags: Tags, pieces: Sequence[Piece], book: Book, heard: Sound) -> list[str]:
    """AU-10: a chapter for each heading, in order, and each starts after the one before."""
    wanted = [one.text or book.title for one in pieces if one.what in ("title", "heading")]
    there = [chapter.title for chapter in tags.chapters]
    wrong = [f"The chapter '{name}' is lost." for name in wanted if name not in there]
    if not wrong and there != wanted:
        wrong.append("The chapters are not in the order of the headings.")
    starts = [*(chapter.start for chapter in tags.chapters), heard.seconds]
    if any(later <= earlier for earlier, later in pairwise(starts)):
        wrong.append("The chapters do not rise.")
    return wrong


def _lines(tags: Tags, heard: Sound) -> list[str]:
    """Each line is heard: there is sound from its start, and time enough for its letters."""
    wrong: list[str] = []
    starts = [*(start for _, start in tags.lines), heard.seconds]
    for (text, start), end in zip(tags.lines, starts[1:], strict=True):
        said = heard.samples[round(start * heard.rate) : round(end * heard.rate)]
        loud = int(np.count_nonzero(np.abs(said) > sound.QUIET)) / heard.rate
        if loud == 0 or end - start < FASTEST * len(text):
            wrong.append(f"The words '{text[:60]}' are not heard.")
    return list(parity.sentences(wrong))


def _lost(tags: Tags, book: Book) -> list[str]:
    """Parity, with the lines of this file in the place of the words of this part."""
    return parity.lost_words(parity.expected(book), "\n".join(_together(tags, book)))


def unsaid(pieces: Sequence[Piece], book: Book) -> Iterator[str]:
    """What a line shows and its voice was not given: the tags hold what is shown, and not this.

    Figures, initials and words that the guide has said in another way are not asked for.
    """
    own = set(order.tokens(" ".join(word for word, _ in book.speech.spoken)))
    for piece in pieces:
        shown = [word.strip(SIGNS) for word in piece.text.split()]
        wanted = Counter(word.lower() for word in shown if PLAIN.fullmatch(word))
        missing = wanted - Counter(order.tokens(piece.said))
        gone = [word for word in missing if not {word, word.removesuffix("s")} & own]
        if piece.said and gone:
            yield f"Of '{piece.text[:60]}' the voice does not say '{' '.join(gone)}'."


def _together(tags: Tags, book: Book) -> list[str]:
    here = [piece for piece in body(book) if piece.text]
    ours = {piece.key for piece in here}
    found = _found([text for text, _ in tags.lines], here)
    return [
        found.get(piece.key, "") if piece.key in ours and piece.said else piece.text
        for piece in script(book)
        if piece.text
    ]


def _found(lines: Sequence[str], pieces: Sequence[Piece]) -> dict[str, str]:
    """By the key of each piece that is said, the line that says it, in the same order."""
    wanted = [piece for piece in pieces if piece.said]
    found: dict[str, str] = {}
    at = 0
    for piece in wanted:
        text = " ".join(piece.text.split())
        if text in lines[at:]:
            at = lines.index(text, at) + 1
            found[piece.key] = text
    return found
