"""Every format, by the word that stands for it in mkdocs.yml."""

from __future__ import annotations

from takepart.exports import text
from takepart.exports.format import Format

FORMATS: dict[str, Format] = {one.key: one for one in (text.FORMAT,)}
