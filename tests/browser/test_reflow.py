"""The reader's own style that the check of reflow adds does what it says."""

from __future__ import annotations

import pytest
from playwright.async_api import Page

from takepart.accessibility.check import script
from takepart.accessibility.reflow import STYLES

from .guide import Reader


def test_the_doubled_size_is_double(reader: Reader) -> None:
    size = "parseFloat(getComputedStyle(document.querySelector('main p:not([class])')).fontSize)"

    async def sizes(page: Page) -> tuple[float, float]:
        before = await page.evaluate(size)
        await page.evaluate("look.restyle", STYLES["WCAG 1.4.4"][0])
        return before, await page.evaluate(size)

    before, after = reader.one(sizes, "public/ladder/", scripts=[script("reflow.js")])
    assert after == pytest.approx(2 * before)
