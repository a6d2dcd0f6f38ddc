"""The card of a page: what was really made, which copy is the newest, and how to ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from exports.books import book, easy_read, idea
from exports.test_label import file
from sites import TEXTS, Site
from takepart import card
from takepart.exports import make
from takepart.exports.formats import FORMATS
from takepart.exports.manifest import File, Manifest
from takepart.exports.report import Report
from takepart.models import Organisation
from takepart.wording import capital

ASKED = Organisation(
    name="Anytown", kind="a body", contact="hello@guide.example", reply_time="5 working days"
)
SITE, PLAN = "https://guide.example/", "public/plan/"
EVERY = [
    file(place=f"public/plan/plan-{edition}.{ending}", edition=edition, format=ending, name=ending)
    for edition in ("standard", "easy-read", "large-print", "giant-print")
    for ending in ("pdf", "audio")
]


def of(edition: str, files: Sequence[File], **values: Any) -> card.Card | None:
    cards = card.Cards(Manifest(tuple(files)), SITE, ASKED, {})
    return replace(cards, **values).of(edition, PLAN, "A plan")


def sure(made: card.Card | None) -> card.Card:
    assert made
    return made


@pytest.mark.parametrize(
    ("edition", "first", "editions"),
    [
        ("standard", "Standard", ["standard", "easy-read", "large-print", "giant-print"]),
        ("easy-read", "Easy Read", ["easy-read"]),
        ("large-print", "Large print", ["large-print", "giant-print", "standard", "easy-read"]),
    ],
)
def test_each_edition_has_its_own_files_first(
    edition: str, first: str, editions: list[str]
) -> None:
    made = sure(of(edition, EVERY))
    assert made.groups[0].title == first
    shown = [line.file.edition for group in made.groups for line in group.lines]
    assert [*dict.fromkeys(shown)] == editions


@pytest.mark.parametrize(
    ("edition", "heard"),
    [("standard", "standard"), ("large-print", "standard"), ("easy-read", "easy-read")],
)
def test_the_player_says_the_words_of_the_page_itself(edition: str, heard: str) -> None:
    (player,) = sure(of(edition, EVERY)).players
    assert (player.file.edition, player.file.format) == (heard, "audio")


def test_a_page_without_files_has_no_card() -> None:
    assert of("standard", []) is None
    assert of("easy-read", [one for one in EVERY if one.edition != "easy-read"]) is None
    assert of("standard", [replace(EVERY[0], page="another/")]) is None


def test_a_message_names_the_page_and_the_version() -> None:
    parts = urlsplit(sure(of("standard", EVERY)).ask)
    assert (parts.scheme, parts.path) == ("mailto", "hello@guide.example")
    said = parse_qs(parts.query)
    assert said["subject"] == ["Another format of 'A plan'"]
    (body,) = said["body"]
    assert body.split("\r\n")[:3] == [
        "Page: A plan",
        "Address: https://guide.example/public/plan/",
        "Version: 4D5314",
    ]


def test_a_message_keeps_odd_letters_of_a_title() -> None:
    asked = card.ask(ASKED, "Who's in & why? 50% “more”", "", "4D5314")
    assert parse_qs(urlsplit(asked).query)["subject"] == [
        "Another format of 'Who's in & why? 50% “more”'"
    ]
    assert "Address" not in asked


def test_a_contact_that_is_a_sentence_is_no_link() -> None:
    sentence = ASKED.model_copy(update={"contact": "Ring us at any time."})
    assert sure(of("standard", EVERY, asked=sentence)).ask == ""


def test_checks_are_what_every_file_of_a_kind_passed() -> None:
    both = file(report=Report(passed=("parity", "PDF/UA-1")))
    one = file(edition="easy-read", report=Report(passed=("parity",)))
    text = file(format="text", report=Report(passed=("parity",)))
    found = sure(of("standard", [both, one, text])).checks
    assert [*found] == [("PDF and Plain text", card.CHECKS["parity"])]
    (pair,) = sure(of("standard", [both])).checks
    assert pair == ("PDF", f"{card.CHECKS['parity']} and {card.CHECKS['PDF/UA-1']}")


def test_what_readers_are_told_of_checks_is_really_checked(tmp_path: Path) -> None:
    """Each sentence stands for a check that some format has passed on a finished file."""
    row = idea("memo", "We wrote a plan.")
    books = [book("<h2 id='a'>Why</h2><p>Words.</p>"), book(easy_read(row), edition="easy-read")]
    manifest, findings = make.make(books, FORMATS, tmp_path, lambda said: None)
    assert (findings, manifest.missing) == ([], ())
    passed = {name for one in manifest.files for name in one.report.passed}
    assert set(card.CHECKS) - {"whole"} <= passed


def test_paper_copies_of_a_whole_document_can_be_looked_up_where_they_lead() -> None:
    chapter = {
        "page": None,
        "kind": "chapter",
        "title": "Planning",
        "document": "downloads/planning",
    }
    standard = file(**chapter, version="AAAAAA")
    easy = file(**chapter, version="BBBBBB", edition="easy-read")
    elsewhere = file(**chapter | {"live": f"{SITE}other/", "document": "downloads/other"})
    (document,) = sure(of("standard", [*EVERY, standard, easy, elsewhere])).documents
    assert (document.title, document.anchor) == ("Planning", "files-downloads-planning")
    assert [*document.versions] == [("Standard", "AAAAAA"), ("Easy Read", "BBBBBB")]


@pytest.mark.parametrize("prefix", ["", "easy-read/", "large-print/"])
def test_every_link_of_a_card_leads_to_a_file_and_stands_alone(prefix: str, texts: Site) -> None:
    page = texts.main(f"{prefix}public/why/")
    (heading,) = page.xpath("//h2[@id='other-formats']")
    links = [a for a in heading.getparent().iter("a") if a.get("href", "").endswith(".txt")]
    said = [" ".join(link.text_content().split()) for link in links]
    assert links and len(set(said)) == len(said)
    for link, words in zip(links, said, strict=True):
        assert "Why " in words or "why" in words, words
        assert "KB)" in words
        place = (texts.root / "site" / prefix / "public" / "why" / link.get("href")).resolve()
        assert place.is_file(), place


@pytest.mark.parametrize("prefix", ["", "easy-read/", "large-print/"])
def test_a_link_near_the_top_leads_to_the_card(prefix: str, texts: Site) -> None:
    page = texts.main(f"{prefix}public/why/")
    (link,) = page.xpath("//a[@href='#other-formats']")
    above = page.xpath("//h1/preceding::a[@href='#other-formats']")
    assert above == [link]


def test_the_card_names_the_version_that_is_printed_in_the_file(texts: Site) -> None:
    text = (texts.root / "site/public/why/why.txt").read_text("utf-8")
    (said,) = [line for line in text.splitlines() if line.startswith("Version: ")]
    assert f"Standard, version {said.removeprefix('Version: ')}" in texts.words("public/why/")


def test_the_pictures_of_an_easy_read_card_are_there_and_have_credits(texts: Site) -> None:
    page = texts.main("easy-read/public/why/")
    for image in page.iter("img"):
        assert (texts.root / "site/easy-read/public/why" / image.get("src")).resolve().is_file()
    meaning = capital(card.emoji("calendar").meaning)
    assert f"{meaning}. OpenMoji" in texts.words("easy-read/public/why/")


def test_what_has_no_files_offers_none(texts: Site, good: Site, site: Callable[..., Site]) -> None:
    assert "#other-formats" not in texts.text("glossary/carer/")
    assert "#other-formats" not in good.text("public/why/")
    web = {"docs/public/why.md": {"swap": {"owner:": "formats: false\nowner:"}}}
    alone = site(TEXTS | web)
    assert alone.errors == []
    assert "#other-formats" not in alone.text("public/why/")
    assert "#other-formats" in alone.text("law/")
