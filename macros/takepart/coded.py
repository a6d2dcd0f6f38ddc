"""Marks in a value at the top of a file, which is shown as it stands: code, bold and links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from takepart.findings import Finding, in_quotes, listed
from takepart.nodes import can_be_read
from takepart.written import bare, quoted

LINE = re.compile(r"(?P<lead>\s*(?:- +)?(?P<name>[\w-]*)\s*:\s*|\s*- +|\s*)(?P<value>.*?)\s*")
SIGN = r"&(?:amp|nbsp|quot|apos|lt|gt|#\d+);"
CODE = re.compile(rf"{{{{.*?}}}}|{{%.*?%}}|{{#.*?#}}|{{[{{%#]|<[a-z/!?][^>]*>?|{SIGN}", re.I)
# What goes with all that stands between its two tags.
WITH_ITS_END = re.compile(r"<(?P<tag>script|style|iframe|object|form|svg)\b.*?</(?P=tag)\s*>", re.I)
CALL = re.compile(r"{{\s*\w+\s*\(.*?}}")
NAME = re.compile(r"{{\s*organisation\s*\(\s*(?:[\"']name[\"']\s*)?\)")
BREAK = re.compile(r"\s*<br\s*/?>\s*", re.I)
ADDRESS = re.compile(r"<((?:https?://)?[\w.+-]+[@.][^<>\s]+)>")
# Marks that are no code; other names have them, or something that looks like them.
PLAIN = ("title", "easy_title", "term", "summary", "owner", "place", "organisation", "url")
LINK = re.compile(r"!?\[(?P<words>[^\]]+)\]\((?P<address>[^()\s]+)\)")
BOLD = re.compile(r"(?P<mark>\*\*|__|\*)(?=\S)(?P<inside>.+?)(?<=\S)(?P=mark)")
CURLY = re.compile(r"^[“‘](?P<inside>[^“”‘’]+)[”’]$")  # noqa: RUF001
COLONS = re.compile(r"^[\"']?:(?P<inside>[\w+-]+):[\"']?$")  # as in a text
WRAP = " \"'"  # what may stand round a value


def check(lines: Iterable[str], file: str) -> list[Finding]:
    """A finding for each line of the front matter that holds marks; its first line is line 2."""
    said = ((number, told(line)) for number, line in enumerate(lines, 2))
    return [Finding(file, number, "safety", *one) for number, one in said if one]


def told(line: str) -> tuple[str, str] | None:
    """The message, and the line as it should be."""
    found = LINE.fullmatch(line)
    if not found:
        return None
    name, value = found["name"] or "", found["value"]
    marks = [one[0] for one in (*CODE.finditer(value), *_marks(name, value))]
    if not marks:
        return None
    shown = listed(map(in_quotes, marks), "and")
    message = f"'{name or value}' holds code: {shown}."
    if not CODE.search(value):
        message = f"'{name}' is shown as it stands, with its marks: {shown}."
    left = _without(name, value)
    if call := CALL.search(value):
        what = "the name of your organisation" if NAME.match(call[0]) else "words for readers"
        return message, f"Write {what} in place of {in_quotes(call[0])}."
    if not re.search(r"\w", left):
        return message, f"Write words for readers in place of {in_quotes(value.strip(WRAP))}."
    if not can_be_read(f"name: {left}"):
        left = quoted(bare(left))
    return message, f"Change the line to: {found['lead'].lstrip()}{left}"


def _marks(name: str, value: str) -> list[re.Match[str]]:
    if name == "picture":
        return [*COLONS.finditer(value)]
    found = [*LINK.finditer(value), *BOLD.finditer(value), *CURLY.finditer(value)]
    return found if name in PLAIN else []


def _without(name: str, value: str) -> str:
    """The value in plain words, with the addresses that it holds."""
    said = BREAK.sub(" ", value)
    whole = ADDRESS.fullmatch(said.strip(WRAP))
    said = ADDRESS.sub(r"\1" if whole else r"(\1)", said)
    if name in PLAIN:
        said = LINK.sub(r"\g<address>" if name == "url" else r"\g<words>", said)
        said = CURLY.sub(r"\g<inside>", BOLD.sub(r"\g<inside>", said))
    elif name == "picture":
        said = COLONS.sub(r"\g<inside>", said)
    said = unescape(CODE.sub(_sign, WITH_ITS_END.sub("", said))).replace("\xa0", " ")
    return re.sub(r" (?=[.,;:!?]|[\"']?$)|(?<=^[\"']) ", "", re.sub(r"\s+", " ", said)).strip()


def _sign(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith("&") else ""
