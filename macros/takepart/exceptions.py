"""Exceptions: a rule switched off at the end of a line, with a reason.

The board 'shall consult'. <!-- allow NC-05: The words of the law. -->
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from takepart.findings import Finding

COMMENT = re.compile(r"[ \t]*<!--\s*(?:takepart:?\s*)?allow\b(?P<said>.*?)-->[ \t]*")
SAID = re.compile(r":?\s+(?P<rule>[\w.]+(?:[ -][\w.]+)*?)\s*:\s*(?P<reason>\S.*?)\s*")
RULE = re.compile(r"\b[A-Z]{2,5}[ -]?\d[\d.]*")
MOVE = "Move it to the end of the line that it is about."
FORM = (
    "Write '<!-- allow {}: … -->' in its place, at the end of the line that it is about. For '…' "
    "write your reason."
)
OPEN = "'<!--' starts a note that has no end, so readers see nothing of what is below it."
CLOSE = "Write '-->' where the note ends, or delete '<!--'."
CODE = re.compile(r"`[^`]*`")

ByLine = dict[int, dict[str, str]]  # line of the file → rule → reason


def split(body: str, first_line: int, file: str) -> tuple[str, ByLine, list[Finding]]:
    """The text without its exceptions, the exceptions, and what is wrong with any of them."""
    if "<!--" not in body:
        return body, {}, []
    found: ByLine = {}
    lines = body.split("\n")
    shown = [place for place, code in enumerate(_in_code(lines)) if not code]
    findings = [Finding(file, at + first_line, "safety", OPEN, CLOSE) for at in _open(lines, shown)]
    for place in shown:
        line = lines[place]
        if not (comments := list(COMMENT.finditer(line))):
            continue
        number, rest = place + first_line, COMMENT.sub("", line)
        for comment in comments:
            said = SAID.fullmatch(comment["said"])
            if said and rest.strip():
                found.setdefault(number, {})[said["rule"]] = said["reason"]
            else:
                what = "has a line of its own" if said else "does not give a rule and a reason"
                rule = RULE.search(comment["said"])
                fix = MOVE if said else FORM.format(rule[0] if rule else "NC-03")
                findings.append(Finding(file, number, "exception", f"This exception {what}.", fix))
        lines[place] = rest
    return "\n".join(lines), found, findings


def _in_code(lines: list[str]) -> Iterator[bool]:
    """Whether each line is between two fences, where a comment is an example."""
    code = False
    for line in lines:
        code ^= line.lstrip().startswith(("```", "~~~"))
        yield code


def _open(lines: list[str], shown: Sequence[int]) -> list[int]:
    """The place of the start of a comment that never ends."""
    last = None
    for place in shown:
        for mark in re.findall("<!--|-->", CODE.sub("", lines[place])):
            last = (place if last is None else last) if mark == "<!--" else None
    return [] if last is None else [last]
