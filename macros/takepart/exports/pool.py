"""The processes that make files, one for each core, and what can stop them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from takepart.exports.book import Book
from takepart.exports.format import ExportError
from takepart.exports.formats import FORMATS
from takepart.exports.report import Report
from takepart.exports.store import Store
from takepart.progress import Step

MOST = 61  # processes that Windows can wait for
BAR = 20  # letters of the progress bar
PAGES = ("page", "story", "sheet")  # the kinds of books that have one part
STOPPED = (
    "A process that makes files was stopped from outside; most often the computer had no memory "
    "left. Close other programs, and build again: what was made so far is kept."
)
OURS = "This is a mistake of the program, and not of the page."


class CannotMake(Exception):
    """The machine cannot go on; the text says why and what to do."""


@dataclass(frozen=True)
class Job:
    """One file to make: `key` is where the store keeps it."""

    book: Book
    format: str
    key: str


Wrong = list[tuple[Job, str]]


def run(
    jobs: Sequence[Job], kept: Store, progress: Callable[[str], None]
) -> tuple[dict[str, Report], Wrong]:
    """The report of each file by its key, and what is wrong with those that could not be made.

    Whole documents go first, in processes of their own: what these needed for the guide, they
    would hold while pages are made. Raises CannotMake, and OSError as when the disk is full.
    """
    reports: dict[str, Report] = {}
    wrong: Wrong = []
    pages = [job for job in jobs if job.book.kind in PAGES]
    for some in ([job for job in jobs if job.book.kind not in PAGES], pages):
        for job, result in _each(some, kept):
            if isinstance(result, str):
                wrong.append((job, result))
            else:
                reports[job.key] = result
            name = FORMATS[job.format].place(job.book)
            progress(_bar(len(reports) + len(wrong), len(jobs), name))
    return reports, wrong


def _each(jobs: Sequence[Job], kept: Store) -> Iterator[tuple[Job, Report | str]]:
    """Each job as it is done. The longest start first, so that no core waits for one at the end."""
    if not jobs:
        return
    ordered = sorted(jobs, key=lambda job: -sum(len(part.html) for part in job.book.parts))
    workers = min(cores(), MOST, len(jobs))
    # Started fresh, because a copy of a process that has threads can hang.
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _begin)
    try:
        waiting = {pool.submit(work, job, kept): job for job in ordered}
        for future in as_completed(waiting):
            yield waiting[future], _result(future)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def cores() -> int:
    """How many we may use: in a container that is often fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _result(future: Future[Report | str]) -> Report | str:
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise CannotMake(STOPPED) from error


def _begin() -> None:
    """A stop by hand is the main process's to deal with; without that process nothing is made."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None, "this runs in a process that another one started"
    parent.join()
    os._exit(1)


def work(job: Job, kept: Store) -> Report | str:
    """Make one file and measure it; a text says what is wrong with it, and nothing is kept."""
    one = FORMATS[job.format]
    try:
        with kept.fresh(job.key) as path:
            one.make(job.book, path)
            report = one.measure(path, job.book)
            if report.failures:
                return " ".join(report.failures)
            kept.keep(job.key, path, report)
    except ExportError as error:
        return str(error)
    except OSError:
        raise  # of the machine, and not of this file
    except Exception as error:
        return f"it cannot be made ({type(error).__name__}: {error}). {OURS}"
    return report


def _bar(number: int, of: int, name: str) -> Step:
    filled = BAR * number // of
    return Step(f"Making files [{'#' * filled}{'-' * (BAR - filled)}] {number} of {of}: {name}")
