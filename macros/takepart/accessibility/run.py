"""Run every check on the pages of a built site, in every view."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from takepart.accessibility import browser as browsers
from takepart.accessibility.axe import source as axe_source
from takepart.accessibility.check import Check, Problem, View
from takepart.accessibility.checks import every
from takepart.accessibility.pages import Built
from takepart.accessibility.results import Found, Ran, Results
from takepart.accessibility.server import serve

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

Say = Callable[[str], None]
Seen = dict[tuple[str, Problem], list[str]]


def test(built: Built, addresses: Sequence[str], progress: Say) -> Results:
    """Test these pages. Raises browsers.Missing when something has to be installed first."""
    return asyncio.run(_test(built, addresses, progress))


async def _test(built: Built, addresses: Sequence[str], progress: Say) -> Results:
    async with browsers.chromium() as chromium:
        with serve(built.folder) as url:
            ran, problems = [], list[Found]()
            count = "1 page" if len(addresses) == 1 else f"{len(addresses)} pages"
            for check in every():
                seen: Seen = {}
                for view in check.views:
                    progress(f"{check.name}: {count}, {view}")
                    await look(chromium, url, addresses, check, view, seen)
                views = tuple(map(str, check.views))
                ran.append(Ran(check=check.name, about=check.about, views=views, found=len(seen)))
                problems += [_found(*one, views, built) for one, views in sorted(seen.items())]
            return Results(
                tested=date.today(),
                axe=await _axe_version(chromium),
                chromium=chromium.version,
                pages=len(addresses),
                pages_in_all=len(built.addresses),
                checks=tuple(ran),
                problems=tuple(problems),
            )


async def look(
    browser: Browser, url: str, addresses: Sequence[str], check: Check, view: View, seen: Seen
) -> None:
    """Add to `seen` what the check finds in one view; the same in two views is one problem."""

    async def job(page: Page) -> list[Problem]:
        return await check.look(page, view)

    settings = view.settings() | {"scripts": check.scripts}
    for address, problem in await browsers.visit(browser, url, addresses, job, **settings):
        views = seen.setdefault((address, problem), [])
        if str(view) not in views:
            views.append(str(view))


def _found(address: str, problem: Problem, views: list[str], built: Built) -> Found:
    return Found(
        page=f"/{address}",
        file=built.source(address),
        rule=problem.rule,
        message=problem.message,
        fix=problem.fix,
        views=tuple(views),
    )


async def _axe_version(browser: Browser) -> str:
    async with browsers.page(browser, [axe_source()]) as page:
        await page.goto("data:text/html,<title>-</title>")
        return str(await page.evaluate("axe.version"))
