"""ID3v2.4 tags of an MP3: names, chapters, and each line with the time at which it is heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from struct import pack, unpack

TEXT = b"\x03"  # what follows is UTF-8
NONE = b"\xff\xff\xff\xff"  # a chapter has times and no places in the file


@dataclass(frozen=True)
class Chapter:
    """Times are in seconds."""

    title: str
    start: float
    end: float


@dataclass(frozen=True)
class Tags:
    """`names` are text frames by their four letters; `lines` are texts with their start."""

    names: tuple[tuple[str, str], ...]
    chapters: tuple[Chapter, ...]
    lines: tuple[tuple[str, float], ...]


def write(tags: Tags) -> bytes:
    """The bytes that stand before the MP3."""
    frames = [_frame(name, TEXT + text.encode()) for name, text in tags.names if text]
    frames += _chapters(tags.chapters)
    if tags.lines:
        frames.append(_frame("SYLT", _lines(tags.lines)))
    body = b"".join(frames)
    return b"ID3\x04\x00\x00" + _size(len(body)) + body


def _chapters(chapters: Sequence[Chapter]) -> Iterator[bytes]:
    """A table of contents and a frame for each chapter; a table has room for 255."""
    names = [f"chapter{number}".encode() + b"\x00" for number in range(1, len(chapters) + 1)]
    for start in range(0, len(names), 255):
        some = names[start : start + 255]
        top = 3 if start == 0 else 1  # ordered, and the first is where players start
        yield _frame("CTOC", b"contents%d\x00" % start + bytes([top, len(some)]) + b"".join(some))
    for name, chapter in zip(names, chapters, strict=True):
        times = pack(">II", _milliseconds(chapter.start), _milliseconds(chapter.end))
        title = _frame("TIT2", TEXT + chapter.title.encode())
        yield _frame("CHAP", name + times + NONE + NONE + title)


def _lines(lines: Sequence[tuple[str, float]]) -> bytes:
    """English, times in milliseconds, the words themselves."""
    said = [text.encode() + b"\x00" + pack(">I", _milliseconds(start)) for text, start in lines]
    return TEXT + b"eng" + b"\x02\x01" + b"\x00" + b"".join(said)


def _frame(name: str, data: bytes) -> bytes:
    return name.encode() + _size(len(data)) + b"\x00\x00" + data


def _size(number: int) -> bytes:
    """Four bytes of seven bits, so that no size looks like sound."""
    return bytes((number >> shift) & 127 for shift in (21, 14, 7, 0))


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def read(data: bytes) -> Tags:
    """The tags that a file starts with; none when it has none."""
    names: list[tuple[str, str]] = []
    chapters: list[Chapter] = []
    lines: list[tuple[str, float]] = []
    if data[:4] == b"ID3\x04":
        for name, held in _frames(data[10 : 10 + _number(data[6:10])]):
            if name == "CHAP":
                chapters.append(_chapter(held))
            elif name == "SYLT":
                lines += _timed(held)
            elif name.startswith("T"):
                names.append((name, _text(held)))
    return Tags(tuple(names), tuple(chapters), tuple(lines))


def _frames(data: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    while at + 10 <= len(data) and data[at]:
        size = _number(data[at + 4 : at + 8])
        yield data[at : at + 4].decode("latin-1"), data[at + 10 : at + 10 + size]
        at += 10 + size


def _chapter(held: bytes) -> Chapter:
    _, _, rest = held.partition(b"\x00")
    start, end = unpack(">II", rest[:8])
    title = next((_text(inner) for name, inner in _frames(rest[16:]) if name == "TIT2"), "")
    return Chapter(title, start / 1000, end / 1000)


def _timed(held: bytes) -> Iterator[tuple[str, float]]:
    _, _, rest = held[6:].partition(b"\x00")
    while rest:
        text, _, rest = rest.partition(b"\x00")
        yield text.decode(errors="replace"), unpack(">I", rest[:4])[0] / 1000
        rest = rest[4:]


def _text(held: bytes) -> str:
    return held[1:].decode(errors="replace").rstrip("\x00")


def _number(data: bytes) -> int:
    return sum(byte << shift for byte, shift in zip(data, (21, 14, 7, 0), strict=True))


def length(data: bytes) -> int:
    """How many bytes the tags take."""
    return 10 + _number(data[6:10]) if data[:3] == b"ID3" else 0
