"""The report of what was found is itself a site that everybody can use, from a folder."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from playwright.async_api import Browser, Page

from sites import GOOD, lay
from takepart import build
from takepart.accessibility import axe, browser, checks
from takepart.accessibility.check import Check, View
from takepart.accessibility.run import Seen, look
from takepart.checks.rules import RULES
from takepart.reports import folder

from .guide import line, telling

CHECKS = [(check, view) for check in checks.every() for view in check.views]
BLANK = "\n\n"


@dataclass(frozen=True)
class Report:
    """A report in a folder, opened as its file:// address."""

    url: str
    pages: list[str]
    browser: Browser
    runner: asyncio.Runner

    def check(self, check: Check, view: View) -> list[str]:
        seen: Seen = {}
        self.runner.run(look(self.browser, self.url, self.pages, check, view, seen))
        return sorted(f"{page}: {line(problem)}" for page, problem in seen)

    def each(self, job: Any, **view: Any) -> list[str]:
        said = browser.visit(self.browser, self.url, self.pages, job, **view)
        return sorted(f"{page}: {one}" for page, one in self.runner.run(said))


def planted() -> str:
    """A page with the bad example of every rule, and words of more than a screen's width."""
    bad = {rule.bad for rule in RULES if rule.edition == "standard"}
    easy = {rule.bad.removeprefix("- ") for rule in RULES if rule.edition == "easy-read"}
    ideas = [f"- :calendar: {words}" for words in sorted(easy)]
    block = ["{% call easy_read() %}", *ideas, "{% endcall %}"]
    return BLANK.join(["word" * 60, *sorted(bad), "\n".join(block)])


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Report]:
    """The good site with a page that has everything wrong with it, checked."""
    root = tmp_path_factory.mktemp("report") / "guide"
    shutil.copytree(GOOD, root)
    lay(root, {"docs/public/planted.md": {"body": planted()}})
    publication = build.check(root / "mkdocs.yml", lambda text: None)
    into = root.with_name("a report")  # a space in an address is no harm
    folder.write(into, publication.findings, [*publication.checked.values()])
    views = ("public/planted", "glossary/carer", "law")
    pages = ["index.html", *(f"pages/{view}/index.html" for view in views)]
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        opened = runner.run(stack.enter_async_context(browser.chromium()))
        yield Report(f"{into.as_uri()}/", pages, opened, runner)
        runner.run(stack.aclose())


def test_the_planted_page_is_full_of_marks(report: Report) -> None:
    async def marks(page: Page) -> list[str]:
        return [str(await page.locator("mark").count())]

    counted = dict(one.split(": ") for one in report.each(marks))
    assert int(counted["pages/public/planted/index.html"]) > 20


@pytest.mark.parametrize(("check", "view"), CHECKS, ids=[f"{c.name}, {v}" for c, v in CHECKS])
def test_every_check_of_accessibility_passes(report: Report, check: Check, view: View) -> None:
    found = report.check(check, view)
    assert not found, telling(found)


def test_axe_runs_with_its_rules(report: Report) -> None:
    """A page that is wrong is found, so the security policy does not keep axe out."""

    async def spoilt(page: Page) -> list[str]:
        await page.evaluate("document.documentElement.removeAttribute('lang')")
        return [line(one) for one in await axe.run(page, View(1280))]

    found = report.each(spoilt, scripts=[axe.source()])
    assert len([one for one in found if "WCAG 3.1.1" in one]) == len(report.pages)


def test_the_style_is_there_and_no_page_asks_for_more(report: Report) -> None:
    async def asked(page: Page) -> list[str]:
        said: list[str] = []
        page.on("request", lambda one: said.append(one.url.removeprefix(report.url)))
        page.on("console", lambda one: said.append(f"console: {one.text}"))
        page.on("pageerror", lambda one: said.append(f"error: {one}"))
        await page.reload()
        size = "parseFloat(getComputedStyle(document.body).fontSize)"
        assert await page.evaluate(size) == 19, "the style was not loaded"
        own = page.url.removeprefix(report.url)
        return [one for one in said if one not in (own, "report.css")]

    assert report.each(asked) == []


def test_every_number_leads_to_its_advice_and_back(report: Report) -> None:
    lost = """[...document.querySelectorAll("a[href^='#']")].map((a) => a.hash.slice(1))
      .filter((id) => document.querySelectorAll(`[id="${id}"]`).length !== 1)"""

    async def anchors(page: Page) -> list[str]:
        found: list[str] = await page.evaluate(lost)
        return found

    assert report.each(anchors) == []


def test_every_link_leads_to_a_file(report: Report) -> None:
    links = "[...document.querySelectorAll('a')].map((a) => a.href.split('#')[0])"

    async def dead(page: Page) -> list[str]:
        every: list[str] = await page.evaluate(links)
        return [link for link in every if not Path(url2pathname(urlsplit(link).path)).is_file()]

    assert report.each(dead) == []
