"""Draw findings of each rule of words at random, for people to read and judge.

    python tests/study/draw.py guidance.txt strategy.txt > drawn.tsv

The findings come from this guide and from the plain texts that are named. Up to 100 of each rule
are drawn, always the same ones for the same texts. Write y (right), n (wrong) or x (no words that
anybody wrote, such as a table that was cut up) in the first column of each line, then count:
python tests/study/count.py drawn.tsv
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from takepart import build
from takepart.checks.draft import Draft
from takepart.checks.rule import Rule
from takepart.checks.rules import RULES
from takepart.reading import sentences

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from drafts import drafted  # noqa: E402

MOST = 100
SEED = 2026
BULLET = re.compile(r"[•●▪·*–-]\s+")
Drawn = tuple[str, str, str]  # where, what is told, and the words around it


def main(files: list[str]) -> None:
    found: dict[str, list[Drawn]] = defaultdict(list)
    publication = build.check(ROOT / "mkdocs.yml", lambda text: None)
    for page in publication.checked.values():
        for draft in (page.standard, page.easy_read):
            _run(draft, page.file, found)
    for file in map(Path, files):
        for number, block in enumerate(paragraphs(file.read_text("utf-8")), 1):
            _run(drafted(block, "standard"), f"{file.name} {number}", found)
            ideas = "\n".join(f"- {one.text}" for one in sentences.split(block.lstrip("- ")))
            _run(drafted(ideas, "easy-read"), f"{file.name} {number}", found)
    for key in sorted(found):
        every = sorted(set(found[key]), key=_lot)
        for drawn in every[:MOST]:
            print("\t".join(["", key, str(len(every)), *drawn]))


def _run(draft: Draft, where: str, found: dict[str, list[Drawn]]) -> None:
    for rule in RULES:
        if rule.edition == draft.edition:
            for one in rule.find(draft):
                context = one.block.text if one.block else one.words
                told = f"{one.message} | {one.fix or rule.fix}"
                found[name(rule)].append((where, _line(told), _line(context)[:600]))


def _lot(drawn: Drawn) -> str:
    """The finding's place in the draw, which stays the same when other findings come and go."""
    return sha256(f"{SEED} {drawn[0]} {drawn[2]}".encode()).hexdigest()


def name(rule: Rule) -> str:
    """'NC-12 error: Link text says where it leads': two rules may share an id."""
    return f"{rule.id} {rule.severity}: {rule.name}"


def paragraphs(text: str) -> Iterator[str]:
    """Paragraphs and runs of bullets as Markdown, from text whose lines were cut at a width."""
    for block in re.split(r"\n\s*\n", text):
        lines: list[str] = []
        for line in filter(None, map(str.strip, block.splitlines())):
            if BULLET.match(line):
                lines.append("- " + BULLET.sub("", line, count=1))
            elif lines and not _is_whole(lines[-1]):
                lines[-1] += f" {line}"
            else:
                lines.append(line)
        yield from ("\n".join(lines),) if lines and lines[0].startswith("- ") else lines


def _is_whole(line: str) -> bool:
    """A line with its end, or one too long to have been cut."""
    return line.endswith((".", "!", "?", ":")) or len(line) > 200


def _line(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    main(sys.argv[1:])
