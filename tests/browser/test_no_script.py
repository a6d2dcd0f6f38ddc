"""Everything but search works without JavaScript."""

from __future__ import annotations

from urllib.parse import urljoin

from playwright.async_api import Page

from .guide import Guide, Reader

OFF = {"java_script_enabled": False}
HREFS = "(links) => links.map((link) => link.href)"


def test_the_search_page_lists_every_page(reader: Reader, guide: Guide) -> None:
    """Terms are one link further on: the A to Z lists them."""

    async def listed(page: Page) -> tuple[str, set[str]]:
        return await page.inner_text("main"), set(await page.locator("main a").evaluate_all(HREFS))

    words, links = reader.one(listed, "search/", **OFF)
    assert "Search needs JavaScript" in words
    terms, stories = ("glossary/", "case-studies/")
    for address in guide.of("standard"):
        below = next((part for part in (terms, stories) if address.startswith(part)), address)
        assert urljoin(guide.url, below) in links, f"{address} cannot be reached"


def test_the_glossary_and_case_studies_list_all_of_theirs(reader: Reader, guide: Guide) -> None:
    async def linked(page: Page) -> set[str]:
        return set(await page.locator("main a").evaluate_all(HREFS))

    for folder in ("glossary/", "case-studies/"):
        below = {a for a in guide.of("standard") if a.startswith(folder) and a != folder}
        links = reader.one(linked, folder, **OFF)
        missing = {a for a in below if urljoin(guide.url, a) not in links}
        assert below and not missing, missing


def test_the_menu_opens(reader: Reader) -> None:
    async def opened(page: Page) -> bool:
        link = page.locator("#menu a").first
        assert not await link.is_visible()
        await page.click(".tp-menu-button")
        shown = await link.is_visible()
        await page.click(".tp-close")
        return shown and not await link.is_visible()

    assert reader.one(opened, "easy-read/public/ladder/", width=320, **OFF)
