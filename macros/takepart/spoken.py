"""How words are said: by the terms of the glossary, the guide's own list, and a general one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files as package_files
from pathlib import Path

import yaml

from takepart import front_matter, texts
from takepart.findings import Finding
from takepart.models import Term

LETTERS = "letters"


def load(folder: Path, root: Path) -> tuple[dict[str, str], list[Finding]]:
    """The guide's own list, `_spoken.yml` in the folder of terms; no file is an empty list."""
    path = folder / "_spoken.yml"
    if not path.is_file():
        return {}, []
    file = path.relative_to(root).as_posix()
    text, findings = texts.read(path, file)
    if text is None:
        return {}, findings
    values, lines, findings = front_matter.parse(text, file, 1)
    wrong = [
        Finding(file, lines.get(word, 1), "AU-13", f"'{word}' does not say how it is said.", FIX)
        for word, said in values.items()
        if not isinstance(said, str) or not said.strip()
    ]
    own = {word: said.strip() for word, said in values.items() if isinstance(said, str)}
    return own, [*findings, *wrong]


FIX = "Write the word, ':' and how it is said, such as 'SCIE: sky', or 'letters' to spell it."


def together(terms: Iterable[Term], own: Mapping[str, str]) -> dict[str, str]:
    """Every word that is said in a way of its own; a short form is spelled unless a list says how.

    A term's own words count most, then the guide's list, then the list that comes with us.
    """
    every = list(terms)
    shorts = {short: LETTERS for term in every for short in term.short_forms}
    said = {word: way for term in every for word, way in term.spoken.items()}
    return {**_ours(), **shorts, **own, **said}


@cache
def _ours() -> Mapping[str, str]:
    found: dict[str, str] = yaml.safe_load(
        (package_files("takepart") / "spoken.yml").read_text("utf-8")
    )
    return found
