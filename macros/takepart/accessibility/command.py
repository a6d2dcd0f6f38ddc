"""What `takepart accessibility` does: choose the pages, test them, keep what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from takepart.accessibility import browser, changed, results, run
from takepart.accessibility.pages import Built
from takepart.findings import Finding


class CannotRun(Exception):
    """Nothing was tested; the text says why, and what to do."""


def run_on(
    folder: Path,
    sources: Mapping[str, str],
    names: Iterable[str],
    files_changed: bool,
    keep: Path | None,
    progress: Callable[[str], None],
) -> list[Finding]:
    """Test the site built in `folder`, and write the results to `keep`. Raises CannotRun.

    `names` are addresses, or the files that were changed; none of either means every page.
    """
    built = Built(folder, sources)
    every = built.addresses
    if not every:
        raise CannotRun(f"There is no built site in {folder}. Build it first: takepart build")
    wanted = changed.addresses(names, built) if files_changed else _addresses(names, every)
    if not wanted:
        progress("No page is made from these files, so there is nothing to test.")
        return []
    try:
        found = run.test(built, wanted, progress)
    except browser.Missing as error:
        raise CannotRun(str(error)) from error
    if keep:
        results.write(found, keep)
    progress(f"Tested {found.pages} of {found.pages_in_all} pages.")
    return results.findings(found)


def _addresses(names: Iterable[str], every: list[str]) -> list[str]:
    """The pages at these addresses; '/' is the home page. Every page when none is named."""
    wanted = ["" if name == "/" else name.removeprefix("/") for name in names]
    for name in wanted:
        if name not in every:
            raise CannotRun(f"There is no page at '/{name}' in the built site.")
    return wanted or every
