"""What readers are told of a file, in words and numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from takepart.exports import label
from takepart.exports.formats import FORMATS
from takepart.exports.manifest import File
from takepart.exports.report import Report


def file(**values: Any) -> File:
    """A file of a manifest; any value can be set."""
    given: dict[str, Any] = {
        "place": "public/plan/plan.pdf",
        "page": "public/plan/",
        "kind": "page",
        "edition": "standard",
        "format": "pdf",
        "name": "PDF",
        "title": "A plan",
        "version": "4D5314",
        "date": "21 November 2026",
        "live": "https://guide.example/public/plan/",
        "document": "public/plan/plan",
        "size": 545_000,
        "report": Report(),
        "kept": Path("nowhere"),
    }
    return File(**(given | values))


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "1KB"),
        (1, "1KB"),
        (1499, "1KB"),
        (1500, "2KB"),
        (545_000, "545KB"),
        (999_499, "999KB"),
        (999_500, "1.00MB"),
        (1_254_000, "1.25MB"),
        (34_500_000, "34.50MB"),
    ],
)
def test_sizes_are_written_as_nhs_pages_write_them(count: int, said: str) -> None:
    assert label.size(count) == said


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "545KB"),
        ({"report": Report(pages=1)}, "1 page, 545KB"),
        ({"report": Report(pages=8)}, "8 pages, 545KB"),
        ({"report": Report(seconds=372.0)}, "6 minutes, 545KB"),
        ({"report": Report(seconds=20.0)}, "1 minute, 545KB"),
        ({"format": "braille", "report": Report(pages=14)}, "14 braille pages, 545KB"),
    ],
)
def test_facts(values: dict[str, Any], said: str) -> None:
    assert label.facts(file(**values)) == said


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "PDF"),
        ({"edition": "easy-read"}, "Easy Read PDF"),
        ({"edition": "giant-print"}, "Giant print PDF"),
        ({"format": "docx", "edition": "large-print"}, "Large print Word document"),
        ({"format": "text"}, "Plain text"),
        ({"format": "text", "edition": "easy-read"}, "Easy Read plain text"),
        ({"format": "new", "name": "Something new"}, "Something new"),
        ({"format": "audio", "part": "part 1 of 2"}, "Audio, part 1 of 2"),
    ],
)
def test_names(values: dict[str, Any], said: str) -> None:
    assert label.name(file(**values)) == said


def test_every_format_has_a_name_and_no_other() -> None:
    assert {*FORMATS, "zip"} == set(label.NAMES)


def test_braille_and_sound_say_what_made_them() -> None:
    """BR-15 and AU-14."""
    for name in ("braille", "braille-grade-1"):
        assert "nobody has proofread it" in label.use(file(format=name))
    for name in ("audio", "talking"):
        assert "A computer made the voice." in label.use(file(format=name))
