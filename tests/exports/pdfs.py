"""PDFs for tests: of books, and of books whose finished code a test has spoilt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from exports.books import book, easy_read, idea
from takepart.exports.book import Book
from takepart.exports.content import Block
from takepart.exports.pdf import document, make, opened
from takepart.exports.pdf.measure import measure
from takepart.exports.pdf.opened import Opened
from takepart.exports.pdf.pictures import Shown
from takepart.exports.report import Report

DRAWING = """<figure><svg viewBox="0 0 320 100" aria-label="A ladder with one rung."><rect x="5"
y="5" width="310" height="90" class="shape"/><text x="160" y="60" text-anchor="middle">Informing
</text></svg><figcaption>The ladder</figcaption></figure>"""
TABLE = """<table><thead><tr><th>Stage</th><th>Your task</th></tr></thead><tbody>
<tr><td>Plan</td><td>Find out what people need</td></tr>
<tr><td>Buy</td><td>Choose who will provide it</td></tr></tbody></table>"""
FULL = f"""<p>People can take part in <strong>many</strong> ways, on 21 November 2026 too.</p>
<h2 id="why">Why it helps</h2><p>Services fit better. See <a href="#how">how</a> it is done.</p>
<ul><li>Ask early</li><li>Tell people what <a href="https://law.example/">the law</a> says<ul>
<li>in plain words</li></ul></li></ul>{DRAWING}
<h3 id="how">How to start</h3>{TABLE}<ol><li>First</li><li>Second</li></ol>
<div class="admonition"><p class="admonition-title">Note</p><p>Rules change.</p></div>
<blockquote><p>We were heard.</p></blockquote><pre>one
two</pre><dl><dt>Carer</dt><dd>Someone who looks after another person.</dd></dl>"""
ROWS = easy_read(
    idea("memo", "This is about a plan.", "The plan is for <strong>carers</strong>."),
    idea("calendar", "We meet on 21 November 2026.", Carer="someone who looks after a person"),
)
EASY = f'{ROWS}<h2 id="help">Who can help</h2>{easy_read(idea("question", "Ask us."))}'

SIZES = {"standard": 14, "easy-read": 16, "large-print": 18, "giant-print": 24}


def words_of(edition: str) -> str:
    return EASY if edition == "easy-read" else FULL


def of(edition: str, **values: object) -> Book:
    """A page with every kind of block that the edition has."""
    return book(words_of(edition), edition=edition, **values)


def made(one: Book, folder: Path) -> tuple[Opened, Report]:
    """The finished file opened again, and what was measured in it."""
    path = folder / "file.pdf"
    make.make(one, path)
    return opened.read(path), measure(path, one)


def spoilt(
    one: Book,
    folder: Path,
    spoil: Callable[[str], str],
    standards: Sequence[str] = (make.STANDARD,),
) -> Report:
    """What is measured in a file whose code was changed before it was made."""
    shown, path = Shown(one), folder / "spoilt.pdf"
    code = document.write(one, shown)
    changed = spoil(code)
    assert changed != code, "the code does not hold what the test wants to spoil"
    path.write_bytes(make.compiled(changed, shown.files, one.reviewed, [*standards]))
    return measure(path, one)


def without(blocks: tuple[Block, ...], lost: Block) -> tuple[Block, ...]:
    return tuple(block for block in blocks if block != lost)
