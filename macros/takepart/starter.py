"""Make a new site, page, term or story that a writer only has to fill in."""

from __future__ import annotations

import re
import shutil
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

import yaml

from takepart.macros import TEMPLATES


def make(kind: str, path: Path) -> str:
    """Write the new thing at `path` and say what to do next.

    Raises FileExistsError when something is there already.
    """
    if kind != "site" and path.suffix != ".md":
        path = path.with_name(f"{path.name}.md")
    if path.exists():
        raise FileExistsError(path)
    today = date.today()
    later = date(today.year + 1, today.month, 1)
    if kind == "site":
        _copy_site(path, today, later)
        return f"Made a site in {path}. Next: cd {path}, then: takepart serve"
    words = path.stem.replace("-", " ").capitalize()
    text = TEMPLATES.get_template(f"new_{kind}.md").render(
        words=_as_yaml(words), today=today, later=later
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    rest = ", and add it to 'nav' in mkdocs.yml" if kind == "page" else ""
    return f"Made {path}. Next: write its words{rest}."


def _copy_site(path: Path, today: date, later: date) -> None:
    """The starter, as if its pages had been reviewed today."""
    with as_file(files("takepart") / "starter") as source:
        shutil.copytree(source, path)
    for file in path.rglob("*.md"):
        text = re.sub("^reviewed: .*$", f"reviewed: {today}", file.read_text("utf-8"), flags=re.M)
        text = re.sub("^next_review: .*$", f"next_review: {later}", text, flags=re.M)
        file.write_text(text, "utf-8")


def _as_yaml(words: str) -> str:
    """In quotes when they would be read as something else than words, such as 2026 or no."""
    return str(yaml.safe_dump(words, allow_unicode=True, width=1000)).splitlines()[0]
