"""A stamp changes when the words that a block explains change, and at nothing else."""

from __future__ import annotations

import pytest

from takepart.markup import parse
from takepart.publication import unchecked
from takepart.stamps import LENGTH, fingerprints

EASY = '<div class="easy-read" data-heading="" data-checked=""><ul><li>Easy.</li></ul></div>'
PAGE = f"<p>First words.</p>{EASY}<h2>Why</h2><p>Because.</p>{EASY}<h2>Next</h2><p>Last.</p>"


def stamps(html: str) -> list[str]:
    return fingerprints(parse(html))


def test_each_written_block_has_a_stamp_of_its_own() -> None:
    first, second = stamps(PAGE)
    assert first != second
    assert len(first) == LENGTH
    assert set(first) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Because.", "  Because.\n"),
        ("Because.", "BECAUSE."),
        ("<p>Because.</p>", "<p><strong>Because</strong>.</p>"),
        ("Easy.", "Quite another line."),
        ('data-checked=""', 'data-checked="0123abcd"'),
        ("Last.", "Words of a section that has no block."),
    ],
)
def test_stays_the_same(old: str, new: str) -> None:
    assert stamps(PAGE.replace(old, new)) == stamps(PAGE)


def test_a_new_telephone_number_of_the_organisation_outdates_nothing() -> None:
    ring = PAGE.replace("Because.", 'Ring <span class="organisation">020 7946 0000</span>.')
    assert stamps(ring) == stamps(ring.replace("0000", "0001"))
    assert stamps(ring) != stamps(ring.replace("Ring", "Call"))


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("Because.", "Because!", [False, True]),
        ("<h2>Why</h2>", "<h2>Why not</h2>", [False, True]),
        ("First words.", "First word.", [True, False]),
        ("<h2>Next</h2>", "<h3>Next</h3>", [False, True]),  # it is part of 'Why' now
    ],
)
def test_changes(old: str, new: str, changed: list[bool]) -> None:
    before, after = stamps(PAGE), stamps(PAGE.replace(old, new))
    assert [one != two for one, two in zip(before, after, strict=True)] == changed


SECTIONS = (
    f"<h2>A</h2><p>a</p>{EASY}<h3>B</h3><p>b</p>{EASY}<h4>C</h4><p>c</p>"
    f"<h3>D</h3><p>d</p><h2>E</h2><p>e</p>"
)


@pytest.mark.parametrize(
    ("word", "changed"),
    [
        ("a", [True, False]),
        ("b", [False, True]),
        ("c", [False, True]),  # inside B, which has a block of its own
        ("d", [True, False]),
        ("e", [False, False]),
    ],
)
def test_a_section_with_its_own_block_answers_for_itself(word: str, changed: list[bool]) -> None:
    changed_page = SECTIONS.replace(f"<p>{word}</p>", "<p>new</p>")
    pairs = zip(stamps(SECTIONS), stamps(changed_page), strict=True)
    assert [one != two for one, two in pairs] == changed


def test_a_block_that_a_macro_made_has_no_stamp() -> None:
    made = EASY.replace("data-heading", 'data-macro="ladder" data-heading')
    assert stamps(f"<p>Words.</p>{made}") == []


@pytest.mark.parametrize(
    ("lines", "changed", "says"),
    [
        ([9], False, "Nobody has checked this Easy Read block against the words that it explains."),
        ([9, 20, 101], False, "Nobody has checked the Easy Read blocks on lines 9, 20 and 101"),
        ([9], True, "The words that this Easy Read block explains have changed."),
        (
            [9, 20],
            True,
            "The words that the Easy Read blocks on lines 9 and 20 explain",
        ),
    ],
)
def test_a_page_is_told_once_of_the_blocks_to_compare(
    lines: list[int], changed: bool, says: str
) -> None:
    finding = unchecked("docs/a.md", lines, changed)
    assert (finding.line, finding.severity) == (9, "advice")
    assert finding.message.startswith(says)
    assert finding.fix.endswith("takepart checked docs/a.md")
