"""How well one colour can be told from another, by the definition of WCAG."""

from __future__ import annotations

from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]  # red, green and blue, 0 to 255

WHITE: Colour = (255, 255, 255)


def ratio(one: Colour, other: Colour = WHITE) -> float:
    """1 for the same colour, and 21 for black on white."""
    darker, lighter = sorted(_luminance(colour) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return float(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
