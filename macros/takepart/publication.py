"""Make a whole guide: keep each page's HTML, then turn it into every edition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from takepart import blocks, links, markup, rendered, sandbox, stamps
from takepart.checks import easy_read, page, references, unique
from takepart.editions import EDITIONS
from takepart.editions.page import EditionPage, Guide
from takepart.findings import Finding
from takepart.library import Library
from takepart.macros import Macros
from takepart.pictures import Picture
from takepart.reader import Document
from takepart.rendered import Rendered
from takepart.terms import Terms


@dataclass
class Publication:
    """What has been rendered so far, and every finding on the way; `site` may be empty."""

    library: Library
    site: str
    findings: list[Finding] = field(default_factory=list)
    pages: dict[str, Rendered] = field(default_factory=dict)
    documents: dict[str, Document[Any]] = field(default_factory=dict)
    stamps: dict[str, list[str]] = field(default_factory=dict)
    editions: dict[str, dict[str, EditionPage]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.terms = Terms(self.library.terms)
        self.macros = Macros(self.library).by_name
        self.guide = Guide(
            terms=self.terms,
            pictures=self.library.pictures,
            diagrams=self.library.diagrams,
            rungs=self.library.rungs,
            organisation=self.library.organisation,
            site=self.site,
        )

    def check_sources(self, today: date) -> None:
        """Check everything that can be checked before a page is rendered."""
        self.findings += references.check(self.library, today)
        self.findings += unique.check(self.library)
        written: list[Document[Any]] = [*self.library.pages.values()]
        for document in [*written, *self.library.case_studies.values()]:
            self.findings += easy_read.check(document, self.library.pictures, self.terms)

    def expandable(self, document: Document[Any], markdown: str) -> str:
        """The Markdown that is safe to expand: without its macros when one of them is wrong."""
        findings = sandbox.check(document.body, self.macros, document.file, document.line)
        self.findings += findings
        return sandbox.without_macros(markdown) if findings else markdown

    def keep(self, address: str, html: str, document: Document[Any], own: str | None) -> None:
        """Keep a page's HTML; `own` is the term that the page is about, if any."""
        tree = markup.parse(html)
        self.findings += page.check(tree, document)
        self.stamps[address] = stamps.fingerprints(tree)
        stale = self._stale(self.stamps[address], document)
        rendered.prepare(tree, self.terms, self.library.sources, own)
        meta = document.meta
        title = getattr(meta, "title", None) or meta.term
        tested = ""
        if getattr(meta, "tested_by", None):
            tested = f"{meta.tested_by} tested this page on {meta.tested_on:%-d %B %Y}."
        easy_title = getattr(meta, "easy_title", None) or ""
        self.pages[address] = Rendered(
            address, title, easy_title, markup.write(tree), stale, tested
        )
        self.documents[address] = document

    def _stale(self, fresh: list[str], document: Document[Any]) -> bool:
        """True when a block was checked against other words than the page has now."""
        written = blocks.find(document.body, document.line)
        outdated = False
        for block, now in zip(written, fresh, strict=False):
            if block.stamp == now:
                continue
            fix = f"Read the block again, then run: takepart checked {document.file}"
            message = "Nobody has checked this Easy Read block against the words above it."
            if block.stamp:
                outdated = True
                message = "The words that this Easy Read block explains have changed."
            self.findings.append(
                Finding(document.file, block.line, "ER-29", message, fix, "advice")
            )
        return outdated

    def make_editions(self) -> None:
        """Make every edition of every page that has something to show in it."""
        for name, edition in EDITIONS.items():
            made = {a: edition.make(p, self.guide) for a, p in self.pages.items()}
            self.editions[name] = {a: page for a, page in made.items() if len(page.tree)}

    def link_editions(self, files: set[str]) -> None:
        """Point every link at the right edition; `files` are the site's other addresses."""
        anchors = {
            EDITIONS[name].prefix: {a: markup.anchors(page.tree) for a, page in pages.items()}
            for name, pages in self.editions.items()
        }
        site = links.Site(anchors, files | {picture.address for picture in self.pictures()})
        for name, pages in self.editions.items():
            prefix = EDITIONS[name].prefix
            for address, made in pages.items():
                dead = None if prefix else self._dead(address)
                links.retarget(made.tree, address, prefix, site, dead)

    def pictures(self) -> set[Picture]:
        """Every picture that some page shows."""
        pages = [page for pages in self.editions.values() for page in pages.values()]
        return {picture for page in pages for picture in page.pictures}

    def _dead(self, address: str) -> Callable[[str, str], None]:
        document = self.documents[address]

        def tell(link: str, message: str) -> None:
            fix = "Point it at a page or heading that exists, or take the link away."
            line = document.find(link)
            self.findings.append(Finding(document.file, line, "link", message, fix))

        return tell
