"""Put the pages of a tagged PDF two to a side, in the order of a booklet that is folded once.

Each page becomes a form that is drawn on the left or the right of a landscape side. Its tags stay:
they only learn where their words stand now, so the booklet is read out in the order of its pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page

SIDE = (841.89, 595.276)  # points of A4, landscape
HALF = SIDE[0] / 2


@dataclass(frozen=True)
class _Place:
    """Where a page went: the side, how far to the right, and the form that draws it."""

    side: Any
    right: float
    form: Any


def order(pages: int) -> list[tuple[int | None, int | None]]:
    """The pages (from 0) on the left and right of each side, outermost first; None is blank.

    Blank pages at the end make their number a multiple of 4.
    """
    every = -(-pages // 4) * 4
    sides = []
    for place in range(every // 2):
        pair = (every - 1 - place, place)
        left, right = pair if place % 2 == 0 else pair[::-1]
        sides.append((left if left < pages else None, right if right < pages else None))
    return sides


def impose(source: Path, target: Path) -> None:
    """Write the booklet of `source`, a tagged file with pages of A5."""
    with pikepdf.open(source) as file:
        old = list(file.pages)
        numbers = {page.obj.objgen: number for number, page in enumerate(old)}
        places: dict[int, _Place] = {}
        for left, right in order(len(old)):
            side = file.add_blank_page(page_size=SIDE)
            for number, shift in ((left, 0.0), (right, HALF)):
                if number is not None:
                    places[number] = _draw(file, old[number], side, shift)
        moved = {key: places[number] for key, number in numbers.items()}
        for node in _tags(file.Root.StructTreeRoot.get("/K")):
            _retag(node, moved)
        _retarget(file, moved)
        for _ in old:
            del file.pages[0]
        file.save(target, deterministic_id=True)


def _draw(file: pikepdf.Pdf, page: Page, side: Page, right: float) -> _Place:
    """Draw a page on a side, and take its links along."""
    form = file.make_indirect(page.as_form_xobject())
    if "/StructParents" in page.obj:
        form.StructParents = page.obj.StructParents
    name = f"/P{len(side.obj.Resources.get('/XObject', {}))}"
    if "/XObject" not in side.obj.Resources:
        side.obj.Resources.XObject = Dictionary()
    side.obj.Resources.XObject[name] = form
    down = (SIDE[1] - float(page.mediabox[3])) / 2
    code = f"q 1 0 0 1 {right:.3f} {down:.3f} cm {name} Do Q\n".encode()
    before = side.obj.Contents.read_bytes() if "/Contents" in side.obj else b""
    side.obj.Contents = file.make_stream(before + code)
    side.obj.Tabs = Name.S
    links = page.obj.get("/Annots", Array())
    for link in links:
        x0, y0, x1, y1 = map(float, link.Rect)
        link.Rect = Array([x0 + right, y0 + down, x1 + right, y1 + down])
        link.P = side.obj
        if "/QuadPoints" in link:
            points = [float(value) for value in link.QuadPoints]
            moves = [(right, down)[place % 2] for place in range(len(points))]
            link.QuadPoints = Array([p + m for p, m in zip(points, moves, strict=True)])
    if len(links):
        side.obj.Annots = Array([*side.obj.get("/Annots", Array()), *links])
    return _Place(side.obj, right, form)


def _tags(node: Object | None) -> Iterator[Any]:
    """Every element of the tags."""
    for one in _list(node):
        if isinstance(one, Dictionary) and one.get("/S") is not None:
            yield one
            yield from _tags(one.get("/K"))


def _list(node: Any) -> list[Any]:
    return list(node) if isinstance(node, Array) else [] if node is None else [node]


def _retag(node: Any, moved: dict[tuple[int, int], _Place]) -> None:
    """Say of the words of an element in which form they stand, and on which side."""
    own = node.get("/Pg")
    kids = []
    for kid in _list(node.get("/K")):
        if isinstance(kid, Dictionary) and "/S" in kid:
            kids.append(kid)
            continue
        reference = kid if isinstance(kid, Dictionary) else Dictionary(Type=Name.MCR, MCID=kid)
        page = reference.get("/Pg", own)
        if page is not None and page.objgen in moved:
            place = moved[page.objgen]
            reference.Pg = place.side
            if reference.get("/Type") == Name.MCR:
                reference.Stm = place.form
        kids.append(reference)
    if kids:
        node.K = Array(kids)
    if own is not None and own.objgen in moved:
        node.Pg = moved[own.objgen].side


def _retarget(file: pikepdf.Pdf, moved: dict[tuple[int, int], _Place]) -> None:
    """Links and bookmarks lead to the side on which their page is now."""
    for thing in file.objects:
        if not isinstance(thing, Dictionary | Array):
            continue
        goals: list[Any] = [thing] if isinstance(thing, Array) else []
        if isinstance(thing, Dictionary):
            goals = [thing[key] for key in ("/D", "/Dest") if isinstance(thing.get(key), Array)]
        for goal in goals:
            _move(goal, moved)


def _move(goal: Any, moved: dict[tuple[int, int], _Place]) -> None:
    if len(goal) == 5 and isinstance(goal[0], Dictionary) and goal[0].objgen in moved:
        place = moved[goal[0].objgen]
        goal[0] = place.side
        goal[2] = float(goal[2] or 0) + place.right
