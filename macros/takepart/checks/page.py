"""What Markdown became: only safe HTML, one heading 1, no skipped level, described images."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from takepart.findings import Finding
from takepart.markup import HEADINGS, words
from takepart.places import Places
from takepart.stamps import is_written_block

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


def check(tree: HtmlElement, places: Places) -> list[Finding]:
    """The findings of a page; what is not safe is also taken out of the tree."""
    return [
        *_safety(tree, places),
        *_headings(tree, places),
        *_images(tree, places),
        *_blocks(tree, places),
    ]


def _safety(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    fix = "Delete it. Pages hold Markdown, links and pictures; scripts and embeds are refused."
    for node in list(tree):
        if node.tag not in TAGS:
            where = places.find(f"<{node.tag}")
            yield Finding(*where, "safety", f"<{node.tag}> is not allowed.", fix)
            node.drop_tree()
            continue
        for name, value in list(node.attrib.items()):
            if not _safe(name, value):
                del node.attrib[name]
                where = places.find(f'{name}="{value}', f"{name}={value}", value, f"{name}=")
                shown = " ".join(value.split())[:60]
                message = f"'{name}={shown}' is not allowed on <{node.tag}>."
                yield Finding(*where, "safety", message, fix)
        yield from _safety(node, places)


def _safe(name: str, value: str) -> bool:
    """Browsers skip spaces and control characters before a scheme, so they are not looked at."""
    if name not in SCHEMES:
        return name in ATTRIBUTES or name.startswith("data-")
    try:
        parts = urlsplit(re.sub(r"[\x00-\x20]", "", value).replace("\\", "/"))
    except ValueError:  # an address that cannot be one, such as http://[
        return False
    return parts.scheme.lower() in SCHEMES[name] and not (name == "src" and parts.netloc)


def _headings(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    before = 1
    for heading in tree.iter(*HEADINGS):
        level, text = int(heading.tag[1]), words(heading)
        where = "#" * level + text, text
        if level == 1:
            message = f"'{text}' is a second heading 1; the title is the page's heading 1."
            yield Finding(*places.find(*where), "NC-07", message, "Write '## ' before it.")
        elif level > before + 1:
            message = f"The heading '{text}' skips a level: it is level {level} after {before}."
            fix = f"Write {'#' * (before + 1)} before it."
            yield Finding(*places.find(*where), "NC-08", message, fix)
        before = level


def _images(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    for image in tree.iter("img"):
        if image.get("alt") is None:
            source = image.get("src", "")
            message = f"The picture '{source}' has no alt text."
            fix = 'Say what it shows: alt="…", or alt="" when it says nothing.'
            yield Finding(*places.find(source, "<img"), "WCAG 1.1.1", message, fix)


def _blocks(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """A block explains the words under its heading, so it cannot be inside anything else."""
    blocks = list(filter(is_written_block, tree.iter("div")))
    if all(block.getparent() is tree for block in blocks):
        return
    for block in blocks:
        where = places.find("easy_read(")
        if block.getparent() is not tree:
            message = "This Easy Read block is inside something else: a list, a note or a block."
            fix = "Move it out, to stand by itself under a heading, at the start of the line."
            yield Finding(*where, "ER-29", message, fix)
