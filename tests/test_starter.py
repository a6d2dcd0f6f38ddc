"""What `takepart new` makes is complete: a site without a finding, files that checks accept."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from takepart import build, starter
from takepart.findings import Finding


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site, as another organisation gets it."""
    starter.make("site", tmp_path / "guide")
    return tmp_path / "guide"


def built(site: Path, *, files: bool = False) -> build.Result:
    return build.build(site / "mkdocs.yml", site / "site", lambda text: None, files=files)


def found_in(site: Path) -> list[Finding]:
    return built(site).findings


def test_a_new_site_builds_and_has_nothing_to_fix_or_suggest(site: Path) -> None:
    result = built(site, files=True)
    assert result.findings == []
    assert result.built
    assert {file.page for file in result.files.files} > {"", "taking-part/"}
    for address in ("", "taking-part/", "glossary/participation/", "case-studies/example-story/"):
        for edition in ("", "easy-read/", "large-print/"):
            assert (site / "site" / edition / address / "index.html").is_file()


def test_a_new_site_has_easy_read_on_every_page(site: Path) -> None:
    pages = [*(site / "docs").glob("*.md"), *(site / "docs").glob("[!_]*/*.md")]
    pages += (site / "case_studies").glob("*.md")
    assert len(pages) == 7
    for page in pages:
        assert "{% call easy_read(" in page.read_text("utf-8"), page


def test_a_new_site_was_reviewed_today(site: Path) -> None:
    texts = [path.read_text("utf-8") for path in site.rglob("*.md")]
    dates = [line for text in texts for line in text.split("\n") if line.startswith("reviewed:")]
    assert len(dates) == 13
    assert set(dates) == {f"reviewed: {date.today()}"}


def test_a_new_site_holds_every_file_that_its_readme_tells_of(site: Path) -> None:
    for name in (".gitignore", "README.md", "mkdocs.yml", "overrides/README.md", "docs/_sources"):
        assert (site / name).exists()


def written(path: Path) -> None:
    """Words of a writer's own for all that a new file asks for."""
    text = path.read_text("utf-8")
    path.write_text(re.sub(r'Write here[^"\n]*', "We plan this with people", text), "utf-8")


def left_in(site: Path, name: str) -> list[int]:
    """The lines of the file that wait for a writer's own words; nothing else is to fix."""
    found = [one for one in found_in(site) if one.severity == "error" and one.rule != "menu"]
    assert {(one.file, one.rule) for one in found} == {(name, "empty")}
    return [one.line for one in found]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("page", "docs/taking-part/travel-costs.md"),
        ("term", "glossary/peer-support.md"),
        ("story", "case_studies/our-first-meeting.md"),
    ],
)
def test_each_line_that_asks_for_words_is_told_of(site: Path, kind: str, name: str) -> None:
    starter.make(kind, site / name)
    lines = (site / name).read_text("utf-8").splitlines()
    asks = [number for number, line in enumerate(lines, 1) if "Write here" in line]
    assert len(asks) > 2
    assert sorted(left_in(site, name)) == asks


def test_a_new_page_with_words_is_right_but_for_the_menu(site: Path) -> None:
    page = site / "docs/taking-part/travel-costs.md"
    starter.make("page", page)
    written(page)
    (finding,) = [one for one in found_in(site) if one.severity == "error"]
    assert (finding.file, finding.rule) == ("docs/taking-part/travel-costs.md", "menu")
    settings = site / "mkdocs.yml"
    ways = "      - Ways to take part: taking-part/index.md\n"
    added = ways + "      - Travel costs: taking-part/travel-costs.md\n"
    settings.write_text(settings.read_text("utf-8").replace(ways, added), "utf-8")
    assert built(site).built
    made = site / "site/easy-read/taking-part/travel-costs/index.html"
    assert "We plan this with people" in made.read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "path", "address"),
    [
        ("term", "glossary/peer-support.md", "glossary/peer-support/"),
        ("story", "case_studies/our-first-meeting.md", "case-studies/our-first-meeting/"),
    ],
)
def test_a_new_term_or_story_with_words_is_right_and_published(
    site: Path, kind: str, path: str, address: str
) -> None:
    said = starter.make(kind, site / path)
    assert str(site / path) in said
    written(site / path)
    result = built(site)
    assert [one for one in result.findings if one.severity == "error"] == []
    for edition in ("", "easy-read/", "large-print/"):
        assert (site / "site" / edition / address / "index.html").is_file()


def test_a_real_guide_has_its_own_words_for_all_that_a_new_site_asks_for(site: Path) -> None:
    settings = site / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("demonstration: true", "demonstration: false"), "utf-8")
    asks = re.compile(r"Write (here:|the \w+ here)")
    files = [path for path in site.rglob("*.md") if path.name != "README.md"]
    wanted = sum(len(asks.findall(path.read_text("utf-8"))) for path in files)
    found = found_in(site)
    assert {one.rule for one in found} == {"empty"}
    assert len(found) == wanted > 20


def test_a_name_that_yaml_reads_as_a_number_stays_a_title(site: Path) -> None:
    starter.make("story", site / "case_studies/2026.md")
    assert left_in(site, "case_studies/2026.md")


def test_a_file_without_an_ending_becomes_markdown(site: Path) -> None:
    starter.make("term", site / "glossary/carer")
    assert (site / "glossary/carer.md").is_file()


@pytest.mark.parametrize("path", ["glossary/participation.md", "glossary/participation"])
def test_nothing_is_written_over(site: Path, path: str) -> None:
    before = (site / "glossary/participation.md").read_text("utf-8")
    with pytest.raises(FileExistsError):
        starter.make("term", site / path)
    assert (site / "glossary/participation.md").read_text("utf-8") == before


def test_a_site_is_not_made_in_a_folder_that_is_there(site: Path) -> None:
    with pytest.raises(FileExistsError):
        starter.make("site", site)
