"""Point links at the right edition, and say which links lead nowhere.

Addresses are kept without a leading slash: 'public/ladder/', and '' for the home page.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from lxml.html import HtmlElement

from takepart.markup import element

Dead = Callable[[str, str, Set[str]], None]  # a link, what is wrong, what is there instead
OUTSIDE = ("http", "https", "mailto", "tel")


@dataclass(frozen=True)
class Site:
    """Where links can lead: anchors by edition prefix and address, and other files.

    What is wrong with a link to a page that is `unsure` would be the fault of that page.
    """

    anchors: Mapping[str, Mapping[str, Set[str]]]
    files: Set[str]
    unsure: Set[str] = frozenset()

    def has(self, prefix: str, address: str) -> bool:
        return address in self.anchors[prefix]

    def of_edition(self, target: str) -> bool:
        """True for a page of a named edition, such as 'easy-read/public/': it is left as it is."""
        found = [p for p in self.anchors if p and target.startswith(p)]
        return any(self.has(prefix, target.removeprefix(prefix)) for prefix in found)


def relative(target: str, start: str) -> str:
    """The address `target` as seen from the page `start`."""
    path = posixpath.relpath("/" + target, "/" + start)
    return f"{path}/" if target.endswith("/") or not target else path


def resolve(href: str, address: str) -> tuple[str, str] | None:
    """The address and fragment that a link on a standard page leads to; None when outside."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    path = urljoin(f"/{address}", parts.path) if parts.path else f"/{address}"
    return path.removeprefix("/"), unquote(parts.fragment)


def retarget(
    tree: HtmlElement,
    address: str,
    prefix: str,
    site: Site,
    dead: Dead | None = None,
) -> None:
    """Rewrite the links of one edition of a page; `dead` is told of each that leads nowhere."""
    for link in list(tree.iter("a")):
        href = link.get("href")
        if href is None or (found := resolve(href, address)) is None:
            continue
        target, fragment = found
        if site.of_edition(target):
            link.set("href", relative(target, prefix + address))
        elif site.has("", target):
            _to_page(link, (target, fragment), address, prefix, site, dead)
        elif target in site.files:
            link.set("href", relative(target, prefix + address))
        elif dead and target not in site.unsure:
            dead(href, f"The link '{href}' leads to a page that does not exist.", frozenset())
    for image in tree.iter("img"):
        _to_file(image, address, prefix, site, dead)


def _to_page(
    link: HtmlElement,
    target: tuple[str, str],
    address: str,
    prefix: str,
    site: Site,
    dead: Dead | None,
) -> None:
    path, fragment = target
    there = prefix if site.has(prefix, path) else ""
    if there != prefix:
        link.append(element("span", " (full page)", class_="full-page"))
    if fragment and fragment not in site.anchors[there][path]:
        if dead and fragment not in site.anchors[""][path] and path not in site.unsure:
            message = f"There is no heading '#{fragment}' where this link leads."
            dead(f"#{fragment}", message, {f"#{one}" for one in site.anchors[""][path]})
        fragment = ""
    same = path == address and there == prefix
    href = "" if same and fragment else relative(there + path, prefix + address)
    link.set("href", href + (f"#{fragment}" if fragment else ""))


def _to_file(
    image: HtmlElement,
    address: str,
    prefix: str,
    site: Site,
    dead: Dead | None,
) -> None:
    src = image.get("src")
    if src is None or (found := resolve(src, address)) is None:
        return
    if found[0] not in site.files and dead:
        dead(src, f"The picture '{unquote(src)}' does not exist.", frozenset())
    image.set("src", relative(found[0], prefix + address))
