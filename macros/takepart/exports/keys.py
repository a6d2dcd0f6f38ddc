"""The words that stand for the formats in mkdocs.yml, known without loading what makes them."""

from __future__ import annotations

KEYS = ("pdf", "booklet", "docx", "epub", "talking", "braille", "audio", "text")
BY_REQUEST = ("braille-grade-1",)  # made when mkdocs.yml names them, and not by default
