"""EPUB: the words of a page as XHTML, what the book says of itself, and what it cannot be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from exports.books import book, easy_read, good, idea, of_site, part
from exports.epubs import epubcheck, made, opened
from takepart.exports.content import Idea, Ideas, words
from takepart.exports.epub import xml
from takepart.exports.epub.format import FORMAT
from takepart.exports.epub.opened import Opened, find
from takepart.exports.format import ExportError
from takepart.pictures import Picture

HTML = """<p class="tp-summary">In short.</p><h2 id="why">Why &amp; how</h2>
<p>Ask <a href="https://x.example/a?b=1&amp;c=2">the <strong>local</strong> team</a>, or see
<a href="#why">above</a> and <a href="#nowhere">below</a>.</p>
<ul><li>Ask<ul><li>early</li></ul></li><li>Listen</li></ul>
<table><tr><th>Day</th><th></th></tr><tr><th>Monday</th><td>Open</td></tr></table>
<dl><dt>Carer</dt><dd>Someone who cares.</dd></dl>
<pre><code>a  b</code></pre><blockquote><p>Well said.</p></blockquote>
<div class="admonition note"><p class="admonition-title">Note</p><p>Look.</p></div>
<figure><svg aria-label="A ladder." viewBox="0 0 10 10"></svg>
<figcaption>Ladder</figcaption></figure>"""
EASY = easy_read(idea("memo", "You can write.", "Use <strong>plans</strong>.", plans="What we do."))


def page(said: Opened, name: str = "part-1.xhtml") -> xml.Element:
    return said.pages[f"EPUB/{name}"]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("//h:p[@class='summary']", ["In short."]),
        ("//h:h2", ["Why & how"]),
        ("//h:a[@href='https://x.example/a?b=1&c=2']", ["the local team"]),
        ("//h:a[@href='part-1.xhtml#public-plan--why']", ["above"]),
        ("//h:a[@href='part-1.xhtml#public-plan']", ["below"]),  # the start of its page
        ("//h:a//h:strong", ["local"]),
        ("//h:li/h:ul/h:li", ["early"]),
        ("//h:th[@scope='col']", ["Day"]),
        ("//h:tbody//h:th[@scope='row'][@data-head='Day']", ["Monday"]),
        ("//h:tbody//h:td[not(@data-head)]", ["Open"]),
        ("//h:dl/h:div", ["From Anytown", "Last checked", "Version", "Carer Someone who cares."]),
        ("//h:blockquote/h:p", ["Well said."]),
        ("//h:div[@class='box']/h:p[@class='title']", ["Note"]),
        ("//h:figure[h:img[@alt='A ladder.']]/h:figcaption", ["Ladder"]),
    ],
)
def test_what_a_page_becomes(path: str, found: list[str], tmp_path: Path) -> None:
    nodes = find(page(opened(FORMAT, book(HTML), tmp_path)), path)
    texts = [" ".join(" ".join(str(text) for text in one.itertext()).split()) for one in nodes]
    assert len(texts) == len(found), texts
    assert all(text.startswith(start) for text, start in zip(texts, found, strict=True)), texts


def test_typed_text_keeps_its_spaces(tmp_path: Path) -> None:
    (typed,) = find(page(opened(FORMAT, book(HTML), tmp_path)), "//h:pre/h:code")
    assert typed.text == "a  b"


def test_an_idea_is_its_picture_and_its_words(tmp_path: Path) -> None:
    said = opened(FORMAT, book(EASY, edition="easy-read"), tmp_path)
    row = find(page(said), "//h:li[@class='idea']")[-1]
    image, text = row
    assert image.get("alt") == "" and said.files[f"EPUB/{image.get('src')}"].startswith(b"<svg")
    lines = [xml.words(line) for line in text]
    assert lines == ["You can write.", "Use plans.", "plans: What we do."]


def test_a_long_book_has_a_cover_contents_and_an_end(tmp_path: Path) -> None:
    first, second = part("<h2>One</h2>"), part("<h2>Two</h2>", "Another", address="law/")
    whole = book(first, second, kind="chapter", title="Both")
    said = opened(FORMAT, whole, tmp_path)
    names = ["cover", "nav", "part-1", "part-2", "about"]
    assert [item.path for item in said.spine] == [f"EPUB/{name}.xhtml" for name in names]
    shown = find(page(said, "nav.xhtml"), "//h:nav[@epub:type='toc']//h:li[not(@hidden)]/h:a")
    titles = ["Both", "A plan for everyone", "Another", "Ask for another format"]
    assert [xml.words(link) for link in shown][:4] == titles
    marks = find(page(said, "nav.xhtml"), "//h:nav[@epub:type='landmarks']//h:a")
    kinds = [mark.get(xml.TYPE) for mark in marks]
    assert kinds == ["toc", "titlepage", "bodymatter", "backmatter"]


def test_what_a_book_says_of_itself(tmp_path: Path) -> None:
    made = book(HTML)
    said = opened(FORMAT, made, tmp_path)
    assert said.meta("dc:title") == ["A plan for everyone"]
    assert said.meta("dc:creator") == ["Anytown Integrated Care Board"]
    assert said.meta("dc:language") == ["en-GB"]
    assert said.meta("dcterms:modified") == ["2026-11-21T00:00:00Z"]
    assert said.meta("schema:accessMode") == ["textual", "visual"]
    assert said.meta("schema:accessibilityHazard") == ["none"]
    assert "alternativeText" in said.meta("schema:accessibilityFeature")
    (summary,) = said.meta("schema:accessibilitySummary")
    assert (
        "No person has evaluated" in summary and "Diagrams and photos have a description" in summary
    )
    assert said.meta("dcterms:conformsTo") == []


def test_a_book_without_pictures_does_not_speak_of_them(tmp_path: Path) -> None:
    said = opened(FORMAT, book("<p>Words.</p>"), tmp_path)
    assert said.meta("schema:accessMode") == ["textual"]
    assert "alternativeText" not in said.meta("schema:accessibilityFeature")
    assert "Diagrams" not in said.meta("schema:accessibilitySummary")[0]


def test_two_guides_without_an_address_have_books_of_different_names(tmp_path: Path) -> None:
    bare = book("<p>Words.</p>", live="", site="")
    other = replace(bare, organisation=bare.organisation.model_copy(update={"name": "Others"}))
    names = [
        opened(FORMAT, one, tmp_path).meta("dc:identifier")[0]
        for one in (bare, other, replace(bare, guide="Another guide"))
    ]
    assert len(set(names)) == 3


def test_its_name_stays_when_its_words_change(tmp_path: Path) -> None:
    names = [
        opened(FORMAT, one, tmp_path).meta("dc:identifier")
        for one in (book("<p>Old.</p>"), book("<p>New.</p>"), book(EASY, edition="easy-read"))
    ]
    assert names[0] == names[1] != names[2]
    assert names[0][0].startswith("urn:uuid:")


def test_the_same_book_is_the_same_bytes(tmp_path: Path) -> None:
    whole = next(one for one in good().values() if one.kind == "guide")
    first = made(FORMAT, whole, tmp_path).read_bytes()
    assert made(FORMAT, whole, tmp_path).read_bytes() == first


def test_only_pictures_that_are_shown_are_in_it(tmp_path: Path) -> None:
    twice = easy_read(idea("memo", "One."), idea("memo", "Two."))
    said = opened(FORMAT, book(twice, edition="easy-read"), tmp_path)
    shown = find(page(said), "//h:section//h:img/@src")
    assert len(shown) == 6 and len(set(map(str, shown))) == 5


def test_letters_that_no_program_reads_are_left_out(tmp_path: Path) -> None:
    odd = replace(book("<p>Words.</p>"), title="A\x0bplan", copyright="C\x00C")
    assert opened(FORMAT, odd, tmp_path).meta("dc:title") == ["Aplan"]


BAD = {
    "no.svg": (b"hello", "The picture 'no.svg' cannot be read as SVG"),
    "other.svg": (b"<html/>", "The picture 'other.svg' is no SVG picture"),
    "code.svg": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>",
        "The picture 'code.svg' holds '<script'",
    ),
    "link.svg": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='https://x.example/a.png'/></svg>",
        "The picture 'link.svg' holds 'href='",
    ),
    "style.svg": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(https://x.example/a)'/></svg>",
        "The picture 'style.svg' holds 'url(https://x.example/a)'",
    ),
    "text.png": (b"hello", "The picture 'text.png' is no png picture"),
    "text.jpg": (b"hello", "The picture 'text.jpg' is no jpg picture"),
    "gone.png": (None, "The picture 'gone.png' cannot be opened"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_picture_that_cannot_be_used_is_named(name: str, tmp_path: Path) -> None:
    data, said = BAD[name]
    if data is not None:
        (tmp_path / name).write_bytes(data)
    picture = Picture(name[:-4], tmp_path / name, "a test", "Us", "here", "CC0")
    rows = (Ideas((Idea(picture, (words("You can write."),)),)),)
    shown = book(replace(part(EASY), blocks=rows), edition="easy-read")
    with pytest.raises(ExportError) as error:
        FORMAT.make(shown, tmp_path / "new")
    assert str(error.value).startswith(said) and "Traceback" not in str(error.value)
    assert not (tmp_path / "new").exists()


def test_a_guide_without_an_address_keeps_the_words_of_its_links(
    root: Path, tmp_path: Path
) -> None:
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("site_url: https", "#"), "utf-8")
    one = of_site(settings)["public/why/why"]
    assert one.site == one.live == "" and "<a href" in one.parts[0].html
    made(FORMAT, one, tmp_path)


def test_signs_in_titles_and_places_are_kept(tmp_path: Path) -> None:
    odd = part(
        '<h2 id="frühe-é">Use <code>&lt;b&gt;</code> &amp; "it"</h2><p><a href="#frühe-é">x</a></p>'
    )
    one = replace(book(odd), title="Us & <them>")
    said = opened(FORMAT, one, tmp_path)
    assert said.meta("dc:title") == ["Us & <them>"]
    assert [xml.words(head) for head in find(page(said), "//h:h2")] == ['Use <b> & "it"']
    (name,) = epubcheck([tmp_path / "public--plan--plan.epub"]).values()
    assert name == []
