"""Make a diagram of the web pages stand alone: paper and other programs have no style sheet."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement

INK, PAPER = "#000000", "#ffffff"
# What the site's style sheet says of each class, in black on white (ER-23).
LOOKS = {
    "shape": {"fill": PAPER, "stroke": INK, "stroke-width": "2"},
    "ring": {"fill": "none", "stroke": INK, "stroke-width": "3"},
    "rail": {"fill": "none", "stroke": INK, "stroke-width": "8"},
    "arrow": {"fill": INK},
}
LETTERS = {"fill": INK, "font-family": "sans-serif", "font-size": "19", "font-weight": "700"}


def alone(svg: HtmlElement, font: str = "sans-serif") -> str:
    """The drawing with its looks written into it; its name is left to the page around it."""
    drawn = deepcopy(svg)
    drawn.tail = None
    for name in ("class", "role", "aria-label", "focusable"):
        drawn.attrib.pop(name, None)
    for part in drawn.iter():
        looks = dict(LETTERS, **{"font-family": font}) if part.tag == "text" else {}
        for name in (part.attrib.pop("class", "") or "").split():
            looks |= LOOKS.get(name, {})
        for name, value in looks.items():
            part.set(name, value)
    drawn.set("xmlns", "http://www.w3.org/2000/svg")
    _, _, width, height = (svg.get("viewBox") or svg.get("viewbox") or "0 0 320 320").split()
    drawn.set("width", width)
    drawn.set("height", height)
    return str(etree.tostring(drawn, encoding="unicode"))
