"""axe-core finds what can be read from the code and the colours of a page."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from takepart.accessibility.check import (
    NARROW,
    NARROW_DARK,
    WIDE,
    WIDE_DARK,
    Check,
    Problem,
    View,
)

if TYPE_CHECKING:
    from playwright.async_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# 7:1 is the one rule of level AAA that the design promises.
EVERYTHING = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}
# The page is the same in the dark but for its colours, so what looks at colours is asked again.
COLOURS = {
    "runOnly": {"type": "tag", "values": ["cat.color"]},
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}
RUN = """async (options) => (await axe.run(document, options)).violations.flatMap((rule) =>
  rule.nodes.map((node) => ({
    id: rule.id, tags: rule.tags, help: rule.help, more: rule.helpUrl,
    place: node.target.join(" "), why: node.failureSummary })))"""


async def run(page: Page, view: View) -> list[Problem]:
    """What axe finds wrong on the page as it is now."""
    options = COLOURS if view.scheme == "dark" else EVERYTHING
    return [_problem(found) for found in await page.evaluate(RUN, options)]


def _problem(found: dict[str, Any]) -> Problem:
    lines = [line.strip() for line in found["why"].splitlines()]
    why = "; ".join(line for line in lines[1:] if line)  # the first says 'Fix any of these'
    help_text = f"{found['help']}. More: {found['more']}"
    return Problem(rule(found["id"], found["tags"]), f"{found['place']}: {why}", help_text)


def rule(name: str, tags: list[str]) -> str:
    """'WCAG 1.4.3' for the tag 'wcag143', the first there is; axe's name for the rule if none."""
    numbers = [found for tag in tags if (found := re.fullmatch(r"wcag(\d)(\d)(\d+)", tag))]
    return f"WCAG {'.'.join(numbers[0].groups())}" if numbers else name


def source() -> str:
    """axe-core itself, which comes in a package of the extra `accessibility`."""
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def check() -> Check:
    views = (WIDE, NARROW, WIDE_DARK, NARROW_DARK)
    about = "Code and colours, with every rule of axe-core for WCAG 2.2 A and AA"
    return Check("axe", about, views, run, (source(),))
