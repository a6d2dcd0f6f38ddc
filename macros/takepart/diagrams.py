"""Draw a diagram as SVG from its words, with the same words as a list beside it.

Drawings use currentColor for lines and text, so that they read in black and white, in the dark
and in forced colours. Sizes are in units of the drawing's own view box.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from lxml.html import HtmlElement

from takepart.markup import element
from takepart.models import Diagram, Part, Rung
from takepart.reader import Document

LINE = 20  # units from one line of a label to the next
WIDEST = 15  # letters on one line of a label


def draw(
    name: str, diagrams: Mapping[str, Document[Diagram]], rungs: Mapping[str, Document[Rung]]
) -> list[HtmlElement]:
    """A figure with the drawing, its caption and its words; nothing for an unknown name."""
    if name == "ladder":
        steps = [Part(name=r.meta.rung, text=r.meta.easy, position=None) for r in rungs.values()]
        summary = "A ladder with a rung for each way of involving people, the lowest first."
        return [_figure("The ladder of engagement", summary, _ladder(steps), [])]
    if name not in diagrams:
        return []
    meta = diagrams[name].meta
    middle = [meta.centre] if meta.centre else []
    picture = _house(meta.parts) if meta.kind == "house" else _cycle(meta.parts, meta.centre)
    return [_figure(meta.title, meta.summary, picture, [*meta.parts, *middle])]


def _figure(title: str, summary: str, svg: HtmlElement, parts: Sequence[Part]) -> HtmlElement:
    """The drawing is named by its title and summary; the list under it says all that it says."""
    svg.set("role", "img")
    svg.set("aria-label", f"{title}. {summary}")
    figure = element("figure", class_="diagram")
    figure.append(svg)
    figure.append(element("figcaption", title))
    if parts:
        words = element("ul", class_="diagram-words")
        for part in parts:
            words.append(element("li", f"{part.name}: {part.text}"))
        figure.append(words)
    return figure


def _svg(width: int, height: int) -> HtmlElement:
    return element("svg", viewBox=f"0 0 {width} {height}", class_="drawing", focusable="false")


def _lines(name: str, widest: int = WIDEST) -> list[str]:
    """The label in lines of at most `widest` letters, words kept whole."""
    lines = [""]
    for word in name.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= widest or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def _label(svg: HtmlElement, x: float, y: float, name: str, widest: int = WIDEST) -> None:
    """The name in lines round the middle (x, y)."""
    lines = _lines(name, widest)
    top = y - LINE * (len(lines) - 1) / 2 + 5
    for number, line in enumerate(lines):
        place = {"x": f"{x:.0f}", "y": f"{top + number * LINE:.0f}", "text_anchor": "middle"}
        svg.append(element("text", line, **place))


def _ladder(rungs: Sequence[Part]) -> HtmlElement:
    height = 56 * len(rungs) + 30
    svg = _svg(320, height)
    for x in (30, 290):
        rail = {"x1": str(x), "x2": str(x), "y1": "5", "y2": str(height - 5)}
        svg.append(element("line", class_="rail", **rail))
    for number, rung in enumerate(reversed(rungs)):
        y = 20 + 56 * number
        box = {"x": "30", "y": str(y), "width": "260", "height": "40", "rx": "4"}
        svg.append(element("rect", class_="shape", **box))
        _label(svg, 160, y + 20, rung.name, 24)
    return svg


def _cycle(parts: Sequence[Part], centre: Part | None) -> HtmlElement:
    """Numbered circles on a ring, clockwise from the top, with an arrow to the next."""
    svg = _svg(420, 420)
    svg.append(element("circle", class_="ring", cx="210", cy="210", r="138"))
    radius = 70
    for number, part in enumerate(parts):
        angle = 2 * pi * number / len(parts) - pi / 2
        _arrow(svg, angle + pi / len(parts))
        x, y = 210 + 138 * cos(angle), 210 + 138 * sin(angle)
        circle = {"cx": f"{x:.0f}", "cy": f"{y:.0f}", "r": str(radius)}
        svg.append(element("circle", class_="shape", **circle))
        _label(svg, x, y, f"{number + 1}. {part.name}", 11)
    if centre:
        _label(svg, 210, 210, centre.name, 10)
    return svg


def _arrow(svg: HtmlElement, angle: float) -> None:
    """An arrow head on the ring that points clockwise."""
    x, y = 210 + 138 * cos(angle), 210 + 138 * sin(angle)
    turn = angle * 180 / pi + 90
    place = f"translate({x:.1f} {y:.1f}) rotate({turn:.0f})"
    svg.append(element("path", class_="arrow", d="M-10 -10 L10 0 L-10 10 Z", transform=place))


HOUSE = {  # position → shape, and where its label stands
    "roof": ("M230 5 L455 140 L5 140 Z", 230, 105, 16),
    "left": ("M12 150 H152 V310 H12 Z", 82, 230, 14),
    "centre": ("M160 150 H300 V310 H160 Z", 230, 230, 14),
    "right": ("M308 150 H448 V310 H308 Z", 378, 230, 14),
    "foundation": ("M5 320 H455 V370 H5 Z", 230, 345, 40),
}


def _house(parts: Sequence[Part]) -> HtmlElement:
    svg = _svg(460, 376)
    for part in parts:
        path, x, y, widest = HOUSE[part.position or "centre"]
        svg.append(element("path", class_="shape", d=path))
        _label(svg, x, y, part.name, widest)
    return svg
