"""What a call from another system would be in Markdown: a picture or a link has no macro here."""

from __future__ import annotations

import re

STRINGS = re.compile(r"(?P<mark>[\"'])(?P<said>.+?)(?P=mark)")
PICTURE = re.compile(r"\S+\.(?:png|jpe?g|svg|webp)")
LINK = re.compile(r"https?://\S+|(?![a-z]+://)\S+\.(?:md|pdf|docx)(?:#\S*)?")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def picture(call: str) -> str:
    """How to write it as a picture, or nothing."""
    return _fix(call, PICTURE, "![{}]({})", "what it shows")


def link(call: str) -> str:
    """How to write it as a link, or nothing."""
    mail = EMAIL.search(call)
    fix = _fix(call, EMAIL, "[{}](mailto:{})", mail[0]) if mail else ""
    return fix or _fix(call, LINK, "[{}]({})", "what it leads to")


def _fix(call: str, kind: re.Pattern[str], form: str, other: str) -> str:
    """`other` are the words, where the call brings none of its own."""
    strings = [one["said"] for one in STRINGS.finditer(call)]
    address = next(filter(kind.fullmatch, strings), None)
    if address is None:
        return ""
    own = [one for one in strings if one != address]
    fix = f"Write '{form.format(*(own or [other])[:1], address)}'"
    return f"{fix}." if own or other == address else f"{fix}, with your own words for '{other}'."
