"""Make a whole guide: keep each page's HTML, then turn it into every edition."""

from __future__ import annotations

from collections.abc import Collection, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import unquote

from takepart import blocks, coverage, links, markup, rendered, sandbox, stamps
from takepart.addresses import all_addresses
from takepart.checks import (
    dead,
    draft,
    easy_read,
    files,
    kinds,
    page,
    ratchet,
    references,
    unique,
    unwritten,
    words,
)
from takepart.checks.allowed import Allowed
from takepart.checks.checked import Checked
from takepart.checks.rules import IDS
from takepart.editions import EDITIONS
from takepart.editions.page import EditionPage, Guide
from takepart.exports.manifest import Manifest
from takepart.findings import Finding, listed
from takepart.library import Library
from takepart.macros import Macros, shows_unread, wrong
from takepart.pictures import Picture
from takepart.places import Places
from takepart.reader import Document
from takepart.rendered import Rendered
from takepart.terms import Terms
from takepart.wording import long_date

RULES_WITH_EXCEPTIONS = IDS | {ratchet.RULE}


@dataclass
class Publication:
    """What has been rendered so far, and every finding on the way; `site` may be empty."""

    library: Library
    site: str
    findings: list[Finding] = field(default_factory=list)
    pages: dict[str, Rendered] = field(default_factory=dict)
    checked: dict[str, Checked] = field(default_factory=dict)
    documents: dict[str, Document[Any]] = field(default_factory=dict)
    stamps: dict[str, list[str]] = field(default_factory=dict)
    editions: dict[str, dict[str, EditionPage]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)  # files whose macros do not work
    gaps: set[tuple[str, int]] = field(default_factory=set)  # the lines of these macros
    files: Manifest = field(default_factory=Manifest)

    def __post_init__(self) -> None:
        self.terms = Terms(self.library.terms)
        self.macros = Macros(self.library).by_name
        self.allowed = Allowed(self.library.documents())
        self._easy: dict[str, draft.Draft] = {}
        self.guide = Guide(
            terms=self.terms,
            pictures=self.library.pictures,
            diagrams=self.library.diagrams,
            rungs=self.library.rungs,
            organisation=self.library.organisation,
            site=self.site,
        )

    def check_sources(self, today: date, only: Collection[str] | None = None) -> None:
        """Check what can be checked before a page is rendered; the words of files in `only`."""
        library = self.library
        self.findings += references.check(library, today)
        self.findings += unwritten.check(library)
        self.findings += unique.check(library)
        self.findings += files.check(library.folders)
        self.findings += kinds.check(library.folders)
        written: list[Document[Any]] = [*library.pages.values(), *library.case_studies.values()]
        if only is not None:
            written = [document for document in written if document.file in only]
        for document in written:
            self.findings += easy_read.check(document, library, self.terms)
            self._check_words(self._easy_read(document))
        for document in library.collections():
            self._check_words(draft.meaning(document, self.terms))
        self.findings += self.allowed.wrong(RULES_WITH_EXCEPTIONS)
        unusable = [f for d in [*written, *library.collections()] for f in wrong(d, self.macros)]
        self.broken = {finding.file for finding in unusable}
        self.gaps = {(finding.file, finding.line) for finding in unusable}
        self.findings += unusable

    def _easy_read(self, document: Document[Any]) -> draft.Draft:
        """The draft of a page's Easy Read, which is asked for before and after it is rendered."""
        if document.file not in self._easy:
            self._easy[document.file] = draft.easy_read(document, self.terms)
        return self._easy[document.file]

    def _check_words(self, drafted: draft.Draft, places: Places | None = None) -> None:
        """No advice on words that nobody typed: a wrong macro has left them of its line."""
        found = self.allowed.excuse(words.check(drafted), drafted.file)
        self.findings += [
            one
            for one in found
            if not (places and one.severity == "advice" and (one.file, one.line) in self.gaps)
            or one.words in places.text((one.file, one.line))
        ]

    def expandable(self, document: Document[Any], markdown: str) -> str:
        """The Markdown that is safe to expand: without its macros when one of them is wrong."""
        if document.file not in self.broken:
            return markdown
        return sandbox.without_macros(blocks.as_html(markdown))

    def keep(self, address: str, html: str, document: Document[Any], own: str | None) -> None:
        """Keep a page's HTML; `own` is the term that the page is about, if any."""
        tree = markup.parse(html)
        self.findings += page.check(tree, Places(document, self.library.collections()))
        self.stamps[address] = stamps.fingerprints(tree)
        stale = self._stale(self.stamps[address], document)
        places = Places(document, self.library.collections())
        drafted = draft.standard(tree, places, self.terms)
        self._check_words(drafted, places)
        rendered.prepare(tree, self.terms, self.library.sources, own)
        meta = document.meta
        title = getattr(meta, "title", None) or meta.term
        tested = ""
        if getattr(meta, "tested_by", None):
            tested = f"{meta.tested_by} tested this page on {long_date(meta.tested_on)}."
        easy_title = getattr(meta, "easy_title", None) or ""
        self.pages[address] = Rendered(
            address, title, easy_title, markup.write(tree), stale, tested
        )
        easy = self._easy_read(document)
        self.checked[address] = Checked(address, title, document, drafted, easy, stale)
        self.documents[address] = document

    def _stale(self, fresh: list[str], document: Document[Any]) -> bool:
        """True when a block was checked against other words than the page has now."""
        written = blocks.find(document.body, document.line)
        differ = [one for one, now in zip(written, fresh, strict=False) if one.stamp != now]
        for changed in (False, True):
            if lines := [block.line for block in differ if bool(block.stamp) == changed]:
                self.findings.append(unchecked(document.file, lines, changed))
        return any(block.stamp for block in differ)

    def make_editions(self) -> None:
        """Make every edition of every page that has something to show in it."""
        coverage.fill(self.pages, coverage.rows(self.pages, self.documents, self.findings))
        for name, edition in EDITIONS.items():
            made = {a: edition.make(p, self.guide) for a, p in self.pages.items()}
            self.editions[name] = {
                a: page for a, page in made.items() if len(page.tree) or name != "easy-read"
            }

    def link_editions(self, files: set[str]) -> None:
        """Point every link at the right edition; `files` are the site's other addresses."""
        anchors = {
            EDITIONS[name].prefix: {a: markup.anchors(page.tree) for a, page in pages.items()}
            for name, pages in self.editions.items()
        }
        known = files | {picture.address for picture in self.pictures()}
        site = links.Site(anchors, known, self._unsure())
        for name, pages in self.editions.items():
            prefix = EDITIONS[name].prefix
            for address, made in pages.items():
                links.retarget(made.tree, address, prefix, site, self._dead(address))

    def finish(self, only: Collection[str] | None = None) -> None:
        """What can be said when every page has been checked; of the files in `only`, or of all."""
        pages = [page for page in self.checked.values() if only is None or page.file in only]
        baseline, findings = ratchet.load(self.library.folders.root)
        self.findings += findings
        self.findings += self.allowed.excuse(ratchet.check(pages, baseline), "")
        files = {d.file for d in self.library.documents()} if only is None else only
        self.findings += self.allowed.unused(files, RULES_WITH_EXCEPTIONS)

    def _unsure(self) -> set[str]:
        """Addresses of pages that are not whole, because a file of theirs has a finding."""
        library = self.library
        every = {address for address, _ in all_addresses(library.folders)}
        broken = {
            address
            for address, document in self.documents.items()
            if document.file in self.broken or shows_unread(document, library)
        }
        return (every - set(self.documents)) | broken

    def pictures(self) -> set[Picture]:
        """Every picture that some page shows."""
        pages = [page for pages in self.editions.values() for page in pages.values()]
        return {picture for page in pages for picture in page.pictures}

    def _dead(self, address: str) -> links.Dead:
        places = Places(self.documents[address], self.library.collections())
        unread = [path.as_posix() for path in self.library.unread]

        def tell(link: str, message: str, there: Set[str]) -> None:
            path = unquote(link.partition("#")[0]).lstrip("./")
            if path and any(file.endswith(f"/{path}") for file in unread):
                return  # the file is there, and a finding of its own says why it is no page
            where = places.find_address(link)
            place = dead.Place(link, where[0], places.text(where))
            message = dead.unseen(place, self.library) or message
            fix = dead.fix(place, there, self.library)
            self.findings.append(Finding(*where, "link", message, fix))

        return tell


def unchecked(file: str, lines: list[int], changed: bool) -> Finding:
    """Advice on the blocks of a page that nobody has compared with the words they explain."""
    many = len(lines) > 1
    where = f" on lines {listed(map(str, lines), 'and')}" if many else ""
    blocks_ = f"the Easy Read blocks{where} explain" if many else "this Easy Read block explains"
    message = f"The words that {blocks_} have changed."
    if not changed:
        these = f"the Easy Read blocks{where}" if many else "this Easy Read block"
        message = f"Nobody has checked {these} against the words that {'they' if many else 'it'} "
        message += f"explain{'' if many else 's'}."
    fix = (
        "Do this last, when all else in this file is right. "
        f"Compare {'each' if many else 'the'} block with the words above it, and change it "
        "until the meaning is the same and nothing that matters is missing. Then run: takepart "
        f"checked {file}"
    )
    return Finding(file, lines[0], "ER-29", message, fix, "advice")
