"""What axe is asked, and the menu and the search page as a reader changes them."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.async_api import Page

from takepart.accessibility import axe
from takepart.accessibility.check import NARROW, NARROW_DARK
from takepart.accessibility.pages import PREFIXES

from .guide import Reader, line, telling

AXE = axe.source()
RULES = """async (options) => {
  const found = await axe.run(document, options);
  return [...found.passes, ...found.inapplicable].map((rule) => rule.id);
}"""

widths = pytest.mark.parametrize("width", [1280, 320])


async def both(page: Page) -> list[str]:
    """What is wrong in the light, then in the dark."""
    said = []
    for view in (NARROW, NARROW_DARK):
        await page.emulate_media(color_scheme=view.scheme)
        said += [f"{view.scheme}: {line(one)}" for one in await axe.run(page, view)]
    return said


def test_the_rules_that_matter_here_are_run(reader: Reader) -> None:
    """A wrong tag would run no rule and find nothing."""
    for options in (axe.EVERYTHING, axe.COLOURS):

        async def rules(page: Page, options: object = options) -> list[str]:
            found: list[str] = await page.evaluate(RULES, options)
            return found

        run = reader.one(rules, "public/ladder/", scripts=[AXE])
        assert {"color-contrast-enhanced", "color-contrast", "link-in-text-block"} <= set(run)
        if options is axe.EVERYTHING:
            assert {"target-size", "region", "label", "aria-dialog-name"} <= set(run)
            assert {"scrollable-region-focusable", "heading-order"} <= set(run)


@pytest.mark.parametrize("edition", PREFIXES)
def test_the_open_menu_passes_every_rule(reader: Reader, edition: str) -> None:
    """On a small screen the menu is a sheet over the page."""

    async def opened(page: Page) -> list[str]:
        await page.click(".tp-menu-button")
        assert await page.locator("#menu:popover-open").is_visible()
        return await both(page)

    page = f"{PREFIXES[edition]}public/ladder/"
    found = reader.each(opened, [page], width=320, scripts=[AXE])
    assert not found, telling(found)


@widths
@pytest.mark.parametrize("query", ["carer", "zzzz", ""], ids=["results", "none", "empty"])
def test_search_passes_every_rule(reader: Reader, width: int, query: str) -> None:
    async def searched(page: Page) -> list[str]:
        await page.goto(f"{page.url}?q={quote(query)}")
        await page.wait_for_load_state("networkidle")
        results = await page.locator("#results li").count()
        assert bool(results) == (query == "carer"), f"{results} results for {query!r}"
        return await both(page)

    found = reader.each(searched, ["search/"], width=width, scripts=[AXE])
    assert not found, telling(found)
