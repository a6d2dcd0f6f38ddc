"""Draw findings on how Markdown is shown, from any folder of Markdown, for people to judge.

    python tests/study/layout.py folder > drawn.tsv

Each file becomes the body of a page of the good site. The lines are those of draw.py, with the
writer's own lines round the place for the context. Read each beside what the page becomes, then
count: python tests/study/count.py drawn.tsv
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from draw import MOST, _line, _lot

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from sites import GOOD, lay  # noqa: E402
from takepart import build  # noqa: E402

# What the messages say; what is found by the same words counts as one rule.
SAYS = re.compile(
    "has no empty line above it|is set in by|readers see it as code|this table has tabs"
    "|readers see '.' as it is typed|this row has|note with a title|stand outside the note"
    "|note .* has no words|has no words, so nobody|as it is typed(?:, and no link|: only easy)?"
    "|has no address|stands in quotes|no address of a web page|read it wrongly|this exception"
    "|shown as a paragraph|is a note to yourself|is a short form|in block capitals"
    "|not say where it leads",
    re.I,
)
SHOWN = 6  # lines round a place


def main(folders: list[str]) -> None:
    found: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "guide"
        shutil.copytree(GOOD, root)
        files = [path for name in folders for path in sorted(Path(name).rglob("*.md"))]
        for number, path in enumerate(files, 1):
            body = path.read_text("utf-8", "replace").replace("{{", "{ {").replace("{%", "{ %")
            lay(root, {f"docs/p-{number}.md": {"body": body}})
        for one in build.check(root / "mkdocs.yml", lambda text: None).findings:
            says = SAYS.search(one.message)
            if one.file.startswith("docs/p-") and says:
                place = files[int(Path(one.file).stem[2:]) - 1].name
                near = (root / one.file).read_text("utf-8").splitlines()
                shown = "⏎".join(near[max(0, one.line - SHOWN) : one.line + SHOWN])
                told = _line(f"{one.message} | {one.fix}")
                drawn = (f"{place} {one.line}", told, shown.replace("\t", "→"))
                found[f"{one.rule} {one.severity}: {says[0]}"].add(drawn)
    for key in sorted(found):
        every = sorted(found[key], key=_lot)
        for drawn in every[:MOST]:
            print("\t".join(["", key, str(len(every)), *drawn]))


if __name__ == "__main__":
    main(sys.argv[1:])
