"""Open pages in Chromium, two at a time."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from takepart.accessibility.check import script

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

T = TypeVar("T")
NAMES = ("chromium", "chromium-browser", "google-chrome")
TOGETHER = 2  # pages open at a time: as many as the cores of a small machine
NO_PLAYWRIGHT = "This needs Playwright and axe-core: pip install 'takepart[accessibility]'"
NO_CHROMIUM = (
    "This needs the browser Chromium. Debian and Ubuntu: apt-get install chromium; "
    "elsewhere: playwright install chromium"
)


class Missing(Exception):
    """Something has to be installed first; the text says what, and how."""


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Chromium: the machine's own, else Playwright's. Raises Missing."""
    try:
        from playwright.async_api import async_playwright
    except ImportError as error:
        raise Missing(NO_PLAYWRIGHT) from error
    if find_spec("axe_playwright_python") is None:
        raise Missing(NO_PLAYWRIGHT)
    async with async_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
        found = next(filter(None, map(shutil.which, NAMES)), str(own) if own.exists() else None)
        if found is None:
            raise Missing(NO_CHROMIUM)
        # Chromium's sandbox does not start for root or in a container. It only opens our own pages.
        browser = await playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        await browser.close()


@asynccontextmanager
async def page(
    browser: Browser, scripts: Iterable[str] = (), width: int = 1280, **settings: Any
) -> AsyncIterator[Page]:
    """A page of a view of its own, with `look.js` and more scripts; `settings` are Playwright's."""
    # A colour that fades would be measured halfway.
    still = {"reduced_motion": "reduce"} | settings
    context = await browser.new_context(viewport={"width": width, "height": 800}, **still)
    try:
        for one in (script("look.js"), *scripts):
            await context.add_init_script(one)
        yield await context.new_page()
    finally:
        await context.close()


async def visit(
    browser: Browser,
    url: str,
    addresses: Sequence[str],
    job: Callable[[Page], Awaitable[Iterable[T]]],
    **view: Any,
) -> list[tuple[str, T]]:
    """What `job` says of each page, beside its address; `view` is what `page` takes."""
    left, said = list(reversed(addresses)), list[tuple[str, T]]()

    async def work() -> None:
        async with page(browser, **view) as opened:
            while left:
                address = left.pop()
                await opened.goto(url + address)
                said.extend([(address, one) for one in await job(opened)])

    await asyncio.gather(*(work() for _ in range(min(TOGETHER, len(addresses)))))
    return said
