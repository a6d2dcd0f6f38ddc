"""Say what is wrong with a name or a value at the top of a file, and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from takepart.findings import Finding, choice, closest, listed
from takepart.models import Mistake

WAYS_TO_WRITE_A_DATE = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %B %Y", "%Y/%m/%d")


def finding(
    error: Mapping[str, Any], model: type[BaseModel], file: str, where: Mapping[str, int]
) -> Finding:
    """One error of the content model, in the words of the file."""
    mistake = error.get("ctx", {}).get("error")
    if isinstance(mistake, Mistake):
        line = f"line {where[mistake.other]}" if mistake.other in where else "above"
        message = mistake.message.format(line=line)
        return Finding(file, where.get(mistake.name, 1), "front-matter", message, mistake.fix)
    name, *inside = error["loc"]
    if error["type"] == "extra_forbidden" and not inside:
        said = f"'{name}' is not a name this file can have.", _other(name, model, where)
    elif error["type"] == "missing":
        said = _missing(name, inside, model.model_fields[name], file)
    else:
        said = _wrong(error, str(name), inside, model.model_fields[name])
    return Finding(file, where.get(name, 1), "front-matter", *said)


def ready(model: type[BaseModel]) -> list[str]:
    """The lines that every file of this kind needs, to be copied."""
    needed = {name: one for name, one in model.model_fields.items() if one.is_required()}
    own_first = sorted(needed, key=lambda name: name not in model.__annotations__)
    return [f"{name}: {_example(name, needed[name])}" for name in own_first]


def _example(name: str, field: FieldInfo) -> str:
    today = date.today()
    if field.annotation is date:
        return str(today + timedelta(days=365) if name.startswith("next") else today)
    if field.annotation is int:
        return "1"
    if field.annotation is str:
        return "…"
    choices = [one for one in get_args(field.annotation) if isinstance(one, str)]
    return choices[0] if choices else "[]"


def _other(name: str, model: type[BaseModel], where: Mapping[str, int]) -> str:
    close = closest(name, model.model_fields)
    if close in where:
        return f"'{close}' is on line {where[close]}. Delete this line."
    if close:
        return f"Write '{close}:' for '{name}:'."
    return f"Delete the line. A name can be {listed(model.model_fields)}."


def _missing(name: str, inside: list[Any], field: FieldInfo, file: str) -> tuple[str, str]:
    if inside:
        return (
            f"'{inside[-1]}' is missing in {_place(name, inside)}.",
            f"Add '{inside[-1]}: …' to it, with your own words for '…'.",
        )
    where = " at the top, between --- and ---" if file.endswith(".md") else ""
    example = _example(name, field)
    line = f"Add a line '{name}: {example}'{where}"
    told = f". For '…' write {field.description}" if example == "…" else f": {field.description}"
    return f"'{name}' is missing.", f"{line}{told}."


def _place(name: str, inside: list[Any]) -> str:
    number = next((one + 1 for one in inside if isinstance(one, int)), None)
    return f"number {number} of '{name}'" if number else f"'{name}'"


def _wrong(
    error: Mapping[str, Any], name: str, inside: list[Any], field: FieldInfo
) -> tuple[str, str]:
    value, kind, expected = error["input"], error["type"], field.description or "another value"
    place = _place(name, inside) if inside else f"'{name}'"
    if kind == "string_too_long":
        most = error["ctx"]["max_length"]
        fix = f"Make it {len(value) - most} characters shorter."
        return f"{place} has {len(value)} characters; {most} are the most.", fix
    if value is None or not str(value).strip():
        return f"{place} is empty.", f"Write '{name}: …'. For '…' write {expected}."
    shown = "a list" if isinstance(value, list | dict) else f"'{value}'"
    message = f"{place} is {shown}, which is not right: it should be {expected}."
    if kind == "string_type" and not isinstance(value, bool | list | dict):
        quoted = f'"{value}"' if inside else f'{name}: "{value}"'
        return f"{place} is {shown}, which is read as a number or a date.", (
            f"Write it in quotes: {quoted}"
        )
    if kind == "literal_error" and not inside:
        return message, f"Write {choice(f'{name}: {one}' for one in get_args(field.annotation))}."
    if right := _instead(value, kind):
        return message, f"Write '{name}: {right}'."
    return message, f"Write '{name}: …'. For '…' write {expected}."


def _instead(value: object, kind: str) -> str:
    """The value in the form that is meant, where that can be known."""
    if kind == "tuple_type" and isinstance(value, str | int):
        return f"[{value}]"
    for form in WAYS_TO_WRITE_A_DATE if kind.startswith("date") else ():
        try:
            return str(datetime.strptime(str(value), form).date())
        except ValueError:
            continue
    return ""
