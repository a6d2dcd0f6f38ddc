"""How wide words are in our font, and which letters it has."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files as package_files
from pathlib import Path

from fontTools.ttLib import TTFont

from takepart.exports.pdf.look import FACES

FOLDER = Path(str(package_files("takepart.exports"))) / "fonts"
HOLDS = "\u00a0\u200b\n\u00ad"


@cache
def _widths(bold: bool) -> Mapping[int, float]:
    """How far each letter goes, as a share of the type's size."""
    with TTFont(FOLDER / f"{FACES[bold]}.ttf", lazy=True) as font:
        unit, metrics = font["head"].unitsPerEm, font["hmtx"]
        return {code: metrics[name][0] / unit for code, name in font.getBestCmap().items()}


def width(text: str, size: float, bold: bool = False) -> float:
    """Points from the start to the end of a line; letters drawn closer together are not counted."""
    widths = _widths(bold)
    return size * sum(widths.get(ord(letter), 0) for letter in text)


def unknown(text: str) -> list[str]:
    """The letters that the font cannot show, each once."""
    known = _widths(False)
    return [c for c in dict.fromkeys(text) if ord(c) not in known and c not in HOLDS]
