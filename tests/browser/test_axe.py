"""No rule of axe finds anything wrong on any page, wide and narrow, in the light and the dark."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import axe_playwright_python
import pytest
from playwright.async_api import Page

from .guide import PREFIXES, Reader, telling

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# 7:1 is the one rule of level AAA that the design promises.
EVERYTHING = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}
# The page is the same in the dark but for its colours, so what looks at colours is asked again.
COLOURS = {
    "runOnly": {"type": "tag", "values": ["cat.color"]},
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}
RUN = """async (options) => (await axe.run(document, options)).violations.flatMap(
  (rule) => rule.nodes.map((node) =>
    `${rule.id} at ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ")}`))"""
RULES = """async (options) => {
  const found = await axe.run(document, options);
  return [...found.passes, ...found.inapplicable].map((rule) => rule.id);
}"""

widths = pytest.mark.parametrize("width", [1280, 320])


async def axe(page: Page) -> list[str]:
    """What is wrong in the light, then in the dark."""
    said = []
    for scheme, options in (("light", EVERYTHING), ("dark", COLOURS)):
        await page.emulate_media(color_scheme=scheme)
        said += [f"{scheme}: {line}" for line in await page.evaluate(RUN, options)]
    return said


@widths
def test_every_page_passes_every_rule(reader: Reader, width: int) -> None:
    found = reader.each(axe, width=width, scripts=[AXE])
    assert not found, telling(found)


def test_the_rules_that_matter_here_are_run(reader: Reader) -> None:
    """A wrong tag would run no rule and find nothing."""
    for options in (EVERYTHING, COLOURS):

        async def rules(page: Page, options: object = options) -> list[str]:
            found: list[str] = await page.evaluate(RULES, options)
            return found

        run = reader.one(rules, "public/ladder/", scripts=[AXE])
        assert {"color-contrast-enhanced", "color-contrast", "link-in-text-block"} <= set(run)
        if options is EVERYTHING:
            assert {"target-size", "region", "label", "aria-dialog-name"} <= set(run)
            assert {"scrollable-region-focusable", "heading-order"} <= set(run)


@pytest.mark.parametrize("edition", PREFIXES)
def test_the_open_menu_passes_every_rule(reader: Reader, edition: str) -> None:
    """On a small screen the menu is a sheet over the page."""

    async def opened(page: Page) -> list[str]:
        await page.click(".tp-menu-button")
        assert await page.locator("#menu:popover-open").is_visible()
        return await axe(page)

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
        return await axe(page)

    found = reader.each(searched, ["search/"], width=width, scripts=[AXE])
    assert not found, telling(found)
