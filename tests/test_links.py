"""Links lead to the right edition, and dead ones are told."""

from __future__ import annotations

import pytest

from takepart import markup
from takepart.links import Site, relative, resolve, retarget

SITE = Site(
    anchors={
        "": {"": set(), "law/": {"must-dos", "more"}, "public/why/": {"help"}, "public/": set()},
        "easy-read/": {"law/": {"must-dos"}, "public/why/": {"help"}},
        "large-print/": {"": set(), "law/": {"must-dos", "more"}, "public/why/": {"help"}},
    },
    files={"plan.pdf", "assets/pictures/group.svg"},
    unsure={"broken/", "law-broken/"},
)


@pytest.mark.parametrize(
    ("target", "start", "path"),
    [
        ("law/", "", "law/"),
        ("", "law/", "../"),
        ("", "", "./"),
        ("law/", "law/", "./"),
        ("law/", "public/why/", "../../law/"),
        ("easy-read/law/", "easy-read/public/why/", "../../law/"),
        ("plan.pdf", "public/why/", "../../plan.pdf"),
    ],
)
def test_relative(target: str, start: str, path: str) -> None:
    assert relative(target, start) == path


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("../ladder/", ("public/ladder/", "")),
        ("../../law/#must-dos", ("law/", "must-dos")),
        ("#help", ("public/why/", "help")),
        ("#caf%C3%A9", ("public/why/", "caf\u00e9")),
        ("/law/", ("law/", "")),
        ("../../../../law/", ("law/", "")),
        ("https://example.org/law/", None),
        ("//example.org/law/", None),
        ("mailto:a@example.org", None),
    ],
)
def test_resolve(href: str, found: tuple[str, str] | None) -> None:
    assert resolve(href, "public/why/") == found


def follow(href: str, edition: str = "") -> tuple[str, str, list[str]]:
    """Where a link on /public/why/ leads in an edition, its words, and what is told."""
    tree = markup.parse(f'<p><a href="{href}">Words</a></p>')
    told: list[str] = []
    retarget(tree, "public/why/", edition, SITE, lambda link, message, there: told.append(link))
    (link,) = tree.iter("a")
    return link.get("href") or "", markup.words(link), told


@pytest.mark.parametrize(
    ("edition", "href", "leads", "words"),
    [
        ("", "../../law/#more", "../../law/#more", "Words"),
        ("easy-read/", "../../law/#must-dos", "../../law/#must-dos", "Words"),
        ("easy-read/", "../../law/#more", "../../law/", "Words"),
        ("easy-read/", "/", "../../../", "Words (full page)"),
        ("easy-read/", "../", "../../../public/", "Words (full page)"),
        ("large-print/", "/", "../../", "Words"),
        ("large-print/", "../", "../../../public/", "Words (full page)"),
        ("easy-read/", "#help", "#help", "Words"),
        ("easy-read/", "/plan.pdf", "../../../plan.pdf", "Words"),
        ("easy-read/", "https://example.org/", "https://example.org/", "Words"),
    ],
)
def test_a_reader_stays_in_an_edition(edition: str, href: str, leads: str, words: str) -> None:
    assert follow(href, edition) == (leads, words, [])


@pytest.mark.parametrize(
    ("href", "told"),
    [
        ("../nowhere/", ["../nowhere/"]),
        ("../../law/#nothing", ["#nothing"]),
        ("#nothing", ["#nothing"]),
        ("/broken/", []),
        ("/broken/#anything", []),
    ],
)
@pytest.mark.parametrize("edition", ["", "easy-read/"])
def test_tells_what_is_dead(edition: str, href: str, told: list[str]) -> None:
    assert follow(href, edition)[2] == told


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ('<img src="/assets/pictures/group.svg">', []),
        ('<img src="/lost.png">', ["/lost.png"]),
        ("<img>", []),
        ("<a>no link</a>", []),
    ],
)
def test_pictures_are_files_of_the_site(tag: str, told: list[str]) -> None:
    tree = markup.parse(f"<p>{tag}</p>")
    found: list[str] = []
    retarget(tree, "law/", "easy-read/", SITE, lambda link, message, there: found.append(link))
    assert found == told
    for image in tree.iter("img"):
        assert (image.get("src") or "../../").startswith("../../")
