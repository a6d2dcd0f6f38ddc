"""A built site as the tests see it, and a way to look at its pages in a browser."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Browser, Page

from takepart.accessibility import browser as browsers
from takepart.accessibility.check import Check, Problem, View
from takepart.accessibility.pages import PREFIXES, Built, edition_of
from takepart.accessibility.run import Seen, look

Job = Callable[[Page], Awaitable[Iterable[str]]]


@dataclass(frozen=True)
class Guide(Built):
    """A site that is served at `url`; its addresses are 'public/ladder/', '' for home."""

    url: str = ""

    def of(self, edition: str) -> list[str]:
        """The pages of one edition."""
        extra = ("search/", "404.html")
        return [a for a in self.addresses if edition_of(a) == edition and a not in extra]

    def samples(self) -> list[str]:
        """A page of each kind in each edition that has one, the search page and '404.html'."""
        kinds = ["", "public/", "public/ladder/", "public/action-plan/", "law/must-dos/"]
        kinds += ["case-studies/", "case-studies/robin-lane/", "other-formats/"]
        kinds += ["glossary/", "glossary/carer/"]
        wanted = [prefix + kind for prefix in PREFIXES.values() for kind in kinds]
        return [a for a in (*wanted, "search/", "404.html") if self.file(a).is_file()]


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
        said = self._runner.run(browsers.visit(self._browser, self._guide.url, wanted, job, **view))
        return sorted(f"/{address}: {line}" for address, line in said)

    def one(self, job: Callable[[Page], Awaitable[Any]], address: str, **view: Any) -> Any:
        """What `job` gives for one page."""

        async def asked() -> Any:
            async with browsers.page(self._browser, **view) as page:
                await page.goto(self._guide.url + address)
                return await job(page)

        return self._runner.run(asked())

    def check(self, check: Check, view: View, addresses: Sequence[str] = ()) -> list[str]:
        """What a check says of pages, of every page when none is named."""
        seen: Seen = {}
        wanted = addresses or self._guide.addresses
        run = look(self._browser, self._guide.url, wanted, check, view, seen)
        self._runner.run(run)
        return sorted(f"/{address}: {line(problem)}" for address, problem in seen)


def line(problem: Problem) -> str:
    return f"{problem.rule}: {problem.message}"


def telling(lines: list[str], most: int = 400) -> str:
    """The complaints for a failed assertion, each on its line."""
    more = f"\n… and {len(lines) - most} more" if len(lines) > most else ""
    return f"{len(lines)} found:\n" + "\n".join(lines[:most]) + more
