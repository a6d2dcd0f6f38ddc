"""Measure builds, checks, links, words and files against a named peer, and weigh our pages.

Ours and the peer's are measured in the same run, so that what else the machine does weighs on
both. Bounds are judged by processor time, which other work changes least; the time on the clock is
shown too. Exit code 1 when a bound is broken.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import checks
import files
import made_up
import weight
import words
from bound import Bound

ROOT = Path(__file__).resolve().parents[2]
RUNS = {100: 3, 1000: 1}  # source pages → builds of each
OURS = ("-m", "takepart", "build")
THEIRS = ("-m", "mkdocs", "build", "--quiet")
MATERIALS_NOTICE = {"NO_MKDOCS_2_WARNING": "1"}  # the notice is about the future of MkDocs


@dataclass(frozen=True)
class Cost:
    """Seconds for each page that was made."""

    processor: float
    clock: float
    pages: int

    def __str__(self) -> str:
        times = f"{self.processor * 1000:.1f} ms processor, {self.clock * 1000:.1f} ms clock"
        return f"{self.pages} pages, {times} a page"


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        print(f"{'':44} {'measured':>8} {'at most':>8}")
        kept = []
        for bound in measure(Path(name)):
            print(bound, flush=True)
            kept.append(bound.kept)
    return int(not all(kept))


def measure(folder: Path) -> Iterator[Bound]:
    """Each bound as soon as it is known; all of them take half an hour."""
    yield from speed(folder)
    yield from weights(folder)
    say("Checking 1 page and all pages by turns")
    yield checks.one_page(folder / "checks")
    say("Checking links, ours and LinkChecker's")
    yield checks.links(folder / "site")
    say("Measuring words, ours and textstat's")
    yield words.measure(folder)
    say("Making files, ours and WeasyPrint's")
    yield from files.measure(folder / "files")


def speed(folder: Path) -> list[Bound]:
    """Build each size by turns, print each median, and compare them."""
    ours, theirs = {}, {}
    for size, runs in RUNS.items():
        sites = {OURS: folder / f"ours-{size}", THEIRS: folder / f"theirs-{size}"}
        writers: dict[tuple[str, ...], Callable[[Path, int], None]] = {
            OURS: made_up.write,
            THEIRS: made_up.write_plain,
        }
        costs: dict[tuple[str, ...], list[Cost]] = {OURS: [], THEIRS: []}
        for command, site in sites.items():
            site.mkdir()
            writers[command](site, size)
        for _ in range(runs):
            for command, site in sites.items():
                costs[command].append(_build(command, site))
                say(f"{site.name}: {costs[command][-1]}")
        ours[size], theirs[size] = _middle(costs[OURS]), _middle(costs[THEIRS])
        print(f"Take Part, {size} source pages: {ours[size]}")
        print(f"MkDocs and Material alone: {theirs[size]}", flush=True)
    small, large = RUNS
    return [
        _ratio(f"ours / theirs, a page, {small}", ours[small], theirs[small], 1.0),
        _ratio(f"ours / theirs, a page, {large}", ours[large], theirs[large], 0.5),
        _ratio(f"ours at {large} / ours at {small}, a page", ours[large], ours[small], 1.3),
    ]


def weights(folder: Path) -> list[Bound]:
    """Build this repository's site and weigh its pages."""
    say("Weighing the pages of this site")
    site = folder / "site"
    _run((*OURS, "--web-only", "--site-dir", str(site)), ROOT)
    found = weight.heaviest(site)
    print(f"Heaviest large print page: {found['large-print'][0] / 1000:.1f} KB")
    return [
        Bound("heaviest standard page, KB", found["standard"][0] / 1000, 100, found["standard"][1]),
        Bound(
            "heaviest Easy Read page less pictures, KB",
            found["easy-read"][0] / 1000,
            60,
            found["easy-read"][1],
        ),
    ]


def _build(command: tuple[str, ...], folder: Path) -> Cost:
    """The cost of one build from nothing."""
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    _run(command, folder)
    after, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - start
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    pages = len([page for page in site.rglob("index.html") if page.parent.name != "search"])
    return Cost(used / pages, clock / pages, pages)


def _run(command: tuple[str, ...], folder: Path) -> None:
    environment = {**os.environ, **MATERIALS_NOTICE}
    made = subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True
    )
    if made.returncode:
        raise SystemExit(f"{' '.join(command)} failed in {folder}:\n{made.stderr[-3000:]}")


def _middle(costs: list[Cost]) -> Cost:
    """The median of each time."""
    assert len({cost.pages for cost in costs}) == 1, "every build makes the same pages"
    processor, clock = ([getattr(c, name) for c in costs] for name in ("processor", "clock"))
    return Cost(median(processor), median(clock), costs[0].pages)


def _ratio(name: str, one: Cost, other: Cost, most: float) -> Bound:
    note = f"by the clock {one.clock / other.clock:.2f}"
    return Bound(name, one.processor / other.processor, most, note)


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
