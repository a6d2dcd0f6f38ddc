"""Everything that a writer can get wrong: each golden case is a file that an editor can add.

A case says why it matters, what is laid over the good site, and what must be said about it.
`line` is a number, or words that stand on the line that is meant. `right` is what a writer who
knows nothing but the messages makes of the files.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from sites import Site, lay
from takepart.cli import main

CASES = {
    path.stem: yaml.safe_load(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parent / "golden" / "bad").glob("*.yml"))
}
TOGETHER = {name: case for name, case in CASES.items() if "alone" not in case}
FINDING = re.compile(
    r"^(?P<file>\S+?)(?::(?P<line>\d+))?  error  (?P<rule>.+)\n  (?P<says>.+)\n  Fix: (?P<fix>.+)$",
    re.M,
)


@dataclass(frozen=True)
class Built:
    """What the command said and left behind."""

    code: int
    said: str
    left: set[str]
    site: dict[str, bytes]


def build(root: Path, good: Site) -> Built:
    """Run the command where the last good site is still in place."""
    shutil.copytree(good.root / "site", root / "site")
    before = set(_names(root))
    run = CliRunner().invoke(main, ["build", "-f", str(root / "mkdocs.yml")])
    assert isinstance(run.exception, SystemExit | None), run.exception
    return Built(run.exit_code, run.output, set(_names(root)) - before, _contents(root / "site"))


def _names(root: Path) -> list[str]:
    return [path.name for path in root.iterdir()]


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def compare(root: Path, expected: list[dict[str, Any]], said: str) -> None:
    """Each finding was expected, and each expected finding was made, once."""
    found = [one.groupdict() for one in FINDING.finditer(said)]
    missing = []
    for one in expected:
        match = next((f for f in found if _is(root, one, f)), None)
        if match:
            found.remove(match)
        else:
            missing.append(one)
    assert not (missing or found), f"missing: {missing}\nnot expected: {found}\n{said}"


def _is(root: Path, expected: dict[str, Any], found: dict[str, str]) -> bool:
    line = expected["line"]
    if isinstance(line, str):
        lines = (root / expected["file"]).read_text("utf-8").splitlines()
        line = next(number for number, text in enumerate(lines, 1) if line in text)
    return (
        found["file"] == expected["file"]
        and int(found["line"] or 0) == line
        and found["rule"] == str(expected["rule"])
        and expected["says"] in found["says"]
        and expected["fix"] in found["fix"]
    )


@pytest.mark.parametrize("name", CASES)
def test_says_what_is_wrong_and_leaves_the_last_good_site(
    name: str, root: Path, good: Site
) -> None:
    case = CASES[name]
    lay(root, case["files"], case.get("menu", True))
    built = build(root, good)
    compare(root, case["expect"], built.said)
    assert built.code == 1
    assert "Traceback" not in built.said
    assert built.left == set()
    assert built.site == _contents(good.root / "site")


def test_says_everything_in_one_run(root: Path, good: Site) -> None:
    """No mistake hides another one, and none makes up another one."""
    assert len(TOGETHER) > 50
    for case in TOGETHER.values():
        lay(root, case["files"], case.get("menu", True))
    built = build(root, good)
    compare(root, [one for case in TOGETHER.values() for one in case["expect"]], built.said)
    assert built.code == 1
    assert built.site == _contents(good.root / "site")


def test_a_writer_who_does_what_is_said_has_nothing_left_to_fix(root: Path, good: Site) -> None:
    followed = [case for case in TOGETHER.values() if "right" in case]
    assert len(followed) > 75
    for part in ("files", "right"):
        for case in followed:
            lay(root, case[part], part == "files" and case.get("menu", True))
    built = build(root, good)
    assert (built.code, FINDING.findall(built.said)) == (0, [])


@pytest.mark.parametrize("name", CASES)
def test_a_case_says_why_it_matters(name: str) -> None:
    assert set(CASES[name]) <= {"why", "files", "expect", "right", "menu", "alone"}
    assert CASES[name]["why"].endswith(".")
