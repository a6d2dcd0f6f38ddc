"""Measure how files are made: PDFs against WeasyPrint's, a build with nothing new, and growth.

WeasyPrint goes into a virtual environment in a temporary folder. It gets the same words as HTML
with a style sheet of the same sizes, and makes PDF/UA-1 too. Loading is not counted, on either
side. By processor time of all threads and processes, which other work changes least.
"""

from __future__ import annotations

import html
import os
import pickle
import resource
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import made_up
import memory
from bound import Bound

from takepart import site
from takepart.exports.book import Book
from takepart.exports.books import books
from takepart.exports.speech import Speech

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ("mkdocs.yml", "docs", "glossary", "case_studies", "overrides", "reading.yml")
DOCUMENTS = 20
SMALL, LARGE = 5, 50  # source pages: ten times as many documents
TURNS = 3
MEMORY = 1000  # MB, of all processes of a build together
WORKERS = os.cpu_count()
WEASYPRINT = "weasyprint==70.0"
STYLE = """
@page { size: A4; margin: 25mm;
  @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
body { font: 14pt/1.4 sans-serif } h1 { font-size: 24pt } h2 { font-size: 20pt }
h1, h2, h3 { break-after: avoid } table { border-collapse: collapse } td, th { border: 1px solid }
"""
OURS = """
import pickle, sys, time
from pathlib import Path
from takepart.exports.formats import FORMATS
books = pickle.loads(Path(sys.argv[1]).read_bytes())
out = Path(sys.argv[2])
start = time.process_time()
for number, book in enumerate(books):
    FORMATS["pdf"].make(book, out / f"{number}.pdf")
print(time.process_time() - start)
"""
THEIRS = """
import sys, time
from pathlib import Path
import weasyprint
pages = sorted(Path(sys.argv[1]).glob("*.html"))
start = time.process_time()
for page in pages:
    weasyprint.HTML(filename=page).write_pdf(page.with_suffix(".pdf"), pdf_variant="pdf/ua-1")
print(time.process_time() - start)
"""


def measure(folder: Path) -> Iterator[Bound]:
    """The four bounds of files."""
    folder.mkdir()
    yield pdfs(folder)
    yield from whole_guide(folder)
    yield growth(folder)


def pdfs(folder: Path) -> Bound:
    """The same documents as PDF/UA-1, by turns; the best of each is compared."""
    guide = folder / "pdfs"
    made_up.write(guide, DOCUMENTS + made_up.TERMS)
    chosen = _books(guide)[:DOCUMENTS]
    assert len(chosen) == DOCUMENTS
    (folder / "books").write_bytes(pickle.dumps(chosen))
    pages = folder / "html"
    pages.mkdir()
    for number, book in enumerate(chosen):
        (pages / f"{number:02}.html").write_text(_html(book), "utf-8")
    venv.create(folder / "venv", with_pip=True)
    python = str(folder / "venv" / "bin" / "python")
    _run(python, "-m", "pip", "install", "--quiet", WEASYPRINT)
    ours, theirs = [], []
    for _ in range(TURNS):
        ours.append(float(_run(sys.executable, "-c", OURS, str(folder / "books"), str(folder))))
        theirs.append(float(_run(python, "-c", THEIRS, str(pages))))
    one = [1000 * min(times) / DOCUMENTS for times in (ours, theirs)]
    note = f"{one[0]:.0f} ms against {one[1]:.0f} ms a document"
    return Bound("PDFs: ours / WeasyPrint", min(ours) / min(theirs), 0.5, note)


def whole_guide(folder: Path) -> list[Bound]:
    """This guide built with every file twice: the second time nothing has changed."""
    guide = folder / "guide"
    guide.mkdir()
    for name in GUIDE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, guide / name)
    (cold, most), (warm, _) = _build(guide), _build(guide)
    share = Bound("build with nothing new / from nothing", warm / cold, 0.05, _seconds(warm, cold))
    return [share, Bound("memory of the whole guide, MB", most, MEMORY, f"{WORKERS} at work")]


def growth(folder: Path) -> Bound:
    """Ten times the documents take at most 11 times as long."""
    times = []
    for size in (SMALL, LARGE):
        guide = folder / f"growth-{size}"
        made_up.write(guide, size + made_up.TERMS, files=True)
        times.append(_build(guide)[0])
    few, many = times
    return Bound("10 times the documents / once", many / few, 11, _seconds(many, few))


def _books(guide: Path) -> list[Book]:
    """The standard pages of a guide, without its chapters."""
    publication = site.run(guide / "mkdocs.yml", guide / "site", lambda text: None)
    every = books(publication, [], "Made-up", "", Speech())
    return [book for book in every if book.edition == "standard" and book.kind == "page"]


def _html(book: Book) -> str:
    title = html.escape(book.title)
    inner = "".join(part.html for part in book.parts)
    return (
        f'<!doctype html><html lang="en-GB"><title>{title}</title><style>{STYLE}</style>'
        f"<h1>{title}</h1>{inner}</html>"
    )


def _build(guide: Path) -> tuple[float, float]:
    """The processor time, in seconds, and the memory, in megabytes, of a build and its workers."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "takepart", "build", "-f", str(guide / "mkdocs.yml")]
    with (guide / "build.log").open("w+") as log:
        running = subprocess.Popen(command, stdout=log, stderr=log, text=True)
        most = memory.highest(running)
        log.seek(0)
        if running.returncode:
            said = log.read().split("\n\n")
            wrong = [one for one in said if "  error  " in one] or said[-1:]
            raise SystemExit(f"The build of {guide} failed:\n" + "\n\n".join(wrong))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, most


def _seconds(one: float, other: float) -> str:
    return f"{one:.0f} s against {other:.0f} s"


def _run(*command: str) -> str:
    made = subprocess.run(command, capture_output=True, text=True, env={**os.environ})
    if made.returncode:
        raise SystemExit(f"{' '.join(command)[:80]} failed:\n{made.stderr[-2000:]}")
    return made.stdout
