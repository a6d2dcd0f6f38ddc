"""Text fits a small screen and a reader's own spacing and size: nothing is cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Page

from .guide import Reader, telling

REFLOW = Path(__file__).with_name("reflow.js").read_text("utf-8")
STYLES = {
    "as it is": "",
    # WCAG 1.4.12
    "spaced": """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                     word-spacing: 0.16em !important; }
                 p { margin-bottom: 2em !important; }""",
    # WCAG 1.4.4: a browser's setting for text only. Every size in the theme hangs on this one.
    "doubled": "html { font-size: 250% !important; }",
}


@pytest.mark.parametrize("width", [320, 1280])
def test_no_text_is_cut_off(reader: Reader, width: int) -> None:
    async def look(page: Page) -> list[str]:
        said = []
        for name, css in STYLES.items():
            await page.evaluate("look.restyle", css)
            said += [f"{name}: {line}" for line in await page.evaluate("look.reflow()")]
        return said

    found = reader.each(look, width=width, scripts=[REFLOW])
    assert not found, telling(found)


def test_the_doubled_size_is_double(reader: Reader) -> None:
    size = "parseFloat(getComputedStyle(document.querySelector('main p:not([class])')).fontSize)"

    async def sizes(page: Page) -> tuple[float, float]:
        before = await page.evaluate(size)
        await page.evaluate("look.restyle", STYLES["doubled"])
        return before, await page.evaluate(size)

    before, after = reader.one(sizes, "public/ladder/", scripts=[REFLOW])
    assert after == pytest.approx(2 * before)
