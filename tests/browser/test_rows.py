"""Easy Read: one picture to the left of its words in every row, and every picture credited."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement
from playwright.async_api import Page

from takepart import pictures

from .guide import Guide, Reader, telling

ROOT = Path(__file__).parents[2]
ROWS = """() => [...document.querySelectorAll("li.idea")].flatMap((row) => {
  const shown = [...row.querySelectorAll("img")];
  const name = look.name(row);
  if (shown.length !== 1) return [`${shown.length} pictures in ${name}`];
  const picture = shown[0].getBoundingClientRect();
  const words = row.querySelector(".words").getBoundingClientRect();
  const wrong = {
    "does not load": !shown[0].complete || !shown[0].naturalWidth,
    "is under 80 pixels wide": picture.width < 80,
    "is not left of the words": picture.right > words.left,
    "is not beside the words": picture.bottom <= words.top || picture.top >= words.bottom,
  };
  return Object.keys(wrong).filter((what) => wrong[what]).map((what) => `picture ${what}: ${name}`);
})"""


@pytest.mark.parametrize("width", [1280, 320])
def test_each_row_is_a_picture_and_its_words(reader: Reader, guide: Guide, width: int) -> None:
    rows = 0

    async def look(page: Page) -> list[str]:
        nonlocal rows
        rows += await page.locator("li.idea").count()
        found: list[str] = await page.evaluate(ROWS)
        return found

    found = reader.each(look, guide.of("easy-read"), width=width)
    assert not found, telling(found)
    assert rows > 2 * len(guide.of("easy-read"))


def test_every_picture_is_credited_on_its_page(guide: Guide) -> None:
    """CC BY-SA asks for the author, the source and the licence wherever a picture is shown."""
    shelf, found = pictures.load(ROOT / "docs" / "pictures", ROOT)
    assert not found
    missing, seen = [], set()
    for address in guide.addresses:
        tree: HtmlElement = html.document_fromstring(guide.file(address).read_text("utf-8"))
        credits = " ".join(" ".join(tree.xpath("//*[@class='tp-credits']//text()")).split())
        for source in tree.xpath("//img/@src"):
            path = urlsplit(urljoin(f"https://site.test/{address}", source)).path
            picture = shelf.find(Path(path).stem)
            assert picture, f"/{address} shows {path}, which is in no library"
            seen.add(picture.name)
            meaning = picture.meaning[0].upper() + picture.meaning[1:]
            if meaning not in credits or picture.credit not in credits:
                missing.append(f"/{address}: {picture.name}")
    assert not missing, telling(sorted(set(missing)))
    assert len(seen) > 20
