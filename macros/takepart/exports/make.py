"""Make every file of every book, over all the cores, and only those that are not made yet."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from takepart.exports import store
from takepart.exports.book import Book
from takepart.exports.format import ExportError, Missing
from takepart.exports.formats import FORMATS
from takepart.exports.manifest import File, Manifest
from takepart.exports.report import Report
from takepart.exports.store import Store
from takepart.findings import Finding
from takepart.wording import long_date

BAR = 20  # letters of the progress bar


@dataclass(frozen=True)
class Job:
    """One file to make: `key` is where the store keeps it."""

    book: Book
    format: str
    key: str


def make(
    books: Sequence[Book], chosen: Iterable[str], folder: Path, progress: Callable[[str], None]
) -> tuple[Manifest, list[Finding]]:
    """Make the files of these formats; `folder` keeps them between builds.

    What is wrong with a book is a finding about the page that it was made from.
    """
    kept = Store(folder)
    engines, missing = _engines(chosen)
    jobs = [
        Job(book, name, store.key(book, FORMATS[name], engine))
        for name, engine in engines.items()
        for book in books
        if FORMATS[name].wants(book)
    ]
    reports = {job.key: found for job in jobs if (found := kept.find(job.key))}
    findings = _run([job for job in jobs if job.key not in reports], kept, reports, progress)
    kept.clear()
    files = [_file(job, reports[job.key], kept) for job in jobs if job.key in reports]
    return Manifest(tuple(files), tuple(missing)), findings


def _engines(chosen: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """The version of each format's programs, and a line for each format that has none."""
    engines: dict[str, str] = {}
    missing: list[str] = []
    for name in chosen:
        try:
            engines[name] = FORMATS[name].engine()
        except Missing as error:
            missing.append(f"{FORMATS[name].name} files are left out: {error}")
    return engines, [*dict.fromkeys(missing)]


def _run(
    jobs: Sequence[Job], kept: Store, reports: dict[str, Report], progress: Callable[[str], None]
) -> list[Finding]:
    """Make what is not made yet; the longest first, so that no core waits for one at the end."""
    findings: list[Finding] = []
    if not jobs:
        return findings
    ordered = sorted(jobs, key=lambda job: -sum(len(part.html) for part in job.book.parts))
    workers = max(1, min(os.cpu_count() or 1, len(jobs)))
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        waiting: dict[Future[Report | str], Job] = {
            pool.submit(work, job, kept): job for job in ordered
        }
        for number, future in enumerate(as_completed(waiting), 1):
            job = waiting[future]
            result = future.result()
            if isinstance(result, str):
                findings.append(_wrong(job, result))
            else:
                reports[job.key] = result
            progress(_bar(number, len(jobs), FORMATS[job.format].place(job.book)))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return findings


def work(job: Job, kept: Store) -> Report | str:
    """Make one file and measure it; a text says what is wrong with it, and nothing is kept."""
    one = FORMATS[job.format]
    if unknown := next((part.unknown for part in job.book.parts if part.unknown), ""):
        return f"{unknown} has no form on paper. Write it as text, a list, a table or a picture."
    try:
        with kept.fresh(job.key) as path:
            one.make(job.book, path)
            report = one.measure(path, job.book)
            if report.failures:
                return " ".join(report.failures)
            kept.keep(job.key, path, report)
    except ExportError as error:
        return str(error)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return "The disk is full. Make room on it, and build again."
    return report


def _wrong(job: Job, said: str) -> Finding:
    one, book = FORMATS[job.format], job.book
    file = next(part.file for part in book.parts if part.file)
    fix = "Mend it on the page, and build again. The last good files stay as they were."
    return Finding(file, 1, "format", f"{one.place(book)}: {said}", fix)


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
        version=book.version,
        date=long_date(book.reviewed),
        size=kept.path(job.key).stat().st_size,
        report=report,
        kept=kept.path(job.key),
    )


def _bar(number: int, of: int, name: str) -> str:
    filled = BAR * number // of
    return f"Making files [{'#' * filled}{'-' * (BAR - filled)}] {number} of {of}: {name}"
