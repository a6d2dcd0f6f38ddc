"""Everything that touches MkDocs' own objects: its settings, files, menu and build."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands import build as engine
from mkdocs.commands import serve as server
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from takepart import library as shelves
from takepart import markup, setting_values, settings_file
from takepart.addresses import all_addresses
from takepart.as_written import AsWritten
from takepart.config import TakePartConfig
from takepart.editions import EDITIONS
from takepart.editions.page import EditionPage
from takepart.findings import Finding
from takepart.library import Folders, Library
from takepart.macros import TEMPLATES
from takepart.menu import Entry
from takepart.models import Organisation
from takepart.pictures import Picture
from takepart.publication import Publication
from takepart.reader import Document, validate


class SettingsError(Exception):
    """mkdocs.yml cannot be used; the text or the findings say why."""

    def __init__(self, said: str, found: Sequence[Finding] = ()) -> None:
        super().__init__(said)
        message = setting_values.plain(" ".join(said.split()))
        fix = "Put this right in mkdocs.yml. Then run the same command again."
        self.findings = [*found] or [Finding("mkdocs.yml", 0, "settings", message, fix)]


class Checked(Exception):
    """Everything has been checked and no site is wanted: it stops MkDocs."""


def run(
    settings: Path,
    folder: Path,
    progress: Callable[[str], None],
    only: frozenset[str] | None = None,
    files: bool = False,
) -> Publication:
    """Build the site of the settings file into `folder`, and hand back what was published.

    `files` makes the files beside the pages too. With `only` nothing is written: these files are
    checked, or all of them when it is empty. Raises SettingsError when mkdocs.yml cannot be used.
    What is wrong with the words is among the publication's findings.
    """
    options = [name for name, _ in TakePartConfig._schema]
    if wrong := settings_file.check(settings, options):
        raise SettingsError("\n\n".join(map(str, wrong)), wrong)
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    logger.propagate = False
    try:
        config = load_config(config_file=str(settings), site_dir=str(folder), strict=False)
        if warnings.texts:
            raise SettingsError("\n".join(warnings.texts))
        plugin: Any = config.plugins.get("takepart")
        if plugin is None:
            raise SettingsError("'plugins' in mkdocs.yml does not name 'takepart'.")
        plugin.progress, plugin.only, plugin.files = progress, only, files
        engine.build(config)
    except Checked:
        pass
    except (MkDocsException, Abort, SystemExit) as error:
        said = "\n".join(warnings.texts) or str(error)
        raise SettingsError(said) from error
    finally:
        logger.removeHandler(warnings)
        logger.propagate = True
    publication: Publication = plugin.publication
    publication.findings += [
        Finding("mkdocs.yml", 0, "build", text, "Read the message; a plugin or setting gives it.")
        for text in warnings.texts
    ]
    return publication


def serve(settings: Path, address: str) -> None:
    """Show the site at `address` ('127.0.0.1:8000'), and build it again at every change."""
    server.serve(str(settings), dev_addr=address, strict=False)


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of, but not what our own checks say better."""

    OURS = ("mkdocs.structure.pages", "mkdocs.structure.nav", "mkdocs.plugins.takepart")

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name not in self.OURS:
            self.texts.append(record.getMessage())


def library(config: MkDocsConfig, settings: TakePartConfig) -> tuple[Library, list[Finding]]:
    """Read all content; SettingsError when the organisation is not set right."""
    folders = _folders(config, settings)
    name = Path(config.config_file_path).name
    written = AsWritten(name, settings.organisation, {}, under="organisation")
    organisation, wrong = validate(Organisation, written)
    if organisation is None:
        found = [
            Finding(name, 0, "settings", f"Under 'organisation:': {one.message}", one.fix)
            for one in wrong
        ]
        raise SettingsError("\n".join(map(str, found)), found)
    return shelves.load(folders, settings.chapters, organisation)


def _folders(config: MkDocsConfig, settings: TakePartConfig) -> Folders:
    root = Path(config.config_file_path).parent.resolve()
    return Folders(
        root=root,
        docs=Path(config.docs_dir).resolve(),
        glossary=root / settings.glossary_dir,
        case_studies=root / settings.case_studies_dir,
    )


def rights(config: MkDocsConfig) -> str:
    """Whose words they are and on what terms, on one line, as the site's foot says it."""
    text = markup.parse(config.copyright) if config.copyright else None
    return markup.words(text) if text is not None else ""


def sources(settings: Path) -> dict[str, str]:
    """The file of each page of the standard edition, by its address. Raises SettingsError."""
    try:
        config = load_config(config_file=str(settings))
        plugin: Any = config.plugins["takepart"]
    except (MkDocsException, Abort, SystemExit, KeyError) as error:
        raise SettingsError(str(error)) from error
    return dict(all_addresses(_folders(config, plugin.config)))


def add_theme(config: MkDocsConfig) -> None:
    """Put our templates after the site's own overrides and before Material's."""
    ours = str(package_files("takepart") / "theme")
    if ours not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, ours)
    config.theme.static_templates.add("search/index.html")


def escape(env: Environment) -> None:
    """Escape what our own templates print, which are people's words; Material's see to theirs."""
    ours = Path(str(package_files("takepart") / "theme"))
    names = {path.relative_to(ours).as_posix() for path in ours.rglob("*.html")}
    env.autoescape = lambda name: name in names


def lock_macros(config: MkDocsConfig, env: Environment) -> None:
    """Give mkdocs-macros our sandbox, and take away the variables that reach into Python."""
    macros: Any = config.plugins["macros"]
    macros._env = env
    macros.variables.clear()
    macros.variables["guide"] = config.site_name  # it skips pages when it has no variables


def arrange(
    files: Files, config: MkDocsConfig, library: Library, only: frozenset[str] | None
) -> Files:
    """Leave out collections and pages that cannot be read; add terms and case studies.

    Only pages made from the files `only` are rendered, when there are any named.
    """
    addresses: set[str] = set()
    for file in list(files):
        hidden = any(part.startswith("_") for part in Path(file.src_uri).parts[:-1])
        unread = file.is_documentation_page() and file.src_uri not in library.pages
        second = file.url in addresses  # there is a finding already
        if hidden or unread or second or file.src_uri.startswith("pictures/"):
            files.remove(file)
        else:
            addresses.add(file.url)
    for folder, shelf, make in (
        ("glossary", library.terms, _term_page),
        ("case-studies", library.case_studies, _story_page),
    ):
        for slug, document in shelf.items():
            content = make(document, library)
            uri = f"{folder}/{slug}.md"
            file = File.generated(config, uri, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
            file.edit_uri = f"../{document.file}"
            if file.url not in addresses:
                files.append(file)
    if only is not None:
        for file in files.documentation_pages():
            if source(file, library).file not in only:
                file.inclusion = InclusionLevel.EXCLUDED  # links still find it
    return files


def _term_page(document: Document[Any], library: Library) -> str:
    names = [*document.meta.also, *document.meta.short_forms]
    successor = library.terms.get(document.meta.replaced_by or "")
    template = TEMPLATES.get_template("term.md")
    return template.render(document=document, names=names, successor=successor)


def _story_page(document: Document[Any], library: Library) -> str:
    rungs = [library.rungs[name].meta.rung for name in document.meta.rungs if name in library.rungs]
    template = TEMPLATES.get_template("case_study.md")
    return template.render(document=document, rungs=", ".join(rungs))


def source(file: File, library: Library) -> Document[Any]:
    """The document that a page is made from."""
    uri = Path(file.src_uri)
    shelf: Any = {"glossary": library.terms, "case-studies": library.case_studies}.get(
        uri.parts[0], {}
    )
    return library.pages.get(file.src_uri) or shelf[uri.stem]


def address(file: File) -> str:
    """MkDocs calls the home page './'; we call it ''."""
    return "" if file.url == "./" else file.url


def other_files(files: Files) -> set[str]:
    """Addresses of everything that is not a page, and of the search page."""
    return {f.url for f in files if not f.is_documentation_page()} | {"search/"}


def menu(nav: Navigation) -> tuple[Entry, ...]:
    """MkDocs' menu as our own; a section stands for its first page."""
    return tuple(_entry(item) for item in nav.items)


def _entry(item: Any) -> Entry:
    if isinstance(item, Section):
        children = tuple(_entry(child) for child in item.children)
        return Entry(item.title, children[0].address if children else None, children)
    if isinstance(item, Page):
        return Entry(item.title or "", address(item.file))
    return Entry(item.title, None)


def place(
    files: Files, config: MkDocsConfig, key: str, where: str, made: EditionPage, reviewed: str
) -> File:
    """Give MkDocs the page of an edition, ready to be put into the theme."""
    uri = f"{EDITIONS[key].prefix}{where}index.md"
    file = next((f for f in _standard(files, where) if not EDITIONS[key].prefix), None)
    if file is None:
        file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.page = Page(made.title, file, config)
        files.append(file)
    page = file.page
    assert page is not None, "MkDocs has made a page for each file by now"
    page.title = made.title
    page.content = markup.write(made.tree)
    page.toc = TableOfContents([AnchorLink(made.title, "title", 1)])
    page.meta = {"edition": key, "reviewed": reviewed}
    page.canonical_url = (config.site_url or "") + where if config.site_url else None
    return file


def _standard(files: Files, where: str) -> Iterable[File]:
    for uri in (f"{where}index.md", f"{where.rstrip('/')}.md", f"{where}README.md"):
        if file := files.get_file_from_path(uri):
            yield file


def add_pictures(files: Files, config: MkDocsConfig, pictures: Iterable[Picture]) -> None:
    """Copy the pictures that are used, and no others."""
    for picture in sorted(pictures, key=lambda one: one.name):
        source = str(picture.path)
        files.append(File.generated(config, picture.address, abs_src_path=source))
