"""The built site, as a reader gets it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from sites import FRONT_MATTER, Site
from takepart.editions import EDITIONS
from takepart.headers import HEADERS


def test_the_good_site_has_nothing_to_fix(good: Site) -> None:
    assert good.errors == []
    assert good.result.built


@pytest.mark.parametrize(
    ("address", "editions"),
    [
        ("", ["standard", "easy-read", "large-print"]),
        ("public/why/", ["standard", "easy-read", "large-print"]),
        ("public/ladder/", ["standard", "easy-read", "large-print"]),
        ("glossary/", ["standard", "easy-read", "large-print"]),
        ("glossary/carer/", ["standard", "easy-read", "large-print"]),
        ("case-studies/leeds/", ["standard", "easy-read", "large-print"]),
        ("case-studies/", ["standard", "large-print"]),  # it has no Easy Read block
    ],
)
def test_every_edition_is_a_page_with_one_heading_1(
    address: str, editions: list[str], good: Site
) -> None:
    assert [key for key, e in EDITIONS.items() if good.has(e.prefix + address)] == editions
    for key in editions:
        page = good.page(EDITIONS[key].prefix + address)
        assert len(list(page.iter("h1"))) == 1
        assert page.get("lang") == "en-GB"


def test_macros_terms_and_sources_are_in_every_edition(good: Site) -> None:
    standard, large = good.words("public/why/"), good.words("large-print/public/why/")
    for words in (standard, large):
        assert "with an" in words and "[1]" in words
        assert "The Taking Part Act" in words and "section 1" in words
    assert "an ICB" in standard
    assert "an integrated care board" in large and "an ICB" not in large
    assert "What changes: Confidence" in large
    assert "A carer helps somebody without pay." in good.words("easy-read/public/why/")


def test_links_stay_in_the_edition(good: Site) -> None:
    links = [link.get("href") for link in good.main("easy-read/public/why/").iter("a")]
    assert "../ladder/" in links
    assert good.has("easy-read/public/ladder/")


def test_only_pictures_that_are_shown_are_copied(good: Site) -> None:
    pictures = {path.name for path in (good.root / "site/assets/pictures").iterdir()}
    assert pictures == {"group.svg", "calendar.svg", "wave.svg", "newspaper.svg"}


def test_nothing_of_a_collection_is_published_by_itself(good: Site) -> None:
    built = {path.name for path in (good.root / "site").rglob("*")}
    assert not built & {"_ladder", "_sources", "pictures.yml", "informing"}


def test_headers_hold_a_strict_policy(good: Site) -> None:
    written = good.text("_headers")
    assert written.startswith("/*\n")
    assert all(f"  {name}: {value}\n" in written for name, value in HEADERS.items())
    assert "unsafe" not in written


def test_search_knows_the_standard_pages_section_by_section(good: Site) -> None:
    entries = {entry["a"]: entry for entry in json.loads(good.text("search/pages.json"))}
    assert entries["law/#must-dos"]["h"] == "Must-dos"
    assert "Publish what you heard" in entries["law/#must-dos"]["t"]
    assert entries["public/why/"]["e"] is True
    assert not [address for address in entries if address.startswith(("easy-read", "large"))]


def test_words_are_shown_as_they_were_typed(site: Callable[..., Site]) -> None:
    """Quotes, ampersands and code in words are words, wherever they are shown again."""
    matter = FRONT_MATTER.format(title="Q & A \"you\" 'we' 5 < 6").replace(
        "A page of a test.", 'We said "yes" & no.'
    )
    built = site(
        {
            "docs/odd.md": f"{matter}Words.\n\n## Use `<img src=x onerror=alert(1)>`\n\nMore.\n",
            "docs/pictures/pictures.yml": {"swap": {"a group of people": "<b>us</b> & you"}},
        }
    )
    assert built.errors == []
    page = built.page("odd/")
    (title,) = page.iter("h1")
    (summary,) = page.xpath("//meta[@name='description']/@content")
    assert title.text_content() == "Q & A \"you\" 'we' 5 < 6"
    assert summary == 'We said "yes" & no.'
    assert not page.xpath("//*[@onerror]")
    assert "<img src=x onerror=alert(1)>" in built.words("odd/")
    assert not built.main("easy-read/").xpath(".//b")


def test_a_page_of_plain_words_and_a_page_without_any_are_pages(site: Callable[..., Site]) -> None:
    built = site({"docs/plain.md": {"body": "Words."}, "docs/none.md": {"body": ""}})
    assert built.errors == []
    assert "Words." in built.words("plain/")
    assert built.has("none/") and built.has("large-print/none/")
    assert not built.has("easy-read/none/")


def test_a_term_may_start_with_a_word_and_a_colon(site: Callable[..., Site]) -> None:
    """MkDocs takes such a line for metadata when a page starts with it."""
    built = site(
        {"glossary/carer.md": {"swap": {"A carer looks after": "Note: a carer looks after"}}}
    )
    assert "Note: a carer looks after somebody" in built.words("glossary/carer/")


def test_untested_easy_read_says_so_and_tested_says_who(site: Callable[..., Site]) -> None:
    who = "sources: [act]\ntested_by: Anytown Self Advocates\ntested_on: 2026-10-01"
    built = site({"docs/public/why.md": {"swap": {"sources: [act]": who}}})
    assert "Anytown Self Advocates tested this page on 1 October 2026." in (
        built.words("easy-read/public/why/")
    )
    assert "tested this page" not in built.words("easy-read/")
