"""What is said before the words and after them (AU-01, AU-02, AU-14)."""

from __future__ import annotations

from collections.abc import Sequence

from takepart.exports.about import short
from takepart.exports.audio.piece import Piece, What
from takepart.exports.audio.script import Reader, stopped
from takepart.exports.book import Book
from takepart.wording import capital, long_date

MOST = 8  # headings that are named at the start


def opening(book: Book, body: Sequence[Piece], reader: Reader) -> list[Piece]:
    """Title, who it is from, that no person reads it, and what is in it."""
    number, of = book.split
    name, day = capital(book.organisation.name), long_date(book.reviewed)
    part = [f"Part {number} of {of}."] if of > 1 else []
    easy = book.edition == "easy-read"
    if easy:
        tested = book.tested or "People with learning disabilities have not checked it yet."
        stale = "We are updating this document. The full page has changed." if book.stale else ""
        said = [*part, "This is Easy Read.", f"{name} wrote it.", tested]
        said += [f"We last checked it on {day}.", stale, "A computer reads this to you."]
    else:
        said = [*part, f"From {name}.", f"Last checked on {day}.", "A computer voice reads this."]
    return _said([*said, _contents(body, easy)], "opening", reader)


def _contents(body: Sequence[Piece], easy: bool) -> str:
    """The main headings, and how many more there are."""
    levels = [piece.level for piece in body if piece.what == "heading"]
    names = [piece.text for piece in body if piece.what == "heading" and piece.level == min(levels)]
    if len(names) < 2:
        return ""
    rest = len(names) - MOST
    more = [f"and {rest} more"] if rest > 0 else []
    start = "You will hear about these things" if easy else "In this recording"
    return f"{start}: {'; '.join([*names[:MOST], *more])}."


def lasts(seconds: float, book: Book, reader: Reader) -> Piece:
    """AU-02: how long it is, by what was measured; said last and heard near the start."""
    minutes = max(1, round(seconds / 60))
    said = f"It lasts about {minutes} {'minute' if minutes == 1 else 'minutes'}."
    return _said([said], "opening", reader)[0]


def closing(book: Book, reader: Reader) -> list[Piece]:
    """How to ask, and where the page is; a part that is not the last only says so."""
    number, of = book.split
    if number < of:
        return _said([f"This is the end of part {number} of {of}."], "closing", reader)
    ways = "Easy Read, large print, giant print, braille, or in another way that suits you"
    how = "another way" if book.edition == "easy-read" else ways
    said = [
        f"This is the end of: {stopped(book.title)}",
        f"You can ask for this document in {how}.",
        f"Contact: {stopped(book.organisation.contact)}",
        f"We will reply in {book.organisation.reply_time}.",
    ]
    if book.live:
        said.append(f"The page is on the web at https://{stopped(short(book.live))}")
    code = ", ".join(book.version)
    said.append(f"This is version {code}, of {long_date(book.reviewed)}.")
    return _said(said, "closing", reader)


def _said(texts: Sequence[str], what: What, reader: Reader) -> list[Piece]:
    return [Piece("", reader.say(text), what) for text in texts if text]
