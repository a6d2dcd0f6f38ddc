"""The results of a run as a file, which the accessibility statement shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, Strict

from takepart import front_matter, texts
from takepart.as_written import AsWritten
from takepart.findings import Finding
from takepart.models import Model, Text
from takepart.reader import validate

NAME = "accessibility.yml"
HEAD = """\
# What tests of every page in a real browser found. The accessibility statement shows it.
# Written by: takepart accessibility --results accessibility.yml
# Do not change it by hand: run the command again.
"""


class Ran(Model):
    """A check, the views in which it looked at each page, and how many problems it found."""

    check: Text
    about: Text
    views: Annotated[tuple[Text, ...], Strict(False)]
    found: int = Field(ge=0)


class Found(Model):
    """A problem of a page; `page` is its address, `file` is what a writer or developer changes."""

    page: Text
    file: Text
    rule: Text
    message: Text
    fix: Text
    views: Annotated[tuple[Text, ...], Strict(False)]


class Results(Model):
    """What one run found. `pages` is how many it tested of the site's `pages_in_all`."""

    tested: date = Field(description="a date such as 2026-11-21")
    axe: Text = Field(description="the version of axe-core in quotes")
    chromium: Text = Field(description="the version of Chromium in quotes")
    pages: int = Field(ge=0, description="a number")
    pages_in_all: int = Field(ge=0, description="a number")
    checks: Annotated[tuple[Ran, ...], Strict(False)] = Field(description="a list of checks")
    problems: Annotated[tuple[Found, ...], Strict(False)] = Field(description="a list of problems")


def findings(results: Results) -> list[Finding]:
    """A finding for each problem, at the file that its page is made from."""
    return [
        Finding(
            one.file, 0, one.rule, f"{one.page}: {one.message} ({'; '.join(one.views)})", one.fix
        )
        for one in results.problems
    ]


def listed(path: Path) -> list[Finding]:
    """A finding for each problem in a file of results, or for what is wrong with the file."""
    results, unusable = read(path, path.name)
    return findings(results) if results else unusable


def write(results: Results, path: Path) -> None:
    text = yaml.safe_dump(results.model_dump(), sort_keys=False, allow_unicode=True, width=100)
    path.write_text(HEAD + text, "utf-8")


def kept(root: Path) -> tuple[Results | None, list[Finding]]:
    """The results kept at the project's root, if any, and a finding when they cannot be read."""
    path = root / NAME
    return read(path, NAME) if path.is_file() else (None, [])


def read(path: Path, file: str) -> tuple[Results | None, list[Finding]]:
    """The results in a file, or None and the findings that say why not; `file` is its name."""
    text, found = texts.read(path, file)
    if text is None:
        return None, found
    values, where, found = front_matter.parse(text, file, 1)
    return (None, found) if found else validate(Results, AsWritten(file, values, where))
