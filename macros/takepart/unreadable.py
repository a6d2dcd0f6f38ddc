"""Why the braces of a text cannot be read, and what to write instead."""

from __future__ import annotations

import re

from takepart.braces import CALL, OPENERS, Braced, Braces, shortened

BLOCKS = ("call", "raw", "for", "if", "with", "filter", "macro", "autoescape", "block")
NAME = re.compile(r"{#(?P<name>[\w-]+)}")
NO_BRACKETS = re.compile(r"{%-?\s*call\s+(?P<name>\w+)\s*-?%}")
WHOLE = re.compile(r"(?P<call>{[{%]-?\s*(?:call\s+)?\w+\s*\([^()]*\))(?:\s*[}%])?")
ONE_QUOTE = re.compile(r"({{\s*\w+\s*\()\"?([^\",=]*)\"?(\)\s*}})")

Said = tuple[int, str, str]  # line, message, fix


def explain(braces: Braces, line: int, reason: str) -> Said:
    """What is wrong, on a line of the file; `line` and `reason` are what Jinja says."""
    at = line + braces.first - 1
    return _open(braces) or _halves(braces) or (at, *_mistyped(braces, at, reason))


def _open(braces: Braces) -> Said | None:
    """Braces that have no end, or have another start before it."""
    for one in braces.all:
        start, rest = one.text[:2], (one.text + one.after).partition("\n")[0]
        if one.text == start or (start != "{#" and re.search(r"{[{%]", one.text[2:])):
            return one.first, *_unended(start, rest)
    return None


def _unended(start: str, rest: str) -> tuple[str, str]:
    """What opens and does not end; `rest` is what its line says from there."""
    if named := NAME.match(rest):
        message = f"'{named[0]}' has no space after the brace."
        return message, f"Write '{{ #{named['name']} }}'."
    if start == "{#":
        fix = "Write '{ #', with a space, or end it with '#}'."
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
    return half.first, f"'{half.said}' starts a block that has no end.", _unclosed(half)


def _orphan(end: Braced) -> str:
    fix = end.delete()
    if end.tag == "endcall":
        fix += " Or write '{% call easy_read() %}' on a line of its own above the block."
    return fix


def _unclosed(half: Braced) -> str:
    if half.tag not in ("call", "raw"):
        return half.delete()
    end = f"{{% end{half.tag} %}}"
    return f"Write '{end}' on a line of its own, below the last line of the block."


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
    fix = f"{one.delete()} Or write it as CONTRIBUTING.md shows under 'Macros'."
    return f"'{one.said}' cannot be read.", fix


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
