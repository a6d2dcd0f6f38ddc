"""Slips in the ledger of pictures that are known by what each of its entries has to hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from takepart import nodes
from takepart.models import Picture

LINE = re.compile(r"\s*(?:- +)?(?P<name>[\w.+-]+)\s*(?P<sign>[:=]?)\s*(?P<value>.*?)\s*")
FIELDS = tuple(Picture.model_fields)
Slip = tuple[int, str, str]  # place of the line from 0, message, fix
Entry = list[tuple[int, str, str]]  # place of each line, the line, and as it should be


def slips(text: str) -> list[Slip]:
    """One for each entry that is set in or begun wrongly; none where that cannot be known."""
    entries = list(_entries(text.split("\n")))
    right = "\n".join(line for entry in entries for _, _, line in entry)
    return [_told(entry) for entry in entries if not _stands(entry)] if _reads(right) else []


def licence(written: str) -> str:
    """The short form of a licence that others may use, or an empty text."""
    said = re.sub(r"[\W_]+", " ", written).strip().lower()
    if found := re.fullmatch(
        r"(?:ogl|open government licen[cs]e)(?: v(?:ersion)?)? ?(\d)?(?: \d)?", said
    ):
        return f"OGL {found[1] or 3}.0"
    if found := re.fullmatch(r"cc by( sa)?(?: v)? ?(\d)(?: (\d))?(?: international| uk)?", said):
        return f"CC BY{'-SA' if found[1] else ''} {found[2]}.{found[3] or 0}"
    names = {"cc 0": "CC0", "cc0 1 0": "CC0", "cc zero": "CC0", "apache 2 0": "Apache-2.0"}
    return names.get(said, "")


def _entries(lines: list[str]) -> Iterator[Entry]:
    """Lines that belong together: each name of a picture with its fields."""
    entry: Entry = []
    for place, line in enumerate(lines):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        right = _right(line)
        if not right.startswith(" ") and entry:
            yield entry
            entry = []
        entry.append((place, line.rstrip(), right))
    if entry:
        yield entry


def _right(line: str) -> str:
    """The line as it should stand; one of an unknown kind stays as it is."""
    found = LINE.fullmatch(line)
    if not found:
        return line
    name = found["name"].lower()
    if name in FIELDS and (found["sign"] or found["value"]):
        return f"  {name}: {found['value']}".rstrip()
    return line if found["value"] else f"{found['name']}:"


def _reads(text: str) -> bool:
    """True when each entry is the name of a picture with the fields that entries have."""
    try:
        _, values = nodes.load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
    held = values.values() if isinstance(values, dict) else [None]
    return all(isinstance(one, dict) for one in held) and not set(values) & set(FIELDS)


def _stands(entry: Entry) -> bool:
    text = "\n".join(line for _, line, _ in entry)
    return not text[:1].isspace() and _reads(text)


def _told(entry: Entry) -> Slip:
    place, line, right = next((one for one in entry if one[1] != one[2]), entry[0])
    message = f"'{line.strip()}' is not written as a line of the entry '{entry[0][2]}' should be."
    if place == entry[0][0]:
        message = f"'{line.strip()}' is not written as the start of an entry should be."
    first, last = entry[0][0] + 1, entry[-1][0] + 1
    lines = "\n".join(one for _, _, one in entry)
    fix = f"Write these lines in place of lines {first} to {last}, with 2 spaces before each name"
    return place, message, f"{fix} but the first:\n{lines}"
