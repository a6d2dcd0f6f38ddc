"""Say what is wrong with one value at the top of a file, and show it as it should be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from takepart.as_written import AsWritten, Path
from takepart.findings import choice
from takepart.written import RULE, allowed, bare, listing, plain, quoted

WAYS_TO_WRITE_A_DATE = (
    "%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%Y/%m/%d",
    "%d/%m/%y", "%d.%m.%y", "%m/%d/%Y", "%B %Y", "%b %Y", "%Y-%m", "%m/%Y",
)  # fmt: skip
DASH = "[–—‑−]"  # what word processors make of '-'  # noqa: RUF001
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b|,(?= \d)")
INSTEAD = "Write these lines in place of '{}:' and all that stands in it"
HIDES = "'{}' shows no words: what stands after '#' is hidden."
GAP = "…"  # stands for words that the writer has to choose
Said = tuple[Path, str, str]  # where it stands, message, fix


def wrong(error: Mapping[str, Any], field: FieldInfo, written: AsWritten) -> Said:
    """One value that is not of its kind; `field` is that of the name at the start of its line."""
    path: Path = error["loc"]
    if path[0] == "allow":
        return path[:1], *_allow(written.values["allow"])
    if error["type"] in ("model_type", "tuple_type") and (model := model_in(field)):
        return path[:1], *_form(str(path[0]), model, written)
    return path, *_value(error, path, field, written)


def _allow(value: object) -> tuple[str, str]:
    lines = "\n".join(allowed(value))
    message = "Below 'allow:', each rule has a line: 2 spaces, the rule, ':' and the reason."
    own = ""
    if GAP in lines:
        message, own = "A rule in 'allow' has no reason.", ", with your own reason for '…'"
    if RULE.search(str(value)) is None:
        message = "'allow' does not name a rule."
        own = ", with the rule that a message names for 'NC-03', and your own reason for '…'"
    return message, f"{INSTEAD.format('allow')}{own}:\n{lines}"


def model_in(field: FieldInfo) -> type[BaseModel] | None:
    """The model of what the field holds, if it holds names and values of its own."""
    kinds = (field.annotation, *get_args(field.annotation))
    return next((k for k in kinds if isinstance(k, type) and issubclass(k, BaseModel)), None)


def said_of(path: Path) -> str:
    """'title', or number 1 of 'parts'."""
    number = next((one + 1 for one in path if isinstance(one, int)), None)
    return f"number {number} of '{path[0]}'" if number else f"'{path[0]}'"


def _form(name: str, model: type[BaseModel], written: AsWritten) -> tuple[str, str]:
    """What was written, in the form that it should have."""
    needed = [one for one, field in model.model_fields.items() if field.is_required()]
    value, many = written.values[name], name.endswith("s")
    items = value if isinstance(value, list) else [value]
    lines = [f"{name}:"]
    for item in items or [""]:
        known = item if isinstance(item, dict) else {needed[0]: item}
        names = [*needed, *(one for one in model.model_fields.keys() - needed if one in known)]
        first, *rest = (f"{one}: {plain(known.get(one))}" for one in names)
        lines += [f"  - {first}" if many else f"  {first}"]
        lines += [f"    {one}" if many else f"  {one}" for one in rest]
    named = choice(needed).replace(" or ", " and ")
    dash = ", and starts with '- '" * many
    message = f"{'Each of ' if many else ''}'{name}' has {named}, on a line each{dash}."
    own = ", with your own words for '…'" * any(GAP in line for line in lines)
    fix = f"{INSTEAD.format(name)}{own}:"
    return message, "\n".join([fix, *lines])


def _value(
    error: Mapping[str, Any], path: Path, field: FieldInfo, written: AsWritten
) -> tuple[str, str]:
    name, value, kind = str(path[-1]), error["input"], error["type"]
    expected, place = field.description or "another value", _place(path)
    said = written.value(path)
    if kind == "string_too_long":
        most = error["ctx"]["max_length"]
        fix = f"Make it {len(value) - most} characters shorter."
        return f"{place} has {len(value)} characters; {most} are the most.", fix
    if kind == "string_type" and (found := _as_words(path, value, said)):
        return found
    if value is None or not str(value).strip():
        return f"{place} is empty.", f"Write '{name}: …'. For '…' write {expected}."
    shown = "a list" if isinstance(value, list | dict) else f"'{said or value}'"
    message = f"{place} is {shown}, which is not right: it should be {expected}."
    if kind == "literal_error" and len(path) == 1:
        return message, f"Write {choice(f'{name}: {one}' for one in get_args(field.annotation))}."
    if kind.startswith("bool"):
        return message, f"Write '{name}: true' or '{name}: false'."
    if right := _instead(value, kind):
        below = kind == "tuple_type" and written.lines and not said
        more = ", and delete the lines set in under it" * bool(below)
        more = more or ", with short dashes (-)" * bool(re.search(DASH, str(value)))
        return message, f"Write '{name}: {right}'{more}."
    or_not = "" if field.is_required() or len(path) > 1 else " Or delete the line."
    return message, f"Write '{name}: …'. For '…' write {expected}.{or_not}"


def _place(path: Path) -> str:
    inside = len(path) > 1 and isinstance(path[-1], str)
    return f"'{path[-1]}' in {said_of(path)}" if inside else said_of(path)


def _as_words(path: Path, value: object, said: str) -> tuple[str, str] | None:
    """For words that were read as something else: how they are written to be read as words."""
    place = _place(path)
    words = said or ("" if isinstance(value, bool | list | dict | None) else str(value))
    if not words or words[0] in ">|":
        return None
    if value is None:
        message = HIDES.format(path[-1])
    elif isinstance(value, bool):
        message = f"{place} is '{words}', which is read as yes or no."
    elif isinstance(value, list | dict):
        message = f"{place} starts with '{words[0]}', so it is not read as words."
    else:
        message = f"{place} is '{words}', which is read as a number or a date."
    right = quoted(bare(words.strip("[]") if isinstance(value, list) else words))
    name = f"{path[-1]}: " if isinstance(path[-1], str) else ""
    return message, f"Write it in quotes: {name}{right}"


def _instead(value: object, kind: str) -> str:
    """The value in the form that is meant, where that can be known."""
    if kind == "tuple_type" and isinstance(value, str | int):
        return listing(str(value))
    if kind == "string_pattern_mismatch":
        return _address(str(value))
    said = ORDINAL.sub("", re.sub(DASH, "-", str(value)).strip(" .,")).replace("Sept ", "Sep ")
    for form in WAYS_TO_WRITE_A_DATE if kind.startswith("date") else ():
        try:
            return str(datetime.strptime(said, form).date())
        except ValueError:
            continue
    return ""


def _address(written: str) -> str:
    """A web address without its spaces, or with the start that it lacks."""
    said = re.sub(r"(?<=//)\s+", "", written.strip(" <>.,")).replace(" ", "%20")
    if re.match(r"https?://\w", said):
        return said
    found = re.fullmatch(r"(?:\w*:?/{1,3})?((?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?)", said, re.I)
    return f"https://{found[1]}" if found else ""
