"""What Markdown became: only safe HTML, one heading 1, no skipped level, described images."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from takepart.findings import Finding
from takepart.markup import HEADINGS, words
from takepart.reader import Document

TAGS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd a strong em b i code pre blockquote table caption "
    "colgroup col thead tbody tfoot tr th td img figure figcaption br hr div span details summary "
    "abbr sup sub section cite q kbd mark del ins small".split()
)
ATTRIBUTES = frozenset(
    "class id href title alt src colspan rowspan scope start lang open align width height "
    "markdown aria-label".split()
)
SCHEMES = {"href": ("", "http", "https", "mailto", "tel"), "src": ("",)}


def check(tree: HtmlElement, document: Document[Any]) -> list[Finding]:
    """The findings of a page; what is not safe is also taken out of the tree."""
    return [
        *_safety(tree, document),
        *_headings(tree, document),
        *_images(tree, document),
    ]


def _safety(tree: HtmlElement, document: Document[Any]) -> Iterator[Finding]:
    fix = "Delete it. Pages hold Markdown, links and pictures; scripts and embeds are refused."
    for node in [one for one in tree.iter() if one is not tree]:
        if node.tag not in TAGS:
            line = document.find(f"<{node.tag}")
            yield Finding(document.file, line, "safety", f"<{node.tag}> is not allowed.", fix)
            if node.getparent() is not None:
                node.drop_tree()
            continue
        for name, value in list(node.attrib.items()):
            if not _safe(name, value):
                del node.attrib[name]
                line = document.find(f"{name}=", document.find(value))
                message = f"'{name}={value[:60]}' is not allowed on <{node.tag}>."
                yield Finding(document.file, line, "safety", message, fix)


def _safe(name: str, value: str) -> bool:
    """Browsers skip spaces and control characters before a scheme, so they are not looked at."""
    if name in SCHEMES:
        parts = urlsplit(re.sub(r"[\x00-\x20]", "", value))
        return parts.scheme.lower() in SCHEMES[name] and not (name == "src" and parts.netloc)
    return name in ATTRIBUTES or name.startswith("data-")


def _headings(tree: HtmlElement, document: Document[Any]) -> Iterator[Finding]:
    before = 1
    for heading in tree.iter(*HEADINGS):
        level, text = int(heading.tag[1]), words(heading)
        line = document.find(text)
        if level == 1:
            message = f"'{text}' is a second heading 1; the title is the page's heading 1."
            yield Finding(document.file, line, "NC-07", message, "Write '## ' before it.")
        elif level > before + 1:
            message = f"The heading '{text}' skips a level: it is level {level} after {before}."
            fix = f"Write {'#' * (before + 1)} before it."
            yield Finding(document.file, line, "NC-08", message, fix)
        before = level


def _images(tree: HtmlElement, document: Document[Any]) -> Iterator[Finding]:
    for image in tree.iter("img"):
        if image.get("alt") is None:
            source = image.get("src", "")
            message = f"The picture '{source}' has no alt text."
            fix = 'Say what it shows: alt="…", or alt="" when it says nothing.'
            yield Finding(document.file, document.find(source), "WCAG 1.1.1", message, fix)
