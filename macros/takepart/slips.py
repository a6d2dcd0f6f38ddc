"""Why YAML cannot be read, line by line, and each line as it should be.

Each name at the start of a line is read alone with what belongs to it, so that one mistake hides
no other. A line is put right by the fewest changes after which it can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from takepart import coded
from takepart.line_parts import Parts, told
from takepart.nodes import can_be_read
from takepart.written import RULE, allowed, bare, listing, quoted

LEAD = re.compile(r"\s*(?:- +)?")
LINE = re.compile(
    r"(?P<lead>[^\w#]*)(?P<name>[\w./-]+)(?P<sign>\s*[:=;]\s*|\s+[–—-]\s+|\s+)"
    r"(?P<value>.*)"
)
ITEM = re.compile(r"(?P<lead>\s*)(?P<mark>[-*•–])\s*(?P<words>[^\s:;=-][^:;=]*)")
HIDDEN = re.compile(r"[^'\"\[{|>#].* #\d.*")  # a number, such as room #1, is no comment
STARTS = re.compile(r"[\w./-]+\s*[:=]")
FALLBACK = "Write a name, ':', a space and a value in quotes, such as title: \"Tea and cakes\""
Slip = tuple[int, str, str]  # place of the line from 0, message, fix


def find(text: str, examples: Mapping[str, str]) -> list[Slip]:
    """Every slip in a text that cannot be read; `examples` are the values of known names."""
    lines = text.split("\n")
    starts = [n for n, line in enumerate(lines) if n == 0 or _starts(line, examples)]
    found: list[Slip] = []
    for first, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        entry = lines[first:end]
        around = [*lines[max(0, first - 1) : first], *entry[:2]]
        if out := _fell_out(around, examples) or (coded.told(entry[0]) if examples else None):
            found.append((first, *out))
            entry[0] = f"{entry[0].partition(':')[0]}:"  # so that the lines below it can be read
        found += [(first + place, said, fix) for place, said, fix in _entry(entry, examples)]
    return found


def _fell_out(lines: list[str], examples: Mapping[str, str]) -> tuple[str, str] | None:
    """Message and fix for the second line if it is not set in, as those around it are."""
    is_ = _parts(lines[1], {}) if len(lines) > 2 else None
    above, depth = (len(line) - len(line.lstrip()) for line in (lines[0], lines[-1]))
    if not is_ or not is_.value or is_.name in examples or not above == depth > 0:
        return None
    right = replace(is_, lead=" " * depth)
    return told(is_, right)


def lost(lines: Sequence[str]) -> Iterator[Slip]:
    """What can be read, and loses words: '&' gives a value a name, and '#' hides what follows."""
    for place, line in enumerate(lines):
        is_ = _parts(line, {})
        if is_ and (is_.value.startswith("&") or HIDDEN.fullmatch(is_.value)):
            message, fix = told(is_, replace(is_, value=quoted(is_.value)))
            if not is_.value.startswith("&"):
                message = f"'{is_.name}' loses what stands after '#'."
            yield place, message, fix


def _starts(line: str, examples: Mapping[str, str]) -> bool:
    return bool(STARTS.match(line)) or re.split(r"[^\w-]", line)[0] in examples


def _entry(lines: list[str], examples: Mapping[str, str]) -> Iterator[Slip]:
    """The slips of a name and all that belongs to it: the lines are put right one by one."""
    while not _right(lines):
        place = next(n for n in range(len(lines)) if not _right(lines[: n + 1]))
        mended, message, fix = _mended(lines[: place + 1], lines[place + 1 :], examples)
        yield place, message, fix
        if not mended:
            return
        lines = [*mended, *lines[place + 1 :]]


def _right(lines: Sequence[str]) -> bool:
    return not lines[0][:1].isspace() and can_be_read("\n".join(lines))


def _mended(
    lines: list[str], below: list[str], examples: Mapping[str, str]
) -> tuple[list[str], str, str]:
    """The lines with the last one put right, what was wrong with it, and the fix."""
    *above, line = lines
    is_ = _parts(line, examples)
    options = list(_options(is_, above, examples)) if is_ else []
    for rest in (below, []) if below else ([],):  # best is what puts all of the entry right
        for right in options:
            if is_ and _right([*above, right.text, *rest]):
                return [*above, right.text], *told(is_, right)
    if item := _item(above, line):
        return item
    if re.search(r"[:;=]|^\s*[-*] ", line):
        return [], f"This line cannot be read: '{line.strip()[:60]}'.", FALLBACK
    said = (n for n, one in enumerate(above) if one.strip() and not one.lstrip().startswith("#"))
    before = max(said, default=None)
    if before is not None:
        joined = f"{above[before].rstrip()} {line.strip()}"
        mended = [*above[:before], joined, *above[before + 1 :], ""]
        if _right(mended):
            message = f"'{line.strip()}' goes on from the line above."
            fix = f"Delete this line, and write the line above as: {joined.strip()}"
            return mended, message, fix
    return [], f"This line cannot be read: '{line.strip()[:60]}'.", FALLBACK


def _item(above: list[str], line: str) -> tuple[list[str], str, str] | None:
    """An item of a list that is set in otherwise than the one above it, or has another mark."""
    found = ITEM.fullmatch(line)
    beside = (ITEM.fullmatch(one) for one in reversed(above))
    lead = next((one["lead"] for one in beside if one), "  ")
    right = f"{lead}- {found['words'].rstrip()}" if found else ""
    if not found or not _right([*above, right]):
        return None
    message = f"'{line.strip()}' is not written as an item of the list above it should be."
    fix = f"Start the line with {len(lead) or 'no'} spaces. Then write: {right.strip()}"
    return [*above, right], message, fix


def _parts(line: str, examples: Mapping[str, str]) -> Parts | None:
    found = LINE.fullmatch(line)
    sure = found and found["sign"].strip() in (":", "=")
    if not found or not (sure or found["name"] in examples):
        return None
    return Parts(found["lead"], found["name"], found["sign"], found["value"].rstrip())


def _options(is_: Parts, above: list[str], examples: Mapping[str, str]) -> Iterator[Parts]:
    """The line with each change that may be meant, the smallest first."""
    dash = "- " if "- " in is_.lead else ""
    depths = [*_depths(above), 0]
    leads = [is_.lead, *(" " * n + dash for n in depths), *(" " * n for n in depths if dash)]
    value, example = is_.value, examples.get(is_.name, "")
    open_ = value.startswith("[") and "]" not in value
    values = [value, quoted(bare(value.lstrip("[ ") if open_ else value))]
    if example == "[]" or (value.startswith("[") and example != "…"):
        values.insert(1, listing(value))
    elif is_.name == "allow" and RULE.search(value):
        values.insert(1, "\n".join(allowed(value)))
    if not re.search(r"\w", value):
        values.append("")  # a stray sign
    signs = [": "] if is_.sign != ": " else [is_.sign]
    for lead, sign, value in product(dict.fromkeys(leads), signs, values):
        yield Parts(lead, is_.name, sign, value)


def _depths(above: list[str]) -> list[int]:
    """Where a line may start that belongs to the one above it: below its words, or beside it."""
    last = next((line for line in reversed(above) if line.strip()), "")
    lead = LEAD.match(last)
    return [len(lead[0]) if lead else 0, len(last) - len(last.lstrip())]
