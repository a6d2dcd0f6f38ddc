"""Exceptions: a rule switched off at the end of a line, with a reason.

The board 'shall consult'. <!-- allow NC-05: The words of the law. -->
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from takepart.findings import Finding

RULE = re.compile(r"\b[A-Z]{2,5}[ -]?\d(?:[\d.]*\d)?")
# As it should be, or with a slip: marks that a word processor joined, or another word.
COMMENT = re.compile(
    r"[ \t]*<!--\s*(?:takepart:?\s*)?allow\b(?P<said>.*?)-->[ \t]*"
    r"|[ \t]*(?:<|&lt;)!?[-–—]+\s*(?i:takepart:?\s*)?(?i:al+ow(?:s|ed)?|except(?:ions?)?|ignore)\b"
    rf"(?P<meant>[^<>]*?{RULE.pattern}[^<>]*?)[-–—]+(?:>|&gt;)[ \t]*"
)
SAID = re.compile(r":?\s+(?P<rule>[\w.]+(?:[ -][\w.]+)*?)\s*:\s*(?P<reason>.*?\w.*?)\s*")
MOVE = "Move it to the end of the line that it is about."
OPEN = "'<!--' starts a note that has no end, so readers see nothing of what is below it."
CLOSE = "Write '-->' where the note ends, or delete '<!--'."
MARKS = " \t,;:&-–—"  # between a rule and its reason
CODE = re.compile(r"`[^`]*`")

ByLine = dict[int, dict[str, str]]  # line of the file → rule → reason


def split(body: str, first_line: int, file: str) -> tuple[str, ByLine, list[Finding]]:
    """The text without its exceptions, the exceptions, and what is wrong with any of them.

    One that is meant counts: its line has no finding but the one on how to write it.
    """
    if not re.search("<!|[-–—](?:>|&gt;)", body):
        return body, {}, []
    found: ByLine = {}
    lines = body.split("\n")
    shown = [place for place, code in enumerate(in_code(lines)) if not code]
    findings = [Finding(file, at + first_line, "safety", OPEN, CLOSE) for at in _open(lines, shown)]
    for place in shown:
        number, line = place + first_line, lines[place]
        lines[place] = COMMENT.sub("", line)
        for comment in COMMENT.finditer(line):
            rules, said = _read(comment, alone=not lines[place].strip())
            if rules:
                found.setdefault(number, {}).update(rules)
            if said:
                findings.append(Finding(file, number, "exception", *said))
    return "\n".join(lines), found, findings


def _read(comment: re.Match[str], alone: bool) -> tuple[dict[str, str], tuple[str, str] | None]:
    """Each rule with its reason, and what is wrong with the words, or with their place."""
    said = comment["said"] and SAID.fullmatch(comment["said"])
    if said and len(RULE.findall(said["rule"])) < 2:
        wrong = ("This exception has a line of its own.", MOVE) if alone else None
        return {} if alone else {said["rule"]: said["reason"]}, wrong
    inside = comment["said"] or comment["meant"] or ""
    rules = _rules(inside)
    if not (rules and all(rules.values())):
        lacks = "reason" if rules else "rule and a reason"
        return {}, (f"This exception does not give a {lacks}.", _whole(comment, rules, alone))
    right = " ".join(f"<!-- allow {name}: {reason} -->" for name, reason in rules.items())
    fix = f"Write '{right}' for '{comment[0].strip()}'.{f' {MOVE}' * alone}"
    return {} if alone else rules, ("This exception is not written as it should be.", fix)


def _whole(comment: re.Match[str], rules: Collection[str], alone: bool) -> str:
    """How to write one that lacks its reason, or all that it should say."""
    rule, typed = next(iter(rules), "NC-03"), comment[0].strip()
    right = f"<!-- allow {rule}: … -->"
    own = "the rule that is meant for 'NC-03', and " * (not rules) + "your reason for '…'"
    if alone:
        line = f"If a line breaks {rule} for a good reason"
        return f"Delete it. {line}, write '{right}' at its end, with {own}."
    put = f"Write '{right}' for '{typed}', with {own}"
    if typed == right:
        put = f"In '{typed}', write your reason for '…'"
    return f"{put}. If you have none, delete '{typed}', and change the words that break the rule."


def _rules(inside: str) -> dict[str, str]:
    """The rules that are named, with the reason that stands after each, or after the next."""
    reasons = [re.sub(r"^and\b", "", one.strip(MARKS)).strip(MARKS) for one in RULE.split(inside)]
    names, given = RULE.findall(inside), reasons[1:]
    later = (
        next((one for one in given[at:] if re.search(r"\w", one)), "") for at in range(len(given))
    )
    return dict(zip(names, later, strict=True))


def in_code(lines: list[str]) -> Iterator[bool]:
    """Whether each line is between two fences, where all that is typed is an example."""
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
