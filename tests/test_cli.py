"""The command: its help, its exit codes, and where it talks."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from sites import TEXTS, lay
from takepart import __version__
from takepart.cli import main


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_has_help_and_an_example(name: str) -> None:
    said = run(name, "--help").output
    command = main.commands[name]
    assert command.help and command.help.splitlines()[0] in " ".join(said.split())
    examples = said.partition("Examples:\n")[2].splitlines()
    assert examples and all(line.startswith(f"  takepart {name}") for line in examples)
    for option in command.params:
        assert not isinstance(option, click.Option) or option.help


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_example_uses_options_that_exist(name: str) -> None:
    options = {text for param in main.commands[name].params for text in param.opts}
    used = set(re.findall(r"(?<!\S)--?[a-z][\w-]*", main.commands[name].epilog or ""))
    assert used <= options


@pytest.mark.parametrize(
    "arguments",
    [[], ["bild"], ["build", "--fast"], ["build", "-f", "nowhere.yml"], ["new", "pge", "a.md"]],
)
def test_wrong_use_is_2(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage:" in result.output


def test_says_its_version() -> None:
    assert run("--version").output == f"takepart, version {__version__}\n"


def test_build_is_0_when_all_is_well(root: Path, tmp_path: Path) -> None:
    result = run("build", "-f", root / "mkdocs.yml", "-d", tmp_path / "public")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert f"Built 26 pages in {tmp_path / 'public'}." in result.stderr
    assert (tmp_path / "public" / "index.html").is_file()


def test_build_says_how_many_files_it_made_and_kept(root: Path) -> None:
    lay(root, TEXTS)
    settings, site = root / "mkdocs.yml", root / "site"
    first = run("build", "-f", settings).stderr.splitlines()
    assert re.fullmatch(r"Made 19 and kept 0 of 19 files, \d+KB\.", first[-2])
    again = run("build", "-f", settings).stderr.splitlines()
    assert again[-2] == first[-2].replace("Made 19 and kept 0", "Made 0 and kept 19")
    assert len([*site.rglob("*.txt")]) == 19
    alone = run("build", "--web-only", "-f", settings)
    assert (alone.exit_code, "Made" in alone.stderr) == (0, False)
    assert [*site.rglob("*.txt")] == []


def test_check_is_0_or_1_and_prints_what_to_fix(root: Path) -> None:
    settings = root / "mkdocs.yml"
    good = run("check", "-f", settings)
    assert (good.exit_code, good.stdout.splitlines()[-1][:16]) == (0, "0 things to fix,")
    lay(root, {"docs/index.md": {"add": "{{ lader() }}"}})
    bad = run("check", "-f", settings)
    assert bad.exit_code == 1
    assert "docs/index.md:20  error  macro\n  '{{ lader() }}' is not one" in bad.stdout
    assert "Reading the words" in bad.stderr


def test_checked_writes_stamps_that_the_next_build_accepts(root: Path) -> None:
    settings, page = root / "mkdocs.yml", root / "docs" / "public" / "why.md"
    assert "docs/public/why.md:11  advice  ER-29" in run("check", "-f", settings).stdout
    result = run("checked", "-f", settings, page)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"{page}: 1 block(s) marked as checked." in result.stderr
    assert re.search(r'easy_read\("Why take part", checked="[0-9a-f]{8}"\)', page.read_text())
    assert not re.search(r"why\.md.*ER-29", run("check", "-f", settings).stdout)
    lay(root, {"docs/public/why.md": {"swap": {"fit people better": "fit people well"}}})
    assert "The words that this Easy Read block explains have changed." in (
        run("check", "-f", settings).stdout
    )


def test_checked_is_1_for_what_is_no_page(root: Path) -> None:
    rung = root / "docs" / "_ladder" / "informing.md"
    before = rung.read_bytes()
    result = run("checked", "-f", root / "mkdocs.yml", rung)
    assert result.exit_code == 1
    assert f"{rung}: this is not a page of the guide" in result.stderr
    assert rung.read_bytes() == before


ORGANISATION = """      organisation:
        name: Anytown Integrated Care Board
        kind: an NHS body
        contact: hello@guide.example
        reply_time: 5 working days
        demonstration: true
"""


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("site_name: Good guide", "site_name: Good: guide", 'site_name: "Good: guide"'),
        ("site_name: Good guide", 'site_name: "Good guide', "mkdocs.yml:1  error  settings"),
        ("nav:", "nav:\n  - Odd:", "'Odd' is in the menu and has no page."),
        ("The law: law.md", "The law:", "Fix: Write 'law.md' after '- The law:', for that page"),
        ("formats: []", "formats: []\n      colour: red", "Fix: Delete the line. A setting can"),
        ("site_name: Good guide", "", "Required configuration not provided"),
        ("docs_dir: docs", "docs_dir: dogs", "dogs' isn't an existing directory"),
        ("name: Anytown", "nme: Anytown", "Write 'name:' for 'nme:'"),
        ("kind: an NHS body", "", "'kind' is missing"),
        ("reply_time: 5 working days", "reply_time: 5", "'reply_time' is '5'"),
        (ORGANISATION, "", "'name' is missing"),
        (ORGANISATION, "      organisation: us\n", "with your own words for '…':\norganisation:"),
        ("formats: []", "formats: pdf", "Fix: Write 'formats: [pdf]'."),
        ("formats: []", "formats: [PDF, Word]", "Fix: Write 'formats: [pdf, docx]'. A kind can"),
        ("formats: []", "formats: no", "Fix: Write 'formats: []'."),
        ("formats: []", "voice: own-voice --stdin", "Fix: Write 'voice: [own-voice, --stdin]'."),
        ("https://guide.example/", "guide.example", "Write 'site_url: https://guide.example'."),
        ("site_name: Good guide", "site_name: [Good]", "Expected type: words but received"),
        ("  - takepart:", "  - takeprt:", "takeprt"),
        ("      chapters:", "      chapter:", "'chapter' is not a setting of 'takepart'"),
        ("      chapters:", "      chapters: []\n      other:", "\nchapters:\n  short-name: …"),
        ("name: material", "name: martial", "martial"),
        ("  - macros:", "  - macro:", "macro"),
    ],
)
def test_settings_that_cannot_be_used_are_one_plain_message(
    command: str, old: str, new: str, says: str, root: Path
) -> None:
    lay(root, {"mkdocs.yml": {"swap": {old: new}}})
    result = run(command, "-f", root / "mkdocs.yml")
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == 1
    assert result.stderr.count("mkdocs.yml cannot be used.") == 1
    assert says in result.stdout
    assert "Traceback" not in result.output
    assert not [path for path in root.iterdir() if path.name.startswith("site")]


def test_what_is_wrong_in_the_settings_is_data_as_all_that_is_found(root: Path) -> None:
    lay(root, {"mkdocs.yml": {"swap": {"site_name: Good guide": "site_name: Good: guide"}}})
    result = run("check", "-f", root / "mkdocs.yml", "--as", "json")
    (finding,) = json.loads(result.stdout)["findings"]
    assert (finding["file"], finding["line"], finding["rule"]) == ("mkdocs.yml", 1, "settings")


@pytest.mark.parametrize(
    "plugins", ["plugins: []", "plugins:\n  - macros", "plugins:\n  - takepart"]
)
def test_both_plugins_are_needed(plugins: str, root: Path) -> None:
    text = (root / "mkdocs.yml").read_text()
    start, end = text.index("plugins:"), text.index("markdown_extensions:")
    (root / "mkdocs.yml").write_text(f"{text[:start]}{plugins}\n{text[end:]}")
    result = run("build", "-f", root / "mkdocs.yml")
    assert result.exit_code == 1
    assert "mkdocs.yml cannot be used." in result.stderr
