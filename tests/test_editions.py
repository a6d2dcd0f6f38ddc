"""Each edition is HTML in and HTML out: a golden case is a file with both."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from takepart import markup
from takepart.editions import EDITIONS
from takepart.editions.page import Guide
from takepart.rendered import Rendered

CASES = {
    path.stem: yaml.safe_load(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parent / "golden" / "editions").glob("*.yml"))
}
BLOCK = re.compile(r"\s*(</?(?:p|div|ul|ol|li|dl|dt|dd|h\d|table|t\w+|caption|details)\b[^>]*>)\s*")


def squash(html: str) -> str:
    """HTML in which only the spaces that a reader sees are left."""
    return BLOCK.sub(r"\1", " ".join(markup.write(markup.parse(html)).split()))


def make(edition: str, html: str, guide: Guide, title: str = "Why", easy_title: str = "") -> str:
    page = Rendered("public/why/", title, easy_title, html, stale=False, tested="")
    return markup.write(EDITIONS[edition].make(page, guide).tree)


@pytest.mark.parametrize("name", CASES)
def test_makes(name: str, guide: Guide) -> None:
    case = CASES[name]
    assert set(case) == {"why", "edition", "page", "makes"}
    assert squash(make(case["edition"], case["page"], guide)) == squash(case["makes"])


def test_every_edition_has_golden_cases() -> None:
    assert {case["edition"] for case in CASES.values()} == set(EDITIONS)


def test_the_easy_title_is_for_easy_read_only(guide: Guide) -> None:
    page = Rendered("why/", "Why involve", "Why take part", "<p>Words</p>", False, "")
    titles = {name: edition.make(page, guide).title for name, edition in EDITIONS.items()}
    assert titles == {
        "standard": "Why involve",
        "easy-read": "Why take part",
        "large-print": "Why involve",
    }


def test_easy_read_names_the_pictures_that_it_shows_once(guide: Guide) -> None:
    html = '<div class="easy-read"><ul><li>:group: A.</li><li>:group: B.</li></ul></div>'
    page = Rendered("why/", "Why", "", html, False, "")
    pictures = EDITIONS["easy-read"].make(page, guide).pictures
    assert [picture.credit for picture in pictures] == ["Anytown, CC BY 4.0 (drawn for this guide)"]


def test_large_print_lists_no_addresses_without_one_of_its_own(guide: Guide) -> None:
    """Without a site address, a link inside the guide has no full address to print."""
    from dataclasses import replace

    html = '<p><a href="../law/">The law</a> and <a href="https://law.example/">an act</a></p>'
    made = make("large-print", html, replace(guide, site=""))
    assert "https://law.example/" in markup.words(markup.parse(made))
    assert "The law:" not in made
