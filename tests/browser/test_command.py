"""`takepart accessibility` from its start to its exit code, on a small site with mistakes."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from sites import GOOD
from takepart.cli import main

PLANTED = Path(__file__).with_name("planted")
SETTINGS = GOOD / "mkdocs.yml"


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PLANTED, tmp_path / "site"))


def run(site: Path, *more: str) -> Result:
    arguments = ["accessibility", "-f", str(SETTINGS), "-d", str(site), *more]
    return CliRunner().invoke(main, arguments)


def test_a_page_that_is_right_is_0(planted: Path) -> None:
    result = run(planted, "good/")
    assert (result.exit_code, result.stdout) == (0, "0 things to fix, 0 suggestions.\n")
    assert "keyboard: 1 page, 320 pixels wide, dark colours" in result.stderr
    assert result.stderr.splitlines()[-1] == "Tested 1 of 3 pages."


def test_a_page_that_is_wrong_is_1_and_says_what_to_fix(planted: Path, tmp_path: Path) -> None:
    kept = tmp_path / "found.yml"
    result = run(planted, "/bad/", "--results", str(kept))
    assert result.exit_code == 1
    assert "site/bad/index.html  error  WCAG 1.1.1\n  /bad/: img: " in result.stdout
    assert "Fix: Images must have alternative text. More: https://" in result.stdout
    assert "(1280 pixels wide, light colours; 320 pixels wide, light colours)" in result.stdout
    found = yaml.safe_load(kept.read_text("utf-8"))
    assert (found["pages"], found["pages_in_all"]) == (1, 3)
    assert found["axe"][0].isdigit() and found["chromium"][0].isdigit()
    assert all(check["found"] for check in found["checks"])
    assert sum(check["found"] for check in found["checks"]) == len(found["problems"])


def test_changed_files_that_make_no_page_need_no_browser(planted: Path) -> None:
    result = run(planted, "--changed", "README.md")
    assert (result.exit_code, result.stdout) == (0, "0 things to fix, 0 suggestions.\n")
    assert "No page is made from these files" in result.stderr


def test_a_page_that_is_not_there_is_wrong_use(planted: Path) -> None:
    result = run(planted, "goods/")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "There is no page at '/goods/' in the built site.\n"


def test_a_site_that_is_not_built_is_wrong_use(tmp_path: Path) -> None:
    result = run(tmp_path / "nowhere")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Build it first: takepart build" in result.stderr


@pytest.mark.parametrize("name", ["playwright.async_api", "axe_playwright_python"])
def test_without_the_extra_one_line_says_how_to_add_it(
    name: str, planted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    result = run(planted, "good/")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "This needs Playwright and axe-core: pip install 'takepart[accessibility]'\n"
    )


def test_without_chromium_one_line_says_how_to_add_it(
    planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr(shutil, "which", lambda name: None)
    result = run(planted, "good/")
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert "apt-get install chromium" in result.stderr
