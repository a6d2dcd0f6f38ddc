"""What a reader has to hit is big enough for an unsteady hand: 44 by 44 pixels (2.5.5).

A link inside a sentence is as high as its line: WCAG exempts it, because a bigger one would push
the lines apart. axe still asks for room between two of them (2.5.8, target-size).
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Page

from .guide import PREFIXES, Reader, telling

TARGETS = Path(__file__).with_name("targets.js").read_text("utf-8")
LEAST = 44


async def small(page: Page) -> list[str]:
    found: list[str] = await page.evaluate("look.targets", LEAST)
    return found


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_can_be_hit(reader: Reader, width: int) -> None:
    found = reader.each(small, width=width, scripts=[TARGETS])
    assert not found, telling(found)


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
