"""Build this repository's own site once, serve it, and open its pages in Chromium."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from takepart.accessibility.browser import Missing, chromium
from takepart.accessibility.server import serve
from takepart.build import build
from takepart.findings import errors
from takepart.reports.text import report

from .guide import Guide, Reader

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """The site of this repository, built and served."""
    folder = tmp_path_factory.mktemp("guide") / "site"
    result = build(ROOT / "mkdocs.yml", folder, lambda text: None)
    assert result.built, report(errors(result.findings))
    with serve(folder) as url:
        yield Guide(folder, url=url)


@pytest.fixture(scope="session")
def reader(guide: Guide) -> Iterator[Reader]:
    """Opens the guide's pages in Chromium. Without Chromium, nothing would be proved."""
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        try:
            browser = runner.run(stack.enter_async_context(chromium()))
            yield Reader(guide, browser, runner)
        except Missing as missing:
            pytest.fail(str(missing), pytrace=False)
        finally:
            runner.run(stack.aclose())
