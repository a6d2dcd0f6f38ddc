"""From HTML back to the line that a writer has to change."""

from __future__ import annotations

from typing import Any

from takepart.library import Library
from takepart.places import Places
from takepart.reader import Document


def document(library: Library, file: str, body: str) -> Document[Any]:
    return Document(file, file, library.pages["index.md"].meta, body, 5)


def test_looks_in_the_page_and_then_in_what_it_shows(library: Library) -> None:
    page = document(library, "page.md", "One.\nTwo.")
    rung = document(library, "rung.md", "Three.\nTwo.")
    places = Places(page, [rung])
    assert places.find("Two") == ("page.md", 6)
    assert places.find("Three") == ("rung.md", 5)
    assert places.find("Four", "Three") == ("rung.md", 5)
    assert places.find("Four") == ("page.md", 5)
    assert places.find("") == ("page.md", 5)


def test_finds_the_second_place_the_second_time(library: Library) -> None:
    places = Places(document(library, "page.md", "Two.\nOne.\nTwo."), [])
    assert [places.find("Two")[1] for _ in range(3)] == [5, 7, 7]


def test_an_address_is_not_found_in_a_longer_one(library: Library) -> None:
    text = "\n".join(
        [
            "[a](not-plan.md) [b](/plan/more/) [c](law.md#plans)",
            '[d](plan.md "Title") <a href="/plan/">e</a>',
            "[f](law.md#plan)",
            "[g]: other.md",
        ]
    )
    page = document(library, "page.md", text)
    found = [
        Places(page, []).find_address(one)[1] for one in ("plan.md", "/plan/", "#plan", "other.md")
    ]
    assert found == [6, 6, 7, 8]
    assert Places(page, []).find_address("", "[g]") == ("page.md", 8)
