"""Build this repository's own site once, serve it, and open its pages in Chromium."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import async_playwright

from takepart.build import build
from takepart.findings import errors, report

from .guide import Guide, Reader
from .server import serve

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = (
    "These tests need the browser Chromium. Debian and Ubuntu: apt-get install chromium; "
    "elsewhere: playwright install chromium"
)


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """The site of this repository, built and served."""
    folder = tmp_path_factory.mktemp("guide") / "site"
    result = build(ROOT / "mkdocs.yml", folder, lambda text: None)
    assert result.built, report(errors(result.findings))
    with serve(folder) as url:
        yield Guide(folder, url)


@pytest.fixture(scope="session")
def reader(guide: Guide) -> Iterator[Reader]:
    """Opens the guide's pages in Chromium. Without Chromium, nothing would be proved."""
    with asyncio.Runner() as runner:
        playwright = runner.run(async_playwright().start())
        own = Path(playwright.chromium.executable_path)
        found = next(filter(None, map(shutil.which, NAMES)), str(own) if own.exists() else None)
        try:
            if found is None:
                pytest.fail(MISSING, pytrace=False)
            start = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
            browser = runner.run(start)
            yield Reader(guide, browser, runner)
            runner.run(browser.close())
        finally:
            runner.run(playwright.stop())
