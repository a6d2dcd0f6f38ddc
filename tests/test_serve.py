"""`takepart serve` shows changes to words, settings and branding, and survives a mistake."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PATIENCE = 90  # seconds that a change may take to show on a busy machine
Get = Callable[[str, str], bool]


@pytest.fixture
def served(root: Path) -> Iterator[Get]:
    """Serves the good site; the function says whether an address comes to show some words."""
    (root / "overrides" / "partials").mkdir(parents=True)
    (root / "overrides" / "partials" / "demonstration.html").write_text("<p>Before.</p>\n")
    settings = root / "mkdocs.yml"
    named = "name: material\n  custom_dir: overrides"
    settings.write_text(settings.read_text("utf-8").replace("name: material", named))
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{one.getsockname()[1]}"
    command = [sys.executable, "-m", "takepart", "serve", "-f", str(settings)]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([*command, "--address", address], stdout=quiet, stderr=quiet)

    def shows(page: str, words: str) -> bool:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"http://{address}/{page}") as answer:
                    if words in answer.read().decode():
                        return True
            except OSError:
                pass  # not listening yet, or building
            time.sleep(0.3)
        return False

    try:
        yield shows
    finally:
        process.terminate()
        process.wait()


def _add(path: Path, words: str) -> None:
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n\n{words}\n", "utf-8")


def test_every_kind_of_change_shows_and_a_mistake_does_not_stop_it(root: Path, served: Get) -> None:
    assert served("", "<h1")
    time.sleep(1.5)  # the watcher has to know the folders before a file in them changes

    assert served("", "For editors: 0 things to fix")
    assert served("easy-read/", "too short to score")

    _add(root / "docs" / "index.md", "A zebra in a page can't hide.")
    assert served("", "A zebra in a page")
    assert served("", "For editors: 1 thing to fix")
    assert served("", "can&#39;t&#39; is a contraction.")
    assert served("public/why/", "For editors: 0 things to fix")

    term = next((root / "glossary").glob("*.md"))
    _add(term, "A zebra in a term.")
    assert served(f"glossary/{term.stem}/", "A zebra in a term.")

    story = next((root / "case_studies").glob("*.md"))
    _add(story, "A zebra in a story.")
    assert served(f"case-studies/{story.stem}/", "A zebra in a story.")

    _add(root / "overrides" / "partials" / "demonstration.html", "<p>A zebra in a banner.</p>")
    assert served("", "A zebra in a banner.")

    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("site_name: ", "site_name: Zebra "))
    assert served("", "Zebra ")

    page = root / "docs" / "index.md"
    good = page.read_text("utf-8")
    page.write_text(good.replace("title:", "titel:", 1), "utf-8")
    time.sleep(3)
    page.write_text(
        good.replace("A zebra in a page can't hide.", "The mistake is mended."), "utf-8"
    )
    assert served("", "The mistake is mended.")
