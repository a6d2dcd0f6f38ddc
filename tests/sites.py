"""A small complete site that is right, and what tests lay over it to see what happens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from lxml import html
from lxml.html import HtmlElement

from takepart import build
from takepart.findings import Finding, errors

GOOD = Path(__file__).parent / "good"

# What a page's front matter holds when a test is only about its text.
FRONT_MATTER = """---
title: {title}
summary: A page of a test.
sources: []
owner: Participation team
reviewed: 2026-11-21
next_review: 2099-01-01
---
"""

# Laid over the good site, they make it have its plain texts, which take no time.
TEXTS = {"mkdocs.yml": {"swap": {"formats: []": "formats: [text]"}}}

Files = Mapping[str, Any]


def lay(root: Path, files: Files, menu: bool = True) -> None:
    """Lay files over a site; a value is a text, bytes, None to delete, or one of:

    {body: …}  a page with front matter of its own, whose title is its file's name
    {add: …}   lines at the end of the good site's file
    {swap: {old: new}}  words of the good site's file put in place of others
    {hex: …}   bytes, two letters each
    """
    for name, value in files.items():
        path = root / name
        new = not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        if value is None:
            path.unlink()
            continue
        path.write_bytes(_bytes(path, value))
        if menu and new and _is_page(name):
            settings = root / "mkdocs.yml"
            entry = f"nav:\n  - {PurePosixPath(name).relative_to('docs')}"
            settings.write_text(settings.read_text().replace("nav:", entry))


def _bytes(path: Path, value: Any) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode()
    ((form, given),) = value.items()
    if form == "hex":
        return bytes.fromhex(given)
    if form == "body":
        title = " ".join(path.with_suffix("").parts[-2:]).replace("-", " ")
        page: str = FRONT_MATTER.format(title=title[-60:]) + given
        return page.encode()
    text = path.read_text("utf-8")
    if form == "add":
        return f"{text.rstrip()}\n\n{given}".encode()
    for old, new in given.items():
        assert old in text, f"{path.name} does not hold {old!r}"
        text = text.replace(old, new, 1)
    return text.encode()


def _is_page(name: str) -> bool:
    parts = PurePosixPath(name).parts
    hidden = any(part.startswith("_") for part in parts)
    return parts[0] == "docs" and name.endswith(".md") and not hidden


@dataclass(frozen=True)
class Site:
    """A site that was built in `root`, and what the build had to say."""

    root: Path
    result: build.Result

    @property
    def errors(self) -> list[Finding]:
        return sorted(set(errors(self.result.findings)))

    def text(self, address: str) -> str:
        """The built file at this address, such as 'public/ladder/' or 'search/pages.json'."""
        path = self.root / "site" / address
        return (path / "index.html" if address.endswith("/") or not address else path).read_text()

    def page(self, address: str) -> HtmlElement:
        return html.document_fromstring(self.text(address))

    def main(self, address: str) -> HtmlElement:
        """What the page is about, without the header, menus and footer."""
        (main,) = self.page(address).iter("main")
        return main

    def words(self, address: str) -> str:
        return " ".join(self.main(address).text_content().split())

    def has(self, address: str) -> bool:
        return (self.root / "site" / address / "index.html").is_file()
