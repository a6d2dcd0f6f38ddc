"""Text as code for the engine: always string literals, so that no words are read as code.

What is to stay on one line is put into a box, and long addresses get places where they may end.
"""

from __future__ import annotations

import re

from takepart.exports.format import ExportError
from takepart.exports.pdf import letters
from takepart.exports.pdf.look import Look
from takepart.exports.unbroken import HELD

# Words that are held together, and a word with a mark inside it at which a line could end.
WHOLE = re.compile(rf"([^ ]*(?:[^ ]{HELD}[^ ]|[^ /][-/.@]\w)[^ ]*)")
LONGEST = 0.5  # of a line, for what is kept whole though it could be split
HOST = re.compile(r"https?://[^/]+/?")
JOINTS = re.compile(r"[/.?&=#_-]")  # where a line may end in an address
BREAK = "\u200b"  # an invisible place where a line may end
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", HELD: HELD, BREAK: BREAK}


def literal(text: str) -> str:
    """A string of Typst: whatever the text holds, it stays text."""
    return f'"{"".join(map(_letter, text))}"'


def _letter(letter: str) -> str:
    if letter in ESCAPES or letter.isprintable():
        return ESCAPES.get(letter, letter)
    return f"\\u{{{ord(letter):x}}}"


def line(text: str, look: Look) -> str:
    """Code for words on a line. Raises ExportError when a word is wider than the line."""
    _check(text, look)
    return " + ".join(_piece(piece, look) for piece in WHOLE.split(text) if piece) or "[]"


def _piece(text: str, look: Look) -> str:
    if not WHOLE.fullmatch(text):
        return f"[#{literal(text)}]"
    if letters.width(text, look.size, True) < look.width * LONGEST:
        if not (core := text.strip(HELD)):
            return f"[#{literal(text)}]"
        start, end = text.split(core)
        return f"[#{literal(start)}#box({literal(core.replace(HELD, ' '))})#{literal(end)}]"
    if host := HOST.match(text):
        rest = JOINTS.sub(lambda joint: f"{joint[0]}{BREAK}", text[host.end() :])
        return f"[#box({literal(host[0])})#{literal(rest)}]"
    return f"[#{literal(text)}]"


def _check(text: str, look: Look) -> None:
    for word in text.split():
        parts = JOINTS.split(word) if "/" in word else [word]
        if any(letters.width(part, look.size, True) > look.width for part in parts):
            raise ExportError(
                f"'{word}' is wider than a line at {look.size:g} point. "
                "Use shorter words, or put a space in."
            )
