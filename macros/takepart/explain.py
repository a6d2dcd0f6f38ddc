"""Say what is wrong with the names and values at the top of a file, and what to write instead."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from takepart.as_written import AsWritten, Path
from takepart.findings import Finding, choice
from takepart.likeness import slip
from takepart.models import Mistake
from takepart.wrong_values import model_in, said_of, wrong

Error = Mapping[str, Any]  # of pydantic
# What other systems call a value: each of these names that the kind of file has is meant.
ELSEWHERE = {
    **dict.fromkeys(("link", "web", "website", "href", "address"), ("url",)),
    **dict.fromkeys(("description", "abstract", "excerpt"), ("summary", "meaning", "note")),
    **dict.fromkeys(("publisher", "by", "artist", "creator"), ("author",)),
    **dict.fromkeys(("location", "town", "where"), ("place",)),
    **dict.fromkeys(("year", "published"), ("date", "years")),
    **dict.fromkeys(("title", "name", "word"), ("term", "title", "rung")),
    **dict.fromkeys(("alt", "caption"), ("meaning",)),
    **dict.fromkeys(("review_date", "review", "review_by"), ("next_review",)),
    **dict.fromkeys(("image", "icon"), ("picture",)),
    "license": ("licence",),
}


def findings(errors: Sequence[Error], model: type[BaseModel], written: AsWritten) -> list[Finding]:
    """Each error of the content model, in the words of the file, and each cause once."""
    missing = {one["loc"] for one in errors if one["type"] == "missing"}
    meant = {
        one["loc"]: _meant(one["loc"], one["input"], missing, _holder(model, one["loc"]))
        for one in errors
        if one["type"] == "extra_forbidden"
    }
    misspelt = {(*path[:-1], name) for path, name in meant.items()}
    found = [
        _finding(one, meant, model, written)
        for one in errors
        if one["loc"] not in misspelt & missing
    ]
    return list(dict.fromkeys(found))


def _finding(
    error: Error, meant: Mapping[Path, str], model: type[BaseModel], written: AsWritten
) -> Finding:
    path: Path = error["loc"]
    said: Sequence[str]
    mistake = error.get("ctx", {}).get("error")
    if isinstance(mistake, Mistake):
        there = mistake.other in written.where
        line = f"line {written.line((mistake.other,))}" if there else "above"
        path, said = (mistake.name,), (mistake.message.format(line=line), mistake.fix)
    elif error["type"] == "extra_forbidden":
        said = _other(path, meant[path], _holder(model, path), written)
    elif error["type"] == "missing":
        said = _missing(path, _holder(model, path).model_fields[str(path[-1])], written)
    else:
        path, *said = wrong(error, model.model_fields[str(path[0])], written)
    return Finding(written.file, written.line(path), "front-matter", *said)


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


def _holder(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """The model of the values among which the end of the path stands."""
    for name in path[:-1]:
        field = model.model_fields.get(str(name))
        model = (field and model_in(field)) or model
    return model


def _meant(path: Path, value: object, missing: Collection[Path], model: type[BaseModel]) -> str:
    """The name that is meant: one that is missing first, and one that such a value fits."""
    name = str(path[-1]).lower().replace("-", "_")
    beside = [str(one[-1]) for one in missing if one[:-1] == path[:-1]]
    elsewhere = [one for one in ELSEWHERE.get(name, ()) if one in model.model_fields]
    close = get_close_matches(name, beside, cutoff=0.75) or elsewhere[:1]
    close = close or get_close_matches(name, model.model_fields, cutoff=0.7)
    fit = [one for one in close if _takes(model.model_fields[one], value)]
    return next(iter(fit or close), "")


def _takes(field: FieldInfo, value: object) -> bool:
    return isinstance(value, date) == (date in (field.annotation, *get_args(field.annotation)))


def _other(path: Path, close: str, model: type[BaseModel], written: AsWritten) -> tuple[str, str]:
    name, there = path[-1], (*path[:-1], close)
    message = f"'{name}' is not a name {'this file' if len(path) == 1 else 'it'} can have."
    if len(path) > 1:
        message = f"'{name}:' cannot stand in {said_of(path[:-1])}."
    if close and written.has(there):
        said = f"'{close}' is on line {written.line(there)}"
        if slip(str(name), [close]):
            return message, f"Delete line {written.line(path)} ('{name}: …'): {said} already."
        return message, f"{said}. Keep the right one of the two lines as '{close}:'."
    if close:
        return message, f"Write '{close}:' for '{name}:'."
    free = {
        one: field
        for one, field in model.model_fields.items()
        if not written.has((*path[:-1], one))
    }
    if len(path) > 1 and not any(field.is_required() for field in free.values()):
        return message, f"Delete line {written.line(path)} ('{name}: …')."
    names = choice(f"{one}:" for one in free)
    return message, f"Delete the line, or write the name that is meant for '{name}:': {names}."


def _missing(path: Path, field: FieldInfo, written: AsWritten) -> tuple[str, str]:
    name = str(path[-1])
    example = _example(name, field)
    told = f". For '…' write {field.description}" if example == "…" else f": {field.description}"
    if len(path) > 1:
        message = f"'{name}' is missing in {said_of(path[:-1])}."
        return message, f"{written.below(path, f'{name}: {example}')}{told}."
    where = " at the top, between --- and ---" if written.file.endswith(".md") else ""
    line = f"Add a line '{name}: {example}'{where}"
    if written.under:
        line = f"Under '{written.under}:', add a line '  {name}: {example}', set in by 2 spaces"
    return f"'{name}' is missing.", f"{line}{told}."
