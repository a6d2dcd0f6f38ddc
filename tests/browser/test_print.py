"""On paper: the words and pictures of the page, in the size of its edition, with nothing folded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.async_api import Page

from takepart.accessibility.pages import PREFIXES
from takepart.accessibility.server import serve

from .guide import Guide, Reader, telling
from .test_type import TYPE

POINT = 4 / 3  # pixels
# ER-03 and LP-02; the standard edition is printed in 12 point.
LEAST = {"standard": 10.5 * POINT, "easy-read": 16 * POINT, "large-print": 18 * POINT}
BODY = {"standard": 12 * POINT, "easy-read": 16 * POINT, "large-print": 18 * POINT}
SIZE = "parseFloat(getComputedStyle(document.querySelector('main article')).fontSize)"
LEFT = """() => [...document.querySelectorAll("header, nav, form, button, .md-skip, .tp-card")]
  .filter(look.seen).map(look.name)"""
# What is hard to print: something folded, a wide table, code, lists in lists.
MANY = """
??? note "What is folded"
    Words that are folded.

| 1 | 2 | 3 | 4 | 5 | 6 |
|---|---|---|---|---|---|
| participation | involvement | commissioning | engagement | consultation | co-production |

```
a line of code that is as long as the lines of code that people paste into pages, and longer still
```

- first

    - below the first
"""


@pytest.mark.parametrize("edition", PREFIXES)
def test_a_printed_page_has_its_words_in_its_size(
    reader: Reader, guide: Guide, edition: str
) -> None:
    async def printed(page: Page) -> list[str]:
        await page.emulate_media(media="print")
        said = [f"is printed: {name}" for name in await page.evaluate(LEFT)]
        size = await page.evaluate(SIZE)
        if size != pytest.approx(BODY[edition], abs=0.01):
            said.append(f"the text is {size} pixels high")
        said += await page.evaluate("look.small", LEAST[edition])
        if not await page.locator("main h1").is_visible():
            said.append("the heading is not printed")
        return said

    prefix = PREFIXES[edition]
    pages = [a for a in guide.samples() if a in guide.of(edition) and a.startswith(prefix)]
    found = reader.each(printed, pages, width=720, scripts=[TYPE])
    assert len(pages) > 5 and not found, telling(found)


@contextmanager
def shown(site: Callable[..., Any], reader: Reader) -> Iterator[Reader]:
    """The good site with one page of many things, served."""
    made = site({"docs/many.md": {"body": MANY}})
    assert made.result.built, made.errors
    with serve(made.root / "site") as url:
        yield reader.at(Guide(made.root / "site", url=url))


def test_paper_shows_what_is_folded(site: Callable[..., Any], reader: Reader) -> None:
    high = "document.querySelector('details').getBoundingClientRect().height"
    seen = "[...look.texts()].some((node) => node.data.includes('Words that are folded'))"

    async def look(page: Page) -> list[tuple[bool, float]]:
        found = []
        for media in ("screen", "print"):
            await page.emulate_media(media=media)
            found.append((await page.evaluate(seen), await page.evaluate(high)))
        return found

    with shown(site, reader) as there:
        (folded, low), (printed, tall) = there.one(look, "many/", width=720)
    assert not folded and printed
    assert tall > low + 16, "the words are there, but there is no room for them"


def test_nothing_is_cut_off_at_the_edge_of_the_paper(
    site: Callable[..., Any], reader: Reader
) -> None:
    """A4 is 718 pixels wide between margins of 1 centimetre."""

    async def look(page: Page) -> list[str]:
        await page.emulate_media(media="print")
        found: list[str] = await page.evaluate(
            """() => [...document.querySelectorAll("table, pre, code, li, p")]
              .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
              .concat([...document.querySelectorAll("pre, pre *, div.table")]
                .filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth))
              .map(look.name)"""
        )
        return found

    with shown(site, reader) as there:
        for prefix in ("", "large-print/"):
            found = there.one(look, f"{prefix}many/", width=718)
            assert not found, (prefix, found)
