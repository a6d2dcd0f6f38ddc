"""Make a new site, page, term or story that a writer only has to fill in."""

from __future__ import annotations

import shutil
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

from takepart.macros import TEMPLATES


def make(kind: str, path: Path) -> str:
    """Write the new thing at `path` and say what to do next.

    Raises FileExistsError when something is there already.
    """
    if path.exists():
        raise FileExistsError(path)
    if kind == "site":
        with as_file(files("takepart") / "starter") as source:
            shutil.copytree(source, path)
        return f"Made a site in {path}. Next: cd {path}, then: takepart serve"
    today = date.today()
    words = path.stem.replace("-", " ").capitalize()
    template = TEMPLATES.get_template(f"new_{kind}.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    later = date(today.year + 1, today.month, 1)
    path.write_text(template.render(words=words, today=today, later=later), "utf-8")
    rest = ", and add it to 'nav' in mkdocs.yml" if kind == "page" else ""
    return f"Made {path}. Next: write its words{rest}."
