"""The MkDocs plugin: events, in the order in which they happen, and one call for each."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from takepart import chosen, downloads, headers, panel, sandbox, search, site
from takepart.checks import menu as menu_check
from takepart.config import TakePartConfig
from takepart.editions import EDITIONS
from takepart.exports.books import books
from takepart.exports.make import make
from takepart.exports.manifest import Manifest, write
from takepart.exports.speech import Speech
from takepart.findings import errors
from takepart.publication import Publication
from takepart.reports.text import report
from takepart.view import Views

log = logging.getLogger("mkdocs.plugins.takepart")


class TakePart(BasePlugin[TakePartConfig]):
    """Holds the publication while MkDocs builds the site."""

    publication: Publication
    command = "takepart"
    progress: Callable[[str], None] = staticmethod(lambda text: None)
    files = False  # make files beside the pages too
    only: frozenset[str] | None = None  # files to check without writing a site; empty means all

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Started as `mkdocs build` or `mkdocs serve`, and not by our own command."""
        self.command = command

    @event_priority(100)  # before mkdocs-macros asks for the macros
    def _load(self, config: MkDocsConfig) -> None:
        self.progress("Reading the words")
        library, findings = site.library(config, self.config)
        self.publication = Publication(library, config.site_url or "", findings)
        self._rendered = chosen.pages(self.only, library) if self.only else None
        self.publication.check_sources(date.today(), self.only or None)
        settings = Path(config.config_file_path)
        self.publication.findings += menu_check.check(library, config.nav, settings)
        self.macros = self.publication.macros
        if self.only is None:
            site.add_theme(config)
        else:
            config.theme.dirs.clear()  # nothing is put into a theme, and Material's is large

    @event_priority(-100)  # after mkdocs-macros made an environment that is no sandbox
    def _lock(self, config: MkDocsConfig) -> None:
        site.lock_macros(config, sandbox.environment(self.macros))

    on_config = CombinedEvent(_load, _lock)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what is no page; add a page for each term and case study."""
        return site.arrange(files, config, self.publication.library, self._rendered)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        self._menu = site.menu(nav)

    @event_priority(100)  # before mkdocs-macros expands the page
    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        document = site.source(page.file, self.publication.library)
        return self.publication.expandable(document, markdown)

    @event_priority(-100)  # after every other plugin
    def on_page_content(self, html: str, *, page: Page, **_: Any) -> None:
        library = self.publication.library
        document = site.source(page.file, library)
        own = document.slug if page.file.src_uri.startswith("glossary/") else None
        own = own if own in library.terms else None
        self.publication.keep(site.address(page.file), html, document, own)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Every page has been rendered, so every link's end is known: make the editions."""
        self.progress(f"Making {len(EDITIONS)} editions of {len(self.publication.pages)} pages")
        self.publication.make_editions()
        self.publication.link_editions(site.other_files(files))
        self.publication.finish(self.only or None)
        if self.only is not None:
            raise site.Checked
        self.publication.files = self._make_files(config)
        downloads.fill(self.publication.editions, self.publication.files, self._menu)
        self._views = Views(self.publication, self._menu)
        self._pages: dict[str, tuple[str, str]] = {}
        for key in EDITIONS:
            for address, made in self.publication.editions[key].items():
                reviewed = str(self.publication.documents[address].meta.reviewed)
                file = site.place(files, config, key, address, made, reviewed)
                self._pages[file.src_uri] = (key, address)
        shown = self.publication.pictures() | self._views.pictures()
        site.add_pictures(files, config, shown)
        env.globals.update(self._views.shared())
        site.escape(env)
        self.progress(f"Writing {len(self._pages)} pages")

    def _make_files(self, config: MkDocsConfig) -> Manifest:
        """Files take minutes: a preview has none, and neither has a site that is not put up."""
        publication = self.publication
        if not self.files or not self.config.formats or errors(publication.findings):
            return Manifest()
        speech = Speech(tuple(publication.library.spoken.items()), tuple(self.config.voice))
        every = books(publication, self._menu, config.site_name, site.rights(config), speech)
        folder = publication.library.folders.root / ".takepart" / "files"
        manifest, findings = make(every, self.config.formats, folder, self.progress)
        publication.findings += findings
        return manifest

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        values: Any = context
        key, address = self._pages[page.file.src_uri]
        values["view"] = self._views.of(key, address)
        if self.command == "serve":
            publication = self.publication
            values["panel"] = panel.make(publication.checked[address], publication.findings)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        search.write(folder, self.publication)
        headers.write(folder)
        write(self.publication.files, folder)
        if self.command != "takepart":
            self._tell()

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> None:
        """Watch what MkDocs does not know of."""
        folders = self.publication.library.folders
        own = Path(config.theme.custom_dir or folders.root / "overrides")
        for folder in (folders.glossary, folders.case_studies, own):
            if folder.is_dir():
                server.watch(str(folder))

    def _tell(self) -> None:
        """Under MkDocs' own commands, say what was found; stop a build, let a preview go on."""
        found = self.publication.findings
        wrong = errors(found)
        if wrong:
            log.error("What to fix:\n\n%s", report(wrong))
        log.info("%s", report(found).splitlines()[-1])
        if wrong and self.command == "build":
            raise Abort("The site was not built. Put the things above right and try again.")
