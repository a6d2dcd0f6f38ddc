"""Read a file as text, and say plainly why it cannot be."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from takepart.findings import Finding

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
HOST = re.compile(r"//[^\s/?#<>\"')]+")


def read(path: Path, file: str) -> tuple[str | None, list[Finding]]:
    """The text, or None and the finding that says why not; `file` is what it is called."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = f"This line holds a character that is not UTF-8 (byte {data[error.start]:#04x})."
        fix = "Save the file again with the encoding UTF-8."
        return None, [Finding(file, line, "encoding", message, fix)]
    if hidden := CONTROL.search(text):
        message = f"This line holds a hidden control character ({ord(hidden[0]):#04x})."
        fix = "Delete the character, or type the line again."
        return None, [Finding(file, _line(text, hidden), "encoding", message, fix)]
    if wrong := next((one for one in HOST.finditer(text) if not _is_host(one[0])), None):
        message = f"'{wrong[0]}' cannot be part of an address."
        fix = "Write the address again."
        return None, [Finding(file, _line(text, wrong), "link", message, fix)]
    if not text.strip():
        message = "The file is empty."
        return None, [Finding(file, 1, "empty", message, "Write the page, or delete the file.")]
    return text, []


def _line(text: str, found: re.Match[str]) -> int:
    return text[: found.start()].count("\n") + 1


def _is_host(text: str) -> bool:
    """False for what makes MkDocs stop, such as //[x."""
    try:
        return urlsplit(text) is not None
    except ValueError:
        return False
