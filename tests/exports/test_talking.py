"""Talking books: what is spoken of a page, when, and what is lit while it is heard."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from exports.books import book, easy_read, idea
from exports.epubs import made, swap
from takepart.exports.audio import mp3
from takepart.exports.epub import talk_checks
from takepart.exports.epub.format import TALKING
from takepart.exports.epub.opened import Opened, open_book
from takepart.exports.epub.overlay import Clip, overlay
from takepart.exports.epub.spoken import Passage, passages
from takepart.exports.epub.talk_checks import Heard
from takepart.exports.epub.xml import html, words, write
from takepart.exports.format import ExportError, Missing
from takepart.exports.speech import Speech

HTML = easy_read(idea("memo", "You can write", "Use <strong>plans</strong>.", plans="What we do."))
HTML += '<h2 id="who">Who to ask</h2>' + easy_read(idea("phone", "Ring us."))
BOOK = book(HTML, edition="easy-read")
SAID = [
    "This is an Easy Read document. It has short words and pictures.",
    "Anytown Integrated Care Board wrote it.",
    "People with learning disabilities have not checked it yet.",
    "We last checked it on 21 November 2026.",
    "You can listen to this book. A computer voice reads it to you.",
    "You can write. Use plans. plans: What we do.",
    "Who to ask",
    "Ring us.",
]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(TALKING, BOOK, tmp_path_factory.mktemp("talking"))


def heard(said: Opened, name: str) -> list[Heard]:
    item = next(item for item in said.spine if item.path == f"EPUB/{name}.xhtml")
    return talk_checks.clips(said, said.items[item.overlay])


def test_every_idea_and_heading_is_spoken_in_order(path: Path) -> None:
    root = open_book(path).pages["EPUB/part-1.xhtml"]
    assert [one.text for one in passages(root)] == ["A plan for everyone", *SAID]
    places = [one.id for one in passages(root)]
    assert [clip.place for clip in heard(open_book(path), "part-1")] == places


def test_times_rise_and_leave_no_second_out(path: Path) -> None:
    clips = heard(open_book(path), "part-1")
    assert clips[0].start == 0 and all(clip.end - clip.start > 1 for clip in clips)
    assert [one.end for one in clips[:-1]] == [one.start for one in clips[1:]]


def test_each_clip_starts_with_a_voice_and_ends_in_silence(path: Path) -> None:
    said = open_book(path)
    sound = mp3.read(said.files["EPUB/part-1.mp3"])

    def level(start: float, end: float) -> float:
        return float(abs(sound.samples[int(start * sound.rate) : int(end * sound.rate)]).max())

    for clip in heard(said, "part-1"):
        assert level(clip.start, clip.start + 0.4) > 0.05, clip
        assert level(clip.end - 0.6, clip.end - 0.1) < 0.01, clip


def test_lengths_add_up(path: Path) -> None:
    seconds = TALKING.measure(path, BOOK).seconds
    clips = [clip for name in ("part-1", "about") for clip in heard(open_book(path), name)]
    assert seconds == pytest.approx(sum(clip.end - clip.start for clip in clips), abs=0.01)
    assert 30 < seconds < 180


def test_who_reads_is_said(path: Path) -> None:
    said = open_book(path)
    assert said.meta("media:narrator") == ["espeak-ng (a synthetic voice)"]
    assert "A computer voice reads every word" in said.meta("schema:accessibilitySummary")[0]
    assert "synchronizedAudioText" in said.meta("schema:accessibilityFeature")
    assert said.meta("schema:accessMode") == ["textual", "visual", "auditory"]
    assert said.meta("dc:title") == ["A plan for everyone, Easy Read, talking book"]
    assert "headphone" in words(said.pages["EPUB/about.xhtml"])  # its picture has a credit


def test_the_same_book_sounds_the_same(path: Path, tmp_path: Path) -> None:
    assert made(TALKING, BOOK, tmp_path).read_bytes() == path.read_bytes()


def test_a_list_can_be_left() -> None:
    root = html("body", html("p", "One."), html("ul", html("li", "Two."), html("li", "Three.")))
    found = passages(root)
    assert [one.group for one in found] == [None, *[("say.2.list", "list")] * 2]
    clips = [Clip(one, number, number + 1) for number, one in enumerate(found)]
    smil = write(overlay("p.xhtml", "p.mp3", clips)).decode()
    assert smil.count("<seq ") == 1 and 'epub:type="list"' in smil and smil.count("<par>") == 3


def test_what_is_hidden_or_no_word_is_not_spoken() -> None:
    root = html("body", html("p", "Seen."), html("p", "Not.", hidden="hidden"), html("p", "*"))
    root.append(html("figure", html("img", src="a.svg", alt="A ladder."), html("figcaption", "B")))
    assert [one.text for one in passages(root)] == ["Seen.", "A ladder.", "B"]
    assert passages(root)[0] == Passage("say.1", "Seen.")


FAULTS = {
    "MO-01": ("package.opf", ' media-overlay="part-1-overlay"', "", "part-1.xhtml has no sound"),
    "MO-02": ("package.opf", 'refines="#part-1-overlay"', "", "The length is given as []"),
    "MO-02 sum": ("package.opf", '"media:duration">', '"media:duration">9', "The length is given"),
    "MO-03 time": ("part-1.smil", 'clipBegin="0.000s"', 'clipBegin="99s"', "lasts no time"),
    "MO-03 clock": ("part-1.smil", 'clipEnd="', 'clipEnd="about ', "is spoken cannot be read"),
    "MO-02 clock": (
        "package.opf",
        '"media:duration">',
        '"media:duration">x',
        "The length is given",
    ),
    "MO-03 place": ("part-1.smil", 'part-1.mp3"', 'part-1.mp3#t=1"', "not the address of an MP3"),
    "MO-04": ("part-1.smil", "#say.3", "#say.5", "'say.4' on EPUB/part-1.xhtml is spoken too late"),
    "MO-04 place": ("part-1.smil", "#say.2", "#say.99", "'say.99' is spoken and not on"),
    "MO-05": ("package.opf", "audio/mpeg", "audio/wav", "not the address of an MP3"),
    "MO-06 class": ("package.opf", ">lit<", ">other<", "The class of what is lit is given as"),
    "MO-06 style": ("style.css", "\n.lit", "\n.lot", "does not say how words look while"),
    "MO-06 contrast": ("style.css", "color: #000000", "color: #9a8a40", "have a contrast of"),
    "MO-07": ("part-1.xhtml", "Ring us.</p>", "Ring us.</p></div></li><li>New.<div>", "'New.' on"),
    "MO-08": ("package.opf", "synthetic", "kind", "does not say that its voice is synthetic"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named(name: str, path: Path, tmp_path: Path) -> None:
    file, old, new, wanted = FAULTS[name]
    changed = Path(shutil.copy(path, tmp_path / "book.epub"))
    swap(changed, f"EPUB/{file}", old, new)
    said = TALKING.measure(changed, BOOK).failures
    assert any(wanted in one for one in said), said


def test_sound_that_is_too_short_is_named(path: Path, tmp_path: Path) -> None:
    changed = Path(shutil.copy(path, tmp_path / "book.epub"))
    swap(changed, "EPUB/part-1.smil", "part-1.mp3", "about.mp3")
    swap(changed, "EPUB/part-1.smil", 'clipEnd="', 'clipEnd="9')
    assert any("ends at" in one for one in TALKING.measure(changed, BOOK).failures)


def test_a_voice_that_is_not_there_is_named(tmp_path: Path) -> None:
    mute = replace(BOOK, speech=Speech((), ("no-such-voice",)))
    with pytest.raises(Missing, match="no-such-voice"):
        TALKING.depends(mute)
    with pytest.raises(ExportError, match="no-such-voice"):
        TALKING.make(mute, tmp_path / "new")
    assert not (tmp_path / "new").exists()
