"""Read one Markdown file with front matter, and say plainly what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from takepart import coded, exceptions, explain, fences, front_matter, texts
from takepart.as_written import AsWritten
from takepart.findings import Finding
from takepart.written import listing

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
    lines, body, findings = fences.split(text, file, explain.ready(model))
    if findings:
        return None, findings
    values, where, findings = front_matter.parse("\n".join(lines), file, 2, explain.ready(model))
    if findings:
        return None, findings
    written = AsWritten(file, values, where, text.split("\n"))
    marked = coded.check(lines, file)
    meta, findings = validate(model, written)
    meta = meta or _with_lists(model, values)
    lines_with_marks = {one.line for one in marked}
    findings = [*(one for one in findings if one.line not in lines_with_marks), *marked]
    first = len(lines) + 3
    body, allowed, wrong = exceptions.split(body, first, file)
    if meta is None or marked:
        return None, findings
    return Document(file, path.stem, meta, body, first, where, allowed), [*findings, *wrong]


def _with_lists(model: type[M], values: Mapping[str, object]) -> M | None:
    """What is meant if all that lacks is the brackets of lists: their names can be checked too."""
    lists = [name for name, one in model.model_fields.items() if "tuple" in str(one.annotation)]
    texts = {name: values[name] for name in lists if isinstance(values.get(name), str)}
    named = {name: listing(str(text))[1:-1].split(", ") for name, text in texts.items()}
    try:
        return model.model_validate({**values, **named}) if named else None
    except ValidationError:
        return None


def validate(model: type[M], written: AsWritten) -> tuple[M | None, list[Finding]]:
    """The typed front matter, or None and a finding for each value that is wrong."""
    try:
        return model.model_validate(written.values), []
    except ValidationError as error:
        return None, explain.findings([dict(one) for one in error.errors()], model, written)
