"""How big the letters are and how long the lines, measured as they are drawn."""

from __future__ import annotations

from pathlib import Path
from statistics import quantiles
from typing import Any

import pytest
from playwright.async_api import Page

from takepart.accessibility.pages import PREFIXES, edition_of

from .guide import Guide, Reader, telling

TYPE = Path(__file__).with_name("type.js").read_text("utf-8")
POINT = 4 / 3  # pixels
# Body text of the standard edition: NC-27.
BODY = {320: 16.0, 1280: 19.0}
# The smallest text of a page. Standard: NC-27, "small text"; Easy Read: ER-03, 16 point;
# large print: LP-02, 18 point.
LEAST = {
    "standard": {320: 14.0, 1280: 16.0},
    "easy-read": {320: 16 * POINT, 1280: 16 * POINT},
    "large-print": {320: 18 * POINT, 1280: 18 * POINT},
}
SIZE = "look.size(document.querySelector('main article > p:not([class])'))"
widths = pytest.mark.parametrize("width", [320, 1280])


@widths
@pytest.mark.parametrize("edition", PREFIXES)
def test_all_text_is_big_enough_and_plainly_set(
    reader: Reader, guide: Guide, edition: str, width: int
) -> None:
    """Every letter that can be seen: menus, buttons, numbers of steps and diagrams too.

    And none is justified, hyphenated, slanted or in capitals.
    """
    least = LEAST[edition][width]

    async def look(page: Page) -> list[str]:
        small: list[str] = await page.evaluate("look.small", least)
        styled: list[str] = await page.evaluate("look.styled()")
        return small + styled

    outside = ["search/", "404.html"] if edition == "standard" else []
    found = reader.each(look, [*guide.of(edition), *outside], width=width, scripts=[TYPE])
    assert not found, telling(found)


@widths
def test_body_text_has_the_size_of_the_nhs(reader: Reader, guide: Guide, width: int) -> None:
    async def body(page: Page) -> list[str]:
        size = await page.evaluate(SIZE)
        return [] if size == BODY[width] else [f"{size}px"]

    found = reader.each(
        body, ["search/", "public/ladder/", "public/why/", "law/"], width=width, scripts=[TYPE]
    )
    assert not found, telling(found)


def test_lines_are_60_to_80_letters_long(reader: Reader, guide: Guide) -> None:
    """NC-26: none is longer than 80, and the middle half of full lines has 60 or more.

    Easy Read is left out of the second: a sentence stands beside its picture, and is short.
    """
    letters: dict[str, list[int]] = {edition: [] for edition in PREFIXES}

    async def lines(page: Page) -> list[str]:
        found: list[dict[str, Any]] = await page.evaluate("look.lines()")
        address = page.url.removeprefix(guide.url)
        full = [one["letters"] for one in found if one["full"] and one["kind"] == "p"]
        letters[edition_of(address)] += full
        return [f"{one['letters']}: {one['words']}" for one in found if one["letters"] > 80]

    found = reader.each(lines, width=1280, scripts=[TYPE])
    assert not found, telling(found)
    for edition in ("standard", "large-print"):
        lower, _, upper = quantiles(letters[edition], n=4)
        assert 60 <= lower <= upper <= 80, f"{edition}: {lower} to {upper}"
