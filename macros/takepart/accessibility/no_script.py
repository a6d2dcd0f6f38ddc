"""A page reads without JavaScript: its heading, its words and its links are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from takepart.accessibility.check import Check, Problem, View

if TYPE_CHECKING:
    from playwright.async_api import Page

OFF = View(1280, script=False)
LEAST = 100  # letters: less is no page
RULE = "no JavaScript"  # WCAG has no number for it
FIX = "Write it into the page. A script may only add to what is there."


async def run(page: Page, view: View) -> list[Problem]:
    wrong = {
        "no heading can be seen": not await page.locator("main h1").is_visible(),
        "hardly any text can be seen": len(await page.locator("main").inner_text()) < LEAST,
        "there is no link": not await page.locator("a[href]").count(),
    }
    return [Problem(RULE, message, FIX) for message, bad in wrong.items() if bad]


def check() -> Check:
    return Check("no script", "Pages that need JavaScript to be read", (OFF,), run)
