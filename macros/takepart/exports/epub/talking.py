"""A talking book: each page is spoken, and each passage of it is timed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from takepart.exports.audio import mp3
from takepart.exports.audio.say import Sayer
from takepart.exports.audio.sound import Sound, joined, levelled, silence, trimmed
from takepart.exports.audio.voice import Program, Voice
from takepart.exports.book import Book
from takepart.exports.content import Idea, Ideas, words
from takepart.exports.epub import paged
from takepart.exports.epub.overlay import Clip, Spoken
from takepart.exports.epub.parcel import Parcel
from takepart.exports.epub.spoken import Passage
from takepart.exports.epub.write import zipped
from takepart.pictures import Pictures

PAUSE = 0.9  # seconds after a passage, in which it stays lit
HEADPHONES = Pictures({}).find("headphones")


def make(book: Book, path: Path) -> None:
    """Write the EPUB with its sound. Raises ExportError when the voice cannot say something."""
    credited, idea = told(book)
    parcel = Parcel(credited, (idea,))
    parcel.mark(paged.printed(book))
    voice, sayer = Program(book.speech.voice), Sayer(dict(book.speech.spoken))
    parcel.speak(lambda passages: speak(passages, voice, sayer))
    zipped(parcel.files(), path)


def told(book: Book) -> tuple[Book, Ideas]:
    """AU-14: who reads is said at the start; the book then credits this picture too."""
    lines = (words("You can listen to this book."), words("A computer voice reads it to you."))
    pictures = (HEADPHONES,) if HEADPHONES else ()
    credited = replace(book, pictures=tuple(dict.fromkeys((*book.pictures, *pictures))))
    return credited, Ideas((Idea(HEADPHONES, lines),))


def speak(passages: Sequence[Passage], voice: Voice, sayer: Sayer) -> Spoken:
    """Raises ExportError when the voice cannot say something."""
    sounds = [trimmed(sound) for sound in voice.say([sayer.say(one.text) for one in passages])]
    rate = sounds[0].rate
    made: list[Sound] = []
    clips: list[Clip] = []
    samples = 0
    for passage, sound in zip(passages, sounds, strict=True):
        made += [sound, silence(PAUSE, rate)]
        start, samples = samples, samples + len(sound.samples) + len(made[-1].samples)
        clips.append(Clip(passage, start / rate, samples / rate))
    return Spoken(mp3.write(levelled(joined(made))), tuple(clips))
