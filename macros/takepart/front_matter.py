"""Names and values in YAML: the front matter of a page, and the ledger of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from takepart import nodes, slips
from takepart.findings import Finding

DAY_FIRST = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def parse(
    text: str, file: str, first: int, ready: Sequence[str] = ()
) -> tuple[dict[str, Any], dict[str, int], list[Finding]]:
    """The values, and the line in the file of each name, such as 'parts' and 'parts.0.name'.

    `first` is the line of the text's own first line.
    """
    lines = text.split("\n")
    try:
        node, values = nodes.load(text)
        twice = [] if node is None else list(_twice(node, lines, first))
    except ValueError:
        place = next((n for n, one in enumerate(lines) if _has_no_date(one)), 0)
        message = f"'{lines[place].strip()}' is no date: there is no such day."
        fix = "Write the year, the month and the day, such as 2026-11-21."
        turned = DAY_FIRST.sub(r"\1-\3-\2", lines[place].strip())
        if turned != lines[place].strip() and not _has_no_date(turned):
            fix = f"Write '{turned}', the month before the day."
        return {}, {}, [_finding(file, first + place, message, fix)]
    except (yaml.YAMLError, RecursionError) as error:
        examples = dict(one.split(": ", 1) for one in ready)
        wrong = slips.find(text, examples) or [_unknown(error, lines)]
        return {}, {}, [_finding(file, first + place, *said) for place, *said in wrong]
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        such = f", such as '{ready[0].partition(':')[0]}:'" if ready else ""
        message = f"The lines here do not start with a name and ':'{such}."
        fix = "Write a name, ':' and a value on each line, such as name: value"
        if ready:
            move = "If readers should see these lines, move them below the second '---'."
            fix = "Write the lines below in their place, with your own words for '…':"
            fix = "\n".join([f"{move} {fix}", *ready])
        return {}, {}, [_finding(file, first, message, fix)]
    where: dict[str, int] = {}
    for name, place in nodes.places(node):
        where.setdefault(name, place + first)
    lost = [(place + first, said, fix) for place, said, fix in slips.lost(lines)]
    findings = [_finding(file, *said) for said in [*twice, *lost]]
    return {str(key): value for key, value in values.items()}, where, findings


def _finding(file: str, line: int, message: str, fix: str) -> Finding:
    return Finding(file, line, "front-matter", message, fix)


def _unknown(error: Exception, lines: list[str]) -> slips.Slip:
    """What is said when no line is wrong by itself."""
    mark = getattr(error, "problem_mark", None)
    place = min(mark.line, len(lines) - 1) if mark else 0
    return place, f"This line cannot be read: '{lines[place].strip()[:60]}'.", slips.FALLBACK


def _twice(node: yaml.Node, lines: list[str], first: int) -> Iterator[tuple[int, str, str]]:
    """Line, message and fix for each name that a list of names holds twice, however deep."""
    seen: dict[str, int] = {}
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        place, name = key.start_mark.line, str(key.value)
        if name in seen:
            message = f"'{name}' is there twice; it is on line {seen[name] + first} too."
            yield place + first, message, _keep_one(value, lines, seen[name], place, first)
        seen.setdefault(name, place)
        if value.start_mark.line >= place:  # else it is a second name for something above
            yield from _twice(value, lines, first)


def _keep_one(value: yaml.Node, lines: list[str], one: int, other: int, first: int) -> str:
    if isinstance(value, yaml.ScalarNode) and one != other:
        said = [f"line {n + first} ('{lines[n].strip()}')" for n in (one, other)]
        return f"Delete the one that is not right: {said[0]} or {said[1]}."
    return "Delete one of the two, with all that is set in under it."


def _has_no_date(line: str) -> bool:
    """True for a line with a 13th month or a 32nd day, which YAML cannot make a date of."""
    try:
        yaml.safe_load(line)
    except ValueError:
        return True
    except yaml.YAMLError:
        return False
    return False
