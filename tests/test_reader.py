"""A Markdown file becomes a document, or findings that an editor can act on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel

from takepart import models
from takepart.as_written import AsWritten
from takepart.models import Diagram, MustDo, Page
from takepart.reader import Document, read, validate

PAGE = {
    "title": "A",
    "summary": "B.",
    "owner": "C",
    "reviewed": date(2026, 1, 1),
    "next_review": date(2027, 1, 1),
    "sources": [],
}


def test_reads_a_page(tmp_path: Path) -> None:
    path = tmp_path / "docs" / "a.md"
    path.parent.mkdir()
    path.write_bytes(
        b"---\r\ntitle: A\r\nsummary: B.\r\nowner: C\r\nreviewed: 2026-01-01\r\n"
        b"next_review: 2027-01-01\r\nsources: [x, y]\r\n---\r\nWords.\r\n"
    )
    document, findings = read(path, tmp_path, Page)
    assert findings == []
    assert document is not None
    assert (document.file, document.slug, document.line) == ("docs/a.md", "a", 9)
    assert document.body == "Words.\n"
    assert document.meta.sources == ("x", "y")
    assert document.lines["sources"] == 7


@pytest.mark.parametrize(
    ("changes", "says", "fix"),
    [
        (
            {"titel": "A"},
            "'titel' is not a name this",
            "Write 'title:' for 'titel:'.",
        ),
        ({"title": None}, "'title' is empty.", "a title of 65"),
        ({"title": "  "}, "'title' is empty.", "a title of 65"),
        ({"title": ["A", "B"]}, "'title' is a list", "a title of 65"),
        ({"title": True}, "'title' is 'True'", "a title of 65"),
        ({"title": 2026}, "'title' is '2026', which is read as", 'title: "2026"'),
        ({"title": "A" * 70}, "'title' has 70 characters; 65 are the most", "5 characters shorter"),
        ({"sources": "x"}, "'sources' is 'x'", "Write 'sources: [x]'."),
        ({"sources": [1]}, "number 1 of 'sources' is '1'", 'quotes: "1"'),
        ({"reviewed": "21/11/2026"}, "'reviewed' is '21/11/2026'", "'reviewed: 2026-11-21'"),
        ({"reviewed": "2026"}, "'reviewed' is '2026'", "a date such as"),
        (
            {"next_review": date(2026, 1, 1)},
            "'next_review' is not later",
            "'next_review: 2027-01-01'",
        ),
        ({"tested_on": date(2026, 1, 1)}, "'tested_on' needs 'tested_by'.", "'tested_by: …'"),
        ({"tested_by": "We"}, "'tested_by' needs 'tested_on'.", "'tested_on: …'"),
        ({"sumary": "A"}, "'sumary' is not a name", "Write 'summary:' for 'sumary:'."),
    ],
)
def test_says_what_is_wrong_with_a_value(changes: dict[str, object], says: str, fix: str) -> None:
    where = {name: 7 for name in changes}
    meta, (finding,) = validate(Page, AsWritten("docs/a.md", {**PAGE, **changes}, where))
    assert meta is None
    assert says in finding.message
    assert fix in finding.fix
    assert finding.line in (1, 7)


def test_says_everything_that_is_wrong() -> None:
    written = AsWritten("a.md", {"title": "A", "colour": "red"}, {"colour": 3})
    _, findings = validate(MustDo, written)
    assert {f.message.split("'")[1] for f in findings} == {
        *("colour", "owner", "reviewed", "next_review", "sources"),
        *("order", "easy", "picture", "chapters"),
    }


def test_names_the_place_inside_a_list() -> None:
    values = {**PAGE, "kind": "cycle", "parts": [{"name": "A"}]}
    del values["owner"]
    _, findings = validate(Diagram, AsWritten("a.md", values, {"parts": 5}))
    assert ("'text' is missing in number 1 of 'parts'.", 5) in {
        (f.message, f.line) for f in findings
    }


def test_finds_words_whatever_their_spaces_capitals_and_marks() -> None:
    meta = Page.model_validate({**PAGE, "summary": "Front words."})
    body = "One.\n## The *big* idea\n<p OnClick = 'x'>\njava&#x0A;script:"
    document = Document("a.md", "a", meta, body, 9, {"summary": 3})
    assert document.find("##the big idea") == [10]
    assert document.find("onclick='x'") == [11]
    assert document.find("java\nscript:") == [12]
    assert document.find("front words") == [3]
    assert document.find("nowhere") == []


@pytest.mark.parametrize(
    ("model", "name", "meant"),
    [
        (models.Source, "link", "url"),
        (models.Source, "publisher", "author"),
        (models.Source, "year", "date"),
        (models.CaseStudy, "year", "years"),
        (models.CaseStudy, "location", "place"),
        (models.Page, "description", "summary"),
        (models.Page, "review_date", "next_review"),
        (models.Term, "title", "term"),
        (models.Picture, "alt", "meaning"),
    ],
)
def test_a_name_of_other_systems_keeps_its_value(
    model: type[BaseModel], name: str, meant: str
) -> None:
    _, found = validate(model, AsWritten("a.md", {name: "Words"}, {"": 1, name: 2}))
    assert f"Write '{meant}:' for '{name}:'." in [one.fix for one in found]
