"""Text fits a small screen, and a reader's own spacing and size: nothing is cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from takepart.accessibility.check import NARROW, WIDE, Check, Problem, View, script

if TYPE_CHECKING:
    from playwright.async_api import Page

# The reader's styles, by the criterion that asks for them, and what a message calls them.
STYLES = {
    "WCAG 1.4.10": ("", "as it is"),
    "WCAG 1.4.12": (
        """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
               word-spacing: 0.16em !important; }
           p { margin-bottom: 2em !important; }""",
        "when a reader spaces the text out",
    ),
    # A browser's setting for text only. Every size in the theme hangs on this one.
    "WCAG 1.4.4": ("html { font-size: 250% !important; }", "when a reader doubles the text"),
}
FIX = "Let the text wrap: no fixed height or width, and a wide table in a box that scrolls."


async def run(page: Page, view: View) -> list[Problem]:
    found = []
    for rule, (css, when) in STYLES.items():
        await page.evaluate("look.restyle", css)
        said = await page.evaluate("look.reflow()")
        found += [Problem(rule, f"{line}, {when}", FIX) for line in said]
    return found


def check() -> Check:
    about = "Text that is cut off: on a small screen, spaced out, and at double size"
    return Check("reflow", about, (WIDE, NARROW), run, (script("reflow.js"),))
