"""The menu of a guide, and the part of it that a page shows."""

from __future__ import annotations

import pytest

from takepart.menu import Entry, branch, flat, holds, only, trail

WHY, LADDER, LAW = (
    Entry("Why", "public/why/"),
    Entry("Ladder", "public/ladder/"),
    Entry("Law", "law/"),
)
PUBLIC = Entry("Public", "public/why/", (WHY, LADDER))
MENU = (Entry("Home", ""), PUBLIC, LAW, Entry("Elsewhere", None))


def titles(entries: list[Entry] | tuple[Entry, ...]) -> list[str]:
    return [entry.title for entry in entries]


@pytest.mark.parametrize(
    ("address", "inside"),
    [("public/why/", True), ("public/ladder/", True), ("law/", False), ("", False)],
)
def test_holds(address: str, inside: bool) -> None:
    assert holds(PUBLIC, address) is inside


def test_a_page_shows_the_top_and_its_own_branch_only() -> None:
    shown = branch(MENU, "public/ladder/")
    assert titles(shown) == ["Home", "Public", "Law", "Elsewhere"]
    assert titles(shown[1].children) == ["Why", "Ladder"]
    assert [(e.here, e.inside) for e in shown] == [
        (False, False),
        (False, True),
        *[(False, False)] * 2,
    ]
    assert [e.here for e in shown[1].children] == [False, True]
    assert all(not entry.children for entry in branch(MENU, "law/"))


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("public/ladder/", ["Public", "Ladder"]),
        ("law/", ["Law"]),
        ("", ["Home"]),
        ("glossary/carer/", []),
    ],
)
def test_trail(address: str, way: list[str]) -> None:
    assert titles(trail(MENU, address)) == way


def test_flat_has_every_page_once_in_reading_order() -> None:
    assert [entry.address for entry in flat(MENU)] == ["", "public/why/", "public/ladder/", "law/"]


def test_an_edition_keeps_the_pages_that_it_has() -> None:
    assert titles(only(MENU, {"law/"})) == ["Law"]
    (public,) = only(MENU, {"public/ladder/"})
    assert (public.title, public.address) == ("Public", "public/ladder/")
    assert titles(public.children) == ["Ladder"]
    assert only(MENU, set()) == ()
