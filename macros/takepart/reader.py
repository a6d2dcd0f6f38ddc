"""Read one Markdown file with front matter, and say plainly what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from takepart.findings import Finding, did_you_mean

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Document(Generic[M]):
    """A file that was read: `file` is its path from the project's root, `body` starts at `line`."""

    file: str
    slug: str
    meta: M
    body: str
    line: int
    lines: Mapping[str, int] = field(default_factory=dict)

    def find(self, text: str, default: int | None = None) -> int:
        """The line on which `text` first stands in the body, or the body's first line."""
        for number, line in enumerate(self.body.splitlines(), self.line):
            if text.lower() in line.lower():
                return number
        return default or self.line


def read(path: Path, root: Path, model: type[M]) -> tuple[Document[M] | None, list[Finding]]:
    """The document, or None and the findings that say why not."""
    file = path.relative_to(root).as_posix()
    text, findings = _text(path, file)
    if text is None:
        return None, findings
    lines = text.split("\n")
    end = _end_of_front_matter(lines)
    if end is None:
        message = "The file does not start with front matter."
        return None, [Finding(file, 1, "front-matter", message, _FRONT_MATTER)]
    values, where, findings = _yaml("\n".join(lines[1:end]), file)
    if findings:
        return None, findings
    meta, findings = validate(values, model, file, where)
    if meta is None:
        return None, findings
    body = "\n".join(lines[end + 1 :])
    return Document(file, path.stem, meta, body, end + 2, where), []


_FRONT_MATTER = "Start the file with a line '---', then the front matter, then a line '---'."


def _text(path: Path, file: str) -> tuple[str | None, list[Finding]]:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = f"This line holds a character that is not UTF-8 (byte {data[error.start]:#04x})."
        fix = "Save the file again with the encoding UTF-8."
        return None, [Finding(file, line, "encoding", message, fix)]
    if not text.strip():
        message = "The file is empty."
        return None, [Finding(file, 1, "empty", message, "Write the page, or delete the file.")]
    return text, []


def _end_of_front_matter(lines: list[str]) -> int | None:
    if lines[0].strip() != "---":
        return None
    return next((n for n, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)


def _yaml(text: str, file: str) -> tuple[dict[str, Any], dict[str, int], list[Finding]]:
    """The values, and the line in the file on which each key stands."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        values = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        message = f"The front matter cannot be read: {getattr(error, 'problem', error)}."
        fix = "Write 'name: value' on each line. Put a value that holds ': ' in quotes."
        return {}, {}, [Finding(file, line, "front-matter", message, fix)]
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        message = "The front matter is not a list of names and values."
        return {}, {}, [Finding(file, 2, "front-matter", message, "Write 'name: value' lines.")]
    where: dict[str, int] = {}
    findings = []
    for key, _ in node.value:
        line = key.start_mark.line + 2
        if key.value in where:
            message = f"'{key.value}' is there twice; it is on line {where[key.value]} too."
            findings.append(Finding(file, line, "front-matter", message, "Delete one of them."))
        where.setdefault(str(key.value), line)
    return {str(key): value for key, value in values.items()}, where, findings


def validate(
    values: Mapping[str, Any], model: type[M], file: str, where: Mapping[str, int]
) -> tuple[M | None, list[Finding]]:
    """The typed front matter, or None and a finding for each value that is wrong."""
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        return None, [_explain(dict(one), model, file, where) for one in error.errors()]


def _explain(
    error: Mapping[str, Any], model: type[BaseModel], file: str, where: Mapping[str, int]
) -> Finding:
    name = str(error["loc"][0]) if error["loc"] else ""
    path = ".".join(str(step) for step in error["loc"])
    line = where.get(name, 1)
    known = model.model_fields
    if error["type"] == "extra_forbidden" and len(error["loc"]) == 1:
        fix = did_you_mean(name, known) + f"Known names: {', '.join(known)}."
        return Finding(
            file, line, "front-matter", f"'{name}' is not a name this file can have.", fix
        )
    if not name:
        message = str(error["ctx"]["error"])
        return Finding(file, line, "front-matter", f"{message}.", "Change one of the two values.")
    expected = known[name].description or "another value"
    if error["type"] == "missing":
        message, fix = f"'{path}' is missing.", f"Add a line '{name}:' with {expected}."
    else:
        value = error["input"]
        message = f"'{path}' is {str(value)!r}, which is not right: it should be {expected}."
        fix = f"Change '{name}' to {expected}."
    return Finding(file, line, "front-matter", message, fix)
