"""The last good site stays until a better one is whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sites import Site, lay
from takepart import build
from takepart.findings import errors
from takepart.site import SettingsError


def names(root: Path) -> set[str]:
    return {path.name for path in root.iterdir() if path.name.startswith("site")}


def old_site(root: Path, name: str = "site") -> Path:
    (root / name).mkdir()
    (root / name / "index.html").write_text("the last good site")
    return root / "site" / "index.html"


def run(root: Path) -> build.Result:
    return build.build(root / "mkdocs.yml", root / "site", lambda text: None)


def test_a_good_build_takes_the_place_of_the_last_one(root: Path) -> None:
    page = old_site(root)
    (root / "site" / "left-over.html").write_text("a page that is no more")
    result = run(root)
    assert (result.built, errors(result.findings)) == (True, [])
    assert result.pages == len(list((root / "site").rglob("index.html"))) - 1  # the search page
    assert "the last good site" not in page.read_text()
    assert not (root / "site" / "left-over.html").exists()
    assert names(root) == {"site"}


def test_a_build_with_an_error_leaves_the_last_good_site(root: Path) -> None:
    page = old_site(root)
    lay(root, {"docs/index.md": {"add": "{{ lader() }}"}})
    assert not run(root).built
    assert page.read_text() == "the last good site"
    assert names(root) == {"site"}


def test_a_first_build_with_an_error_leaves_nothing(root: Path) -> None:
    lay(root, {"docs/index.md": {"add": "{{ lader() }}"}})
    assert not run(root).built
    assert names(root) == set()


def test_advice_does_not_stop_a_build(site: Callable[..., Site]) -> None:
    late = {"reviewed: 2026-11-21": "reviewed: 2019-11-21", "2099-01-01": "2020-01-01"}
    built = site({"docs/law.md": {"swap": late}})
    assert built.result.built
    assert "The review was due on 2020-01-01." in {f.message for f in built.result.findings}


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError, SettingsError])
def test_a_build_that_is_cut_off_leaves_the_last_good_site(
    error: type[BaseException], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = old_site(root)

    def cut_off(settings: Path, folder: Path, *_: object, **__: object) -> None:
        folder.mkdir()
        (folder / "index.html").write_text("half a site")
        raise error

    monkeypatch.setattr(build.site, "run", cut_off)
    with pytest.raises(error):
        run(root)
    assert page.read_text() == "the last good site"
    assert names(root) == {"site"}


@pytest.mark.parametrize("left", [["site.old"], ["site.old", "site.new"], ["site.old", "site"]])
def test_a_build_that_was_killed_is_put_right_by_the_next(left: list[str], root: Path) -> None:
    """The next build fails, so what is there after it is what it found."""
    for name in left:
        old_site(root, name)
    lay(root, {"docs/index.md": {"add": "{{ lader() }}"}})
    run(root)
    assert (root / "site" / "index.html").read_text() == "the last good site"
    assert names(root) == {"site"}


def test_a_swap_that_fails_puts_the_last_good_site_back(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = old_site(root)
    rename = Path.rename

    def full_disk(path: Path, target: Path) -> Path:
        if path.name == "site.new":
            raise OSError("no space left")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", full_disk)
    with pytest.raises(OSError, match="no space left"):
        run(root)
    assert page.read_text() == "the last good site"
    assert names(root) == {"site"}


def test_check_builds_nothing(root: Path) -> None:
    publication = build.check(root / "mkdocs.yml", lambda text: None)
    assert errors(publication.findings) == []
    assert names(root) == set()


def test_two_builds_are_alike(root: Path, site: Callable[..., Site]) -> None:
    def contents() -> dict[Path, bytes]:
        return {p: p.read_bytes() for p in (root / "site").rglob("*.html")}

    site()
    first = contents()
    site()
    assert contents() == first
