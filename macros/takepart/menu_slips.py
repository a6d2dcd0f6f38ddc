"""Lines of the menu in mkdocs.yml that cannot be read, and each as it should stand.

A menu is a list of titles with a page each, or with a list of its own: so much tells what a line
was meant to be, and the lines round it tell how far it is set in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from takepart.findings import in_quotes
from takepart.nodes import can_be_read
from takepart.written import bare, quoted

TAB = "    "
ENTRY = re.compile(r"(?:[-*+•–—]\s*)?(?P<rest>\S.*?)\s*")
LINK = re.compile(r"\[(?P<title>[^\]]+)\]\((?P<page>[^()\s]+)\)")
PAGE = re.compile(r"(?P<title>.+?)\s*[:=]\s+(?P<page>\S+)|(?P<bare>\S+\.md)")
TWO = re.compile(r"(?P<title>.+):\s+(?P<page>[^\s:]+\.md|https?://\S+)")
CLEAR = re.compile(r"[^\W\d_][^:#]*")  # a title that needs no quotes
NEAR = 2  # spaces by which a line may be set in wrongly
Slip = tuple[int, str, str]  # place of the line from 0, message, fix


@dataclass(frozen=True)
class Line:
    """A line of the menu: `depth` is how far it is set in, and a section has no page."""

    place: int
    text: str
    depth: int
    title: str
    page: str

    def right(self, depth: int) -> str:
        title = self.title if CLEAR.fullmatch(self.title) else quoted(bare(self.title))
        return f"{' ' * depth}- {title}: {self.page}".rstrip() if title else f"- {self.page}"


def find(lines: Sequence[str]) -> tuple[list[str], list[Slip]]:
    """The lines of mkdocs.yml with the menu put right, and what was wrong in it."""
    start = next((n for n, line in enumerate(lines) if re.match(r"nav\s*:\s*$", line)), len(lines))
    ends = (n for n, line in enumerate(lines[start + 1 :], start + 1) if re.match(r"\w", line))
    end = next((n for n in ends if re.match(r"\w+:", lines[n])), len(lines))
    read = [_line(n, lines[n]) for n in range(start + 1, end) if _says(lines[n])]
    known = [one for one in read if one]
    mended = list(lines)
    depths = _depths(known)
    for one, depth in zip(known, depths, strict=True):
        mended[one.place] = one.right(depth)
    odd = len(known) < len(read) or can_be_read("\n".join(lines[start:end]))
    if odd or not can_be_read("\n".join(mended[start:end])):
        return list(lines), []
    wrong = [n for n, one in enumerate(known) if mended[one.place] != one.text.rstrip()]
    return mended, [_told(n, known, depths, mended[known[n].place]) for n in wrong]


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _line(place: int, text: str) -> Line | None:
    spaced = text.replace("\t", TAB).replace("\xa0", " ")
    entry = ENTRY.fullmatch(spaced.strip())
    if not entry or entry["rest"].startswith(("!", "&", "{")):
        return None
    depth, rest = len(spaced) - len(spaced.lstrip()), entry["rest"]
    found = LINK.fullmatch(rest) or TWO.fullmatch(rest) or PAGE.fullmatch(rest)
    if found and found.groupdict().get("bare"):
        return Line(place, text, depth, "", rest)
    if found:
        return Line(place, text, depth, found["title"].strip(), found["page"])
    return Line(place, text, depth, rest.rstrip(": "), "")


def _depths(lines: Sequence[Line]) -> list[int]:
    """How far each line should be set in."""
    open_ = [_of_list(lines, -1)] if lines else []  # the depth of each list that goes on
    found: list[int] = []
    for n, line in enumerate(lines):
        above = lines[n - 1] if n else None
        if above and not above.page and line.depth > found[-1]:
            open_.append(_of_list(lines[n:], found[-1]))
        depth = min(reversed(open_), key=lambda one: abs(one - line.depth))
        open_ = open_[: open_.index(depth) + 1]
        found.append(depth)
    return found


def _of_list(lines: Sequence[Line], outer: int) -> int:
    """The depth that most lines of a list have which starts with the first of these."""
    first = lines[0].depth
    inside = [
        line.depth for line in lines if outer < line.depth and abs(line.depth - first) <= NEAR
    ]
    return Counter(inside).most_common(1)[0][0]


def _told(n: int, lines: Sequence[Line], depths: Sequence[int], right: str) -> Slip:
    line, depth, text = lines[n], depths[n], right.strip()
    lead = line.text[: -len(line.text.lstrip())]
    said = in_quotes(line.text.strip())
    if lead == " " * depth:
        message = f"{said} is not written as a line of the menu should be."
        if text.startswith(('- "', "- '")):
            message = f"{in_quotes(line.title)} holds a sign that needs quotes round the title."
        return line.place, message, f"Change the line to: {text}"
    message = f"{said} is not set in as the lines round it are."
    above = n and depths[n - 1] == depth
    beside = "above" if above or n + 1 == len(lines) else "below"
    as_it = f", as the line {beside} it" if above or depths[n + 1 : n + 2] == [depth] else ""
    return line.place, message, f"Start the line with {depth} spaces{as_it}. Then write: {text}"
