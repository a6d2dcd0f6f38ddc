"""What a reader set in their system is kept to: less motion, their own colours, the dark."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import Page

from takepart.accessibility.pages import PREFIXES

from .guide import Guide, Reader, telling

MOVES = """() => [...document.querySelectorAll("*")].flatMap((element) =>
  ["", "::before", "::after"].filter((part) => {
    const style = getComputedStyle(element, part || undefined);
    const times = `${style.animationDuration}, ${style.transitionDuration}`.split(", ");
    const still = style.animationName === "none" && style.transitionProperty === "none";
    return (times.some((time) => parseFloat(time) > 0) && !still)
      || style.scrollBehavior === "smooth";
  }).map((part) => `moves: ${look.name(element)}${part}`))"""
MARKS = """() => [...document.querySelectorAll(".tp-editions li > *")].map((choice) => {
  const style = getComputedStyle(choice);
  const width = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
  return { here: choice.matches("[aria-current]"), outline: width, seen: look.seen(choice) };
})"""
# Colours of links that axe does not see, as nothing is visited or under the pointer.
STATES = """() => {
  const probe = document.body.appendChild(document.createElement("i"));
  const colour = (name) => {
    probe.style.color = `var(--${name})`;
    return look.colour(getComputedStyle(probe).color);
  };
  const pairs = [];
  for (const words of ["ink", "link", "visited", "hover"])
    for (const ground of ["paper", "tint", "warn"])
      pairs.push([words, ground]);
  pairs.push(["on-brand", "brand"], ["soft", "paper"], ["paper", "ink"]);
  return pairs.map(([one, two]) =>
    ({ pair: `${one} on ${two}`, contrast: look.contrast(colour(one), colour(two)) }));
}"""

POINTED_AT = [
    *(".tp-name", ".tp-search button", "#menu a", ".tp-editions a", ".tp-card a"),
    *("main p a.term", ".tp-beside a", ".tp-footer a"),
]


def test_nothing_moves_for_those_who_ask_for_less_motion(reader: Reader, guide: Guide) -> None:
    async def still(page: Page) -> list[str]:
        found: list[str] = await page.evaluate(MOVES)
        running = await page.evaluate("document.getAnimations().length")
        return found + ([f"{running} animations run"] if running else [])

    found = reader.each(still, guide.samples(), reduced_motion="reduce")
    assert not found, telling(found)


@pytest.mark.parametrize("edition", PREFIXES)
def test_forced_colours_keep_the_mark_of_the_edition(reader: Reader, edition: str) -> None:
    """Backgrounds are taken away then, so the mark must be a line."""

    async def marks(page: Page) -> Any:
        return await page.evaluate(MARKS)

    address = f"{PREFIXES[edition]}public/ladder/"
    found = reader.one(marks, address, forced_colors="active")
    assert len(found) == 3 and all(one["seen"] for one in found)
    assert [one["here"] for one in found].count(True) == 1
    assert all((one["outline"] >= 2) == one["here"] for one in found), found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_of_a_link_has_a_contrast_of_7_to_1(reader: Reader, scheme: str) -> None:
    async def measured(page: Page) -> Any:
        return await page.evaluate(STATES)

    found = reader.one(measured, "", color_scheme=scheme)
    low = [f"{one['pair']}: {one['contrast']:.2f}" for one in found if one["contrast"] < 7]
    assert len(found) == 15 and not low, telling(low)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_hovered_links_and_buttons_have_a_contrast_of_7_to_1(reader: Reader, scheme: str) -> None:
    """As drawn, with the pointer on them: a link, a menu entry, a button, a card."""

    async def hovered(page: Page) -> list[str]:
        said = []
        for what in POINTED_AT:
            place = page.locator(what).first
            await place.hover()
            contrast = await place.evaluate(
                "(e) => look.contrast(look.colour(getComputedStyle(e).color), look.ground(e))"
            )
            if contrast < 7:
                said.append(f"{what}: {contrast:.2f}")
        return said

    found = reader.one(hovered, "public/ladder/", color_scheme=scheme)
    assert not found, telling(found)
