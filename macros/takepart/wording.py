"""How dates and names are written."""

from __future__ import annotations

from datetime import date


def long_date(day: date) -> str:
    """'21 November 2026' (NC-22)."""
    return f"{day.day} {day:%B %Y}"


def capital(text: str) -> str:
    """The text with a capital first letter and no other change."""
    return text[:1].upper() + text[1:]
