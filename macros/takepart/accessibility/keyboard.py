"""The Tab key reaches everything, in order, and a reader always sees where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from takepart.accessibility.check import NARROW_DARK, WIDE, Check, Problem, View, problems, script

if TYPE_CHECKING:
    from playwright.async_api import Page

FIXES = {
    "WCAG 2.1.1": "Use a link or a button, which a keyboard can reach.",
    "WCAG 2.1.2": "Let the Tab key lead out of it.",
    "WCAG 2.4.3": "Take 'tabindex' away, and keep the order of the page.",
    "WCAG 2.4.7": "Give what has the focus an outline of at least 2 pixels.",
    "WCAG 2.4.11": "Keep what has the focus clear of headers and menus that stay in place.",
    "WCAG 2.4.13": "Give the outline a colour with a contrast of 3:1 and room around it.",
}
CONTROLS = 12  # more than a player has; several can stand in a row


async def run(page: Page, view: View) -> list[Problem]:
    """Press Tab from the top of the page to its end, and say what was wrong on the way."""
    stops = await page.evaluate("(window.stops = look.stops()).length")
    if not stops:
        return problems(["WCAG 2.1.1: the Tab key reaches nothing"], FIXES)
    said = []
    for place in range(stops):
        await _tab(page)
        said += await page.evaluate("(place) => look.focus(stops[place])", place)
    await _tab(page)
    if not await page.evaluate("[document.body, stops[0]].includes(document.activeElement)"):
        said.append("WCAG 2.1.2: the focus does not leave the end of the page")
    return problems(said, FIXES)


async def _tab(page: Page) -> None:
    """To the next stop; a player has controls of the browser's own, which no page can ask."""
    await page.keyboard.press("Tab")
    for _ in range(CONTROLS * int(await page.evaluate("look.players()"))):
        if not await page.evaluate("look.player()"):
            return
        await page.keyboard.press("Tab")


def check() -> Check:
    """The order is the same in both schemes and the colours at both widths: 2 views show all."""
    about = "The Tab key: it reaches everything, in order, and the focus can be seen"
    return Check("keyboard", about, (WIDE, NARROW_DARK), run, (script("focus.js"),))
