"""A rule is switched off for a line or a page with a reason, and never without one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sites import Site
from takepart import exceptions
from takepart.findings import Finding
from takepart.written import allowed

LONG = "Ask people " + "early and often " * 8 + "and always."


def about(site: Site, rule: str) -> list[Finding]:
    found = site.result.findings
    return [one for one in found if one.rule == rule and one.file == "docs/x.md"]


def test_a_reason_at_the_end_of_a_line_excuses_that_line_only(site: Callable[..., Site]) -> None:
    body = f"{LONG} <!-- allow NC-03: The words of the law. -->\n\nThen {LONG}\n"
    made = site({"docs/x.md": {"body": body}})
    excused, other = sorted(about(made, "NC-03"))
    assert (excused.severity, excused.reason) == ("allowed", "The words of the law.")
    assert (other.severity, other.line) == ("error", excused.line + 2)


def test_the_exception_itself_is_not_published(site: Callable[..., Site]) -> None:
    made = site({"docs/x.md": {"body": f"{LONG} <!-- allow NC-03: The law. -->\n"}})
    assert made.result.built
    assert "allow" not in made.text("x/").partition("</main>")[0]


def test_a_block_of_easy_read_can_have_one(site: Callable[..., Site]) -> None:
    line = "- :calendar: " + "word " * 16 + "<!-- allow ER-01: A name. -->"
    body = f"Words.\n\n{{% call easy_read() %}}\n{line}\n{{% endcall %}}\n"
    (excused,) = about(site({"docs/x.md": {"body": body}}), "ER-01")
    assert excused.severity == "allowed"


def test_an_exception_that_nothing_needs_is_told(site: Callable[..., Site]) -> None:
    made = site({"docs/x.md": {"body": "Short words. <!-- allow NC-03: The law. -->\n"}})
    (told,) = about(made, "exception")
    assert told.severity == "advice" and "NC-03" in told.message
    assert made.result.built


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Words. <!-- allow NC-03 -->", "does not give a reason"),
        ("Words. <!-- allow NC-03: -->", "does not give a reason"),
        ("<!-- allow NC-03: The law. -->", "has a line of its own"),
    ],
)
def test_an_exception_that_says_too_little_is_an_error(line: str, says: str) -> None:
    text, found, (finding,) = exceptions.split(f"One.\n{line}", 10, "docs/x.md")
    assert "<!--" not in text and found == {}
    assert finding.line == 11 and says in finding.message and finding.severity == "error"


def test_a_line_may_have_two_and_the_text_keeps_its_lines() -> None:
    body = "One.\nTwo. <!-- allow NC-03: Why: this. --> <!-- allow WCAG 1.3.3: That. -->\nThree."
    text, found, findings = exceptions.split(body, 1, "x.md")
    assert text == "One.\nTwo.\nThree."
    assert found == {2: {"NC-03": "Why: this.", "WCAG 1.3.3": "That."}}
    assert findings == []


def test_an_example_of_an_exception_is_none() -> None:
    body = "```\nWords. <!-- allow NC-03: Why. -->\n```\nWords. <!-- allow NC-04: Why. -->"
    text, found, findings = exceptions.split(body, 1, "x.md")
    assert "allow NC-03" in text and found == {4: {"NC-04": "Why."}}
    assert findings == []


def test_other_comments_are_nobodys_business() -> None:
    body = "One. <!-- a note for editors -->"
    assert exceptions.split(body, 1, "x.md") == (body, {}, [])


@pytest.mark.parametrize("typed", ["NC-05:The law.", "NC-05 The law."])
def test_a_rule_and_its_reason_written_as_one_are_told_apart(typed: str) -> None:
    assert allowed({typed: None}) == ["allow:", "  NC-05: The law."]


@pytest.mark.parametrize(("word", "told"), [("{{ config }}", 0), ("early", 1)])
def test_there_is_no_advice_on_what_a_wrong_macro_leaves(
    site: Callable[..., Site], word: str, told: int
) -> None:
    body = f"## Who\n\nWe ask people {word}.\n\n- carers\n- patients\n"
    assert len(about(site({"docs/x.md": {"body": body}}), "NC-15")) == told
