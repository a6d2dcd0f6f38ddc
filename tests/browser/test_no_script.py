"""Everything but search works without JavaScript."""

from __future__ import annotations

from urllib.parse import urljoin

from playwright.async_api import Page

from .guide import Guide, Reader, telling

OFF = {"java_script_enabled": False}
HREFS = "(links) => links.map((link) => link.href)"


def test_every_page_reads(reader: Reader, guide: Guide) -> None:
    """The heading, the text and every link that the text holds."""
    known = {urljoin(guide.url, address) for address in guide.addresses}

    async def read(page: Page) -> list[str]:
        said = []
        if not await page.locator("main h1").is_visible():
            said.append("no heading")
        if len(await page.locator("main").inner_text()) < 100:
            said.append("hardly any text")
        hrefs = await page.locator("a").evaluate_all(HREFS)
        assert hrefs, "no link at all"
        inside = {href.split("#")[0] for href in hrefs if href.startswith(guide.url)}
        return said + [f"{href} is no page" for href in sorted(inside - known)]

    found = reader.each(read, **OFF)
    assert not found, telling(found)


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
