"""One way to write the address of a page on another site: no fragment, and only plain marks."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

MARKS = "/?:@!$&'()*+,;=-._~%[]"  # what may stand in an address; all else is written as %20 is


def plain(href: str) -> str | None:
    """The address that a browser would ask another site for; None when the link stays here.

    With these marks only it can stand in a text, a Markdown file or a terminal and do no harm.
    """
    text = re.sub(r"[\t\r\n]", "", href).strip().partition("#")[0]
    text = f"https:{text}" if text.startswith("//") else text
    if not re.match(r"https?:", text, re.I):
        return None
    scheme, _, rest = text.partition(":")
    return f"{scheme.lower()}:{_host(quote(rest, MARKS), rest)}"


def _host(quoted: str, rest: str) -> str:
    """The address with a host such as 'köln.example' written as the name servers know it."""
    host, _, _ = rest.removeprefix("//").partition("/")
    try:
        known = host.encode("idna").decode() if not host.isascii() else host
    except UnicodeError:
        return quoted
    return quoted.replace(quote(host, MARKS), quote(known, MARKS), 1) if known != host else quoted


def host(address: str) -> str:
    """The name of the site; empty when this is no whole address, which no program can ask for."""
    try:
        parts = urlsplit(address)
        name = parts.hostname or ""
        usable = parts.port is None or parts.port > 0
    except ValueError:
        return ""
    return name if usable and not re.search(r"[%\s]", name) else ""
