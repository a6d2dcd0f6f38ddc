"""Names and values in YAML: the front matter of a page, and the ledger of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from takepart.findings import Finding, in_quotes, listed

FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
CODE = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}|{[{%#]|<[a-z/!?][^>]*>?", re.I)
# What goes with all that stands between its two tags.
WITH_ITS_END = re.compile(
    r"<(?P<tag>script|style|iframe|object|form|svg)\b.*?</(?P=tag)\s*>"
    r"|{%-?\s*(?P<block>\w+).*?%}.*?{%-?\s*end(?P=block)\s*-?%}",
    re.I,
)
WRAP = " \"'"  # what may stand round a value
NAMED = re.compile(r"\s*(?:- )?(?P<name>[\w-]+):\s+(?P<value>\S.*?)\s*")
STARTS = re.compile(r"[\w-]+:(\s|$)|\s+\S")  # a name, or what is set in under one


def split(text: str, file: str, ready: Sequence[str] = ()) -> tuple[list[str], str, list[Finding]]:
    """The lines of the front matter between its two lines of hyphens, and the text below it.

    `ready` are the lines that the file needs, for a writer to copy.
    """
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)
    if lines[0].strip() != "---":
        message = "The lines at the top, between --- and ---, are missing."
        fix = "\n".join(["Start the file with these lines. Write your own words for '…':", "---"])
        fix = "\n".join([fix, *ready, "---"])
        return [], "", [Finding(file, 1, "front-matter", message, fix)]
    if end is None:
        last = next((n for n, one in enumerate(lines[1:], 1) if not STARTS.match(one)), len(lines))
        message = "The lines at the top start with '---' and have no end."
        fix = f"Add a line '---' below this line: '{lines[last - 1].strip()}'."
        return [], "", [Finding(file, last, "front-matter", message, fix)]
    return lines[1:end], "\n".join(lines[end + 1 :]), []


def parse(
    text: str, file: str, first: int, ready: Sequence[str] = ()
) -> tuple[dict[str, Any], dict[str, int], list[Finding]]:
    """The values, and the line in the file on which each key stands; `first` is the text's own."""
    lines = text.split("\n")
    try:
        node, values = _load(text)
        twice = [] if node is None else list(_twice(node, lines, first))
    except ValueError as error:
        place = next((n for n, one in enumerate(lines) if _has_no_date(one)), 0)
        message = f"'{lines[place].strip()}' is no date: {error}."
        fix = "Write the year, the month and the day, such as 2026-11-21."
        return {}, {}, [Finding(file, first + place, "front-matter", message, fix)]
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + first if mark else 1
        said = lines[mark.line] if mark and mark.line < len(lines) else ""
        return {}, {}, [Finding(file, line, "front-matter", *_unreadable(said, error))]
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        message = "There are no names and values here."
        fix = "Write a name, ':' and a value on each line, such as name: value"
        if ready:
            fix = "\n".join(["Write these lines here, with your own words for '…':", *ready])
        return {}, {}, [Finding(file, first, "front-matter", message, fix)]
    where: dict[str, int] = {}
    for key, _ in node.value:
        where.setdefault(str(key.value), key.start_mark.line + first)
    findings = [Finding(file, line, "front-matter", said, fix) for line, said, fix in twice]
    return {str(key): value for key, value in values.items()}, where, findings


def _unreadable(said: str, error: Exception) -> tuple[str, str]:
    """What is wrong with a line, and the line as it should be where that can be known."""
    message = f"This line cannot be read: {getattr(error, 'problem', error)}."
    fix = "Write a name, ':' and a value. Put a value in quotes if it holds ': ', '{' or '['."
    found = NAMED.fullmatch(said)
    if found and ": " in found["value"] and found["value"][0] not in "\"'[{":
        mark = "'" if '"' in found["value"] else '"'
        message = f"'{said.strip()}' has a second ':'."
        fix = f"Put the words in quotes: {found['name']}: {mark}{found['value']}{mark}"
    return message, fix


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
        return f"Delete {said[0]} or {said[1]}."
    return "Delete one of the two, with all that is set in under it."


def _load(text: str) -> tuple[yaml.Node | None, Any]:
    """What the text says, as nodes with their lines and as values.

    The fast loader is several times as fast; the other one knows better where a mistake is.
    """
    try:
        return _loaded(FAST(text))
    except yaml.YAMLError:
        return _loaded(yaml.SafeLoader(text))


def _loaded(loader: Any) -> tuple[yaml.Node | None, Any]:
    node = loader.get_single_node()
    return node, loader.construct_document(node) if node else None


def code(lines: list[str], file: str) -> list[Finding]:
    """Front matter is shown as it stands, so neither macros nor HTML may be in it."""
    return [
        Finding(file, number, "safety", *_coded(line, found))
        for number, line in enumerate(lines, 2)
        if (found := CODE.findall(line))
    ]


def _coded(line: str, found: list[str]) -> tuple[str, str]:
    """The message, and the line as it should be."""
    name, colon, value = line.partition(":")
    marks = listed((in_quotes(one) for one in found), "and")
    message = f"'{name.strip()}' holds code: {marks}."
    left = re.sub(r" +", " ", CODE.sub("", WITH_ITS_END.sub("", value)))
    left = re.sub(r" (?=[.,;:!?]|[\"']?$)|(?<=^ [\"']) ", "", left)
    if not re.search(r"\w", left):
        return message, f"Write words for readers in place of {in_quotes(value.strip(WRAP))}."
    return message, f"Change the line to: {name.strip()}{colon}{left}"


def _has_no_date(line: str) -> bool:
    """True for a line with a 13th month or a 32nd day, which YAML cannot make a date of."""
    try:
        yaml.safe_load(line)
    except ValueError:
        return True
    except yaml.YAMLError:
        return False
    return False
