"""Fixtures: the good site, and whatever a test lays over it, built for real."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sites import GOOD, TEXTS, Files, Site, lay
from takepart import build
from takepart.editions.page import Guide
from takepart.library import Folders, Library, load
from takepart.models import Organisation
from takepart.publication import Publication


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The good site's sources, in a folder of their own."""
    shutil.copytree(GOOD, tmp_path / "guide")
    return tmp_path / "guide"


@pytest.fixture
def site(root: Path) -> Callable[..., Site]:
    """Lays files over the good site and builds it for real."""

    def make(files: Files | None = None) -> Site:
        lay(root, files or {})
        result = build.build(root / "mkdocs.yml", root / "site", lambda text: None)
        return Site(root, result)

    return make


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The good site, built once for all tests that only look at it."""
    folder = tmp_path_factory.mktemp("good") / "guide"
    shutil.copytree(GOOD, folder)
    return Site(folder, build.build(folder / "mkdocs.yml", folder / "site", lambda text: None))


@pytest.fixture(scope="session")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The good site with plain texts beside its pages, and a page that lists them."""
    folder = tmp_path_factory.mktemp("texts") / "guide"
    shutil.copytree(GOOD, folder)
    lay(folder, TEXTS)
    lay(folder, {"docs/files.md": {"body": "## All the files\n\n{{ downloads() }}\n"}})
    return Site(folder, build.build(folder / "mkdocs.yml", folder / "site", lambda text: None))


@pytest.fixture(scope="session")
def library() -> Library:
    """What the good site's files hold, read without building anything."""
    folders = Folders(GOOD, GOOD / "docs", GOOD / "glossary", GOOD / "case_studies")
    organisation = Organisation(
        name="Anytown Integrated Care Board",
        kind="an NHS body",
        contact="hello@guide.example",
        reply_time="5 working days",
    )
    chapters = {"public": "Public participation", "law": "The law"}
    read, findings = load(folders, chapters, organisation)
    assert findings == []
    return read


@pytest.fixture(scope="session")
def guide(library: Library) -> Guide:
    return Publication(library, "https://guide.example/").guide
