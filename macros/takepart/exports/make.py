"""Make every file of every book, over all the cores, and only those that are not made yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from takepart.exports import packs, pool, store
from takepart.exports.book import Book
from takepart.exports.format import ExportError, Missing
from takepart.exports.formats import FORMATS
from takepart.exports.manifest import File, Manifest
from takepart.exports.pool import Job
from takepart.exports.report import Report
from takepart.exports.store import Store
from takepart.findings import Finding
from takepart.wording import long_date

FIX = "Mend it on the page, and build again. The last good files stay as they were."

REPORT = "Report it, with this message, to those who keep the program. The last good files stay."


def make(
    books: Sequence[Book], chosen: Iterable[str], folder: Path, progress: Callable[[str], None]
) -> tuple[Manifest, list[Finding]]:
    """Make the files of these formats; `folder` keeps them between builds.

    What is wrong with a book is a finding about the page that it was made from. Raises CannotMake
    or OSError when the machine stops it, as with a full disk.
    """
    kept = Store(folder)
    unfit = _unfit(books)
    jobs, missing = _jobs([book for book in books if not any(p.unfit for p in book.parts)], chosen)
    jobs, twice = _alone(jobs)
    reports = {job.key: found for job in jobs if (found := kept.find(job.key))}
    fresh = [job for job in jobs if job.key not in reports]
    made, wrong = pool.run(fresh, kept, progress)
    kept.clear()
    reports |= made
    findings = [*unfit, *(_wrong(job, said) for job, said in [*twice, *wrong])]
    findings += [f for job in jobs if job.key in reports for f in _advice(job, reports[job.key])]
    files = [_file(job, reports[job.key], kept) for job in jobs if job.key in reports]
    places = {_place(job) for job in fresh}
    if files and not (unfit or wrong or twice):
        try:
            more, new = packs.make(files, books, kept)
            files, places = files + more, places | new
        except ExportError as error:
            findings.append(Finding("mkdocs.yml", 0, "format", f"The print pack: {error}", FIX))
    return Manifest(tuple(files), tuple(missing), frozenset(places)), findings


def _unfit(books: Sequence[Book]) -> list[Finding]:
    """What no format can show, once, though a page is in several books."""
    parts = [part for book in books for part in book.parts]
    found = [Finding(one.file, 1, "format", *one.unfit) for one in parts if one.unfit]
    return [*dict.fromkeys(found)]


def _jobs(books: Sequence[Book], chosen: Iterable[str]) -> tuple[list[Job], list[str]]:
    """The files that each format makes, and a line for each format whose program is missing."""
    jobs: list[Job] = []
    missing: list[str] = []
    for name in chosen:
        try:
            jobs += _jobs_of(name, books)
        except Missing as error:
            missing.append(f"{FORMATS[name].name} files are left out: {error}")
    return jobs, [*dict.fromkeys(missing)]


def _jobs_of(name: str, books: Sequence[Book]) -> list[Job]:
    one = FORMATS[name]
    engine = one.engine()
    wanted = [part for book in books if one.wants(book) for part in one.parts(book)]
    return [Job(book, name, store.key(book, one, engine)) for book in wanted]


def _alone(jobs: Sequence[Job]) -> tuple[list[Job], pool.Wrong]:
    """The first job of each place, and the others, which would be written over its file."""
    first: dict[str, Job] = {}
    twice: pool.Wrong = []
    for job in jobs:
        if first.setdefault(_place(job), job) is not job:
            other = first[_place(job)].book.title
            said = f"'{job.book.title}' and '{other}' would be the same file. Rename one of them."
            twice.append((job, said))
    return [*first.values()], twice


def _wrong(job: Job, said: str) -> Finding:
    fix = REPORT if said.endswith(pool.OURS) else FIX
    return Finding(_source(job), 1, "format", f"{_place(job)}: {said}", fix)


def _advice(job: Job, report: Report) -> list[Finding]:
    """What a format advises, which stops nothing: a sentence or a list of them."""
    given = report.measured.get("advice", [])
    said = [given] if isinstance(given, str) else given
    easy = job.book.edition == "easy-read"
    rule = "ER-18" if easy else "format"  # an Easy Read document should not be long
    fix = "Make two pages of it." if easy else "See if it can be shorter or simpler."
    place, file = _place(job), _source(job)
    return [Finding(file, 1, rule, f"{place}: {text}", fix, "advice") for text in said]


def _place(job: Job) -> str:
    return FORMATS[job.format].place(job.book)


def _source(job: Job) -> str:
    """The first page that is in the file, to which a finding about it belongs."""
    return next(part.file for part in job.book.parts if part.file)


def _file(job: Job, report: Report, kept: Store) -> File:
    book, one = job.book, FORMATS[job.format]
    page = next(part.address for part in book.parts if part.address is not None)
    alone = book.kind in ("page", "story")
    return File(
        place=one.place(book),
        page=page if alone else None,
        kind=book.kind,
        edition=book.edition,
        format=one.key,
        name=one.name,
        title=book.title,
        part=f"part {book.split[0]} of {book.split[1]}" if book.split[1] > 1 else "",
        version=book.version,
        date=long_date(book.reviewed),
        live=book.live,
        document=book.place,
        size=kept.path(job.key).stat().st_size,
        report=report,
        kept=kept.path(job.key),
    )
