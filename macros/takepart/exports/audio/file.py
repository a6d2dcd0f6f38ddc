"""The file: a recording with its tags."""

from __future__ import annotations

from pathlib import Path

from takepart.exports.audio import id3, mp3
from takepart.exports.audio.id3 import Chapter, Tags
from takepart.exports.audio.piece import Recording
from takepart.exports.audio.recording import speak
from takepart.exports.book import Book
from takepart.wording import capital


def make(book: Book, path: Path) -> None:
    """Write an MP3 that plays anywhere; ExportError when the voice fails."""
    recording = speak(book)
    path.write_bytes(id3.write(tags(book, recording)) + recording.mp3)


def tags(book: Book, recording: Recording) -> Tags:
    """AU-06 and AU-10: what it is, where its headings are, and what is said when."""
    return Tags(names(book), chapters(book, recording), lines(recording))


def names(book: Book) -> tuple[tuple[str, str], ...]:
    number, of = book.split
    part = f" (part {number} of {of})" if of > 1 else ""
    return (
        ("TIT2", f"{book.title}{part}"),
        ("TPE1", capital(book.organisation.name)),
        ("TALB", book.guide),
        ("TRCK", f"{number}/{of}"),
        ("TLAN", "eng"),
        ("TDRC", book.reviewed.isoformat()),
        ("TCON", "Speech"),
        ("TSSE", mp3.engine()),
    )


def chapters(book: Book, recording: Recording) -> tuple[Chapter, ...]:
    """One for the title, from the very start, and one for each heading, to the next."""
    marked = [one for one in recording.heard if one.piece.what in ("title", "heading")]
    starts = [0.0, *(one.start for one in marked[1:])]
    ends = [*starts[1:], recording.seconds]
    titles = [one.piece.text or book.title for one in marked]
    return tuple(map(Chapter, titles, starts, ends))


def lines(recording: Recording) -> tuple[tuple[str, float], ...]:
    """Each piece as it is written, or as it is said where only the recording says it."""
    return tuple(
        (" ".join((one.piece.text or one.piece.said).split()), one.start) for one in recording.heard
    )
