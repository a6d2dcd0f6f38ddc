"""Names and values in YAML: the front matter of a page, and the ledger of pictures."""

from __future__ import annotations

import re
from typing import Any

import yaml

from takepart.findings import Finding

FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
CODE = re.compile(r"{{|{%|{#|<[a-z/!?]", re.I)
EXPECTED = "Start the file with a line '---', then the front matter, then a line '---'."


def split(text: str, file: str) -> tuple[list[str], str, list[Finding]]:
    """The lines of the front matter between its two lines of hyphens, and the text below it."""
    lines = text.split("\n")
    opened = lines[0].strip() == "---"
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)
    if not opened or end is None:
        message = f"The file does not {'end its' if opened else 'start with'} front matter."
        return [], "", [Finding(file, 1, "front-matter", message, EXPECTED)]
    return lines[1:end], "\n".join(lines[end + 1 :]), []


def parse(text: str, file: str, first: int) -> tuple[dict[str, Any], dict[str, int], list[Finding]]:
    """The values, and the line in the file on which each key stands; `first` is the text's own."""
    try:
        node, values = _load(text)
    except ValueError as error:
        line = first + next((n for n, one in enumerate(text.split("\n")) if _has_no_date(one)), 0)
        fix = "Write a date such as 2026-11-21."
        return {}, {}, [Finding(file, line, "front-matter", f"This is no date: {error}.", fix)]
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + first if mark else 1
        message = f"The names and values cannot be read: {getattr(error, 'problem', error)}."
        fix = "Write 'name: value' on each line. Put a value that holds ': ' in quotes."
        return {}, {}, [Finding(file, line, "front-matter", message, fix)]
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        message = "This is not a list of names and values."
        return {}, {}, [Finding(file, first, "front-matter", message, "Write 'name: value' lines.")]
    where: dict[str, int] = {}
    findings = []
    for key, _ in node.value:
        line = key.start_mark.line + first
        if key.value in where:
            message = f"'{key.value}' is there twice; it is on line {where[key.value]} too."
            findings.append(Finding(file, line, "front-matter", message, "Delete one of them."))
        where.setdefault(str(key.value), line)
    return {str(key): value for key, value in values.items()}, where, findings


def _load(text: str) -> tuple[yaml.Node | None, Any]:
    """What the text says, as nodes with their lines and as values.

    The fast loader is several times as fast; the other one knows better where a mistake is.
    """
    for kind in (FAST, yaml.SafeLoader):
        try:
            loader = kind(text)
            node = loader.get_single_node()
            return node, loader.construct_document(node) if node else None
        except yaml.YAMLError:
            if kind is yaml.SafeLoader:
                raise
    raise AssertionError("the last loader returns or raises")


def code(lines: list[str], file: str) -> list[Finding]:
    """Front matter is shown as it stands, so neither macros nor HTML may be in it."""
    message = "Front matter holds plain words: no macros and no HTML."
    fix = "Write the words themselves, or move this into the text below."
    return [
        Finding(file, number, "safety", message, fix)
        for number, line in enumerate(lines, 2)
        if CODE.search(line)
    ]


def _has_no_date(line: str) -> bool:
    """True for a line with a 13th month or a 32nd day, which YAML cannot make a date of."""
    try:
        yaml.safe_load(line)
    except ValueError:
        return True
    except yaml.YAMLError:
        return False
    return False
