"""The words that stand for the formats in mkdocs.yml, known without loading what makes them."""

from __future__ import annotations

KEYS = ("text",)
