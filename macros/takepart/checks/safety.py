"""Only safe HTML: a page can come from anyone, so it brings no code and nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from takepart.findings import Finding
from takepart.markup import words
from takepart.places import Places

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
CODE = ("javascript", "data", "vbscript")
EMPTY = ("area", "base", "embed", "input", "link", "meta", "param", "source", "track", "wbr")


def check(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """What is not safe is also taken out of the tree."""
    for node in list(tree):
        if node.tag not in TAGS:
            where = places.find(f"<{node.tag}")
            message = f"<{node.tag}> is not allowed: pages hold words, links and pictures."
            all_of_it = f"Delete all from '<{node.tag}' to '</{node.tag}>'."
            fix = f"Delete '<{node.tag} …>'." if node.tag in EMPTY else all_of_it
            yield Finding(*where, "safety", message, fix)
            node.drop_tree()
            continue
        for name, value in list(node.attrib.items()):
            if not _safe(name, value):
                del node.attrib[name]
                where = places.find(f'{name}="{value}', f"{name}={value}", value, f"{name}=")
                said = _explain(node, name, value, places.text(where))
                yield Finding(*where, "safety", *said)
        yield from check(node, places)


def _explain(node: HtmlElement, name: str, value: str, line: str) -> tuple[str, str]:
    """What is wrong with an attribute, and the fix; `line` is what the writer typed."""
    shown = " ".join(value.split())[:60]
    if name == "src":
        return _elsewhere(node, shown)
    if name == "href":
        return _link(words(node), shown)
    typed = rf"{re.escape(name)}\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>}}]+)"
    found = re.search(typed, line, re.I)
    own = found[0] if found else f'{name}="{shown}"'
    return f"'{name}={shown}' is not allowed on <{node.tag}>.", f"Delete '{own}'."


def _elsewhere(image: HtmlElement, source: str) -> tuple[str, str]:
    parts = re.sub(r"[?#].*", "", source.replace("\\", "/")).split("/")
    name = parts[-1] if len(parts) > 1 and "." in parts[-1] else "name.png"
    new = f"![{image.get('alt') or 'what it shows'}]({name})"
    message = f"This picture is on another website: '{source}'."
    if source.lower().startswith("data:"):
        message, name, new = f"This picture is code: '{source}'.", "name.png", new
    return message, f"Save it beside this page as {name}, and write '{new}'."


def _link(said: str, address: str) -> tuple[str, str]:
    scheme = re.sub(r"[\x00-\x20]", "", address).partition(":")[0].lower()
    if scheme in CODE:
        message = f"The link '{said}' runs code: '{address}'."
        return message, f"Take the link away, and keep the words '{said}'."
    message = f"The link '{said}' leads to '{address}', which is no address of a web page."
    return message, "Write one that starts with https://, or the name of a file in docs/."


def _safe(name: str, value: str) -> bool:
    """Browsers skip spaces and control characters before a scheme, so they are not looked at."""
    if name not in SCHEMES:
        return name in ATTRIBUTES or name.startswith("data-")
    try:
        parts = urlsplit(re.sub(r"[\x00-\x20]", "", value).replace("\\", "/"))
    except ValueError:  # an address that cannot be one, such as http://[
        return False
    return parts.scheme.lower() in SCHEMES[name] and not (name == "src" and parts.netloc)
