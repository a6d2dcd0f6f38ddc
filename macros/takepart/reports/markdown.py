"""The comment on a pull request, for staff who do not code.

Words of a page may be anything. Here they cannot become a heading, a link, a picture, a mention
of somebody, or an end of the folded part: marks are escaped, and a word that GitHub would turn
into something without any mark is shown as code, so that it can still be copied as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from takepart.checks.checked import Checked
from takepart.findings import Finding
from takepart.reports.tally import TURNS, number, shortened, tally, to_fix

MARKER = "<!-- takepart: the list of what to fix -->"  # a workflow finds its own comment by this
MOST = 60_000  # characters; GitHub refuses a comment of over 65,536
MOST_WORDS = 600  # characters of one message, or of one line to copy
MOST_LINES = 30  # to copy
FOLDED_OVER = 5
NOTHING = "Nothing to fix. Every check passed, so this can go live."
ONLY_ADVICE = "Nothing to fix. This can go live."

# @name, #12, GH-12, :smile:, addresses, and long numbers that may name a commit
LIVE = re.compile(r"@|://|www\.|#\w|\bGH-\d|:[\w+-]+:|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b", re.I)
MARKS = re.compile(r"([\\`*_{}\[\]()#+!|~$^=-])")
HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def report(findings: Iterable[Finding], pages: Sequence[Checked] = ()) -> str:
    """What to fix, then what is suggested; the text is cut before it is too long to be shown."""
    found = tally(findings)
    head = [MARKER, f"## {to_fix(found)} before this can go live"]
    if not found.errors:
        head[1:] = [ONLY_ADVICE if found.advice else NOTHING]
    allowed = number(len(found.allowed), "thing")
    tail = [f"{allowed} allowed, with a reason."] if found.allowed else []
    room = MOST - 1_000  # for headings and the line that says what was cut
    errors, room = _items(found.errors, room)
    advice, room = _items(found.advice, room)
    return "\n\n".join([*head, *errors, *_advice(advice, len(found.advice)), *tail]) + "\n"


def _advice(items: list[str], count: int) -> list[str]:
    if not count:
        return []
    title = number(count, "suggestion")
    if count <= FOLDED_OVER:
        return [f"## {title}", *items]
    return [f"<details>\n<summary>{title}</summary>", *items, "</details>"]


def _items(findings: list[Finding], room: int) -> tuple[list[str], int]:
    """A list item for each finding, as far as there is room, and the room that is left."""
    items: list[str] = []
    for place, finding in enumerate(findings):
        item = _item(finding)
        if len(item) + 2 > room:
            return [*items, f"… and {len(findings) - place:,} more."], 0
        items.append(item)
        room -= len(item) + 2
    return items, room


def _item(finding: Finding) -> str:
    where = _code(shortened(finding.file, MOST_WORDS))
    line = f", line {finding.line}" if finding.line else ""
    fix, *copy = finding.fix.split("\n")
    said, fix, rule = (
        escape(shortened(one, MOST_WORDS)) for one in (finding.message, fix, finding.rule)
    )
    item = f"- {where}{line}\n  **What:** {said} ({rule})\n  **How to fix it:** {fix}"
    return "\n".join([item, *_to_copy(copy)])


def _to_copy(lines: list[str]) -> list[str]:
    """Lines for the writer's file, as code: they keep their spaces and can be copied at once."""
    if not lines:
        return []
    seen = (re.sub(r"[^\S ]", " ", TURNS.sub("", line)) for line in lines[:MOST_LINES])
    words = [line[:MOST_WORDS] for line in seen]
    runs = re.findall("`+", "\n".join(words))
    fence = "`" * max(3, *(len(run) + 1 for run in runs), 0)
    return ["", *(f"  {line}" for line in (f"{fence}yaml", *words, fence))]


def escape(text: str) -> str:
    """Text that Markdown and HTML show as it is."""
    return " ".join(
        _code(word) if LIVE.search(word) else MARKS.sub(r"\\\1", word).translate(HTML)
        for word in text.split()
    )


def _code(word: str) -> str:
    """The word as code, between more backticks than it holds."""
    ticks = "`" * (max(map(len, re.findall("`+", word)), default=0) + 1)
    return f"{ticks} {word} {ticks}" if "`" in word else f"{ticks}{word}{ticks}"
