"""Links to other sites: which there are, and whether the pages behind them are still there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from takepart.outside import linkchecker, links, memory, report
from takepart.outside.check import Result, check
from takepart.outside.linkchecker import CannotAsk

__all__ = ["CannotAsk", "Result", "links", "report", "run"]


def run(
    found: list[links.Link],
    root: Path,
    kept: Path,
    progress: Callable[[str], None],
    today: date | None = None,
) -> Result:
    """Check the links with the settings in `root`, and renew what the file `kept` knows."""
    known = memory.read(kept, progress)
    result, known = check(
        found, known, lambda due: linkchecker.ask(due, root, progress), today or date.today()
    )
    try:
        memory.write(kept, known)
    except OSError as error:
        progress(f"{kept} cannot be written ({error.strerror}), so nothing is kept for next time.")
    return result
