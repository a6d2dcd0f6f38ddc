"""Measure the checks: one page against all pages, and our link check against LinkChecker's.

By processor time, which other work on the machine changes least.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import made_up
from bound import Bound

from takepart import build
from takepart.accessibility.server import serve
from takepart.addresses import all_addresses

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = ROOT / "tests" / "browser" / "linkcheckerrc"
PAGES = 100
RUNS = 5


def one_page(folder: Path, pages: int = PAGES, runs: int = RUNS) -> Bound:
    """Checking one changed page of a guide against checking all of its pages."""
    folder.mkdir()
    made_up.write(folder, pages)
    page = next(folder.glob("docs/part-1/**/page-5.md"))
    every, one = [], []
    _check(folder)  # what is loaded once for both is not counted
    for _ in range(runs):
        every.append(_check(folder))
        one.append(_check(folder, [page]))
    note = f"{min(one) * 1000:.0f} ms against {min(every) * 1000:.0f} ms"
    return Bound(f"checking 1 page / checking all {pages}", min(one) / min(every), 0.1, note)


def _check(folder: Path, paths: Iterable[Path] = ()) -> float:
    start = time.process_time()
    publication = build.check(folder / "mkdocs.yml", lambda text: None, paths)
    assert publication.checked
    return time.process_time() - start


def links(site: Path) -> Bound:
    """Every link and anchor inside this guide; LinkChecker looks at the links only.

    Ours is what looking at the links adds to a build, which has read the pages already.
    LinkChecker asks for the built `site` over HTTP, on this machine, as fast as it can.
    """
    publication = build.check(ROOT / "mkdocs.yml", lambda text: None)
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    seconds = []
    for _ in range(RUNS):
        publication.make_editions()  # links are rewritten in place, so each run needs new pages
        start = time.process_time()
        publication.link_editions(files | {"search/"})
        seconds.append(time.process_time() - start)
    dead = [one for one in publication.findings if one.rule == "link"]
    assert not dead, f"the guide has dead links: {dead[:3]}"
    assert len(publication.documents) <= len(list(all_addresses(publication.library.folders)))
    theirs, checked = _linkchecker(site)
    note = f"{min(seconds):.2f} s against {theirs:.1f} s for {checked}"
    return Bound("links: ours / LinkChecker", min(seconds) / theirs, 0.05, note)


def _linkchecker(site: Path) -> tuple[float, str]:
    """Seconds of processor time, and what LinkChecker says that it checked."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [str(Path(sys.executable).with_name("linkchecker")), "--config", str(SETTINGS)]
    with serve(site) as url:
        done = subprocess.run([*command, url], capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = re.search(r"\d+ links in \d+ URLs", done.stdout)
    assert done.returncode == 0 and found, done.stdout[-2000:] + done.stderr[-2000:]
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return used, found[0]
