"""The wheel holds all that it needs, and makes a site where nothing else of ours is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling import build

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from this checkout, offline: hatchling is there already."""
    folder = tmp_path_factory.mktemp("wheel")
    before = Path.cwd()
    os.chdir(ROOT)  # a build backend works where it is called
    try:
        return folder / build.build_wheel(str(folder))
    finally:
        os.chdir(before)


def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", ["theme", "templates", "starter"])
def test_the_wheel_holds_every_file_of_the_package(wheel: Path, folder: str) -> None:
    package = ROOT / "macros/takepart"
    there = {
        f"takepart/{path.relative_to(package).as_posix()}"
        for path in (package / folder).rglob("*")
        if path.is_file()
    }
    assert len(there) > 5
    assert there <= names(wheel)


def test_the_wheel_holds_the_templates_of_the_reports(wheel: Path) -> None:
    folder = ROOT / "macros/takepart/reports/templates"
    there = {f"takepart/reports/templates/{path.name}" for path in folder.iterdir()}
    assert "takepart/reports/templates/report.css" in there
    assert there <= names(wheel)


def test_the_wheel_says_that_it_has_types(wheel: Path) -> None:
    assert "takepart/py.typed" in names(wheel)


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in names(wheel)}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"takepart"}
    parts = {part for name in names(wheel) for part in name.split("/")}
    assert [part for part in parts if part.startswith(("test", "__pycache__"))] == []


def test_the_wheel_holds_its_licence(wheel: Path) -> None:
    licences = [name for name in names(wheel) if name.endswith("/licenses/LICENCE")]
    with ZipFile(wheel) as archive:
        assert "MIT License" in archive.read(licences[0]).decode()


def test_a_site_is_made_and_built_from_the_installed_wheel(wheel: Path, tmp_path: Path) -> None:
    python = fresh_environment(tmp_path / "venv")
    pip = (sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet")
    run(*pip, "--no-index", "--no-deps", str(wheel), cwd=tmp_path)
    where = run(str(python), "-c", "import takepart; print(takepart.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(tmp_path / "venv")
    takepart = str(python.with_name("takepart"))
    run(takepart, "new", "site", "guide", cwd=tmp_path)
    run(takepart, "build", cwd=tmp_path / "guide")
    made = (tmp_path / "guide/site/easy-read/index.html").read_text("utf-8")
    assert "Welcome to our guide." in made


def fresh_environment(folder: Path) -> Path:
    """The Python of a virtual environment that sees what is installed here, but not our sources.

    A .pth file adds the packages of this environment after its own; .pth files that stand among
    those, such as the one of an editable install, are not read.
    """
    run(sys.executable, "-m", "venv", "--without-pip", str(folder), cwd=folder.parent)
    paths = {"base": str(folder), "platbase": str(folder)}
    own = Path(sysconfig.get_path("purelib", vars=paths))
    (own / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return folder / "bin" / "python"


def run(*command: str, cwd: Path) -> str:
    """What the command printed; a test fails with what it said when it goes wrong."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
    return done.stdout
