"""Links that no reader can follow: without words, without an address, or with a space inside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from takepart.findings import Finding
from takepart.markup import words
from takepart.places import Places

EMPTY_LINK = re.compile(r"(?<!!)\[\s*\]\([^()]*\)|<a\b[^<>]*>\s*</a>")
SPACED = re.compile(
    r"(!?\[[^\[\]]+\])\s+(\((?:https?://[^()\s]+|[^()\s]+\.(?:md|pdf|docx|png|jpg|svg))\))"
)
IN_QUOTES = r"\(\s*[\"'](?P<address>[^\"'()]+)[\"']\s*\)"
WORDS = ".//text()[not(ancestor::code or ancestor::pre)]"


def check(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """A finding for each, on the line where it is typed."""
    yield from _spaced(tree, places)
    typed = (found[0] for found in EMPTY_LINK.finditer(places.document.body))
    for link in tree.iter("a"):
        address, said = link.get("href"), words(link)
        if address is None or link.find(".//img") is not None:
            continue
        if not said:
            if not (empty := next(typed, "")):
                continue  # what was not safe inside it has a finding
            message = f"The link '{empty}' has no words, so nobody can see it."
            right = f"[what it leads to]({address})"  # of HTML
            if empty.startswith("["):  # Markdown has made another address of it
                right = re.sub(r"^\[\s*\]", "[what it leads to]", empty)
            fix = f"Write '{right}', with your own words between '[' and ']', or delete '{empty}'."
            yield Finding(*places.find(empty, address), "link", message, fix)
        elif address in ("", "#"):
            where = places.find(f"[{said}]({address})", said)
            message = f"The link '{said}' has no address."
            fix = f"Write '[{said}](…)', with the address for '…', or write only '{said}'."
            if typed_in := re.search(rf"\[{re.escape(said)}\]{IN_QUOTES}", places.text(where)):
                message = f"The address of the link '{said}' stands in quotes, so it leads nowhere."
                fix = f"Write '[{said}]({typed_in['address']})', without the quotes."
            yield Finding(*where, "link", message, fix)


def _spaced(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """'[words] (address)', which readers see as it is typed."""
    for text in tree.xpath(WORDS):
        for found in SPACED.finditer(text):
            message = f"Readers see '{found[0]}' as it is typed, and no link."
            fix = f"Write '{found[1]}{found[2]}', without the space."
            yield Finding(*places.find(found[0]), "link", message, fix)
