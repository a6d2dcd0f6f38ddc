"""The lists of words that editors may add to: each entry works and spares what is right."""

from __future__ import annotations

from collections import Counter

import pytest

from drafts import drafted
from takepart.checks.rules import hard_words, old_terms, passive, wording
from takepart.reading import common

GROUPS = [wording.Words(group) for group in wording.GROUPS]

# Words that checkers elsewhere flag, and that are right here.
RIGHT = """
Easy Read is easy to read. It is not hard. Disabled people host a healthy meal.
Engagement, dialogue and co-production empower communities. They collaborate and promote health.
The agenda is ready. Carers, paid carers, parents of disabled children and foster carers came.
The disabled toilet is on the ground floor of a shop in Newcastle upon Tyne.
Put a cross in the tick box. A clinic that is hard to reach by bus is no help.
The deaf club and the blind cricket team met in the Telephone Exchange building.
It is right in any healthcare setting. This budget is in addition to your other money.
"""


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: next(iter(group.write)))
def test_each_word_of_the_list_is_found_with_what_to_write(group: wording.Words) -> None:
    for form, write in group.write.items():
        told = [said for (start, _), said in group.find(f"We say {form} x.") if start == 7]
        assert told == ([write] if write else []), form
        assert write == "" or wording.advice(write).endswith((".", ".'", "'."))


@pytest.mark.parametrize("edition", ["standard", "easy-read"])
def test_no_word_is_on_the_list_twice(edition: str) -> None:
    forms = Counter(
        form
        for group in wording.GROUPS
        if edition in group["rules"]
        for forms in group["words"]
        for form in forms.split("/")
    )
    assert [form for form, count in forms.items() if count > 1 or form != form.lower()] == []


@pytest.mark.parametrize("edition", ["standard", "easy-read"])
@pytest.mark.parametrize("line", RIGHT.strip().splitlines())
def test_what_is_right_is_left_alone(line: str, edition: str) -> None:
    written = line if edition == "standard" else f"- {line}"
    rules = [rule for rule in wording.RULES if rule.edition == edition]
    assert [one for rule in rules for one in rule.find(drafted(written, edition))] == []


@pytest.mark.parametrize(
    "words",
    [
        'One person said "utilise it".',
        "> We utilise it.",
        "Read [How we utilise data](https://www.example.org/).",
        "It is in <cite>How to utilise data</cite>.",
        "The Lambeth Utilise Group met.",
        "‘The NHS must utilise what it has",
        "and must utilise what it has.’",
        "## Service user",
    ],
)
def test_quotations_titles_and_names_stand_as_they_are(words: str) -> None:
    rules = [rule for rule in wording.RULES if rule.edition == "standard"]
    assert [one for rule in rules for one in rule.find(drafted(words, "standard"))] == []


def test_a_writer_is_told_exactly_what_to_write() -> None:
    rule = wording.RULES[0]
    (found,) = rule.find(drafted("Then commence the work.", "standard"))
    assert (found.message, found.fix) == ("Avoid 'commence'.", "Write 'start' or 'begin'.")


@pytest.mark.parametrize(
    "word",
    "plan plans planned planning bigger happily families organise organisation centre colour "
    "neighbours programme behaviour fulfil grey co-operate workplace unhelpful carer's "
    "self-management wheelchairs cancelled travelling recognised".split(),
)
def test_everyday_words_in_any_form_and_british_spelling_are_common(word: str) -> None:
    assert common.is_common(word, 10_000)


@pytest.mark.parametrize("word", "procurement placation tokenism statutory brrgxyz".split())
def test_rare_words_are_not_common(word: str) -> None:
    assert not common.is_common(word, 10_000)


def test_the_list_of_common_words_is_ranked_whole_words() -> None:
    words = list(common.ranks())
    assert words[:3] == ["the", "to", "and"] and len(words) > 10_000
    assert all(word.isalpha() and word.islower() for word in words)
    british = ("centre", "colour", "organised", "licence", "mum")
    assert all(common.ranks()[word] < 4_000 for word in british)


@pytest.mark.parametrize(
    "words",
    [
        "The Procurement Board met. Orthodontia Ltd came.",
        "We plan procurement (buying things).",
        "Procurement is one thing, and procurement comes first.\n\nProcurement means buying.",
        "In our work procurement refers to buying.",
        "A procurement plan is a list of what we buy.",
        "Social orthodontics",
        "It meets each success criterion, and is no disproportionate burden.",
        "Write numerals and acronyms with an apostrophe. Doctors specialise and diagnose.",
        "We plan buying (procurement).",
        "We plan procurement. This means buying.",
        'She said "procurement".',
        "We buy things, which is called procurement.",
        "Go to orthodontics.example.org or write to procurement@example.org.",
    ],
)
def test_names_and_hard_words_that_are_explained_are_not_counted(words: str) -> None:
    (rule,) = (one for one in hard_words.RULES if one.edition == "standard")
    assert list(rule.find(drafted(words, "standard"))) == []


def test_a_hard_word_is_said_once_a_page_with_how_rare_it_is_and_a_plainer_word() -> None:
    (rule,) = (one for one in hard_words.RULES if one.edition == "standard")
    (found,) = rule.find(drafted("Plan procurement.\n\nThe procurements of beds.", "standard"))
    assert found.message == "'procurement' is not among the 10,000 commonest words."
    assert found.fix == "Say what you do, as in 'how we buy things'."


def test_a_word_that_stands_there_already_is_not_offered() -> None:
    (rule,) = (one for one in hard_words.RULES if one.edition == "easy-read")
    (found,) = rule.find(drafted("- We want openness and transparency.", "easy-read"))
    assert (found.words, found.fix) == ("transparency", "")


def test_a_word_that_staff_know_may_be_hard_in_easy_read() -> None:
    standard, easy = hard_words.RULES
    assert not list(standard.find(drafted("Use the intranet.", "standard")))
    assert list(easy.find(drafted("- Use the intranet.", "easy-read")))


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("The plan was not always fully agreed.", 1),
        ("Money will be spent and letters got sent.", 2),
        ("People are interested, tired and based in Leeds.", 0),
        ("The team is made up of nurses. It is a hundred. They are in need.", 0),
        ('A sign says "it is forbidden".', 0),
        ("Values are rooted in trust, and built on it.", 0),
        ("The board agreed. Staff have planned it. It is well-planned.", 0),
    ],
)
def test_the_passive_and_what_only_looks_like_it(words: str, count: int) -> None:
    assert len(list(passive.RULES[0].find(drafted(words, "standard")))) == count


@pytest.mark.parametrize(
    ("words", "pattern"),
    [
        ("It is decided.", "'We decide …' for '… is decided'."),
        ("It was planned.", "'We planned …' for '… was planned'."),
        ("It was taken.", "'We took …' for '… was taken'."),
        ("It was made.", "'We made …' for '… was made'."),
        ("It has been told.", "'We have told …' for '… been told'."),
        ("It will be noted.", "'We note …' for '… be noted'."),
        ("It is planned.", "'We plan …' for '… is planned'."),
        ("It is carried.", "'We carry …' for '… is carried'."),
        ("It is tied.", "'We tie …' for '… is tied'."),
        ("It is zqxed.", "'The board decides' for 'It is decided'."),
    ],
)
def test_a_passive_sentence_is_told_with_its_own_verb(words: str, pattern: str) -> None:
    (found,) = passive.RULES[0].find(drafted(words, "standard"))
    assert found.fix == f"Ask who does it. Start with them, as in {pattern}"


@pytest.mark.parametrize(
    "words",
    [
        "Patient Opinion is now called Care Opinion.",
        "In 2012 Public Health England did not exist.",
        "It was part of NHS Digital.",
        "NHS Choices and PCTs are gone. They closed years ago.",
        "<q>Ask Patient Opinion</q>.",
    ],
)
def test_a_note_of_history_may_use_an_old_name(words: str) -> None:
    rules = [rule for rule in old_terms.RULES if rule.edition == "standard"]
    assert [one for rule in rules for one in rule.find(drafted(words, "standard"))] == []


def test_an_old_name_is_said_once_a_page_with_the_name_it_has_now() -> None:
    words = "Ask Patient Opinion.\n\nTell Patient Opinion."
    (found,) = old_terms.RULES[1].find(drafted(words, "standard"))
    assert found.fix == "Write 'Care Opinion', or say when the old name was used."
