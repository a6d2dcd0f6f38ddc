"""The page that lists every file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from sites import TEXTS, Site

PAGE = {"docs/files.md": {"body": "## All the files\n\n{{ downloads() }}\n"}}


def linked(made: Site, address: str) -> list[Path]:
    """The files that the list of a page leads to."""
    (place,) = made.main(address).xpath("//div[@class='downloads']")
    folder = made.root / "site" / address
    links = [a.get("href") for a in place.iter("a") if "#" not in a.get("href")]
    return [(folder / link).resolve() for link in links]


@pytest.mark.parametrize("prefix", ["", "large-print/"])
def test_it_lists_every_file_that_was_made_once(prefix: str, texts: Site) -> None:
    found = linked(texts, f"{prefix}files/")
    every = [path.resolve() for path in (texts.root / "site").rglob("*.txt")]
    assert sorted(found) == sorted(every)
    assert len(found) == len(texts.result.files.files)


def test_easy_read_lists_its_own_documents_and_leads_to_the_pages(texts: Site) -> None:
    address = "easy-read/files/"
    found = linked(texts, address)
    assert {path.name for path in found} == {
        "whole-guide-easy-read.txt",
        "public-participation-easy-read.txt",
        "must-dos-easy-read.txt",
    }
    (place,) = texts.main(address).xpath("//div[@class='downloads']")
    pages = [a.get("href").partition("#") for a in place.iter("a") if "#" in a.get("href")]
    assert len(pages) == 7
    for path, _, anchor in pages:
        page = (texts.root / "site" / address / path / "index.html").resolve()
        assert f'id="{anchor}"' in page.read_text("utf-8"), page


def test_whole_documents_come_first_and_pages_as_in_the_menu(texts: Site) -> None:
    titles = [" ".join(s.text_content().split()) for s in texts.main("files/").iter("summary")]
    assert titles[:3] == [
        "The whole guide: 2 files",
        "Chapter: Public participation: 2 files",
        "The law in brief on one sheet: 2 files",
    ]
    names = [title.partition(":")[0] for title in titles]
    assert names.index("Why involve people") < names.index("The ladder of engagement")


def test_a_card_leads_to_a_whole_document_in_the_list(texts: Site) -> None:
    (link,) = texts.main("public/why/").xpath("//a[contains(@href, '#files-')]")
    place = link.get("href").partition("#")[2]
    assert texts.main("files/").xpath(f"//*[@id='{place}']")


def test_nothing_on_the_page_has_the_name_of_something_else(
    site: Callable[..., Site], root: Path
) -> None:
    """The list of case studies is a page, and a document of all of them has that name too."""
    story = (root / "case_studies" / "leeds.md").read_text("utf-8")
    york = {"case_studies/york.md": story.replace("title: ", "title: York and ")}
    made = site(TEXTS | PAGE | york)
    assert made.errors == []
    ids = Counter(made.page("files/").xpath("//@id"))
    assert {"files-case-studies-case-studies", "files-downloads-case-studies"} <= set(ids)
    assert {name for name, count in ids.items() if count > 1} == set()


def test_the_search_does_not_find_the_names_of_files(texts: Site) -> None:
    assert "Plain text (" not in texts.text("search/pages.json")


def test_the_files_of_the_page_itself_say_where_the_list_is(texts: Site) -> None:
    standard = (texts.root / "site/files/files.txt").read_text("utf-8")
    assert "On the website, this page lists every file." in standard
    assert "KB)" not in standard


def test_a_site_without_files_says_so(site: Callable[..., Site]) -> None:
    made = site(PAGE)
    assert made.errors == []
    assert "This copy of the guide has no files." in made.words("files/")
    assert "There are no files here yet." in made.words("easy-read/files/")


def test_a_title_is_shown_as_it_was_typed(site: Callable[..., Site]) -> None:
    odd = {"docs/law.md": {"swap": {"title: ": "title: 2 < 3 & 'odd' "}}}
    made = site({**TEXTS, **PAGE, **odd})
    assert made.errors == []
    for address in ("files/", "easy-read/files/", "law/"):
        assert "2 < 3 & 'odd'" in made.words(address)
