"""A page's profile: two scores, what was left out, and the sentences that cost most."""

from __future__ import annotations

import pytest

from takepart.markup import parse
from takepart.reading.measures import flesch_kincaid
from takepart.reading.profile import profile

EASY = "<p>We ask people what they need. We write it down. Then we plan with them.</p>" * 10
HARD = (
    "<h2>Duties</h2><p>We ask. The integrated commissioning organisation necessarily considers "
    "representative participation opportunities throughout implementation.</p>"
)


def test_says_which_sentence_costs_most_and_where_it_is() -> None:
    found = profile(parse(EASY + HARD))
    dearest = found.costly[0]
    assert dearest.text.startswith("The integrated commissioning")
    assert (dearest.heading, dearest.start, dearest.words) == ("Duties", len("We ask. "), 11)
    assert dearest.block.element.tag == "p"
    grade, without = flesch_kincaid(found.counts), profile(parse(EASY + "<p>We ask.</p>")).counts
    assert dearest.cost == pytest.approx(grade - flesch_kincaid(without))
    assert [one.cost for one in found.costly] == sorted(
        (o.cost for o in found.costly), reverse=True
    )
    assert all(one.cost > 0 for one in found.costly)


def test_gives_a_score_by_the_book_and_one_with_agreed_words() -> None:
    agreed = ["Integrated commissioning organisation", "participation"]
    scores = profile(parse(EASY + HARD), agreed).scores
    for name in ("Flesch-Kincaid grade", "Gunning fog", "Coleman-Liau", "SMOG"):
        raw, easy = scores[name].raw, scores[name].easy
        assert raw is not None and easy is not None and easy < raw, name


def test_agreed_words_match_in_any_case_and_with_an_s_after_an_apostrophe() -> None:
    page = parse("<p>" + "The Commissioner's participation plan. " * 40 + "</p>")
    plain, agreed = profile(page).scores, profile(page, ["commissioner", "Participation"]).scores
    assert plain["Gunning fog"].raw == agreed["Gunning fog"].raw
    assert agreed["Gunning fog"].easy == pytest.approx(0.4 * 4)


def test_a_short_page_has_counts_but_no_scores() -> None:
    found = profile(parse("<p>Too short to score.</p>"))
    assert found.counts.words == 4
    assert {(one.raw, one.easy) for one in found.scores.values()} == {(None, None)}
    assert found.costly == (), "without its only sentence nothing is left to compare"


def test_an_empty_page_has_nothing() -> None:
    found = profile(parse(""))
    assert (found.counts.words, found.left_out, found.costly, found.joined) == (0, {}, (), ())


def test_lists_and_cells_are_scored_by_forcast() -> None:
    row = "<tr><td>Ask the group</td><td>early</td></tr>"
    found = profile(parse(f"<table>{row * 50}</table><ul><li>Ask</li></ul>"))
    assert (found.lists.words, found.counts.words) == (201, 1)
    # 151 of 201 words have one syllable: 20 - 15 x 151/201
    assert found.scores["FORCAST"].raw == pytest.approx(20 - 15 * 151 / 201)
    assert found.left_out == {"cell": 200}


def test_tells_the_length_of_a_list_read_as_one_sentence() -> None:
    page = "<p>Start now. You should:</p><ul><li>ask early</li><li>listen</li></ul><p>Then:</p>"
    (joined,) = profile(parse(page)).joined
    assert (joined.words, joined.block.text) == (5, "Start now. You should:")


@pytest.mark.parametrize(
    "text",
    [
        "home" * 5000,
        "a-" * 50000,
        "." * 100000 + "x",
        "e.g. " * 20000,
        "a." * 50000,
        "1" * 9999,
        "a b " + " " * 99999 + "c",
    ],
    ids=lambda text: f"{text[:8]} and on",
)
def test_measures_any_text_in_time(text: str) -> None:
    """A pull request may bring anything; a pattern that tries every way would take hours."""
    found = profile(parse(f"<p>{text}</p>"))
    assert found.counts.sentences == 1
