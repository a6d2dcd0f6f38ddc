"""The Tab key reaches everything, in order, and a reader always sees where they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Page

from .guide import PREFIXES, Guide, Reader, telling

FOCUS = Path(__file__).with_name("focus.js").read_text("utf-8")
widths = pytest.mark.parametrize("width", [1280, 320])


async def tab_through(page: Page) -> list[str]:
    """Press Tab from the top to the end, and say what was wrong on the way."""
    stops = await page.evaluate("(window.stops = look.stops()).length")
    assert stops > 5, f"only {stops} places to stop at"
    said = []
    for place in range(stops):
        await page.keyboard.press("Tab")
        said += await page.evaluate("(place) => look.focus(stops[place])", place)
    await page.keyboard.press("Tab")
    if not await page.evaluate("[document.body, stops[0]].includes(document.activeElement)"):
        said.append("the focus does not leave the end of the page")
    return said


# The order is the same in both schemes and the colours at both widths: 2 views of the 4 show all.
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_tab_reaches_everything_in_order(
    reader: Reader, guide: Guide, width: int, scheme: str
) -> None:
    found = reader.each(
        tab_through, guide.samples(), width=width, color_scheme=scheme, scripts=[FOCUS]
    )
    assert not found, telling(found)


@widths
def test_the_first_stop_skips_to_the_heading(reader: Reader, guide: Guide, width: int) -> None:
    async def skip(page: Page) -> list[str]:
        link = page.locator("a").first
        assert await link.inner_text() == "Skip to content"
        hidden = await link.evaluate("(link) => !look.seen(link)")
        await page.keyboard.press("Tab")
        said = await page.evaluate("look.focus(document.querySelector('a'))")
        shown = await link.evaluate("look.seen")
        await page.keyboard.press("Enter")
        there = await page.evaluate("document.activeElement.matches('main h1')")
        checks = {"hidden before": hidden, "shown with focus": shown, "leads to h1": there}
        return said + [f"skip link: not {what}" for what, good in checks.items() if not good]

    found = reader.each(skip, guide.samples(), width=width, scripts=[FOCUS])
    assert not found, telling(found)


@pytest.mark.parametrize("edition", PREFIXES)
@pytest.mark.parametrize("leave", ["Escape", "Close menu"])
def test_the_menu_opens_and_closes(reader: Reader, edition: str, leave: str) -> None:
    """The open menu covers a small page, so nothing under it may take the focus."""

    async def menu(page: Page) -> list[str]:
        sheet, button = page.locator("#menu"), page.locator(".tp-menu-button")
        assert not await sheet.is_visible()
        await button.focus()
        await page.keyboard.press("Enter")
        assert await sheet.is_visible(), "Enter does not open the menu"
        stops = await page.evaluate("(window.stops = look.stops()).length")
        outside = await page.evaluate(
            "stops.filter((stop) => !stop.closest('#menu')).map(look.name)"
        )
        said = [f"{name} can be reached under the menu" for name in outside]
        for place in range(stops):
            said += await page.evaluate("(place) => look.focus(stops[place])", place)
            await page.keyboard.press("Tab")
        await page.evaluate("stops[0].focus()")
        await page.keyboard.press("Escape" if leave == "Escape" else "Enter")
        if await sheet.is_visible():
            said.append(f"{leave} does not close the menu")
        if not await button.evaluate("(button) => button === document.activeElement"):
            said.append("the focus does not go back to the menu button")
        return said

    page = f"{PREFIXES[edition]}public/ladder/"
    found = reader.each(menu, [page], width=320, scripts=[FOCUS])
    assert not found, telling(found)


def test_an_open_menu_can_be_closed_when_the_screen_turns(reader: Reader) -> None:
    async def turn(page: Page) -> bool:
        await page.click(".tp-menu-button")
        await page.set_viewport_size({"width": 1280, "height": 800})
        await page.click(".tp-close", timeout=2000)
        return await page.locator("h1").is_visible()

    assert reader.one(turn, "public/ladder/", width=800)
