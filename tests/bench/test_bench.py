"""The measurements measure what they say."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
from pathlib import Path

import checks
import made_up
import memory
import pytest
import weight
import words
import yaml
from bound import Bound

import bench
from takepart import build
from takepart.findings import errors

SIZE = 2 * made_up.TERMS


def test_a_made_up_guide_builds_into_three_pages_for_each_source(tmp_path: Path) -> None:
    made_up.write(tmp_path, SIZE)
    result = build.build(tmp_path / "mkdocs.yml", tmp_path / "site", lambda text: None)
    assert errors(result.findings) == []
    assert result.pages == 3 * SIZE


def test_the_plain_form_has_a_page_for_each_page_that_ours_makes(tmp_path: Path) -> None:
    made_up.write_plain(tmp_path, SIZE)
    assert len(list((tmp_path / "docs").rglob("*.md"))) == 3 * SIZE
    page = Path("part-1/section-1/page-5.md")
    full, large, easy = (
        (tmp_path / "docs" / edition / page).read_text("utf-8")
        for edition in ("", "large-print", "easy-read")
    )
    assert full == large
    assert easy.count("\n- ") == 5 * 3
    assert "## " in full and "## " not in easy


def test_a_page_has_five_sections_each_with_an_easy_read_block_of_three_ideas() -> None:
    page = made_up.pages(SIZE)[5]
    assert [len(ideas) for _, ideas in page.sections] == [3] * 5
    for part in ("\n- ", '!!! note "', "| --- |", "](page-4.md)"):
        assert part in page.full


def test_the_menu_has_ten_pages_a_section_and_ten_sections_a_part(tmp_path: Path) -> None:
    made_up.write(tmp_path, 250 + made_up.TERMS)
    menu = yaml.safe_load((tmp_path / "mkdocs.yml").read_text("utf-8"))["nav"]
    parts = [list(part.values())[0] for part in menu]
    assert [len(part) for part in parts] == [10, 10, 5]
    assert {len(list(section.values())[0]) for part in parts for section in part} == {10}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page two folders down that loads one file of each kind, some of them twice."""
    (tmp_path / "404.html").write_text("<p>Not found")
    for name in ("font.woff2", "style.css", "script.js", "picture.svg"):
        (tmp_path / name).write_text(name * 50)
    (tmp_path / "style.css").write_text("@font-face { src: url('font.woff2') url(data:x.woff2) }")
    folder = tmp_path / "one/two"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(
        "<link rel=stylesheet href=../../style.css?1><link rel=stylesheet href=/style.css>"
        "<script src=../../script.js></script><img src=/picture.svg><img src=data:image/png,x>"
    )
    return folder / "index.html"


def weighed(page: Path, *names: str) -> int:
    root = page.parents[2]
    return sum(
        len(gzip.compress(path.read_bytes(), 6)) for path in [page, *map(root.joinpath, names)]
    )


def test_a_page_weighs_what_a_first_view_loads_and_each_file_once(page: Path) -> None:
    loaded = ("style.css", "font.woff2", "script.js")
    assert weight.weigh(page, pictures=False) == weighed(page, *loaded)
    assert weight.weigh(page, pictures=True) == weighed(page, *loaded, "picture.svg")


def test_a_file_of_another_host_is_refused(page: Path) -> None:
    page.write_text("<script src=https://example.org/script.js></script>")
    with pytest.raises(AssertionError, match="another host"):
        weight.weigh(page, pictures=False)


def test_the_heaviest_page_of_each_edition_is_named(page: Path) -> None:
    site = page.parents[2]
    (site / "easy-read").mkdir()
    (site / "easy-read/index.html").write_text("<p>Easy")
    found = weight.heaviest(site)
    assert found["standard"] == (weight.weigh(page, pictures=True), "one/two/index.html")
    assert found["easy-read"][1] == "easy-read/index.html"


def test_a_bound_is_broken_by_more_than_it_says() -> None:
    assert Bound("", 1.0, 1.0).kept
    assert not Bound("", 1.01, 1.0).kept
    assert "BROKEN" in str(Bound("", 2, 1))


def test_a_cost_is_told_for_each_page() -> None:
    cost = bench.Cost(processor=0.0123, clock=0.045, pages=300)
    assert str(cost) == "300 pages, 12.3 ms processor, 45.0 ms clock a page"


def test_one_page_of_a_guide_takes_a_part_of_all(tmp_path: Path) -> None:
    bound = checks.one_page(tmp_path / "guide", pages=SIZE, runs=1)
    assert 0 < bound.value < 1
    assert re.search(r"\d+ ms against \d+ ms", bound.note)


def test_the_words_that_are_measured_are_this_guides_prose() -> None:
    text = words.prose()
    assert len(text.split()) > 3000
    assert not re.search(r"{{|\]\(|^\||---", text)


def test_memory_is_that_of_a_program_and_of_what_it_starts() -> None:
    holds = "import time; held = b'x' * 80_000_000; time.sleep(1.5)"
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {holds!r}])"
    running = subprocess.Popen([sys.executable, "-c", starts], text=True)
    assert 80 < memory.highest(running) < 160


def test_a_process_that_ends_while_it_is_looked_at_has_no_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(memory, "OFTEN", 0)
    running = subprocess.Popen(["sh", "-c", "for i in $(seq 300); do true | cat; done"], text=True)
    assert 0 < memory.highest(running) < 80
