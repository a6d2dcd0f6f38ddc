"""Reports say what was found, in the form that each reader can take, whatever a page holds.

The golden cases and the hostile words are data: an editor can add one.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft4Validator
from lxml.html import HtmlElement
from markupsafe import escape

from drafts import drafted
from sites import lay
from takepart import cli
from takepart.checks import words
from takepart.checks.checked import Checked
from takepart.checks.rules import RULES
from takepart.cli.check import FORMS
from takepart.findings import Finding
from takepart.reader import Document
from takepart.reports import REPORTS, folder, html, markdown, marks
from takepart.reports.chart import AIM, chart

HERE = Path(__file__).parent
CASES = {
    path.stem: yaml.safe_load(path.read_text("utf-8"))
    for path in sorted((HERE / "golden" / "reports").glob("*.yml"))
}
HOSTILE = yaml.safe_load((HERE / "golden" / "hostile.yml").read_text("utf-8"))
# From the npm package @microsoft/jest-sarif 1.0.0-beta.0, MIT; see data/README.md.
SCHEMA = json.loads((HERE / "data" / "sarif-2.1.0.json").read_text("utf-8"))
SEVERITIES = ("error", "advice", "allowed")


def finding(said: str, severity: Any = "error", line: int = 3) -> Finding:
    """A finding that has these words wherever words of a page may be."""
    return Finding("docs/a.md", line, "NC-03", said, said, severity, said, said)


def page(body: str, easy: str = "", title: str = "A page", address: str = "a/") -> Checked:
    document: Document[Any] = Document("docs/page.md", "page", SimpleNamespace(), body, 1)
    drafts = drafted(body, "standard"), drafted(easy, "easy-read")
    return Checked(address, title, document, *drafts, False)


def found(one: Checked) -> list[Finding]:
    return [*words.check(one.standard), *words.check(one.easy_read)]


# Text, Markdown and GitHub


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("report", ["text", "markdown", "github"])
def test_golden(name: str, report: str) -> None:
    case = CASES[name]
    assert REPORTS[report]([Finding(**one) for one in case["findings"]], []) == case[report]


@pytest.mark.parametrize("name", CASES)
def test_a_case_says_why_it_matters(name: str) -> None:
    assert set(CASES[name]) == {"why", "findings", "text", "markdown", "github"}
    assert CASES[name]["why"].endswith(".")


def test_the_command_offers_every_report() -> None:
    assert tuple(REPORTS) == FORMS


@pytest.mark.parametrize("said", HOSTILE)
def test_an_annotation_is_one_command(said: str) -> None:
    given = [replace(finding(said, one), file=said, rule=said) for one in ("error", "advice")]
    lines = REPORTS["github"](given, []).replace("\r", "\n").split("\n")
    form = re.compile(r"::(error|notice) file=[^,:]+,line=3,title=[^,:]+%3A [^,:]*::(.*)")
    read = [form.fullmatch(line) for line in lines]
    assert [match[1] for match in read if match] == ["error", "notice"]
    for match in filter(None, read):
        plain = match[2].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        assert plain == f"{said}\nFix: {said}"


def unescaped(line: str) -> str:
    """What is left of a line of Markdown without code and without escaped marks."""
    left = re.sub(r"\\[!-/:-@\[-`{-~]", "", line)
    return re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", left)


@pytest.mark.parametrize("said", HOSTILE)
def test_a_comment_shows_words_and_does_nothing_with_them(said: str) -> None:
    given = [replace(finding(said), rule=said), replace(finding(said, "advice"), rule=said)]
    text = REPORTS["markdown"](given, [])
    assert text.count(markdown.MARKER) == 1 and text.startswith(markdown.MARKER)
    lines = re.sub(r"^  (```+)yaml\n(  .*\n)+?  \1$", "", text, flags=re.M).splitlines()[1:]
    heads = [line for line in lines if line and not line.startswith(("- ", "  **"))]
    assert heads == ["## 1 thing to fix before this can go live", "## 1 suggestion"]
    for line in filter(None, set(lines) - set(heads)):
        label = r"- `docs/a.md`, line 3|\*\*What:\*\* |\*\*How to fix it:\*\* "
        plain = unescaped(re.sub(rf"^ *({label})", "", line))
        assert not re.search(r"[<>`*_\[\]#@|~$]|://|www\.|:\w+:", plain), plain


def test_a_long_comment_is_cut_and_says_so() -> None:
    long = [replace(finding("@x *y* " * 5000), line=n) for n in range(1, 400)]
    text = REPORTS["markdown"]([*long, finding("advice", "advice")], [])
    assert 50_000 < len(text) < 60_000
    shown = text.count("**What:**")
    assert f"… and {399 - shown} more." in text
    assert "… and 1 more." in text  # the suggestion
    assert text.count("`") % 2 == 0


def test_many_suggestions_are_folded() -> None:
    advice = [finding("x", "advice", n) for n in range(1, 7)]
    few, many = (REPORTS["markdown"](some, []) for some in (advice[:5], advice))
    assert "## 5 suggestions\n" in few and "details" not in few
    assert "<details>\n<summary>6 suggestions</summary>\n\n- " in many
    assert many.endswith("\n\n</details>\n")


# SARIF and JSON


def sarif(findings: list[Finding]) -> Any:
    log = json.loads(REPORTS["sarif"](findings, []))
    problems = [error.message for error in Draft4Validator(SCHEMA).iter_errors(log)]
    assert problems == []
    return log["runs"][0]


def test_the_schema_is_read() -> None:
    assert list(Draft4Validator(SCHEMA).iter_errors({"version": "2.1.0", "runs": [{}]}))


def test_sarif_holds_every_rule_once_and_every_other_id() -> None:
    run = sarif([replace(finding("x"), rule="link")])
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*dict.fromkeys(rule.id for rule in RULES), "link"]
    for rule in RULES:
        said = next(one for one in rules if one["id"] == rule.id)
        for text in (rule.fix, rule.good, rule.bad):
            assert text in plain(said["help"]["text"])


def plain(text: str) -> str:
    """A message of SARIF as a program shows it."""
    return re.sub(r"\\([\[\]\\])", r"\1", text).replace("{{", "{").replace("}}", "}")


def test_sarif_results() -> None:
    given = [finding(f"said {n}", one, n) for n, one in enumerate(SEVERITIES)]
    run = sarif(given)
    error, advice, allowed = run["results"]
    rules = run["tool"]["driver"]["rules"]
    assert [one["level"] for one in run["results"]] == ["error", "note", "error"]
    assert {rules[one["ruleIndex"]]["id"] for one in run["results"]} == {"NC-03"}
    place = error["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "docs/a.md", "uriBaseId": "%SRCROOT%"}}
    assert advice["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert allowed["suppressions"] == [{"kind": "inSource", "justification": "said 2"}]
    assert "suppressions" not in error


def test_a_fingerprint_lasts_when_lines_move_and_is_no_other_ones() -> None:
    def prints(*lines: int) -> list[str]:
        results = sarif([finding("same words", line=line) for line in lines])["results"]
        return [one["partialFingerprints"]["takepart/v1"] for one in results]

    assert prints(3, 9) == prints(5, 11)
    assert len(set(prints(3, 9))) == 2


@pytest.mark.parametrize("said", HOSTILE)
def test_sarif_and_json_keep_words_as_they_are(said: str) -> None:
    (result,) = sarif([finding(said)])["results"]
    text = result["message"]["text"]
    assert plain(text) == f"{said} Fix: {said}"
    assert not re.search(r"(?<!\\)(\\\\)*\[", text), "this would be a link"
    (one,) = json.loads(REPORTS["json"]([finding(said)], []))["findings"]
    assert one["message"] == one["words"] == said


def test_json_has_the_shape_that_it_documents() -> None:
    checked = page("Ask people early. " * 60)
    shape = json.loads(REPORTS["json"]([finding("x", line=0)], [checked]))
    assert list(shape) == ["version", "made_by", "counts", "findings", "pages"]
    assert shape["counts"] == {"errors": 1, "advice": 0, "allowed": 0, "pages": 1}
    assert shape["findings"][0]["line"] is None
    (one,) = shape["pages"]
    assert one["counts"] == {"words": 180, "sentences": 60}
    assert (one["address"], one["easy_read"], one["left_out"]) == ("a/", "none", {})
    assert one["scores"]["Flesch-Kincaid grade"] == {"raw": 5.25, "easy": 5.25}
    assert one["scores"]["FORCAST"] == {"raw": None, "easy": None}


# The site


def notes(text: str) -> list[str]:
    return re.findall(r'id="note-(\d+)"', text)


def test_a_page_view_marks_what_was_found_and_numbers_the_advice() -> None:
    checked = page("Ask people, e.g. carers.\n\nYou can't wait, e.g. for us.", "- We'll ask.")
    text = html.files(found(checked), [checked])["pages/a/index.html"]
    marked = re.findall(r'<mark class="([\w ]+)">(.*?)</mark><sup><a[^>]*>(\d)</a>', text)
    assert marked == [
        ("words error", "e.g.", "1"),
        ("words error", "can&#39;t", "2"),
        ("words error", "e.g.", "3"),
        ("words error", "We&#39;ll", "4"),
    ]
    assert notes(text) == ["1", "2", "3", "4"]


def test_marks_stand_inside_a_long_sentence() -> None:
    body = "Ask people " + "early and often " * 8 + "e.g. always."
    draft = drafted(body, "standard")
    pool = marks.Pool.of(list(words.check(draft)), "docs/page.md", {"docs/page.md"})
    (block,) = marks.mark(draft, pool)
    assert "".join(piece.text for piece in block.pieces) == draft.text.blocks[0].text
    assert [(p.kind, p.text[-8:]) for p in block.pieces][:2] == [
        ("passage", "d often "),
        ("words", "e.g."),
    ]
    assert [note.finding.rule for note in block.notes][0] == "NC-03"


def test_a_page_shows_what_was_found_in_files_inside_it_but_not_in_other_pages() -> None:
    checked = page("Ask people, e.g. carers.")
    other = replace(page("Ask.", address="b/"), document=replace(checked.document, file="b.md"))
    (own,) = found(checked)
    excused = replace(own, file="docs/_ladder/a.md", severity="allowed", reason="The law.")
    for one, shown in ((own, 1), (excused, 1), (replace(own, file="b.md"), 0)):
        text = html.files([one], [checked, other])["pages/a/index.html"]
        assert len(notes(text)) == shown
        assert ("Allowed because:</strong> The law." in text) == (one is excused)


def test_what_is_about_no_words_is_said_of_the_page() -> None:
    checked = page("Ask people early.")
    late = Finding("docs/page.md", 2, "NC-30", "It is late.", "Read it.", "advice")
    text = html.files([late], [checked])["pages/a/index.html"]
    assert "About the page as a whole" in text and "It is late." in text


def test_every_finding_of_a_page_is_shown_once_on_its_view() -> None:
    for rule in RULES:
        body = {rule.edition: rule.bad}
        checked = page(body.get("standard", "Ask."), body.get("easy-read", ""))
        given = sorted(set(found(checked)))
        assert given, rule
        text = html.files(given, [checked])["pages/a/index.html"]
        for one in given:
            assert str(escape(one.message)) in text, rule


@pytest.mark.parametrize("said", HOSTILE)
def test_the_site_shows_words_and_does_nothing_with_them(said: str) -> None:
    from lxml import html as parser

    checked = replace(page("Ask people early."), title=said)
    given = [replace(finding(said, one), file="docs/page.md") for one in SEVERITIES]
    for name, text in html.files(given, [checked]).items():
        if name.endswith(".html"):
            tree: HtmlElement = parser.document_fromstring(text)
            assert not [*tree.iter("script", "img", "iframe", "style", "form")], name
            links = [link for _, _, link, _ in tree.iterlinks()]
            assert not [link for link in links if ":" in link], name
            shown = " ".join(tree.text_content().split())
            assert " ".join(said.split()) in shown


def test_a_short_page_is_not_scored_and_a_score_is_no_verdict() -> None:
    made = html.files([], [page("Ask people early.")])
    text = made["pages/a/index.html"]
    assert text.count("too short to score") == 16
    assert "A score is advice and not a verdict." in text and "This is a convention" in text
    assert "Left out of the count: nothing." in text
    assert "1 page is too short to score." in made["index.html"]


def test_the_chart_is_drawn_to_scale() -> None:
    easy = page("Ask people early. " * 60, title="Easy")
    hard = page("Organisations collaborate independently. " * 60, title="Hard")
    drawn = chart([easy, hard, page("Short.")])
    assert [bar.lines[0][1].split(":")[0] for bar in drawn.bars] == ["Hard", "Easy"]
    grade = hard.profile.scores["Flesch-Kincaid grade"].raw
    assert grade and drawn.bars[0].raw / drawn.aim == pytest.approx(grade / AIM, rel=0.01)
    assert 0 <= drawn.bars[1].easy <= drawn.bars[1].raw <= 100
    assert drawn.unscored == 1


# The folder and the command


def test_a_report_replaces_the_last_one_and_loses_nothing_else(tmp_path: Path) -> None:
    into = tmp_path / "report"
    folder.write(into, [], [page("Ask.", address="old/")])
    (into / "mine.txt").write_text("mine")
    folder.write(into, [], [page("Ask.", address="new/")])
    assert (into / "mine.txt").read_text() == "mine"
    assert (into / "pages/new/index.html").is_file() and not (into / "pages/old").exists()
    names = {"comment.md", "findings.sarif", "findings.json", "index.html", "report.css"}
    assert names <= {path.name for path in into.iterdir()}


def test_a_list_of_files_cannot_name_one_outside(tmp_path: Path) -> None:
    into, outside = tmp_path / "report", tmp_path / "mine.txt"
    folder.write(into, [], [])
    outside.write_text("mine")
    (into / folder.LIST).write_text(f"../mine.txt\n{outside}\n")
    folder.write(into, [], [])
    assert outside.read_text() == "mine"


def test_a_folder_with_other_things_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    for wrong, says in ((tmp_path, "holds other files"), (tmp_path / "mine.txt", "is a file")):
        with pytest.raises(FileExistsError, match=says):
            folder.write(wrong, [], [])
        result = run(root, "--report", str(wrong))
        assert result.exit_code == 2
        assert says in " ".join(result.stderr.replace("│", " ").split())
    assert (tmp_path / "mine.txt").read_text() == "mine"


def run(root: Path, *arguments: str) -> Any:
    settings = ["-f", str(root / "mkdocs.yml")]
    return CliRunner().invoke(cli.main, ["check", *settings, *arguments])


def test_the_command_prints_data_and_talks_elsewhere(root: Path, tmp_path: Path) -> None:
    lay(root, {"docs/index.md": {"add": "You can't wait."}})
    into = tmp_path / "report"
    result = run(root, "--as", "json", "--report", str(into))
    assert result.exit_code == 1
    assert result.stdout.strip() == (into / "findings.json").read_text()
    assert f"The report is in {into}." in result.stderr
    assert "<mark" in (into / "pages/index.html").read_text()
    assert "1 thing to fix before" in (into / "comment.md").read_text()


def test_a_report_that_is_not_known_is_wrong_use(root: Path) -> None:
    assert run(root, "--as", "xml").exit_code == 2
