"""Why the braces of a text cannot be read, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile

from takepart import meant
from takepart.braces import CALL, OPENERS, Braced, Braces, shortened
from takepart.calls import Macro

BLOCKS = ("call", "raw", "for", "if", "with", "filter", "macro", "autoescape", "block")
ITEM = re.compile(r"\s*$|[-*+] |\s+\S")  # of a list, or a line that goes on with one
OPENS = re.compile("{[{%]")
NAME = re.compile(r"{#(?P<name>[\w-]+)}")
NO_BRACKETS = re.compile(r"{%-?\s*call\s+(?P<name>\w+)\s*-?%}")
WHOLE = re.compile(r"(?P<call>{[{%]-?\s*(?:call\s+)?\w+\s*\([^()]*\))(?:\s*[}%]{1,2})?")
ONE_QUOTE = re.compile(r"({{\s*\w+\s*\()[\"']?([^\"',=]*)[\"']?(\)\s*}})")

Said = tuple[int, str, str]  # line, message, fix


def explain(braces: Braces, macros: Mapping[str, Macro], line: int, reason: str) -> list[Said]:
    """What is wrong, on lines of the file; `line` and `reason` are what Jinja says."""
    at = line + braces.first - 1
    known = list(_meant(braces, macros, at))
    said = _open(braces) or (None if known else _halves(braces))
    return [*known, *([said] if said else [])] or [(at, *_mistyped(braces, at, reason))]


def _is_open(one: Braced) -> object:
    """Something for braces that have no end, or have another start before it."""
    return one.text == one.text[:2] or (one.text[:2] != "{#" and OPENS.search(one.text[2:]))


def _open(braces: Braces) -> Said | None:
    for one in braces.all:
        if _is_open(one):
            start, rest = one.text[:2], (one.text + one.after).partition("\n")[0]
            return one.first, *_unended(start, rest)
    return None


def _meant(braces: Braces, macros: Mapping[str, Macro], at: int) -> Iterator[Said]:
    """Each that cannot be read as it is, but that is known to be meant as something else."""
    raw = False
    for one in braces.all:
        raw = one.tag == "raw" or (raw and one.tag != "endraw")
        if raw or _is_open(one):
            continue
        if one.in_code:
            message = f"'{one.said}' is taken for a command, though it is in code marks."
            yield one.first, message, one.as_code
            continue
        right = meant.right(one.text, macros)
        same = right == one.said.replace("'", '"') or not one.first <= at <= one.last
        if right and not (same and _sound(one.text)):
            message = _righted(one.said)[0] or f"'{one.said}' cannot be read."
            yield one.first, message, f"Write '{right}' for '{one.said}'."


def _unended(start: str, rest: str) -> tuple[str, str]:
    """What opens and does not end; `rest` is what its line says from there."""
    if named := NAME.match(rest):
        message = f"'{named[0]}' has no space after the brace."
        return message, f"Write '{{ #{named['name']} }}'."
    if start == "{#":
        fix = f"Delete '{shortened(rest)}'. Or write '#}}' where the comment ends."
        return "'{#' opens a comment that has no end.", fix
    end, whole = OPENERS[start], WHOLE.match(rest)
    if whole:
        fix = f"Write '{shortened(whole['call'])} {end}' for '{shortened(whole[0])}'."
    else:
        fix = f"Write '{shortened(rest.rstrip(' }%'))} {end}'."
    return f"'{shortened(rest)}' has no '{end}'.", fix


def _halves(braces: Braces) -> Said | None:
    """A block that is never closed, or the end of one that was never opened."""
    opened: list[Braced] = []
    for one in braces.all:
        inner = opened[-1].tag if opened else ""
        if inner and one.tag == f"end{inner}":
            opened.pop()
        elif inner == "raw":
            continue  # it is shown as it is typed
        elif one.tag in BLOCKS:
            opened.append(one)
        elif any(one.tag == f"end{other.tag}" for other in opened):
            break
        elif one.tag.startswith("end"):
            return one.first, f"'{one.said}' ends a block that has no start.", _orphan(one)
    if not opened:
        return None
    half = opened[-1]
    fix = _unclosed(half, braces)
    return half.first, f"'{half.said}' starts a block that has no end.", fix


def _orphan(end: Braced) -> str:
    fix = end.delete()
    if end.tag == "endcall":
        fix += " Or write '{% call easy_read() %}' on a line of its own above the block."
    return fix


def _unclosed(half: Braced, braces: Braces) -> str:
    """Where the end goes: below the last item of the list that an Easy Read block holds."""
    if half.tag not in ("call", "raw"):
        return half.delete()
    end = f"{{% end{half.tag} %}}"
    below = braces.body.split("\n")[half.last - braces.first + 1 :]
    inside = list(takewhile(ITEM.match, below)) if "easy_read" in half.text else []
    last = next((f"this line: '{one.strip()}'" for one in reversed(inside) if one.strip()), "")
    return f"Write '{end}' on a line of its own, below {last or 'the last line of the block'}."


def _mistyped(braces: Braces, line: int, reason: str) -> tuple[str, str]:
    """Something in braces that is whole, but that cannot be read."""
    there = braces.on(line)
    wrong = [one for one in there if not _sound(one.text)]
    one = next(iter([*wrong, *there]), Braced("{{", line, line))
    if "unknown tag" in reason or not one.text[2:-2].strip():
        return f"'{one.said}' cannot be read.", braces.delete(one)
    message, right = _righted(one.said)
    if right:
        return message, f"Write '{right}'."
    return f"'{one.said}' cannot be read.", braces.replace(one)


def _righted(said: str) -> tuple[str, str]:
    """What is wrong with a call, and the call as it is meant, where that can be known."""
    straight = re.sub("[\u201c\u201d]", '"', said)
    if straight != said:
        return f"'{said}' has curly quotes, not straight ones.", straight
    if bare := NO_BRACKETS.fullmatch(said):
        return f"'{said}' has no brackets.", f"{{% call {bare['name']}() %}}"
    if said.count('"') % 2 and (quoted := ONE_QUOTE.fullmatch(said)):
        return f"'{said}' has a quote that does not end.", '{}"{}"{}'.format(*quoted.groups())
    if said.count("(") == said.count(")") + 1:
        return f"'{said}' has no ')'.", f"{said[:-2].rstrip()}) {said[-2:]}"
    if said.count("(") + 1 == said.count(")"):
        return f"'{said}' has no '('.", re.sub(r"^({{\s*\w+)\s*", r"\1(", said)
    return "", ""


def _sound(text: str) -> bool:
    """True for a call whose brackets and quotes come in pairs."""
    pairs = text.count("(") == text.count(")") and not text.count('"') % 2
    return pairs and "\u201c" not in text and CALL.fullmatch(text) is not None
