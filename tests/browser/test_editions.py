"""A reader who chooses an edition stays in it, and every page says which one it is."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement

from takepart.accessibility.pages import PREFIXES, edition_of

from .guide import Guide, telling

BASE = "https://site.test/"
SITE = "https://example.org/"  # site_url in mkdocs.yml
NAMES = {"easy-read": "Easy Read", "large-print": "Large print"}
# The ways out: the choice of editions, and the links at the end that name the full page.
OUT = "ancestor::nav[@aria-label='Ways to read this page']"
FULL_PAGE = ("Read the full page", "Files of the full page")


def page(guide: Guide, address: str) -> HtmlElement:
    return html.document_fromstring(guide.file(address).read_text("utf-8"))


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("edition", NAMES)
def test_links_stay_in_their_edition_or_say_that_they_do_not(guide: Guide, edition: str) -> None:
    prefix, wrong, count = PREFIXES[edition], [], 0
    known, standard = set(guide.of(edition)), set(guide.of("standard"))
    for address in sorted(known):
        for link in page(guide, address).iterfind(".//a[@href]"):
            full = urlsplit(urljoin(BASE + address, link.get("href")))
            target = full.path.lstrip("/")
            if full.netloc != "site.test" or link.xpath(OUT) or words(link) in FULL_PAGE:
                continue
            count += 1
            if target in standard and prefix + target in known:
                wrong.append(f"/{address}: '{words(link)}' leaves the edition")
            elif target in standard and not words(link).endswith("(full page)"):
                wrong.append(f"/{address}: '{words(link)}' does not say that it leaves")
            elif target in known and "(full page)" in words(link):
                wrong.append(f"/{address}: '{words(link)}' says that it leaves, but stays")
    assert not wrong, telling(wrong)
    assert count > 500, f"only {count} links"


@pytest.mark.parametrize("edition", PREFIXES)
def test_each_page_names_itself(guide: Guide, edition: str) -> None:
    wrong = []
    for address in guide.of(edition):
        tree, standard = page(guide, address), address.removeprefix(PREFIXES[edition])
        title = words(tree.find(".//title"))
        (heading,) = tree.iterfind(".//h1")
        name = NAMES.get(edition)
        expected = f"{words(heading)} – {f'{name} – ' if name else ''}Take Part"
        canonical = [link.get("href") for link in tree.iterfind(".//link[@rel='canonical']")]
        here = tree.find(".//nav[@aria-label='Ways to read this page']//*[@aria-current]")
        checks = {
            f"the title is '{title}', not '{expected}'": title == expected,
            f"the canonical address is {canonical}": canonical == [SITE + standard],
            f"the language is {tree.get('lang')}": tree.get("lang") == "en-GB",
            "the choice does not show this edition": words(here).startswith(name or "Standard"),
        }
        wrong += [f"/{address}: {what}" for what, right in checks.items() if not right]
    assert not wrong, telling(wrong)


def test_pages_outside_the_guide_have_one_heading_and_a_language(guide: Guide) -> None:
    for address in ("search/", "404.html"):
        tree = page(guide, address)
        (heading,) = tree.iterfind(".//h1")
        assert words(tree.find(".//title")) == f"{words(heading)} – Take Part"
        assert tree.get("lang") == "en-GB"


def test_no_title_is_there_twice(guide: Guide) -> None:
    titles = Counter(words(page(guide, address).find(".//title")) for address in guide.addresses)
    assert len(titles) > 200
    assert not [title for title, times in titles.items() if times > 1]


def test_breadcrumbs_lead_home_and_stay_in_the_edition(guide: Guide) -> None:
    wrong = []
    for address in guide.addresses:
        prefix = PREFIXES[edition_of(address)]
        if address in (prefix, "search/", "404.html"):
            continue
        links = page(guide, address).xpath("//nav[@aria-label='Breadcrumb']//a/@href")
        targets = [urlsplit(urljoin(BASE + address, link)).path.lstrip("/") for link in links]
        if targets[:1] != [prefix] or not all(guide.file(one).is_file() for one in targets):
            wrong.append(f"/{address}: {targets}")
        if edition_of(address) != "standard" and not all(one.startswith(prefix) for one in targets):
            wrong.append(f"/{address}: leaves the edition: {targets}")
    assert not wrong, telling(wrong)


def test_the_sitemap_lists_the_standard_pages(guide: Guide) -> None:
    text = (guide.folder / "sitemap.xml").read_bytes()
    listed = [node.text or "" for node in html.fromstring(text).iter("loc")]
    assert sorted(listed) == sorted(SITE + address for address in guide.of("standard"))
