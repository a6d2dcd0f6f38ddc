"""The last good site stays until a better one is whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sites import Site, lay
from takepart import build
from takepart.exports.pool import CannotMake
from takepart.findings import errors
from takepart.site import SettingsError
from takepart.site_folder import LIST, WAITING


def names(root: Path) -> set[str]:
    return {path.name for path in root.iterdir() if path.name.startswith("site")}


def old_site(root: Path, name: str = "site") -> Path:
    """A site as a build leaves it; with another name, as one that was killed leaves it."""
    (root / name).mkdir()
    (root / name / "index.html").write_text("the last good site")
    (root / name / LIST).write_text("index.html\nleft-over.html\n")
    if name != "site":
        (root / name / WAITING).touch()
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


@pytest.mark.parametrize(
    ("error", "seen"),
    [
        (KeyboardInterrupt(), KeyboardInterrupt),
        (OSError(), CannotMake),
        (SettingsError("A name is wrong."), SettingsError),
    ],
)
def test_a_build_that_is_cut_off_leaves_the_last_good_site(
    error: BaseException,
    seen: type[BaseException],
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = old_site(root)

    def cut_off(settings: Path, folder: Path, *_: object, **__: object) -> None:
        (folder / "index.html").write_text("half a site")
        raise error

    monkeypatch.setattr("takepart.site.run", cut_off)
    with pytest.raises(seen):
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
    with pytest.raises(CannotMake, match="no space left"):
        run(root)
    assert page.read_text() == "the last good site"
    assert names(root) == {"site"}


def whole(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def refused(root: Path, folder: str) -> str:
    """What is said of a folder that a site cannot go into; nothing may change."""
    before = whole(root.parent)
    with pytest.raises(CannotMake) as told:
        build.build(root / "mkdocs.yml", root / folder, lambda text: None)
    assert whole(root.parent) == before
    return str(told.value)


@pytest.mark.parametrize("folder", [".", "..", "docs", "docs/..", "glossary", "case_studies"])
def test_a_site_never_takes_the_place_of_what_it_is_made_from(folder: str, root: Path) -> None:
    said = refused(root, folder)
    assert "holds what the site is made from" in said
    assert said.endswith("Name another folder. Nothing was deleted.")


def test_folders_that_the_settings_name_are_safe_too(root: Path) -> None:
    (root / "glossary").rename(root / "words")
    lay(root, {"mkdocs.yml": {"swap": {"- takepart:": "- takepart:\n      glossary_dir: words"}}})
    assert "holds what the site is made from" in refused(root, "words")


def test_a_site_goes_into_no_folder_that_holds_other_files(root: Path) -> None:
    (root / "public_html").mkdir()
    (root / "public_html" / "index.html").write_text("my own site")
    said = refused(root, "public_html")
    assert "holds a file that takepart did not make: index.html." in said
    (root / "letter.txt").write_text("Dear all")
    assert "is a file. Name a folder." in refused(root, "letter.txt")


@pytest.mark.parametrize("own", ["notes.txt", ".git/config", "public/map.html", "kept/"])
def test_what_others_put_into_a_site_of_ours_is_kept(
    own: str, site: Callable[..., Site], root: Path
) -> None:
    assert site().result.built
    path = root / "site" / own
    path.parent.mkdir(exist_ok=True)
    path.mkdir() if own.endswith("/") else path.write_text("mine")
    assert f"did not make: {own.rstrip('/')}." in refused(root, "site")


def test_what_a_computer_leaves_in_a_folder_is_in_no_way(
    site: Callable[..., Site], root: Path
) -> None:
    assert site().result.built
    (root / "site" / ".DS_Store").write_text("")
    assert site().result.built


def test_a_site_of_an_older_version_makes_room(root: Path) -> None:
    page = old_site(root)
    (root / "site" / LIST).unlink()
    assert "did not make: index.html." in refused(root, "site")
    lay(root, {"site/_headers": "/*", "site/search/pages.json": "[]"}, menu=False)
    assert run(root).built
    assert "the last good site" not in page.read_text()


@pytest.mark.parametrize("kept", ["site.old", "site.new"])
def test_a_folder_that_somebody_kept_beside_the_site_stays(
    kept: str, site: Callable[..., Site], root: Path
) -> None:
    """It is a copy of a site of ours, and not one that a build left behind."""
    assert site().result.built
    (root / "site").rename(root / kept)
    assert "is in the way, and takepart did not make it." in refused(root, "site")


def test_a_folder_that_may_not_be_written_is_one_plain_message(root: Path, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("")
    with pytest.raises(CannotMake, match="letter/.*' cannot be used: .*and build again.$"):
        build.build(root / "mkdocs.yml", tmp_path / "letter" / "site", lambda text: None)


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
