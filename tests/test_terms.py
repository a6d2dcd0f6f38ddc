"""Terms are linked where a page first uses them, and short forms are written out."""

from __future__ import annotations

from datetime import date

import pytest

from takepart import markup
from takepart.models import Term
from takepart.reader import Document
from takepart.terms import Terms


def terms(**given: dict[str, object]) -> Terms:
    """Terms by file name; the rest of their front matter does not matter here."""
    shared = {
        "easy": "E.",
        "picture": "group",
        "status": "current",
        "owner": "O",
        "reviewed": date(2026, 1, 1),
        "next_review": date(2027, 1, 1),
        "sources": (),
    }
    return Terms(
        {
            name.replace("_", "-"): Document(
                name, name, Term.model_validate({**shared, **one}), "", 1
            )
            for name, one in given.items()
        }
    )


TERMS = terms(
    carer={"term": "Carer", "also": ("carers",)},
    care_plan={"term": "Care plan"},
    care_planning={"term": "Care planning"},
    co_production={"term": "Co-production"},
    board={
        "term": "Integrated care board",
        "also": ("integrated care boards",),
        "short_forms": ("ICB", "ICBs"),
    },
    standard={"term": "Accessible Information Standard", "short_forms": ("AIS",)},
)


def link(html: str, own: str | None = None) -> str:
    """The page with each linked term in square brackets, and its file after a bar."""
    tree = markup.parse(html)
    TERMS.link(tree, own)
    for one in list(tree.iter("a")):
        if one.get("class") == "term":
            slug = (one.get("href") or "").removeprefix("/glossary/").rstrip("/")
            one.text = f"[{one.text}|{slug}]"
            one.drop_tag()
    return markup.write(tree)


@pytest.mark.parametrize(
    ("page", "linked"),
    [
        ("<p>A carer, a carer.</p>", "<p>A [carer|carer], a carer.</p>"),
        ("<p>CARERS first.</p><p>A carer.</p>", "<p>[CARERS|carer] first.</p><p>A carer.</p>"),
        ("<p>Care planning.</p>", "<p>[Care planning|care-planning].</p>"),
        ("<p>Care plans and care plan.</p>", "<p>Care plans and [care plan|care-plan].</p>"),
        ("<p>co-productions, non-carer, carer-led</p>",) * 2,
        ("<p>Co-production works.</p>", "<p>[Co-production|co-production] works.</p>"),
        ("<p>integrated care\nboard</p>", "<p>[integrated care\nboard|board]</p>"),
        ("<p>An ICB and the ICBs.</p>", "<p>An [ICB|board] and the ICBs.</p>"),
        ("<p>icb and ais</p>",) * 2,
        ("<p>ICB, integrated care board</p>", "<p>[ICB|board], integrated care board</p>"),
        ("<h2>Carer</h2><p>carer</p>", "<h2>Carer</h2><p>[carer|carer]</p>"),
        ('<p><a href="x">carer</a> carer</p>', '<p><a href="x">carer</a> [carer|carer]</p>'),
        ("<p><code>carer</code></p><pre>carer</pre>",) * 2,
        ('<div class="easy-read"><p>carer</p></div>',) * 2,
        ("<p><em>A carer</em>, a carers</p>", "<p><em>A [carer|carer]</em>, a carers</p>"),
        ("<p><em>A</em> care plan</p>", "<p><em>A</em> [care plan|care-plan]</p>"),
        ("<p>carer<br>care plan</p>", "<p>[carer|carer]<br>[care plan|care-plan]</p>"),
    ],
)  # fmt: skip
def test_links_the_first_use(page: str, linked: str) -> None:
    expected = (
        linked
        if linked != "<p>co-production, non-carer, carer-led</p>"
        else ("<p>[co-production|co-production], non-carer, carer-led</p>")
    )
    assert link(page) == expected


def test_does_not_link_a_term_on_its_own_page() -> None:
    assert link("<p>A carer has a care plan.</p>", own="carer") == (
        "<p>A carer has a [care plan|care-plan].</p>"
    )


def test_links_nothing_without_terms() -> None:
    tree = markup.parse("<p>A carer.</p>")
    Terms({}).link(tree)
    assert markup.write(tree) == "<p>A carer.</p>"
    assert Terms({}).spell_out("An ICB.") == "An ICB."


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Carer", "carer"),
        ("CARERS", "carer"),
        ("care-plan", "care_plan"),
        ("ICBs", "board"),
        ("icbs", None),
        ("nobody", None),
    ],
)
def test_finds_a_term_by_any_of_its_names(name: str, slug: str | None) -> None:
    found = TERMS.find(name)
    assert (found.slug if found else None) == slug


@pytest.mark.parametrize(
    ("text", "before", "full"),
    [
        ("An ICB plans.", "", "An integrated care board plans."),
        ("ICBs plan. ICBs pay.", "", "Integrated care boards plan. Integrated care boards pay."),
        ("Who? ICBs! ICB", "", "Who? Integrated care boards! Integrated care board"),
        ("the integrated care board (ICB) plans", "", "the integrated care board plans"),
        ("Integrated care boards (ICBs) plan", "", "Integrated care boards plan"),
        ("the board (ICB)", "", "the board (integrated care board)"),
        (" (ICB) plans", "An integrated care board", " plans"),
        ("ICB plans", "An ", "integrated care board plans"),
        ("ICB plans", "It ended. ", "Integrated care board plans"),
        ("ed by somebody", "ask", "ed by somebody"),
        ("and so on. and more", "", "and so on. and more"),
        ("ICB-led, non-ICB, ICBx, icb", "", "ICB-led, non-ICB, ICBx, icb"),
        ("The AIS", "", "The Accessible Information Standard"),
        ("", "", ""),
    ],
)
def test_spells_short_forms_out(text: str, before: str, full: str) -> None:
    assert TERMS.spell_out(text, before) == full
