"""Whether a name was meant for another: by a slip of the fingers, and by nothing less sure.

Names that are alike may name different things: 'doctor' and 'door', or the Acts of 2 years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LEAST = 4  # letters: below that, most names are one letter apart


def slip(wrong: str, known: Iterable[str]) -> str:
    """The one known name that differs in marks, capitals or a letter; else an empty text."""
    names = sorted(known)
    same = [name for name in names if _bare(name) == _bare(wrong)]
    near = same or [name for name in names if _one_apart(_bare(wrong), _bare(name))]
    return near[0] if len({_bare(name) for name in near}) == 1 else ""


def _bare(name: str) -> str:
    return re.sub(r"[\W_]", "", name.lower())


def _one_apart(one: str, other: str) -> bool:
    """True when a letter is swapped, too many, missing or another; no figure may differ."""
    long, short = sorted((one, other), key=len, reverse=True)
    if len(long) < LEAST or len(long) - len(short) > 1:
        return False
    if re.findall(r"\d", one) != re.findall(r"\d", other) or one[0] != other[:1]:
        return False
    at = next((n for n, pair in enumerate(zip(long, short, strict=False)) if len({*pair}) > 1), -1)
    if len(long) > len(short):
        return at < 0 or long[at + 1 :] == short[at:]
    swapped = long[at + 1 : at + 2] + long[at : at + 1] + long[at + 2 :]
    return swapped == short[at:] or long[at + 1 :] == short[at + 1 :]
