"""A reader who forces their own colours loses no words, and still sees where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from takepart.accessibility.check import Check, Problem, View, problems, script

if TYPE_CHECKING:
    from playwright.async_api import Page

FORCED = View(1280, forced=True)
FIXES = {
    "WCAG 1.4.3": "Leave the colours to the reader: no 'forced-color-adjust: none' on text.",
    "WCAG 1.4.1": "Mark the place with a line or bold letters too.",
}


async def run(page: Page, view: View) -> list[Problem]:
    return problems(await page.evaluate("look.forced()"), FIXES)


def check() -> Check:
    about = "Words and marks that are lost when a reader forces their own colours"
    return Check("forced colours", about, (FORCED,), run, (script("forced.js"),))
