"""Speak a book: every piece in turn, with pauses that show how the text is built."""

from __future__ import annotations

from collections.abc import Sequence

from takepart.exports.audio import mp3
from takepart.exports.audio.around import closing, lasts, opening
from takepart.exports.audio.parts import body
from takepart.exports.audio.piece import Heard, Piece, Recording, What
from takepart.exports.audio.script import Reader
from takepart.exports.audio.sound import Sound, joined, levelled, silence, trimmed
from takepart.exports.audio.voice import Program, Voice
from takepart.exports.book import Book

EDGE = 0.5  # seconds of silence before the first word and after the last
PAUSES: dict[What, float] = {"title": 0.8, "heading": 0.8, "item": 0.5, "idea": 0.9, "row": 0.6}
PAUSE = 0.6  # seconds after any other piece
BEFORE_HEADING = 1.2


def speak(book: Book, voice: Voice | None = None) -> Recording:
    """The recording of a book, or of the part of it that `split` names.

    Raises ExportError when the voice cannot say something.
    """
    voice = voice or Program(book.speech.voice)
    reader, words = Reader(book), body(book)
    start = opening(book, words, reader)
    pieces = [*start, *words, *closing(book, reader)]
    if words[:1] and words[0].what == "title":
        pieces = [words[0], *start, *words[1:], *closing(book, reader)]
    spoken = [piece for piece in pieces if piece.said]
    sounds = [trimmed(sound) for sound in voice.say([piece.said for piece in spoken])]
    length = 2 * EDGE + sum(sound.seconds for sound in sounds) + sum(_pauses(spoken))
    place = 1 + sum(piece in start for piece in spoken)
    last = lasts(length, book, reader)
    spoken.insert(place, last)
    sounds.insert(place, trimmed(voice.say([last.said])[0]))
    return _recorded(spoken, sounds)


def _recorded(pieces: Sequence[Piece], sounds: Sequence[Sound]) -> Recording:
    rate = sounds[0].rate
    heard: list[Heard] = []
    made = [silence(EDGE, rate)]
    at = made[0].seconds
    for piece, sound, pause in zip(pieces, sounds, [*_pauses(pieces), EDGE], strict=True):
        heard.append(Heard(piece, at, at + sound.seconds))
        made += [sound, silence(pause, rate)]
        at += made[-2].seconds + made[-1].seconds
    whole = levelled(joined(made))
    return Recording(mp3.write(whole), tuple(heard), whole.seconds)


def _pauses(pieces: Sequence[Piece]) -> list[float]:
    """The seconds between each piece and the next."""
    return [
        BEFORE_HEADING if after.what == "heading" else PAUSES.get(one.what, PAUSE)
        for one, after in zip(pieces, pieces[1:], strict=False)
    ]
