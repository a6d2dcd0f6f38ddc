"""What a reader has to hit in the open menu and among search results is big enough."""

from __future__ import annotations

import pytest
from playwright.async_api import Page

from takepart.accessibility.check import script
from takepart.accessibility.pages import PREFIXES
from takepart.accessibility.targets import LEAST

from .guide import Reader, telling

TARGETS = script("targets.js")


async def small(page: Page) -> list[str]:
    found: list[str] = await page.evaluate("look.targets", LEAST)
    return found


@pytest.mark.parametrize("edition", PREFIXES)
def test_every_target_of_the_open_menu_can_be_hit(reader: Reader, edition: str) -> None:
    async def opened(page: Page) -> list[str]:
        await page.click(".tp-menu-button")
        assert await page.locator("#menu a").count() > 5
        return await small(page)

    page = f"{PREFIXES[edition]}public/ladder/"
    found = reader.each(opened, [page], width=320, scripts=[TARGETS])
    assert not found, telling(found)


def test_search_results_can_be_hit(reader: Reader) -> None:
    async def searched(page: Page) -> list[str]:
        await page.goto(f"{page.url}?q=carer")
        await page.wait_for_selector("#results a")
        return await small(page)

    found = reader.each(searched, ["search/"], width=320, scripts=[TARGETS])
    assert not found, telling(found)
