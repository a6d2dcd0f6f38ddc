"""Audio is spoken by the real voice, and listened to in the finished file."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
import yaml
from mutagen.id3 import ID3

from takepart import spoken
from takepart.exports import store
from takepart.exports.audio import FORMAT, file, id3, mp3, sound
from takepart.exports.audio.measure import measure, unsaid
from takepart.exports.audio.parts import LONGEST, body, parts
from takepart.exports.audio.piece import Piece
from takepart.exports.audio.recording import speak
from takepart.exports.audio.say import Sayer
from takepart.exports.audio.script import script
from takepart.exports.audio.sound import Sound
from takepart.exports.book import Book, Part
from takepart.exports.format import ExportError, Missing
from takepart.exports.make import make
from takepart.exports.read import Reader
from takepart.exports.report import Report
from takepart.exports.speech import ESPEAK, Speech
from takepart.library import Folders, load
from takepart.markup import parse, write
from takepart.models import Organisation

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "audio"
SAID = yaml.safe_load((GOLDEN / "said.yml").read_text("utf-8"))
SCRIPTS = yaml.safe_load((GOLDEN / "script.yml").read_text("utf-8"))
WORDS = """
<p>People can take part in health in many ways. The NHS shows 5 of them as a ladder.</p>
<h2 id="rungs">The 5 rungs</h2>
<p>Devolving is the highest rung <cite class="source">[<a href="#s1">1</a>]</cite>.</p>
<ul><li>You may get £50 for the bus.</li><li>Ring 020 7946 0018 by 9.30am.</li></ul>
<h3 id="choose">Choose a rung</h3>
<table><tr><th>What can change</th><th>Rung</th></tr>
<tr><td>Nothing yet</td><td>Informing</td></tr>
<tr><td>Everything</td><td>Devolving</td></tr></table>
<figure><svg xmlns="http://www.w3.org/2000/svg" aria-label="A ladder with 5 rungs."></svg></figure>
<h2 id="sources">Sources</h2>
<ol><li id="s1">NHS England. Transforming participation. 25 September 2013.</li></ol>
"""


def book(html: str, edition: str = "standard", **more: Any) -> Book:
    """A book of one page with these words, as the editions write them."""
    tree = parse(html)
    reader = Reader(lambda link: link, lambda name: f"ladder--{name}", 0, {})
    part = Part("The ladder", 1, "ladder", "l/", "docs/l.md", reader.blocks(tree), write(tree))
    own = tuple(spoken.together([], {}).items())
    made = Book(
        place="l/ladder",
        kind="page",
        edition=edition,
        title="The ladder",
        parts=(part,),
        guide="Take Part",
        organisation=Organisation(
            name="the Anytown board", kind="NHS", contact="hello@guide.example", reply_time="5 days"
        ),
        reviewed=date(2026, 11, 21),
        live="https://guide.example/l/",
        site="https://guide.example/",
        tested="",
        stale=False,
        pictures=(),
        copyright="",
        speech=Speech(own),
    )
    return replace(made, **more)


@pytest.fixture(scope="module")
def ladder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, Path]:
    """A page, spoken."""
    path = tmp_path_factory.mktemp("audio") / "ladder.mp3"
    made = book(WORDS)
    FORMAT.make(made, path)
    return made, path


@pytest.mark.parametrize("text", SAID["said"])
def test_words_are_said_right(text: str) -> None:
    sayer = Sayer({**spoken.together([], {}), **SAID["spoken"]})
    assert sayer.say(text) == SAID["said"][text]


def test_nothing_is_said_in_digits_or_capitals() -> None:
    for said in SAID["said"].values():
        assert not re.search(r"\d|[A-Z]{2}|[£%&@/]", said), said


@pytest.mark.parametrize("case", SCRIPTS, ids=lambda case: case["name"])
def test_scripts_are_made_for_the_ear(case: dict[str, Any]) -> None:
    _, *pieces = script(book(case["html"], case.get("edition", "standard")))
    found = [f"{one.what} {one.key} | {one.said}".rstrip() for one in pieces]
    assert found == case["pieces"].splitlines()


def test_a_recording_starts_with_what_it_is_and_ends_with_how_to_ask() -> None:
    said = [one.piece.said for one in speak(book(WORDS)).heard]
    assert said[:3] == ["The ladder.", "From The Anytown board.", LAST_CHECKED]
    assert said[3] == "A computer voice reads this."  # AU-14
    assert said[4] == "In this recording: The five rungs; Sources."  # AU-02
    assert said[5] == "It lasts about one minute."
    assert said[-5:] == [
        "You can ask for this document in Easy Read, large print, giant print, braille, or in "
        "another way that suits you.",
        "Contact: hello at guide dot example.",
        "We will reply in five days.",
        "The page is on the web at guide dot example, slash l.",
        f"This is version {spelled(book(WORDS))}, of the {LAST_CHECKED[20:]}",
    ]


LAST_CHECKED = "Last checked on the twenty-first of November, twenty twenty-six."


def spelled(made: Book) -> str:
    names = "zero one two three four five six seven eight nine".split()
    return ", ".join(names[int(sign)] if sign.isdigit() else sign for sign in made.version)


def test_easy_read_starts_in_easy_read() -> None:
    idea = '<ul class="ideas"><li><div class="words"><p>You can help.</p></div></li></ul>'
    said = [one.piece.said for one in speak(book(idea, "easy-read")).heard]
    assert said[1:4] == ["This is Easy Read.", "The Anytown board wrote it.", UNTESTED]
    assert "A computer reads this to you." in said
    assert said[-1].startswith("This is version")


UNTESTED = "People with learning disabilities have not checked it yet."


def test_a_finished_file_passes_every_check(ladder: tuple[Book, Path]) -> None:
    made, path = ladder
    report = measure(path, made)
    assert report.failures == ()
    assert set(report.passed) == {
        "length", "loudness", "rate", "tags", "chapters", "every line heard", "parity"
    }  # fmt: skip
    assert 120 <= report.measured["words_a_minute"] <= 180  # AU-07
    assert -20 <= report.measured["loudness"] <= -18  # AU-04
    assert report.measured["peak"] <= -3
    assert report.measured["left_out"] == 1  # the source
    assert abs(report.seconds - soundfile.info(strip(path)).duration) < 0.1


def strip(path: Path) -> io.BytesIO:
    data = path.read_bytes()
    return io.BytesIO(data[id3.length(data) :])


def test_a_file_is_mono_of_56_kilobits_a_second(ladder: tuple[Book, Path]) -> None:
    _, path = ladder
    info = soundfile.info(strip(path))
    assert (info.channels, info.samplerate) == (1, 22050)
    assert 55 <= len(strip(path).getvalue()) * 8 / info.duration / 1000 <= 58  # AU-16


def test_the_same_words_give_the_same_bytes(ladder: tuple[Book, Path], tmp_path: Path) -> None:
    made, path = ladder
    FORMAT.make(made, tmp_path / "again.mp3")
    assert (tmp_path / "again.mp3").read_bytes() == path.read_bytes()


def test_another_reader_understands_the_tags(ladder: tuple[Book, Path]) -> None:
    made, path = ladder
    tags = ID3(path)
    assert tags.version == (2, 4, 0)
    names = {name: str(tags[name]) for name in ("TIT2", "TPE1", "TALB", "TRCK", "TLAN", "TDRC")}
    assert names == {
        "TIT2": "The ladder",
        "TPE1": "The Anytown board",
        "TALB": "Take Part",
        "TRCK": "1/1",
        "TLAN": "eng",
        "TDRC": "2026-11-21",
    }
    [contents] = tags.getall("CTOC")
    chapters = {one.element_id: one for one in tags.getall("CHAP")}
    listed = [chapters[name] for name in contents.child_element_ids]
    titles = [str(one.sub_frames["TIT2"]) for one in listed]
    assert titles == ["The ladder", "The 5 rungs", "Choose a rung", "Sources"]
    assert listed[0].start_time == 0
    assert [one.end_time for one in listed[:-1]] == [one.start_time for one in listed[1:]]
    [lines] = tags.getall("SYLT")
    assert lines.lang == "eng"
    assert [text for text, _ in lines.text] == [
        text for text, _ in id3.read(path.read_bytes()).lines
    ]


def test_a_chapter_starts_where_its_heading_is_heard(ladder: tuple[Book, Path]) -> None:
    made, path = ladder
    tags, heard = id3.read(path.read_bytes()), mp3.read(strip(path).getvalue())
    for chapter in tags.chapters[1:]:
        start = round(chapter.start * heard.rate)
        before, after = (
            heard.samples[start - 4000 : start - 800],
            heard.samples[start : start + 9000],
        )
        assert np.abs(before).max() < sound.QUIET < np.abs(after).max(), chapter.title


def changed(path: Path, at: Path, change: Callable[[id3.Tags], id3.Tags]) -> Path:
    data = path.read_bytes()
    at.write_bytes(id3.write(change(id3.read(data))) + data[id3.length(data) :])
    return at


LOSSES = {
    "a chapter": (
        lambda tags: replace(tags, chapters=tags.chapters[:2] + tags.chapters[3:]),
        "The chapter 'Choose a rung' is lost.",
    ),
    "chapters out of order": (
        lambda tags: replace(tags, chapters=tags.chapters[::-1]),
        "The chapters are not in the order of the headings. The chapters do not rise.",
    ),
    "a heading": (
        lambda tags: without(tags, "Choose a rung"),
        "The heading 'Choose a rung' is lost.",
    ),
    "a list item": (
        lambda tags: without(tags, "You may get £50 for the bus."),
        "The list item 'You may get £50 for the bus.' is lost.",
    ),
    "a row": (
        lambda tags: without(tags, "What can change: Nothing yet Rung: Informing"),
        "The table cell 'Nothing yet' is lost. The table cell 'Informing' is lost.",
    ),
    "a picture": (
        lambda tags: without(tags, "A ladder with 5 rungs."),
        "The description of a picture 'A ladder with 5 rungs.' is lost.",
    ),
    "the title": (
        lambda tags: replace(tags, names=tags.names[1:]),
        "The tag TIT2 is '', not 'The ladder'.",
    ),
}


def without(tags: id3.Tags, text: str) -> id3.Tags:
    kept = tuple(line for line in tags.lines if line[0] != text)
    assert len(kept) == len(tags.lines) - 1
    return replace(tags, lines=kept)


@pytest.mark.parametrize("loss", LOSSES)
def test_what_is_lost_is_named(loss: str, ladder: tuple[Book, Path], tmp_path: Path) -> None:
    made, path = ladder
    change, wanted = LOSSES[loss]
    report = measure(changed(path, tmp_path / "lost.mp3", change), made)
    assert " ".join(report.failures) == wanted


def test_words_that_the_voice_is_not_given_are_named(ladder: tuple[Book, Path]) -> None:
    made, _ = ladder
    assert list(unsaid(script(made), made)) == []
    shown = "Carers get £50 early (see page 9) and the ICB's plan(s)."
    right = Piece(shown, Sayer(dict(made.speech.spoken)).say(shown), "paragraph")
    wrong = replace(right, said=right.said.replace("early", ""))
    left_out = replace(right, said="")
    assert list(unsaid([right, wrong, left_out], made)) == [
        f"Of '{shown}' the voice does not say 'early'."
    ]


def test_a_line_that_is_not_heard_is_named(ladder: tuple[Book, Path], tmp_path: Path) -> None:
    made, path = ladder
    data = path.read_bytes()
    tags, heard = id3.read(data), mp3.read(strip(path).getvalue())
    [at] = [n for n, (text, _) in enumerate(tags.lines) if text.startswith("You may get")]
    start, end = (round(tags.lines[n][1] * heard.rate) for n in (at, at + 1))
    heard.samples[start:end] = 0
    (tmp_path / "quiet.mp3").write_bytes(data[: id3.length(data)] + mp3.write(heard))
    said = measure(tmp_path / "quiet.mp3", made).failures
    assert "The words 'You may get £50 for the bus.' are not heard." in said


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (lambda s: Sound(s.samples / 4, s.rate), "Its loudness is -3"),
        (lambda s: Sound(np.clip(s.samples * 1.6, -1, 1), s.rate), "Its peak is"),
        (lambda s: sound.joined([s, sound.silence(3, s.rate)]), "It is silent for 3.5 seconds"),
        (lambda s: sound.joined([s] * 6), "and a part may last 6."),
        (lambda s: sound.joined([s, s]), "words a minute, not 120 to 180."),
    ],
    ids=["too soft", "too loud", "silent at its end", "too long", "too slow"],
)
def test_sound_that_is_wrong_is_named(
    change: Callable[[Sound], Sound], wanted: str, ladder: tuple[Book, Path], tmp_path: Path
) -> None:
    made, path = ladder
    data = path.read_bytes()
    heard = change(mp3.read(strip(path).getvalue()))
    (tmp_path / "wrong.mp3").write_bytes(data[: id3.length(data)] + mp3.write(heard))
    assert wanted in " ".join(measure(tmp_path / "wrong.mp3", made).failures)


def test_a_page_of_single_words_is_not_called_slow(tmp_path: Path) -> None:
    made = book(f"<ul>{'<li>Leeds</li><li>York</li>' * 20}</ul>")
    FORMAT.make(made, tmp_path / "x.mp3")
    report = measure(tmp_path / "x.mp3", made)
    assert report.failures == ()
    assert report.measured["words_a_minute"] < 120


def test_what_is_no_sound_is_named(ladder: tuple[Book, Path], tmp_path: Path) -> None:
    (tmp_path / "no.mp3").write_bytes(b"Not found")
    assert measure(tmp_path / "no.mp3", ladder[0]).failures == ("The file is not MP3.",)


@pytest.mark.parametrize("rate", [22050, 44100, 48000])
def test_loudness_is_that_of_the_standard(rate: int) -> None:
    """BS.1770: 997 Hz at full scale in one channel is -3.01 LUFS; each halving is 6.02 less."""
    wave = np.sin(2 * np.pi * 997 * np.arange(rate * 5) / rate).astype(np.float32)
    assert sound.loudness(Sound(wave, rate)) == pytest.approx(-3.01, abs=0.05)
    assert sound.loudness(Sound(wave / np.float32(2), rate)) == pytest.approx(-9.03, abs=0.05)
    quiet = np.concatenate([wave, np.zeros(rate * 5, np.float32)])  # what is silent is not counted
    assert sound.loudness(Sound(quiet, rate)) == pytest.approx(-3.01, abs=0.3)
    assert sound.loudness(sound.silence(5, rate)) == float("-inf")


def test_a_peak_is_softened_and_not_cut() -> None:
    rate = 22050
    wave = 0.1 * np.sin(2 * np.pi * 200 * np.arange(rate * 4) / rate).astype(np.float32)
    wave[rate : rate + 400] *= 9
    made = sound.levelled(Sound(wave, rate))
    assert sound.peak(made) <= sound.PEAK + 0.01
    top = np.abs(made.samples) >= np.abs(made.samples).max() * 0.9999
    assert top.sum() <= 8  # a peak that is cut off is flat


LONG = "".join(
    f'<h2 id="h{n}">Section {n}</h2>' + "<p>People take part in many ways each day.</p>" * 40
    for n in range(1, 5)
)


def test_a_long_page_becomes_parts_that_start_at_headings() -> None:
    made = parts(book(LONG))
    assert [one.split for one in made] == [(1, 2), (2, 2)]
    assert [one.name for one in made] == ["l/ladder-part-1", "l/ladder-part-2"]
    assert [FORMAT.place(one) for one in made] == ["l/ladder-part-1.mp3", "l/ladder-part-2.mp3"]
    headings = [[p.text for p in body(one) if p.what == "heading"] for one in made]
    assert headings == [["Section 1", "Section 2"], ["Section 3", "Section 4"]]
    texts = [p.text for one in made for p in body(one) if p.text]
    assert texts == [p.text for p in script(book(LONG)) if p.text]
    assert len({one.version for one in made}) == 1


def test_what_cannot_be_divided_is_left_as_long_as_it_is() -> None:
    last = "People take part in many ways each day. " * 120
    made = parts(book(f"<p>First.</p><p>{last}</p>"))
    assert [body(one)[-1].text for one in made][-1].strip() == last.strip()


def test_a_section_that_is_too_long_is_divided_too() -> None:
    made = parts(book("<p>People take part in many ways each day.</p>" * 300))
    lengths = [sum(len(p.said) for p in body(one)) for one in made]
    assert len(made) > 2
    assert max(lengths) < 1.2 * min(lengths)


def test_a_short_page_is_one_file() -> None:
    made = book(WORDS)
    assert parts(made) == [made]
    assert FORMAT.place(made) == "l/ladder.mp3"


def test_each_part_lasts_6_minutes_at_most_and_says_which_it_is(tmp_path: Path) -> None:
    first, second = parts(book(LONG))
    reports: list[Report] = []
    for one in (first, second):
        FORMAT.make(one, tmp_path / "part.mp3")
        reports.append(measure(tmp_path / "part.mp3", one))
        tags = id3.read((tmp_path / "part.mp3").read_bytes())
        number = one.split[0]
        assert dict(tags.names)["TIT2"] == f"The ladder (part {number} of 2)"
        assert dict(tags.names)["TRCK"] == f"{number}/2"
        assert f"Part {('one', 'two')[number - 1]} of two." in [text for text, _ in tags.lines]
    assert [one.failures for one in reports] == [(), ()]
    assert all(one.seconds <= LONGEST for one in reports)
    wrong = measure(tmp_path / "part.mp3", first).failures  # the second in place of the first
    assert "The heading 'Section 1' is lost." in wrong


def test_each_part_is_a_file_in_the_list(tmp_path: Path) -> None:
    manifest, findings = make([book(LONG)], ["audio"], tmp_path, lambda text: None)
    assert findings == []
    assert [(one.place, one.part) for one in manifest.files] == [
        ("l/ladder-part-1.mp3", "part 1 of 2"),
        ("l/ladder-part-2.mp3", "part 2 of 2"),
    ]


def test_without_the_voice_the_format_is_left_out(tmp_path: Path) -> None:
    lone = book(WORDS, speech=Speech((), ("no-such-voice",)))
    manifest, findings = make([lone], ["audio", "text"], tmp_path, lambda text: None)
    assert [one.format for one in manifest.files] == ["text"]
    [said] = manifest.missing
    assert said == (
        "Audio files are left out: the program 'no-such-voice', which reads aloud, is not here. "
        "Install the package 'espeak-ng', or name another program under 'voice' in mkdocs.yml, "
        "and build again."
    )
    assert findings == []


def own_voice(tmp_path: Path, lines: str) -> Speech:
    """A voice of an organisation's own: a program in a file."""
    path = tmp_path / "voice.py"
    start = "import sys, io, numpy as np, soundfile\ntext = sys.stdin.read()\n"
    path.write_text(f"{start}{lines}\n", "utf-8")
    return Speech((), (sys.executable, str(path)))


TONE = """
seconds, rate = len(text) / 14, {rate}
wave = 0.3 * np.sin(2 * np.pi * 300 * np.arange(int(seconds * rate)) / rate)
out = io.BytesIO()
soundfile.write(out, np.stack([wave, wave], 1), rate, format="WAV")
sys.stdout.buffer.write(out.getvalue())
"""


def test_an_organisation_plugs_in_its_own_voice(tmp_path: Path) -> None:
    speech = own_voice(tmp_path, TONE.format(rate=44100))
    made = book("<p>Good morning.</p>", speech=speech)
    FORMAT.make(made, tmp_path / "own.mp3")
    report = measure(tmp_path / "own.mp3", made)
    assert report.failures == ()
    assert soundfile.info(strip(tmp_path / "own.mp3")).samplerate == 44100


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("sys.exit('No voice is chosen.')", "No voice is chosen."),
        ("sys.exit(3)", "it stopped with 3."),
        ("print('hello')", "what it writes is not WAV."),
        (TONE.format(rate=8000), "its rate is 8000 Hz, not one of"),
        (TONE.format(rate=22050).replace("0.3 *", "0 *"), "it is silent."),
    ],
    ids=["fails and says why", "fails", "writes no sound", "sounds dull", "is silent"],
)
def test_a_voice_that_fails_is_named(lines: str, why: str, tmp_path: Path) -> None:
    made = book("<p>Good morning.</p>", speech=own_voice(tmp_path, lines))
    with pytest.raises(ExportError) as error:
        FORMAT.make(made, tmp_path / "x.mp3")
    assert str(error.value).startswith(f"The voice '{sys.executable}' did not say 'The ladder.': ")
    assert why in str(error.value)


def test_another_voice_or_another_way_to_say_a_word_makes_a_file_anew(tmp_path: Path) -> None:
    made = book(WORDS)
    other = replace(made, speech=Speech((("NHS", "health service"),), made.speech.voice))
    faster = replace(
        made, speech=Speech(made.speech.spoken, (*ESPEAK[:3], "-s", "180", *ESPEAK[5:]))
    )
    unused = replace(made, speech=Speech((*made.speech.spoken, ("XYZ", "x")), made.speech.voice))
    keys = [store.key(one, FORMAT, FORMAT.engine()) for one in (made, other, faster, unused)]
    assert len(set(keys[:3])) == 3
    assert keys[3] == keys[0]  # a word that is not on the page changes nothing
    assert repr(made) == repr(other)  # nor does a voice change what is printed


def test_another_script_of_a_voice_is_another_voice(tmp_path: Path) -> None:
    keys = set()
    for rate in (22050, 44100):
        made = book(WORDS, speech=own_voice(tmp_path, TONE.format(rate=rate)))
        keys.add(store.key(made, FORMAT, FORMAT.engine()))
    assert len(keys) == 2


def test_no_voice_no_key() -> None:
    with pytest.raises(Missing):
        store.key(book(WORDS, speech=Speech((), ("no-such-voice",))), FORMAT, FORMAT.engine())


def test_every_acronym_of_the_guide_has_an_entry_or_is_spelled() -> None:
    """AU-13. Words with capitals inside ('OpenMoji') need an entry: nobody can spell those."""
    folders = Folders(ROOT, ROOT / "docs", ROOT / "glossary", ROOT / "case_studies")
    library, _ = load(folders, {}, book("").organisation)
    sayer = Sayer(library.spoken)
    text = " ".join(one.body for one in library.documents())
    found = set(
        re.findall(r"\b[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b", re.sub(r"\S*[/_]\S*", "", text))
    )
    assert len(found) > 20
    for word in found - set(library.spoken):
        alone = word.removesuffix("s")
        assert alone.isupper(), f"{word} needs a line in glossary/_spoken.yml"
        assert sayer.say(word).startswith(".".join(alone)), word


def test_initials_that_no_list_names_are_in_the_report(tmp_path: Path) -> None:
    made = book("<p>The NHS and the QZX met AYPH.</p>")
    FORMAT.make(made, tmp_path / "x.mp3")
    assert measure(tmp_path / "x.mp3", made).measured["spelled"] == ["AYPH", "QZX"]


def test_a_term_says_how_it_is_said(root: Path) -> None:
    path = root / "glossary" / "integrated-care-board.md"
    text = path.read_text("utf-8").replace("status:", "spoken: {ICB: icky bee}\nstatus:")
    path.write_text(text, "utf-8")
    (root / "glossary" / "_spoken.yml").write_text("Leicester: lester\nICB: icb\n", "utf-8")
    library, findings = read(root)
    assert findings == []
    assert library.spoken["ICB"] == "icky bee"  # the term's own words count most
    assert library.spoken["Leicester"] == "lester"
    assert library.spoken["NHS"] == "letters"


def read(root: Path) -> tuple[Any, list[Any]]:
    folders = Folders(root, root / "docs", root / "glossary", root / "case_studies")
    chapters = {"public": "Public participation", "law": "The law"}
    return load(folders, chapters, book("").organisation)


def test_a_word_without_a_way_to_say_it_is_named(root: Path) -> None:
    (root / "glossary" / "_spoken.yml").write_text("# words\nSCIE:\nNAPP: nap\n", "utf-8")
    library, [finding] = read(root)
    assert (finding.file, finding.line, finding.rule) == ("glossary/_spoken.yml", 2, "AU-13")
    assert finding.message == "'SCIE' does not say how it is said."
    assert library.spoken["NAPP"] == "nap"


def test_tags_hold_more_chapters_than_one_table_can(tmp_path: Path) -> None:
    chapters = tuple(id3.Chapter(f"Chapter {n}", n, n + 1) for n in range(300))
    tags = id3.Tags((("TIT2", "Long"),), chapters, ())
    (tmp_path / "long.mp3").write_bytes(id3.write(tags) + mp3.write(sound.silence(1, 22050)))
    assert id3.read((tmp_path / "long.mp3").read_bytes()) == tags
    other = ID3(tmp_path / "long.mp3")
    assert len(other.getall("CHAP")) == 300
    assert [len(one.child_element_ids) for one in other.getall("CTOC")] == [255, 45]


def test_pieces_lead_to_their_blocks(ladder: tuple[Book, Path]) -> None:
    """The talking EPUB lights up a block by its key, and its times rise."""
    recording = speak(ladder[0])
    keys = [one.piece.key for one in recording.heard if one.piece.text]
    assert keys[:4] == ["p0", "p0-0", "p0-1", "p0-2"]
    times = [time for one in recording.heard for time in (one.start, one.end)]
    assert times == sorted(times)
    assert times[-1] < recording.seconds == pytest.approx(mp3.read(recording.mp3).seconds, abs=0.01)
    assert file.names(ladder[0])[0] == ("TIT2", "The ladder")
