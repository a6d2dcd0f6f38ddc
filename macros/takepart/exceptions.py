"""Exceptions: a rule switched off at the end of a line, with a reason.

The board 'shall consult'. <!-- allow NC-05: The words of the law. -->
"""

from __future__ import annotations

import re

from takepart.findings import Finding

COMMENT = re.compile(r"[ \t]*<!--\s*allow\b(?P<said>.*?)-->[ \t]*")
SAID = re.compile(r"\s+(?P<rule>[\w.]+(?:[ -][\w.]+)*?)\s*:\s*(?P<reason>\S.*?)\s*")
MOVE = "Move it to the end of the line that it is about."
FORM = "Write the rule and the reason, such as <!-- allow NC-03: The law fixes these words. -->"

ByLine = dict[int, dict[str, str]]  # line of the file → rule → reason


def split(body: str, first_line: int, file: str) -> tuple[str, ByLine, list[Finding]]:
    """The text without its exceptions, the exceptions, and what is wrong with any of them."""
    if "<!--" not in body:
        return body, {}, []
    found: ByLine = {}
    findings: list[Finding] = []
    lines = body.split("\n")
    code = False  # between two fences, where a comment is an example
    for place, line in enumerate(lines):
        code ^= line.lstrip().startswith(("```", "~~~"))
        if code or not (comments := list(COMMENT.finditer(line))):
            continue
        number, rest = place + first_line, COMMENT.sub("", line)
        for comment in comments:
            said = SAID.fullmatch(comment["said"])
            if said and rest.strip():
                found.setdefault(number, {})[said["rule"]] = said["reason"]
            else:
                what = "has a line of its own" if said else "does not give a rule and a reason"
                findings.append(
                    Finding(
                        file, number, "exception", f"This exception {what}.", MOVE if said else FORM
                    )
                )
        lines[place] = rest
    return "\n".join(lines), found, findings
