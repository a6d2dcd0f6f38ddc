"""Read one Markdown file with front matter, and say plainly what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from takepart import exceptions, front_matter, texts
from takepart.findings import Finding, did_you_mean

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Document(Generic[M]):
    """A file that was read: `file` is its path from the project's root, `body` starts at `line`.

    `allowed` holds the exceptions of single lines: line → rule → reason.
    """

    file: str
    slug: str
    meta: M
    body: str
    line: int
    lines: Mapping[str, int] = field(default_factory=dict)
    allowed: Mapping[int, Mapping[str, str]] = field(default_factory=dict)

    def find(self, text: str) -> list[int]:
        """The lines on which `text` stands, in the body or as a value in the front matter.

        Spaces, capitals, entities and Markdown's own marks make no difference.
        """
        wanted = _bare(text)
        body = enumerate(self.body.split("\n"), self.line)
        values = ((line, str(getattr(self.meta, key, ""))) for key, line in self.lines.items())
        return [line for line, words in [*body, *values] if wanted in _bare(words)]


def _bare(text: str) -> str:
    return re.sub(r"[\x00-\x20*_`]", "", unescape(text)).lower()


def read(path: Path, root: Path, model: type[M]) -> tuple[Document[M] | None, list[Finding]]:
    """The document, or None and the findings that say why not."""
    file = path.relative_to(root).as_posix()
    text, findings = texts.read(path, file)
    if text is None:
        return None, findings
    lines, body, findings = front_matter.split(text, file)
    if findings:
        return None, findings
    values, where, findings = front_matter.parse("\n".join(lines), file, 2)
    if findings:
        return None, findings
    meta, findings = validate(values, model, file, where)
    findings += front_matter.code(lines, file)
    first = len(lines) + 3
    body, allowed, wrong = exceptions.split(body, first, file)
    if meta is None or findings:
        return None, findings
    return Document(file, path.stem, meta, body, first, where, allowed), wrong


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
        shown = "a list" if isinstance(value, list | dict) else repr(str(value))
        message = f"'{path}' is {shown}, which is not right: it should be {expected}."
        fix = f"Change '{name}' to {expected}."
    return Finding(file, line, "front-matter", message, fix)
