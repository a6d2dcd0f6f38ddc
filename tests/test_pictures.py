"""Pictures: the organisation's own first, each with a licence that lets others use it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import takepart
from takepart.pictures import LICENCES, Pictures, load

LEDGER = """group:
  meaning: a group
  author: Anytown
  source: drawn for this guide
  licence: {licence}
"""


@pytest.mark.parametrize(
    ("licence", "good"),
    [
        *[(name, True) for name in ("CC0", "CC BY 4.0", "CC BY-SA 3.0", "cc by 4.0", "MIT")],
        *[(name, True) for name in ("public domain", "OGL 3.0", "licensed to Anytown until 2030")],
        *[(name, False) for name in ("CC BY-NC 4.0", "CC BY-NC-SA 4.0", "CC BY-ND 4.0", "CC BY")],
        *[(name, False) for name in ("all rights reserved", "unknown", "found on the web", "")],
    ],
)
def test_licences(licence: str, good: bool) -> None:
    assert bool(LICENCES.match(licence)) is good


def lay(folder: Path, ledger: str | None, *names: str) -> tuple[Pictures, list[str]]:
    folder.mkdir()
    for name in names:
        (folder / name).write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    if ledger is not None:
        (folder / "pictures.yml").write_text(ledger)
    pictures, findings = load(folder, folder.parent)
    return pictures, [f"{finding.line} {finding.message}" for finding in findings]


@pytest.mark.parametrize(
    ("ledger", "names", "says"),
    [
        (LEDGER.format(licence="CC BY 4.0"), ["group.svg"], ""),
        (LEDGER.format(licence="CC BY-NC 4.0"), ["group.svg"], "has the licence 'CC BY-NC 4.0'."),
        (LEDGER.format(licence=""), ["group.svg"], "group: 'licence' is empty."),
        (LEDGER.format(licence="CC0"), [], "'group' has an entry here, but there is no such"),
        (None, ["group.svg"], "The picture 'group.svg' has no entry in pictures.yml."),
        (None, [], ""),
        (
            "group: drawn by us",
            ["group.svg"],
            "The picture 'group.svg' has no entry in pictures.yml.",
        ),
        ("- group", ["group.svg"], "The lines here do not start with a name and ':'."),
        ("a: b: c", ["group.svg"], "'a: b: c' has a second ':'"),
        ("  ", ["group.svg"], "The file is empty."),
    ],
)
def test_the_ledger(ledger: str | None, names: list[str], says: str, tmp_path: Path) -> None:
    pictures, said = lay(tmp_path / "pictures", ledger, *names)
    assert len(said) == (1 if says else 0)
    assert says in "".join(said)
    gone = ["group"] if "has an entry here" in says else []  # pages may go on showing it
    assert set(pictures.own) == {name.removesuffix(".svg") for name in [*names, *gone]}


@pytest.mark.parametrize(
    ("below", "lines"),
    [
        ("", "lines 1 to 5 ('group:' and the lines set in under it)"),
        ("\n\n  # a note\nother: {}\n", "lines 1 to 8 ('group:' and the lines set in under it)"),
    ],
)
def test_an_entry_goes_with_all_its_lines(below: str, lines: str, tmp_path: Path) -> None:
    """A field that is left behind would be the licence of the picture above."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "pictures.yml").write_text(LEDGER.format(licence="CC0") + below)
    _, (finding, *_) = load(folder, tmp_path)
    assert (
        finding.fix
        == f"Add the file pictures/group.svg, or, if no page shows 'group', delete {lines}."
    )


HALL = "hall:\n  meaning: a hall\n  author: Bob\n  source: Bob\n  licence: CC0\n"


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("  meaning", "meaning", 7),
        ("  meaning", "\tmeaning", 7),
        ("  meaning: a", "  meaning:a", 7),
        ("  meaning: a", "  meaning = a", 7),
        ("  source", "source", 9),
        ("  licence", " licence", 10),
        ("hall:", "hall", 6),
        ("hall:", " hall:", 6),
        ("hall:", "- hall:", 6),
    ],
)
def test_an_entry_that_is_set_in_wrongly_is_shown_whole(
    right: str, wrong: str, line: int, tmp_path: Path
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    above = LEDGER.format(licence="CC0").rstrip() + "\n"
    (folder / "pictures.yml").write_text(above + HALL.replace(right, wrong, 1))
    _, (finding,) = load(folder, tmp_path)
    first, _, lines = finding.fix.partition("\n")
    assert finding.line == line
    assert first.startswith("Write these lines in place of lines 6 to 10")
    assert lines == HALL.rstrip()


@pytest.mark.parametrize(
    ("key", "file", "fix"),
    [
        ("group.svg", "group.svg", "Write 'group:' for 'group.svg:'."),
        ("the group", "the_group.svg", "Write 'the_group:' for 'the group:'."),
        ("group", "Group.svg", "Name the file group.svg: pages use small letters."),
    ],
)
def test_an_entry_is_named_as_its_picture(key: str, file: str, fix: str, tmp_path: Path) -> None:
    ledger = LEDGER.format(licence="CC0").replace("group:", f"{key}:", 1)
    lay(tmp_path / "pictures", ledger, file)
    _, (finding,) = load(tmp_path / "pictures", tmp_path)
    assert finding.fix == fix


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("CC-BY-4.0", "CC BY 4.0"),
        ("cc by-sa 4", "CC BY-SA 4.0"),
        ("CC BY 4.0 International", "CC BY 4.0"),
        ("Open Government Licence", "OGL 3.0"),
        ("Open Government Licence v2.0", "OGL 2.0"),
        ("OGL v3", "OGL 3.0"),
        ("CC-0", "CC0"),
        ("CC BY-NC 4.0", ""),
        ("copyright", ""),
    ],
)
def test_a_licence_in_another_form_is_a_licence(written: str, short: str, tmp_path: Path) -> None:
    assert not short or LICENCES.match(short)
    lay(tmp_path / "pictures", LEDGER.format(licence=written), "group.svg")
    _, (finding,) = load(tmp_path / "pictures", tmp_path)
    assert finding.fix.startswith(f"Write 'licence: {short}'." if short else "Put another picture")


def test_an_own_picture_wins_over_an_emoji(tmp_path: Path) -> None:
    ledger = LEDGER.format(licence="CC0").replace("group:", "calendar:")
    pictures, _ = lay(tmp_path / "pictures", ledger, "calendar.svg")
    own, emoji = pictures.find("calendar"), pictures.find("wave")
    assert own is not None and emoji is not None
    assert (own.credit, own.address) == (
        "Anytown, CC0 (drawn for this guide)",
        "assets/pictures/calendar.svg",
    )
    assert emoji.author == "OpenMoji"
    assert emoji.licence == "CC BY-SA 4.0"
    assert emoji.path.is_file()
    assert pictures.find("nobody_drew_this") is None


def test_suggests_what_no_check_refuses(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    ledger = LEDGER.format(licence="CC0") + LEDGER.replace("group:", "easy_to_read_logo:").format(
        licence="CC0"
    )
    pictures, _ = lay(folder, ledger, "group.svg", "easy_to_read_logo.svg", "unlicensed.svg")
    assert pictures.examples() == ["calendar", "telephone"]
    good = {name for name in ("group", "calendar", "wave") if pictures.may_suggest(name)}
    assert good == {"group", "calendar", "wave"}
    for name in ("easy_to_read_logo", "unlicensed", "jersey", "back", "nobody_drew_this"):
        assert not pictures.may_suggest(name), name
    assert pictures.fix("calender", ":") == "Write ':calendar:' for ':calender:'."


@pytest.mark.parametrize(
    ("typed", "such"),
    [
        ("doctor", "such as ':health_worker:' or ':stethoscope:'. All names are"),
        ("nurse", "such as ':health_worker:'. All"),
        ("money", "such as ':moneybag:' or ':pound:'. All"),
        *[(one, "such as ") for one in ("tick", "team", "read", "paper", "chat", "speak")],
        ("unlicenced", "what the line says. All names are in docs/pictures/ and at https://"),
        ("letter", "such as ':envelope:'. All"),
    ],
)
def test_a_word_that_looks_like_a_name_is_no_slip(typed: str, such: str) -> None:
    fix = Pictures({}).fix(typed, ":", "Us.")
    assert fix.startswith(f"For ':{typed}:' write the name of a picture that shows what the line")
    assert such in fix


@pytest.mark.parametrize(
    ("typed", "name"),
    [("hopsital", "hospital"), ("thumbs-up", "thumbsup"), ("money_bag", "moneybag")],
)
def test_a_slip_of_the_fingers_is_put_right(typed: str, name: str) -> None:
    assert Pictures({}).fix(typed) == f"Write '{name}' for '{typed}'."


def test_shows_what_words_of_one_sense_name() -> None:
    pictures = Pictures({})
    assert pictures.showing("Talk to a nurse at the hospital.") == [
        "speech_balloon",
        "health_worker",
        "hospital",
    ]
    for words in ("Ring us on Monday.", "You can train.", "Watch a film.", "Book a room."):
        assert pictures.showing(words) == []


def test_each_word_for_a_picture_names_pictures_that_are_there() -> None:
    words = Path(takepart.__file__).with_name("picture_words.yml").read_text("utf-8")
    for word, names in yaml.safe_load(words).items():
        assert isinstance(word, str)
        for name in names:
            assert Pictures({}).find(name), name


@pytest.mark.parametrize("name", ["+1", "thumbsup", "people_holding_hands", "calendar", "x"])
def test_knows_the_names_that_previews_know(name: str) -> None:
    assert Pictures({}).find(name) is not None
