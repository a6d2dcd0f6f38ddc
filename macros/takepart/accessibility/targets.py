"""What a reader has to hit is big enough for an unsteady hand: 44 by 44 pixels (2.5.5).

A link inside a sentence is as high as its line: WCAG exempts it, because a bigger one would push
the lines apart. axe still asks for room between two of them (2.5.8, target-size).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from takepart.accessibility.check import NARROW, WIDE, Check, Problem, View, problems, script

if TYPE_CHECKING:
    from playwright.async_api import Page

LEAST = 44
FIXES = {"WCAG 2.5.5": f"Give it room: at least {LEAST} by {LEAST} pixels."}


async def run(page: Page, view: View) -> list[Problem]:
    return problems(await page.evaluate("look.targets", LEAST), FIXES)


def check() -> Check:
    about = f"Links and buttons that are smaller than {LEAST} by {LEAST} pixels"
    return Check("targets", about, (WIDE, NARROW), run, (script("targets.js"),))
