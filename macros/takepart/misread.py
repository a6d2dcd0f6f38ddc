"""Letters that a program took for others, for it did not know that a text is UTF-8."""

from __future__ import annotations

import re

RUN = re.compile(r"[^\x00-\x7f]+")
# What stands in English texts: signs and letters of western Europe, quotes, dashes and others.
MEANT = re.compile(r"[\xa0-\xff\u2010-\u2026\u20ac\u2122]+")

STRAIGHT = str.maketrans("‘’“”", "''\"\"")  # NC-17 # noqa: RUF001


def letters(text: str) -> dict[str, str]:
    """Each run of such letters, and what was meant."""
    runs = dict.fromkeys(RUN.findall(text))
    return {run: right for run in runs if (right := _meant(run))}


def _meant(run: str) -> str:
    try:
        right = b"".join(map(_byte, run)).decode()
    except UnicodeError:
        return ""
    return right.translate(STRAIGHT) if MEANT.fullmatch(right) else ""


def _byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")  # what Windows has no letter for stays a number
