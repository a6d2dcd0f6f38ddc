"""Where the front matter of a file starts and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from takepart.findings import Finding, in_quotes, listed

FENCE = re.compile(r"\s*(?:[-–—]{2,}|[—_*=~]{3,}|—)\s*")  # a line that is meant to be '---'
STARTS = re.compile(r"[\w-]+:(\s|$)|- |\s+\S")  # a name, or what is set in under one


def split(text: str, file: str, ready: Sequence[str] = ()) -> tuple[list[str], str, list[Finding]]:
    """The lines of the front matter between its two lines of hyphens, and the text below it.

    `ready` are the lines that the file needs, for a writer to copy.
    """
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)
    start, odd = _start(lines, ready), _odd_end(lines, end)
    if start is None:
        message = "The lines at the top, between --- and ---, are missing."
        fix = "\n".join(["Start the file with these lines. Write your own words for '…':", "---"])
        return [], "", [_finding(file, 1, message, "\n".join([fix, *ready, "---"]))]
    if said := _misplaced(lines, start, odd):
        return [], "", [_finding(file, *said)]
    if end is not None:
        return lines[1:end], "\n".join(lines[end + 1 :]), []
    last = next((n for n, one in enumerate(lines[1:], 1) if not STARTS.match(one)), len(lines))
    message = "The lines at the top start with '---' and have no end."
    fix = f"Add a line '---' below this line: '{lines[last - 1].strip()}'."
    return [], "", [_finding(file, last, message, fix)]


def _start(lines: list[str], ready: Sequence[str]) -> int | None:
    """Where the lines at the top start, even when their first line of hyphens is not as it is."""
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    names = {line.partition(":")[0] for line in ready}
    at_top = [line.partition(":")[0].strip() for line in [*lines, ""][first : first + 2]]
    exact, fence = lines[first].strip() == "---", FENCE.fullmatch(lines[first])
    return first if exact or at_top[0] in names or (fence and at_top[1] in names) else None


def _odd_end(lines: list[str], end: int | None) -> int | None:
    """The line that is meant to end the lines at the top, with other signs than '---'."""
    for number, line in enumerate(lines[1:end], 1):
        if FENCE.fullmatch(line):
            return number
        if line.strip() and not STARTS.match(line):
            return None
    return None


def _misplaced(lines: list[str], start: int, odd: int | None) -> tuple[int, str, str] | None:
    """Line, message and fix, when '---' does not stand where the lines at the top start or end."""
    said = lines[start].strip()
    if not FENCE.fullmatch(said):
        message = "There is no line '---' above the lines at the top."
        return start + 1, message, "Add a line '---' above this line."
    if start:
        message = f"The file starts with {start} empty line{'s' * (start > 1)}."
        return 1, message, f"Delete all above line {start + 1}, which has to be the first line."
    wrong = [n for n in (start, odd) if n is not None and lines[n].strip() != "---"]
    if not wrong:
        return None
    message = "The lines at the top need a line '---' above them and one below them."
    where = f"line{'s' * (len(wrong) > 1)} {listed((str(n + 1) for n in wrong), 'and')}"
    return (
        wrong[0] + 1,
        message,
        f"Write '---' for {in_quotes(lines[wrong[0]].strip())} on {where}.",
    )


def _finding(file: str, line: int, message: str, fix: str) -> Finding:
    return Finding(file, line, "front-matter", message, fix)
