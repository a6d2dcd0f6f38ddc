"""The keyboard on what changes: the skip link, and the menu as it opens and closes."""

from __future__ import annotations

import pytest
from playwright.async_api import Page

from takepart.accessibility.check import script
from takepart.accessibility.pages import PREFIXES

from .guide import Guide, Reader, telling

FOCUS = script("focus.js")
widths = pytest.mark.parametrize("width", [1280, 320])


@widths
def test_the_first_stop_skips_to_the_heading(reader: Reader, guide: Guide, width: int) -> None:
    async def skip(page: Page) -> list[str]:
        link = page.locator("a").first
        assert await link.inner_text() == "Skip to content"
        hidden = await link.evaluate("(link) => !look.seen(link)")
        await page.keyboard.press("Tab")
        said: list[str] = await page.evaluate("look.focus(document.querySelector('a'))")
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
