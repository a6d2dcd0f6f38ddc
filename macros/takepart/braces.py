"""What a writer typed between braces, in the writer's own words, and what its form lacks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

BRACES = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}|{{|{%|{#", re.S)
OPENERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
CALL = re.compile(r"{{\s*(\w+)\s*\(.*\)\s*}}|{%-?\s*(?:call\s.*|endcall)\s*-?%}", re.S)
TAG = re.compile(r"{%-?\s*(?P<tag>\w+).*?%}", re.S)
NAME = re.compile(r"{#(?P<name>[\w-]+)}")
MOST = 60  # letters of a writer's own words in a message

Said = tuple[int, str, str]  # line, message, fix


def shortened(text: str) -> str:
    """On one line, and not too long to read."""
    line = " ".join(text.split())
    return line if len(line) <= MOST else f"{line[:MOST].rstrip()} …"


def _all(body: str) -> Iterator[tuple[int, int, str]]:
    """First line, last line and text of everything in braces."""
    for found in BRACES.finditer(body):
        first = body.count("\n", 0, found.start()) + 1
        yield first, first + found[0].count("\n"), found[0]


def _on(body: str, line: int) -> list[str]:
    return [text for first, last, text in _all(body) if first <= line <= last]


def holding(body: str, line: int, name: str) -> str:
    """What stands in braces on this line and holds this name."""
    word = re.compile(rf"\b{re.escape(name)}\b")
    return shortened(next((one for one in _on(body, line) if word.search(one)), name))


def odd(body: str, line: int, macros: Collection[str]) -> str:
    """What stands in braces on this line and is no call of a macro."""
    there = _on(body, line)
    wrong = [one for one in there if not (call := CALL.fullmatch(one)) or _strange(call, macros)]
    return shortened(next(iter([*wrong, *there]), "{{"))


def _strange(call: re.Match[str], macros: Collection[str]) -> bool:
    return call[1] is not None and call[1] not in macros


def explain(body: str, line: int, reason: str) -> Said:
    """Why the braces of a text cannot be read; `line` and `reason` are what Jinja says."""
    return _open(body) or _halves(body) or _mistyped(body, line, reason)


def _open(body: str) -> Said | None:
    """Braces that have no end, or have another start before it."""
    for line, _, text in _all(body):
        start = text[:2]
        rest = body.split("\n")[line - 1]
        rest = rest[rest.index(start) :]
        if text == start or (start != "{#" and re.search(r"{[{%]", text[2:])):
            if named := NAME.match(rest):
                message = f"'{named[0]}' has no space after the brace."
                return line, message, f"Write '{{ #{named['name']} }}'."
            if start == "{#":
                fix = "Write '{ #', with a space, or end it with '#}'."
                return line, "'{#' opens a comment that has no end.", fix
            end = OPENERS[start]
            fix = f"Write '{shortened(rest.rstrip(' }%'))} {end}'."
            return line, f"'{shortened(rest)}' has no '{end}'.", fix
    return None


def _halves(body: str) -> Said | None:
    """A block that is never closed, or the end of one that was never opened."""
    opened: list[tuple[int, str]] = []
    for line, _, text in _all(body):
        tag = found["tag"] if (found := TAG.fullmatch(text)) else ""
        if tag in ("call", "raw"):
            opened.append((line, shortened(text)))
        elif tag in ("endcall", "endraw") and opened:
            opened.pop()
        elif tag == "endcall":
            fix = (
                "Delete it, or write '{% call easy_read() %}' on a line of its own above the block."
            )
            return line, f"'{shortened(text)}' ends a block that has no start.", fix
    if not opened:
        return None
    line, text = opened[-1]
    end = "{% endraw %}" if "raw" in text else "{% endcall %}"
    fix = f"Write '{end}' on a line of its own, below the last line of the block."
    return line, f"'{text}' starts a block that has no end.", fix


def _mistyped(body: str, line: int, reason: str) -> Said:
    """Something in braces that is whole, but that cannot be read."""
    there = _on(body, line)
    said = shortened(next(iter([*(one for one in there if not _sound(one)), *there]), "{{"))
    message = f"'{said}' cannot be read."
    inside = said[2:-2].strip()
    if "unknown tag" in reason or not inside:
        return line, message, f"Delete '{said}'."
    straight = re.sub("[\u201c\u201d]", '"', said)
    if straight != said:
        return line, f"'{said}' has curly quotes.", f"Write straight ones: '{straight}'."
    if inside.count('"') % 2:
        return line, f"'{said}' has a quote that does not end.", "Add the second '\"'."
    if inside.count("(") != inside.count(")"):
        lacks = "')'" if inside.count("(") > inside.count(")") else "'('"
        return line, f"'{said}' has no {lacks}.", f"Add {lacks}."
    return line, message, f"Delete '{said}', or write it as CONTRIBUTING.md shows under 'Macros'."


def _sound(text: str) -> bool:
    """True for a call whose brackets and quotes come in pairs."""
    pairs = text.count("(") == text.count(")") and not text.count('"') % 2
    return pairs and "\u201c" not in text and CALL.fullmatch(text) is not None
