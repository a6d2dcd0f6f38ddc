"""Talk about how far a build has come: lines, and one line that is written again and again."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from typing import TextIO

EVERY = 5.0  # seconds between steps where a line cannot be written again, as in a log


class Step(str):
    """A line that takes the place of the step before it."""


class Talk:
    """Says lines to a terminal or a log. It uses no colour: every step is said in words."""

    def __init__(
        self, out: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._out, self._clock = out or sys.stderr, clock
        self._shown, self._said = 0, clock()

    def __call__(self, text: str) -> None:
        if not isinstance(text, Step):
            self._write(self._over(text) + "\n")
            self._shown = 0
        elif self._out.isatty():
            short = text[: shutil.get_terminal_size().columns - 1]
            self._write(self._over(short))
            self._shown = len(short)
        elif self._clock() - self._said >= EVERY:
            self._said = self._clock()
            self._write(f"{text}\n")

    def _over(self, text: str) -> str:
        """The text, with spaces over the rest of a longer step that it takes the place of."""
        return f"\r{text:<{self._shown}}" if self._shown else text

    def _write(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()
