"""How a guide is read aloud: the way that its words are said, and the program that says them."""

from __future__ import annotations

from dataclasses import dataclass

ESPEAK = ("espeak-ng", "-v", "en-gb", "-s", "165", "--stdin", "--stdout")
"""British English. `-s` is not words a minute: with our pauses, 165 was measured at 145 (AU-08)."""


@dataclass(frozen=True)
class Speech:
    """`spoken` pairs a word as it is written with how it is said, or 'letters'.

    `voice` is a program and what it is called with: it reads UTF-8 text, writes WAV.
    """

    spoken: tuple[tuple[str, str], ...] = ()
    voice: tuple[str, ...] = ESPEAK
