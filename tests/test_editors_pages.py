"""Pages for editors: which pages have Easy Read, and every rule of words with its examples."""

from __future__ import annotations

from collections.abc import Callable

from sites import Site
from takepart.checks.rules import RULES

COVERAGE = {"docs/coverage.md": {"body": "Words.\n\n{{ coverage() }}\n"}}
BLOCK = "{% call easy_read(checked={stamp}) %}\n- :calendar: You can help.\n{% endcall %}\n"


def rows(site: Site) -> dict[str, list[str]]:
    """The table's rows by title: Easy Read, what to check again, who tested."""
    found = {}
    for row in site.main("coverage/").iter("tr"):
        cells = [" ".join(cell.text_content().split()) for cell in row.iter("td")]
        if cells:
            found[cells[0]] = cells[1:]
    return found


def test_every_page_story_and_term_is_a_row(site: Callable[..., Site]) -> None:
    made = site(COVERAGE)
    table = rows(made)
    assert {"Why involve people", "Carer"} <= set(table)
    standard = [path for path in (made.root / "site").rglob("index.html")]
    editions = ("easy-read", "large-print", "search")
    pages = [p for p in standard if p.relative_to(made.root / "site").parts[0] not in editions]
    assert len(table) == len(pages)
    assert table["docs coverage"] == ["Not yet", "Nothing", "Not yet"]


def test_it_says_what_waits_and_who_tested(site: Callable[..., Site]) -> None:
    tested = "tested_by: Speak Up group\ntested_on: 2026-11-02\nsources:"
    made = site(
        {
            **COVERAGE,
            "docs/public/why.md": {"swap": {"sources:": tested}},
            "docs/old.md": {"body": "Words.\n\n" + BLOCK.replace("{stamp}", '"00000000"')},
        }
    )
    table = rows(made)
    assert table["Why involve people"] == ["Yes", "1 part", "Speak Up group, 2 November 2026"]
    assert table["docs old"] == ["Yes", "1 part", "Not yet"]
    assert "1 of these have been tested" in made.words("coverage/")


def test_large_print_has_the_table_as_lists(site: Callable[..., Site]) -> None:
    made = site(COVERAGE)
    assert not list(made.main("large-print/coverage/").iter("table"))
    assert "Why involve people" in made.words("large-print/coverage/")


def test_every_rule_is_shown_with_its_examples(site: Callable[..., Site]) -> None:
    made = site({"docs/rules.md": {"body": "Words.\n\n{{ rules() }}\n"}})
    assert made.result.built
    main = made.main("rules/")
    headings = [" ".join(one.text_content().split()) for one in main.iter("h3")]
    assert len(headings) == len(RULES)
    assert all(any(f"({rule.id}" in one for one in headings) for rule in RULES)
    examples = [one.text_content() for one in main.iter("code")]
    for rule in RULES:
        assert rule.good in examples, rule.name
        assert any(one.startswith(rule.bad[:100]) for one in examples), rule.name


def test_what_editors_see_while_writing_is_never_published(good: Site) -> None:
    pages = [path.read_text("utf-8") for path in (good.root / "site").rglob("*.html")]
    assert len(pages) > 20
    assert not [page for page in pages if "tp-panel" in page or "For editors" in page]
