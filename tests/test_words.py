"""The rules of words: each says nothing of its good example and one thing of its bad one."""

from __future__ import annotations

import pytest

from drafts import SHELF, TERM, drafted
from takepart.checks.rule import Rule
from takepart.checks.rules import RULES
from takepart.checks.words import check
from takepart.reader import Document

NAMES = [f"{rule.id}-{rule.severity}-{place}" for place, rule in enumerate(RULES)]

# Words that look like a mistake and are none, with the rule that might be misled by them.
RIGHT = [
    ("NC-18", "Ring 020 7946 0000 on 2026-11-21 about form 3-A and version 1.2-3."),
    ("NC-18", "The meeting is in Co-op House, 12 High Street."),
    ("NC-20", "The board's plan and the carers' group won the people's vote."),
    ("NC-08", "## Plan, buy and monitor"),
    ("NC-17", 'It is the board\'s "plan".'),
    ("NC-04", "Dr. Smith met Mrs. Jones at approx. 9 a.m. They talked, e.g. about version 1.2.3."),
    ("ER-13", "The NHS and your GP can help. Ask 2 GPs."),
    ("ER-13", "NESTA and UNISON helped. He said 'ask your ICB'."),
    ("ER-14", "It is the nurse's job to ask."),
    ("ER-14", "- She said ‘that’s good’."),
    ("ER-15", "- She said ‘57% of 4,500 people came two times’. See https://a.org/six-ways ."),
    ("ER-16", "- Read the Marmot Review. (2) It is from 2010 [(3)](a.md)."),
    ("ER-15", "1 in 4 people. Percy has 25 friends."),
    ("ER-15", "- Ring 0300 123 4567 in 2026. One or two people can help. See page XX."),
    ("ER-14", "- It is 5 o'clock. Anna's sister came. The people's group met."),
    ("ER-13", "- Watch TV at your GP surgery. It is OK."),
    ("ER-02", "- Patients and carers came from Leeds and York. Care staff and nurses and I came."),
    ("ER-02", "- She said ‘I wait; and we talk and they listen’. It is in 2013; 32."),
    ("ER-02", "- Ask us. You can ask Anna &amp; Tom, because they know."),
    ("ER-05", "- A carer helps somebody. The person needs it. A carer is not paid."),
    ("ER-05", "- You have a health board. This is an NHS group. Its full name is long.\n- Ask."),
    ("ER-10", "- Fill in the questionnaire. It is part of a survey."),
    ("ER-10", "- A pamphlet is a thin book. This means a leaflet.\n- Take a leaflet."),
    ("ER-12", "- It is easy to join.\n- They will help."),
    ("ER-16", "- You do not have to pay, and nobody will ask you to. No one is left out."),
    ("ER-16", "- We say: 'No decision about me without me'. Is it safe? No. We will not stop."),
    ("ER-16", "- You do not have to say who you are if you do not want to."),
    ("ER-21", "- Use 2 * 3 stars. The file is my_old_file. NHS ICB staff can help."),
    ("NC-08", "##### \n\n#### Who can help"),
    ("NC-09", "The integrated care board ('the ICB') asks people. The ICB listens."),
    ("NC-09", "An ICB (integrated care board) and a CSU, or commissioning support unit, can help."),
    ("NC-09", "Patients' Voice (PV) met. WHAT is left is in a PDF of the NHS. See part IV."),
    ("NC-11", "Press **Send**. Choose **Other formats** from the menu. 2 * 3 * 4 is 24."),
    ("NC-12", "[Here to help](a.md), [more information for carers](b.md), [NHS Ltd.](c.md)."),
    ("NC-12", "Read [the plan](plan.md). Go back to [the plan](plan.md)."),
    ("NC-15", "We ask people \u2022 and staff.\nWe met on\n2. Then we left."),
    ("NC-15", "We ask people early\n- and often."),
    ("NC-15", "a) is the first of these.\nThe last is b."),
    ("left-over", "Wear size XXL. The law says 'the [ICB] must [sic] ask'. Read part XX."),
    ("NC-09", "We heard BAME voices."),
    ("NC-15", "We ask:\n\n- staff, carers and patients\n- people who run a group"),
    ("NC-15", "## Who we ask\n\n- patients\n- carers"),
    ("NC-15", "We ask 3 groups:\n\n- Carers UK\n- Age UK, for example\n- Dr. Smith's patients"),
    ("NC-15", "We ask:\n\n- a\n- b\n- groups, for example:\n- c\n- d\n- e\n- f\n- g"),
    ("NC-15", "Do this:\n\n- ask people:\n    - early\n    - often\n- listen"),
    ("NC-16", "1. Ask: who is missing?\n2. Go and see.\n3. Then do these:\n    - write it down"),
    ("NC-19", "The NHS ICB and the CQC met. NICE, NHS England and the BBC came. Call 0300 ABC."),
    ("NC-19", "PDF, DOCX, EPUB and JSON, SARIF. The HHS NOFO. CSS/DOCX, PIF/CHANGE, BAME/BME."),
    ("NC-19", "The PIF TICK is a mark of the Patient Information Forum (PIF)."),
    ("NC-19", "## Health and Care Act 2022"),
    ("NC-19", "## The Equality Delivery System\n\nUse The Equality Delivery System each year."),
    ("NC-19", "## Part 2: Health and Care Bill"),
    ("NC-19", "## The House of Care\n\nThe House of Care is a picture."),
    ("NC-19", "## Work with Healthwatch Leeds and the NHS"),
    ("NC-21", "In one or two places the Five Year Forward View and Number Ten agree, two-way."),
    ("NC-21", 'One person said "I have two sons". Two-thirds of us agreed, on second thoughts.'),
    ("NC-21", "Ring 0300 1234 567 or 01274 123456. Read ISO 24495, page 3000, SI 2012/2996."),
    ("NC-21", "In 2026 it cost £2,500 and 10,000 people came to form 24a."),
    ("NC-22", "On 6 August 2018, from 9am to 5:30pm, or at midday. In May 2018 we met."),
    ("NC-21", "Read studylib 18866603, govwire 103803 and page 12345. A word or two is enough."),
    ("NC-22", "Type is 14/16/18 points. Sections 1/2/3 and 2018/19."),
    ("NC-22", "May 6 people come? It may. March on. Version 2.30 cost £5.30. See 24/7 care."),
    ("NC-22", 'The letter says "6th August 2018". The ratio is 17:10.'),
    ("NC-23", "Costs were 8% higher, after a 21% cut. 25%, which is 1 in 4, came."),
    ("NC-23", "1 in 4 men and 1 in 10 women. Per person it costs £3."),
    ("NC-25", "![Pictures drawn by children](group.svg) ![](line.svg)\n\nThe children drew."),
    ("WCAG 1.3.3", "You have the right to ask. Put the box on the table. The list below is short."),
    ("WCAG 1.3.3", "It points links at the right edition. The text to the left wing is the same."),
    ("WCAG 1.3.3", "The Green Book and the red tape. Blue Badge holders can park on the left."),
]


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_says_nothing_of_what_is_right(rule: Rule) -> None:
    assert list(rule.find(drafted(rule.good, rule.edition))) == []


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_finds_what_is_wrong_once_and_says_why(rule: Rule) -> None:
    draft = drafted(rule.bad, rule.edition)
    (found,) = rule.find(draft)
    assert draft.locate(found.words, found.block)[1] > 0
    assert rule.why.endswith((".", '".')) and rule.fix.endswith((".", '".'))


@pytest.mark.parametrize(("name", "words"), RIGHT)
def test_what_only_looks_wrong_is_no_finding(name: str, words: str) -> None:
    rules = [rule for rule in RULES if rule.id == name]
    assert rules
    assert [found for rule in rules for found in rule.find(drafted(words, rule.edition))] == []


@pytest.mark.parametrize(
    ("edition", "count", "severity"),
    [
        ("standard", 20, None),
        ("standard", 21, "advice"),
        ("standard", 25, "advice"),
        ("standard", 26, "error"),
        ("easy-read", 12, None),
        ("easy-read", 13, "advice"),
        ("easy-read", 15, "advice"),
        ("easy-read", 16, "error"),
    ],
)
def test_the_longest_sentence_of_an_edition(edition: str, count: int, severity: str | None) -> None:
    draft = drafted(" ".join(["word"] * count) + ".", edition)
    rules = [rule for rule in RULES if rule.id in ("NC-03", "ER-01") and rule.edition == edition]
    said = [rule.severity for rule in rules if list(rule.find(draft))]
    assert said == ([severity] if severity else [])


SAID = "we ask people early and we ask them often and then we tell them what changed because of it"


@pytest.mark.parametrize(
    "words",
    [
        f"“{SAID} and why it did” Ann Smith, Director of Nursing",
        f'"{SAID} and why it did." Ann Smith, Director',
        f"‘The NHS is there for us: {SAID} and why it did",  # goes on in the next block
        f"{SAID} and why it did.’",
        f"> {SAID} and why it did.",
        'The group said: "Ask early. Ask often. Listen. Then act." Ann Smith, Director',
    ],
)
def test_the_words_of_somebody_else_may_be_long(words: str) -> None:
    long = [rule for rule in RULES if rule.id in ("NC-03", "NC-04")]
    assert [one for rule in long for one in rule.find(drafted(words, "standard"))] == []
    assert [one for one in long[0].find(drafted(f"{SAID}, {SAID}.", "standard"))]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("4.2 Now " + "word " * 20 + "end.", 22),
        ("9 Now " + "word " * 20 + "end.", 22),
        ("9 nurses " + "word " * 19 + "end.", 22),
        ("The carer(s) and child(ren) " + "word " * 17 + "end.", 22),
    ],
)
def test_the_words_of_a_sentence_as_a_reader_counts_them(words: str, count: int) -> None:
    (found,) = (one for rule in RULES[:3] for one in rule.find(drafted(words, "standard")))
    assert found.message.startswith(f"A sentence has {count} words")


@pytest.mark.parametrize(
    ("name", "words", "fix"),
    [
        ("ER-02", "- We ask: patients; carers; and staff.", "Give each thing of the list a line"),
        ("ER-16", "- Ask your carer(s).", "Write the word with 's' or without it."),
        ("NC-15", "We ask:\n\n- a. They know.\n- b", "End every item with a full stop"),
        ("AIS-04", "The standard is SCCI1605.", "Write 'DAPB1605'."),
        ("ER-02", "- You can come; we will help.", "Write 'come. We'."),
        ("ER-02", "- You can come (do come); we will help.", "Write 'come). We'."),
        ("ER-12", "- They can help.", "Write the name of the person or thing for 'They'."),
        (
            "ER-12",
            "- They're here.",
            "Write the name of the person or thing for 'They', and the next",
        ),
        ("ER-05", "- Ask. Tell. Say. Go.\n- Stay.", "Make it 2 lines, each with a picture."),
        ("ER-13", "- Your ICB can help.", "Write 'integrated care board'."),
        ("ER-13", "- Tell the RCN.", "Write what RCN stands for."),
        ("ER-14", "- We won't go.", "Write 'will not'."),
        ("ER-14", "- It's here.", "Write 'It is' or 'It has'."),
        ("ER-14", "- Let's go. They’re in.", "Write '"),
        ("ER-15", "- We met twenty-five times.", "Write '25'."),
        ("ER-15", "- See part XIX.", "Write '19'."),
        ("ER-15", "- 3,000 nurses came.", "See if 'many nurses' says enough."),
        ("ER-15", "- It costs £12,500.", "See if 'a lot of money' says enough."),
        ("ER-15", "- After a 21% cut.", "Say it in words, such as 'a little' or 'a lot'."),
        (
            "ER-16",
            "- Ask (do ask).",
            "Delete '(do ask)' and the space before it, or say it in a sentence of its own.",
        ),
        ("ER-16", "- Ask (you can ask anybody).", "Make it a sentence of its own: 'You can ask"),
        ("ER-21", "- Ask <ins>early</ins>.", "Delete <ins> and </ins>."),
        ("ER-21", "- Ask _early_.", "Write 'early' without underscores."),
        ("ER-21", "- YOU MUST ASK US.", "Write 'You must ask us'."),
        ("NC-08", "##### A plan", "Write '####' for '#####' before 'A plan'."),
        ("NC-08", "## A plan.", "Delete '.' at its end."),
        ("NC-09", "An ICB can help.", "Write 'integrated care board (ICB)'."),
        ("NC-09", "ICBs can help.", "Write 'Integrated care boards (ICBs)'."),
        ("NC-09", "The RCN can help.", "Write what RCN stands for, then (RCN)."),
        ("NC-15", "Ask:\n\n- a;\n- b", "Delete ';'."),
        ("NC-15", "Ask:\n\n- a or\n- b", "Delete 'or', and write 'Ask any of these:' for 'Ask:'"),
        ("NC-15", "Ask:\n\n- a and\n- b", "Delete 'and'."),
        ("NC-15", "Ask any of these:\n\n- a, or\n- b", "Delete ', or'."),
        ("NC-15", "You can:\n\n- ring, or\n- write", "Delete ', or', and write 'You can do any of"),
        (
            "NC-15",
            "Ask these people:\n\n- a, or\n- b",
            "Delete ', or', and write 'Ask any of these people:'",
        ),
        (
            "NC-15",
            "Come if:\n\n- you live here; or\n- you work here",
            "Delete '; or', and write 'Come if any of these is true:' for 'Come if:'",
        ),
        ("NC-15", "Ask:\n\n- a.\n- b\n- c", "Delete '.'."),
        ("NC-15", "Ask:\n\n- a.\n- b.\n- c", "Delete the full stop of the 2 other items."),
        ("NC-15", "We ask 2 groups.\n\n- a\n- b", "Write ':' for the '.' after 'We ask 2 groups'."),
        ("NC-15", "Ask:\n\n" + "- a\n" * 13, "Make it 3 lists of 6 or fewer"),
        ("NC-16", "1. Ask.\n2. listen to us", "Write 'Listen' for 'listen' and end it with"),
        ("NC-18", "Ages 9-11 came.", "Write '9 to 11'."),
        ("NC-19", "## How Local People Take Part", "Write 'How local people take part'."),
        ("NC-21", "We heard two hundred thousand people.", "Write '200,000'."),
        ("NC-21", "We heard two million people.", "Write '2 million'."),
        ("NC-22", "Come on 06/08/2018.", "Write '6 August 2018'."),
        ("NC-22", "Come on 08-13-2018.", "Write '13 August 2018'."),
        ("NC-22", "Come on 2018-08-06.", "Write '6 August 2018'."),
        ("NC-22", "Come on August 6, 2018.", "Write 'on 6 August 2018'."),
        ("NC-22", "It was Aug 2018.", "Write 'August 2018'."),
        ("NC-22", "Come on August 6.", "Write 'on 6 August'."),
        ("NC-22", "Come at 17:30.", "Write '5:30pm'."),
        ("NC-22", "Come at 09:00.", "Write '9am'."),
        ("NC-22", "Come at 12am.", "Write 'midnight'."),
        ("NC-22", "Come at 12 noon.", "Write 'midday'."),
        ("NC-23", "We saw that 57% came.", "Write 'about 6 in 10' for '57%'."),
        ("NC-23", "We saw that 14% came.", "Write 'about 1 in 7' for '14%'."),
        ("NC-23", "We saw that 44% came.", "Write '44 in 100' for '44%'."),
        ("NC-23", "We saw that 99% came.", "Write '99 in 100' for '99%'."),
        ("NC-23", "We saw that 0.01% came.", "Write '1 in 10,000' for '0.01%'."),
        ("NC-23", "We saw that 100% came.", "Write 'all' for '100%'."),
        (
            "NC-23",
            "We asked 1 in 4 men and 10% of women.",
            "Write '1 in 10' for '10% of'.",
        ),
        ("NC-24", "Ask staff, nurses etc.", "Write 'and so on' for 'etc'."),
        ("NC-24", "Ask staff, etc. and then go.", "Write 'and so on' for 'etc.'."),
        ("NC-24", "Ask staff &amp; nurses.", "Write 'and' for '&', or for '&amp;' if it is"),
        ("NC-24", "Mental patients came.", "Write 'People with a mental health condition'."),
        ("NC-24", "The drug addicts came.", "Write 'people who are dependent on drugs'."),
        ("NC-24", "We heard BAME voices.", "Name the groups, or write"),
        ("NC-05", "We utilised it.", "Write 'used'."),
        ("NC-05", "It commences now.", "Write 'starts' or 'begins'."),
        ("NC-09", "TODO: write this.", "Do now what is left to do, and delete 'TODO'."),
        ("NC-11", "**Who we ask**", "Make it a heading: write '## Who we ask' for the line."),
        ("NC-11", "## A\n\n**Who we ask**", "Make it a heading: write '### Who we ask' for"),
        ("NC-11", "Do __ask__ us.", "Write 'ask' without the marks round it."),
        ("NC-12", "See <https://a.org>.", "Write '[…](https://a.org)'"),
        ("NC-12", "See [it all.](a.md)", "Write '[it all]' for '[it all.]', and put '.' after"),
        ("NC-15", "We ask:\n* a\n* b", "Put an empty line below 'We ask:'."),
        ("NC-15", "We ask\n1) a\n2) b", "Put an empty line below 'We ask'. Write a full stop for"),
        ("NC-15", "\u2022 a\n\u2022 b", "Start each item with '- ' for '\u2022 '."),
        ("NC-15", "-write\n-ring", "Start each item with '- ' for '-'."),
        ("NC-15", "\u2013 write\n\u2013 ring", "Start each item with '- ' for '\u2013 '."),
        (
            "NC-15",
            "a) write\nb) ring",
            "Start each item with '- ' in place of its mark, such as 'a) '.",
        ),
        (
            "NC-15",
            "(1) write\n(2) ring",
            "Start each item with '- ' in place of its mark, such as '(1) '.",
        ),
        (
            "NC-15",
            "o write\no ring",
            "Start each item with '- ' in place of its mark, such as 'o '.",
        ),
        ("NC-19", "You can STOP now.", "Write 'stop'. Keep the capitals of names."),
        ("left-over", "Come on xx/xx/2027.", "Write what should stand there for 'xx/xx/2027'."),
        ("NC-19", "YOU MUST REPLY BY MONDAY.", "Write 'You must reply by Monday'. Keep"),
        ("NC-21", "We met one hundred and twenty people.", "Write '120'."),
        ("NC-21", "We met two thousand five hundred people.", "Write '2,500'."),
        ("NC-19", "CAMERAS MUST NOT BE USED.", "Write 'Cameras must not be used'. Keep the"),
        (
            "NC-11",
            "Do **ask us all the time** now.",
            "Write 'ask us all the time' without the marks round it. If readers must not miss it",
        ),
        (
            "NC-12",
            "[Click here](a.md).",
            "Write the sentence again, with the link on words that say where",
        ),
        ("NC-25", "![Picture of a group](a.svg)", "Write 'A group' for 'Picture of a group'."),
        ("NC-25", "![group.svg](a.svg)", "Write what the picture shows for 'group.svg', between"),
        ("WCAG 1.3.3", "Use the red button.", "For 'the red button' write what it is called"),
        (
            "old-name",
            "Tell Public Health England.",
            "Write 'the UK Health Security Agency' where it is about infections",
        ),
    ],
)
def test_the_fix_fits_what_was_found(name: str, words: str, fix: str) -> None:
    rules = [rule for rule in RULES if rule.id == name]
    edition = rules[0].edition
    fixes = [one.fix for rule in rules for one in rule.find(drafted(words, edition)) if one.fix]
    assert fixes and all(one.startswith(fix) for one in fixes)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("NC-12", "<div class='terms'>[a](b.md)</div>\n\n[a](c.md)"),
        ("NC-15", "Words.\n\n- :calendar: Ask us.\n- :memo: Tell us."),  # a block left open
    ],
)
def test_what_a_macro_made_is_not_the_writers(name: str, words: str) -> None:
    rules = [rule for rule in RULES if rule.id == name and rule.severity == "advice"]
    assert [one for rule in rules for one in rule.find(drafted(words, "standard"))] == []


def test_what_a_template_says_is_no_finding() -> None:
    made = '<div class="made" markdown="1">\n\nYou can\'t.\n\n</div>\n\n{}'
    assert [one.words for one in check(drafted(made.format("We can't."), "standard"))] == ["can't"]
    assert list(check(drafted(made.format("We ask."), "standard"))) == []


def test_initials_of_two_terms_and_on_the_page_of_their_own() -> None:
    other = TERM.model_copy(update={"term": "Inner city bus"})
    shelf = {**SHELF, "inner-city-bus": Document("docs/page.md", "b", other, "", 1)}
    (rule,) = (one for one in RULES if one.id == "NC-09")
    (found,) = rule.find(drafted("An ICB came.", "standard", shelf))
    assert "'integrated care board' and 'inner city bus'. Write the one you mean" in found.fix
    assert list(rule.find(drafted("ICB, ICBs.", "standard", shelf))) == []


def test_a_date_that_there_is_not_has_nothing_to_write() -> None:
    (rule, _) = (one for one in RULES if one.id == "NC-22")
    found = list(rule.find(drafted("14-15-2018, 10-00-2018 and 2018-19-02.", "standard")))
    assert [one.fix for one in found] == ["", "", ""]
