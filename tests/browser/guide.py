"""A built site as the tests see it, and a way to look at its pages in a browser."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page

PREFIXES = {"standard": "", "easy-read": "easy-read/", "large-print": "large-print/"}
TOGETHER = 2  # pages open at a time: as many as the cores of a small machine
LOOK = Path(__file__).with_name("look.js").read_text("utf-8")

Job = Callable[[Page], Awaitable[Iterable[str]]]


@dataclass(frozen=True)
class Guide:
    """Where a built site lies and is served; addresses are 'public/ladder/', '' for home."""

    folder: Path
    url: str

    @property
    def addresses(self) -> list[str]:
        """Every page of the site: of each edition, the search page, and '404.html'."""
        found = [path.parent.relative_to(self.folder) for path in self.folder.rglob("index.html")]
        pages = sorted("" if path == Path(".") else f"{path.as_posix()}/" for path in found)
        return [*pages, "404.html"]

    def of(self, edition: str) -> list[str]:
        """The pages of one edition."""
        extra = ("search/", "404.html")
        return [a for a in self.addresses if edition_of(a) == edition and a not in extra]

    def file(self, address: str) -> Path:
        return self.folder / (address if address.endswith(".html") else f"{address}index.html")

    def samples(self) -> list[str]:
        """A page of each kind in each edition that has one, the search page and '404.html'."""
        kinds = ("", "public/", "public/ladder/", "public/action-plan/", "law/must-dos/")
        kinds += ("case-studies/", "case-studies/robin-lane/", "other-formats/")
        kinds += ("glossary/", "glossary/carer/")
        wanted = [prefix + kind for prefix in PREFIXES.values() for kind in kinds]
        return [a for a in (*wanted, "search/", "404.html") if self.file(a).is_file()]


def edition_of(address: str) -> str:
    return next((key for key, p in PREFIXES.items() if p and address.startswith(p)), "standard")


class Reader:
    """Opens pages in one browser; every view (its width, its colours) is a context of its own."""

    def __init__(self, guide: Guide, browser: Browser, runner: asyncio.Runner) -> None:
        self._guide, self._browser, self._runner = guide, browser, runner

    def at(self, guide: Guide) -> Reader:
        """The same browser, for another site."""
        return Reader(guide, self._browser, self._runner)

    def each(self, job: Job, addresses: Iterable[str] | None = None, **view: Any) -> list[str]:
        """What `job` says of each page, each line with the page's address in front."""
        wanted = self._guide.addresses if addresses is None else list(addresses)
        assert wanted, "there is no page to look at"
        return self._runner.run(self._each(job, wanted, view))

    def one(self, job: Callable[[Page], Awaitable[Any]], address: str, **view: Any) -> Any:
        """What `job` gives for one page."""

        async def look() -> Any:
            async with self._page(view) as page:
                await page.goto(self._guide.url + address)
                return await job(page)

        return self._runner.run(look())

    async def _each(self, job: Job, wanted: list[str], view: dict[str, Any]) -> list[str]:
        left, said = list(reversed(wanted)), list[str]()

        async def work() -> None:
            async with self._page(view) as page:
                while left:
                    address = left.pop()
                    await page.goto(self._guide.url + address)
                    said.extend(f"/{address}: {line}" for line in await job(page))

        await asyncio.gather(*(work() for _ in range(min(TOGETHER, len(wanted)))))
        return sorted(said)

    @asynccontextmanager
    async def _page(self, view: dict[str, Any]) -> Any:
        width, scripts = view.get("width", 1280), view.get("scripts", ())
        names = ("width", "scripts")
        # A colour that fades would be measured halfway.
        still = {"reduced_motion": "reduce"}
        settings = still | {name: value for name, value in view.items() if name not in names}
        size = {"width": width, "height": 800}
        context = await self._browser.new_context(viewport=size, **settings)
        try:
            for script in (LOOK, *scripts):
                await context.add_init_script(script)
            yield await context.new_page()
        finally:
            await context.close()


def telling(lines: list[str], most: int = 400) -> str:
    """The complaints for a failed assertion, each on its line."""
    more = f"\n… and {len(lines) - most} more" if len(lines) > most else ""
    return f"{len(lines)} found:\n" + "\n".join(lines[:most]) + more
