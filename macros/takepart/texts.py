"""Read a file as text, and say plainly why it cannot be."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from takepart import misread
from takepart.findings import Finding, in_quotes, listed

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
HOST = re.compile(r"(?:\w+:)?//[^\s/?#<>\"')]+")

# What a file is, where it is no page.
KINDS = {
    "docs/_diagrams": "diagram",
    "docs/_key_actions": "key action",
    "docs/_ladder": "rung",
    "docs/_must_dos": "must-do",
    "docs/_sources": "source",
    "case_studies": "story",
    "glossary": "term",
}
SHORT = 80  # letters that a writer would type again

AS_UTF_8 = (
    "Change no letter. Save the file with the encoding UTF-8: choose 'Save as', and 'UTF-8' for "
    "'Encoding'."
)
AS_UTF_8_IF_ASKED = "If your program asks for an 'encoding' when you save, choose 'UTF-8'."


def read(path: Path, file: str) -> tuple[str | None, list[Finding]]:
    """The text, or None and the finding that says why not; `file` is what it is called."""
    data = path.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data.count(0) > len(data) / 4:
        message = "This file is saved with the encoding UTF-16, which is not that of web pages."
        return None, [Finding(file, 1, "encoding", message, AS_UTF_8)]
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        meant = data[error.start : error.start + 1].decode("cp1252", "replace")
        shown = f" It may be '{meant}'." if meant.isalpha() else ""
        message = f"{_after(data[: error.start], 'letter')} is broken.{shown}"
        fix = "Type that letter again. Choose 'Save as', and 'UTF-8' for 'Encoding'."
        return None, [Finding(file, line, "encoding", message, fix)]
    if broken := misread.letters(text):
        one = next(iter(broken))
        pairs = listed((f"{in_quotes(new)} for '{old}'" for old, new in broken.items()), "and")
        message = f"'{one}' was another letter, before a program read it wrongly."
        fix = f"Write {pairs}, wherever it stands in this file. {AS_UTF_8_IF_ASKED}"
        line = text[: text.index(one)].count("\n") + 1
        return None, [Finding(file, line, "encoding", message, fix)]
    if hidden := CONTROL.search(text):
        before = text[: hidden.start()].encode()
        message = f"{_after(before, 'hidden character')} breaks this line."
        return None, [Finding(file, _line(text, hidden), "encoding", message, _seen(text, hidden))]
    if wrong := next((one for one in HOST.finditer(text) if not _is_host(one[0])), None):
        message = f"'{wrong[0]}' is no web address."
        fix = f"Write the address again, such as https://www.example.org/, or {_away(text, wrong)}."
        return None, [Finding(file, _line(text, wrong), "link", message, fix)]
    if not text.strip():
        return None, [Finding(file, 1, "empty", "The file is empty.", _fill(file))]
    return text, []


def _fill(file: str) -> str:
    """How to start: the lines of another file show what such a file holds."""
    folder = PurePosixPath(file).parent.as_posix()
    if not (kind := KINDS.get(folder)):
        return "Write the page, or delete the file."
    return (
        f"Copy the lines of another file in {folder}/ into it, and change them for this {kind}. Or "
        f"delete the file, if no page needs the {kind}."
    )


def _seen(text: str, hidden: re.Match[str]) -> str:
    """The line without what nobody can see, if it is short enough to be typed again."""
    start = text.rfind("\n", 0, hidden.start()) + 1
    line = CONTROL.sub("", text[start:].partition("\n")[0]).strip()
    if len(line) > SHORT:
        return "Delete it, or delete the line and type it again."
    return f"Delete the line, which may look like 2 lines, and type it again: {line}"


def _away(text: str, wrong: re.Match[str]) -> str:
    """How to take a link out, and keep its words."""
    link = re.compile(r"\[(?P<words>[^\[\]\n]+)\]\([^()\s]*\)")
    whole = next(
        (one for one in link.finditer(text) if one.start() < wrong.start() < one.end()), None
    )
    return f"write only '{whole['words']}' for '{whole[0]}'" if whole else "delete the address"


def _after(before: bytes, what: str) -> str:
    """Where on its line something is that cannot be shown: the letters before it."""
    said = before.rpartition(b"\n")[2].decode("utf-8", "replace")[-20:]
    return f"A {what} after '{said}'" if said.strip() else f"The first {what} of this line"


def _line(text: str, found: re.Match[str]) -> int:
    return text[: found.start()].count("\n") + 1


def _is_host(text: str) -> bool:
    """False for what makes MkDocs stop, such as //[x."""
    try:
        return urlsplit(text) is not None
    except ValueError:
        return False
