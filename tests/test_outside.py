"""Links to other sites: a real LinkChecker asks a real server, and what it heard is told plainly.

Nobody outside this computer is asked for anything.
"""

from __future__ import annotations

import json
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sites import lay
from takepart import build, outside
from takepart.cli import main
from takepart.outside import address, linkchecker, memory, report
from takepart.outside.answer import NOT_WHOLE, Answer, read
from takepart.outside.check import OFFLINE, check
from takepart.outside.linkchecker import CannotAsk
from takepart.outside.links import Link, gather
from takepart.outside.memory import Good

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 21)
LAST_WEEK = date(2026, 11, 14)
QUICK = "[checking]\nthreads=4\ntimeout=1\nmaxrequestspersecond=1000\n"
CLOSED = "http://127.0.0.1:1/"
NO_SITE = "http://no-such-site.invalid/"


class Handler(BaseHTTPRequestHandler):
    """Answers what the address asks for: /404 is not there, and /301/302/200 sends on twice."""

    asked: list[str] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        first, *rest = self.path.strip("/").split("/")
        if first == "never":
            time.sleep(3)
            return
        if first == "robots.txt":
            return self.send(200, b"User-agent: *\nDisallow: /private\n", "text/plain")
        code = int(first) if first.isdigit() else 200
        self.send(code, b"<a href='/500'>more</a>", to="/" + "/".join(rest) if rest else "")

    def send(self, code: int, body: bytes, kind: str = "text/html", to: str = "") -> None:
        with suppress(ConnectionError):
            self.send_response(code)
            if to and code < 400:
                self.send_header("Location", to)
            self.send_header("LinkChecker", "as fast as you like")
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: the tests say what was wrong."""


@contextmanager
def serving() -> Iterator[tuple[str, list[str]]]:
    """The address of a server, and the paths that it was asked for so far."""

    class Own(Handler):
        asked: list[str] = []

    server = ThreadingHTTPServer(("127.0.0.1", 0), Own)
    server.daemon_threads, server.block_on_close = True, False
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", Own.asked
    finally:
        server.shutdown()
        server.server_close()


def nobody(_: str) -> bool:
    """A name server that knows of no site."""
    return True


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Answer], list[str]]:
    """One run of LinkChecker over every kind of address: answers by path, and what was asked."""
    root = tmp_path_factory.mktemp("quick")
    (root / "linkcheckerrc").write_text(QUICK)
    paths = "200 301/200 308/301/200 301/302/200 302/200 302/404 401 403 404 405 410 429 500 503"
    paths += " never private/page 418 200/a%20b;c?d=%C3%A9&e=1"
    others = [CLOSED, NO_SITE, "http://[bad/", "http://127.0.0.1:99999/", "https:///page"]
    with serving() as (site, asked):
        every = [*(f"{site}/{path}" for path in paths.split()), *others]
        answers = linkchecker.ask(every, root, lambda text: None, lambda name: "invalid" in name)
    found = {one.removeprefix(f"{site}/"): answer for one, answer in answers.items()}
    return {path: _relative(answer, site) for path, answer in found.items()}, asked


def _relative(answer: Answer, site: str) -> Answer:
    moved = answer.moved.removeprefix(site)
    return Answer(answer.kind, answer.says, moved, answer.reached)


@pytest.mark.parametrize(
    ("path", "kind", "says", "moved"),
    [
        ("200", "good", "", ""),
        ("200/a%20b;c?d=%C3%A9&e=1", "good", "", ""),
        ("302/200", "good", "", ""),
        ("301/200", "good", "", "/200"),
        ("308/301/200", "good", "", "/200"),
        ("301/302/200", "good", "", ""),
        ("404", "dead", "the site says that there is no such page (404)", ""),
        ("302/404", "dead", "the site says that there is no such page (404)", ""),
        ("410", "dead", "the site says that it is gone (410)", ""),
        (NO_SITE, "dead", "there is no site of this name", ""),
        ("http://[bad/", "dead", "this is not a whole address", ""),
        ("http://127.0.0.1:99999/", "dead", "this is not a whole address", ""),
        ("https:///page", "dead", "this is not a whole address", ""),
        ("401", "unsure", "the site asks for a password (401)", ""),
        ("403", "unsure", "the site does not answer programs (403)", ""),
        ("405", "unsure", "the site does not answer programs (405)", ""),
        ("418", "unsure", "the site refused (418)", ""),
        ("429", "unsure", "the site was asked too often (429)", ""),
        ("500", "unsure", "the site has a fault (500)", ""),
        ("503", "unsure", "the site has a fault (503)", ""),
        ("never", "unsure", "the site did not answer in time", ""),
        ("private/page", "unsure", "the site asks programs to keep away", ""),
        (CLOSED, "unsure", "no connection could be made", ""),
    ],
)
def test_what_an_answer_means(
    path: str, kind: str, says: str, moved: str, heard: tuple[dict[str, Answer], list[str]]
) -> None:
    answer = heard[0][path]
    assert (answer.kind, answer.says, answer.moved) == (kind, says, moved)


def test_no_page_is_searched_and_none_asked_for_where_robots_may_not_go(
    heard: tuple[dict[str, Answer], list[str]],
) -> None:
    answers, asked = heard
    assert asked.count("/500") == 1  # every page links to it, and it was asked for by us
    assert asked.count("/robots.txt") == 1
    assert "/private/page" not in asked and len(answers) == 23


ROW = dict.fromkeys(linkchecker.COLUMNS, "") | {"valid": "False", "urlname": "https://a.example/"}
LONG = (
    "ConnectionError: HTTPSConnectionPool(host='a.example', port=443): Max retries exceeded wi..."
)


@pytest.mark.parametrize(
    ("row", "answer"),
    [
        ({"result": LONG}, Answer("dead", "there is no site of this name")),
        (
            {"result": "SSLError: HTTPSConnectionPool(host='a.example', port=443): Max retries"},
            Answer("unsure", "no secure connection could be made"),
        ),
        ({"result": "ProxyError: no"}, Answer("unsure", "no connection could be made")),
        (
            {"result": "TooManyRedirects: Exceeded 10 redirects."},
            Answer("unsure", "the site sends on and on"),
        ),
        ({"result": "filtered", "valid": "True"}, Answer("left out")),
    ],
)
def test_what_a_row_of_linkchecker_means(row: Mapping[str, str], answer: Answer) -> None:
    assert read({**ROW, **row}, nobody) == answer


@pytest.mark.parametrize(
    ("href", "plain"),
    [
        ("https://a.example/b#part", "https://a.example/b"),
        (" https://a.example/b\n", "https://a.example/b"),
        ("HTTPS://a.example", "https://a.example"),
        ("//a.example/b", "https://a.example/b"),
        ("https://a.example/a b", "https://a.example/a%20b"),
        ("https://a.example/%20b?c=d&e=é", "https://a.example/%20b?c=d&e=%C3%A9"),
        ("https://köln.example/dom", "https://xn--kln-sna.example/dom"),
        ("https://a.example/`<b>|\\\x1b", "https://a.example/%60%3Cb%3E%7C%5C%1B"),
        ("../law/", None),
        ("#part", None),
        ("mailto:a@a.example", None),
        ("", None),
    ],
)
def test_one_way_to_write_an_address(href: str, plain: str | None) -> None:
    assert address.plain(href) == plain


def found(root: Path, files: Mapping[str, Any]) -> dict[str, tuple[tuple[str, int], ...]]:
    lay(root, files)
    publication = build.check(root / "mkdocs.yml", lambda text: None)
    return {link.address: link.places for link in gather(publication)}


def test_every_link_is_found_on_its_lines(root: Path) -> None:
    page = "See [one](https://a.example/x) and\n[two](https://a.example/x/y#z).\n\n"
    page += (
        "| a |\n|---|\n| <https://a.example/x?b=1&c=2> |\n\n[three][3] and [four](mailto:a@b.c)\n"
    )
    page += "\n[3]: https://a.example\n"
    places = found(root, {"docs/links.md": {"body": page}})
    assert places == {
        "https://a.example": (("docs/links.md", 18),),
        "https://a.example/x": (("docs/links.md", 9),),
        "https://a.example/x/y": (("docs/links.md", 10),),
        "https://a.example/x?b=1&c=2": (("docs/links.md", 14),),
        "https://law.example/act": (("docs/_sources/act.md", 5),),
    }


def test_an_address_on_two_pages_is_one_link(root: Path) -> None:
    link = {"add": "[Act](https://law.example/act#part-2) and [all](https://law.example/act)."}
    places = found(root, {"docs/index.md": link, "docs/law.md": link})
    ((where, lines),) = places.items()
    assert where == "https://law.example/act"
    assert [file for file, _ in lines] == ["docs/_sources/act.md", "docs/index.md", "docs/law.md"]


def links(*names: str) -> list[Link]:
    return [Link(f"https://{name}.example/", ((f"docs/{name}.md", 9),)) for name in names]


class Asker:
    """Stands in for LinkChecker: what each site answers, and who was asked so far."""

    def __init__(self, **answers: Answer) -> None:
        self.answers = {f"https://{name}.example/": one for name, one in answers.items()}
        self.asked: list[str] = []

    def __call__(self, addresses: Sequence[str]) -> dict[str, Answer]:
        self.asked += [one.removeprefix("https://").removesuffix(".example/") for one in addresses]
        return {one: self.answers[one] for one in addresses}


GOOD = Answer("good", reached=True)
MOVED = Answer("good", moved="https://new.example/", reached=True)
DEAD = Answer("dead", "the site says that it is gone (410)", reached=True)
REFUSED = Answer("unsure", "the site does not answer programs (403)", reached=True)
NO_NAME = Answer("dead", "there is no site of this name")


@pytest.mark.parametrize(
    ("day", "asked"),
    [(20, []), (21, []), (15, []), (14, ["a"]), (1, ["a"]), (22, ["a"])],
)
def test_a_good_answer_is_kept_for_7_days(day: int, asked: list[str]) -> None:
    ask, known = Asker(a=GOOD), {"https://a.example/": Good(date(2026, 11, day))}
    result, kept = check(links("a"), known, ask, TODAY)
    assert (ask.asked, result.asked, [one.answer.kind for one in result.told]) == (
        asked,
        len(asked),
        ["good"],
    )
    assert kept == {"https://a.example/": Good(TODAY if asked else date(2026, 11, day))}


def test_a_bad_answer_is_not_kept_but_its_last_good_day_is() -> None:
    known = {link.address: Good(LAST_WEEK) for link in links("dead", "shy", "gone")}
    ask = Asker(dead=DEAD, shy=REFUSED, new=DEAD)
    for _ in range(2):
        result, known = check(links("dead", "new", "shy"), known, ask, TODAY)
        assert [(one.answer, one.good) for one in result.told] == [
            (DEAD, LAST_WEEK),
            (DEAD, None),
            (REFUSED, LAST_WEEK),
        ]
    assert ask.asked == ["dead", "new", "shy"] * 2
    assert known == {link.address: Good(LAST_WEEK) for link in links("dead", "shy")}


def test_a_move_is_told_while_it_is_kept() -> None:
    _, known = check(links("a"), {}, Asker(a=MOVED), TODAY)
    result, _ = check(links("a"), known, Asker(), TODAY)
    assert [one.answer.moved for one in result.moved] == ["https://new.example/"]


def test_nobody_is_called_dead_when_no_site_can_be_reached() -> None:
    ask = Asker(a=NO_NAME, b=NO_NAME)
    with pytest.raises(CannotAsk, match="No site answered"):
        check(links("a", "b"), {}, ask, TODAY)


def test_a_site_that_was_there_lately_shows_that_the_line_is_not_at_fault() -> None:
    known = {
        "https://b.example/": Good(LAST_WEEK.replace(day=16)),
        "https://c.example/": Good(TODAY),
    }
    ask = Asker(a=NO_NAME, b=GOOD)
    result, kept = check(links("a", "b", "c"), known, ask, TODAY)
    assert ask.asked == ["a", "b"]
    assert [one.link for one in result.of("dead")] == links("a")
    assert kept["https://b.example/"] == Good(TODAY)
    with pytest.raises(CannotAsk, match="No site answered"):
        check(links("a", "b"), known, Asker(a=NO_NAME, b=NO_NAME), TODAY)


def test_what_is_no_address_is_told_without_the_internet() -> None:
    result, _ = check(links("a"), {}, Asker(a=NOT_WHOLE), TODAY)
    assert len(result.of("dead")) == 1


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    path, kept = tmp_path / "new" / "links.json", {"https://a.example/": Good(TODAY, "https://b/")}
    memory.write(path, kept)
    told: list[str] = []
    assert memory.read(path, told.append) == kept
    assert memory.read(tmp_path / "nowhere.json", told.append) == {}
    assert told == []
    assert [one.name for one in path.parent.iterdir()] == ["links.json"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        "{}",
        '{"version": 0, "good": {}}',
        '{"version": 1, "good": []}',
        '{"version": 1, "good": {"https://a.example/": {"day": "yesterday", "moved": ""}}}',
        '{"version": 1, "good": {"https://a.example/": "2026-11-21"}}',
        "[" * 100_000,
        "\ud800",
    ],
)
def test_what_cannot_be_used_is_left_out_with_one_line(text: str, tmp_path: Path) -> None:
    path, told = tmp_path / "links.json", list[str]()
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert memory.read(path, told.append) == {}
    assert told == [f"{path} cannot be used, so every address is asked for again."]


def some_of_each() -> outside.Result:
    known = {"https://dead.example/": Good(LAST_WEEK)}
    ask = Asker(dead=DEAD, fine=GOOD, moved=MOVED, out=Answer("left out"), shy=REFUSED)
    return check(links("dead", "fine", "moved", "out", "shy"), known, ask, TODAY)[0]


def test_findings_say_what_to_do_and_are_all_advice() -> None:
    found = list(report.findings(some_of_each()))
    assert {one.severity for one in found} == {"advice"} and {one.rule for one in found} == {"link"}
    assert [str(one) for one in found] == [
        "docs/dead.md:9  advice  link\n"
        "  https://dead.example/ is dead: the site says that it is gone (410)."
        " It was there on 14 November 2026.\n"
        "  Fix: Link to another page, or take the link away. See if an archived copy will do:"
        " https://web.archive.org/web/*/https://dead.example/",
        "docs/moved.md:9  advice  link\n"
        "  https://moved.example/ has moved for good to https://new.example/\n"
        "  Fix: Open the new address. Write it in, if it is the page you mean.",
        "docs/shy.md:9  advice  link\n"
        "  https://shy.example/ could not be checked: the site does not answer programs (403).\n"
        "  Fix: Open it in your browser. If you can see the page, change nothing.",
    ]


def test_the_count_says_everything() -> None:
    assert report.text(some_of_each()).splitlines()[-1] == (
        "Links to other sites: 1 dead, 1 moved, 1 could not be checked, "
        "1 left out by linkcheckerrc, 1 fine. Asked for today: 5 of 5."
    )
    assert report.count(check([], {}, Asker(), TODAY)[0]) == (
        "Links to other sites: none. Asked for today: 0 of 0."
    )


def test_markdown_holds_every_part() -> None:
    assert report.markdown(some_of_each()).partition("\n\n")[2] == (
        "## Dead links\n\nLink to another page, or take the link away.\n\n"
        "- <https://dead.example/> is dead: the site says that it is gone (410)."
        " It was there on 14 November 2026.\n"
        "  - In docs/dead.md:9\n"
        "  - See if an archived copy will do:"
        " <https://web.archive.org/web/*/https://dead.example/>\n\n"
        "## Pages that have moved\n\n"
        "Open the new address. Write it in, if it is the page you mean.\n\n"
        "- <https://moved.example/> has moved for good to <https://new.example/>\n"
        "  - In docs/moved.md:9\n\n"
        "<details>\n<summary>Could not be checked</summary>\n\n"
        "Open it in your browser. If you can see the page, change nothing.\n\n"
        "- <https://shy.example/> could not be checked: the site does not answer programs (403).\n"
        "  - In docs/shy.md:9\n\n</details>"
    )


def test_nothing_breaks_out_of_markdown() -> None:
    where = address.plain("https://a.example/`\n@all <script>[x](y)|--")
    assert where
    link = Link(where, (("docs/`\n# Big\n@all.md", 3),))
    result, _ = check([link], {}, lambda due: dict.fromkeys(due, DEAD), TODAY)
    lines = report.markdown(result).splitlines()
    assert lines[6].startswith("- <https://a.example/%60@all%20%3Cscript%3E[x](y)%7C--> is dead: ")
    assert lines[7] == r"  - In docs/\` \# Big `@all.md:3`"
    assert len(lines) == 9


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "In docs/a.md:1\n"), (6, "docs/a.md:6\n"), (9, "docs/a.md:6 and 3 more places\n")],
)
def test_the_places_of_a_link_are_cut(count: int, said: str) -> None:
    link = Link("https://a.example/", tuple(("docs/a.md", n + 1) for n in range(count)))
    result, _ = check([link], {}, lambda due: dict.fromkeys(due, DEAD), TODAY)
    assert said in report.markdown(result)


def test_a_place_without_a_line_is_the_file() -> None:
    result, _ = check(
        [Link("https://a.example/", (("docs/a.md", 0),))],
        {},
        lambda due: dict.fromkeys(due, DEAD),
        TODAY,
    )
    assert "  - In docs/a.md\n" in report.markdown(result)
    assert report.text(result).startswith("docs/a.md  advice  link\n")


def test_a_long_list_is_cut_so_that_github_takes_it() -> None:
    every = links(*(f"site{n:03}" for n in range(200)))
    result, _ = check(every, {}, lambda due: dict.fromkeys(due, DEAD), TODAY)
    text = report.markdown(result)
    assert "- And 150 more. To see them all: `takepart links`" in text
    assert text.count(" is dead:") == 50 and len(text) < 65_536


def test_json_holds_what_another_program_needs() -> None:
    told = json.loads(report.as_json(some_of_each()))
    assert {key: len(told[key]) for key in ("dead", "moved", "unsure")} == {
        "dead": 1,
        "moved": 1,
        "unsure": 1,
    }
    assert (told["day"], told["links"], told["asked"]) == ("2026-11-21", 5, 5)
    assert told["dead"][0] == {
        "address": "https://dead.example/",
        "says": "the site says that it is gone (410)",
        "moved": "",
        "last_good_day": "2026-11-14",
        "archive": "https://web.archive.org/web/*/https://dead.example/",
        "places": [{"file": "docs/dead.md", "line": 9}],
    }


def run(root: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["links", "-f", str(root / "mkdocs.yml"), *options])


def linking(root: Path, site: str, *paths: str) -> None:
    """The good site with these links to other sites, and no others; asked for quickly."""
    words = "\n".join(f"[Page {n}]({site}/{path})." for n, path in enumerate(paths))
    lay(
        root,
        {
            "docs/index.md": {"add": words},
            "docs/law.md": {"add": words},
            "docs/_sources/act.md": {"swap": {"https://law.example/act": f"{site}/200"}},
            "linkcheckerrc": QUICK,
        },
    )


def test_the_command_asks_once_and_tells_every_line(root: Path) -> None:
    with serving() as (site, asked):
        linking(root, site, "200", "404", "403", "301/200")
        first = run(root)
        assert first.exit_code == 1, first.output
        assert asked.count("/404") == asked.count("/403") == 1
        assert (
            f"  {site}/404 is dead: the site says that there is no such page (404)." in first.stdout
        )
        assert f"  {site}/403 could not be checked" in first.stdout
        assert f"  {site}/301/200 has moved for good to {site}/200" in first.stdout
        assert first.stdout.count("docs/index.md:") == first.stdout.count("docs/law.md:") == 3
        assert first.stdout.endswith("1 fine. Asked for today: 4 of 4.\n")
        assert "Asking for 4 addresses" in first.stderr
        assert (root / ".takepart/links.json").is_file()
        asked.clear()
        assert "Asked for today: 2 of 4." in run(root).stdout
        assert sorted(set(asked)) == ["/403", "/404", "/robots.txt"]


def test_the_command_is_0_when_nothing_is_dead(root: Path, tmp_path: Path) -> None:
    with serving() as (site, _):
        linking(root, site, "200", "403")
        result = run(root, "--as", "markdown", "--kept", str(tmp_path / "kept.json"))
    assert result.exit_code == 0
    assert result.stdout.startswith("Links to other sites: 1 could not be checked, 1 fine.")
    assert (tmp_path / "kept.json").is_file() and not (root / ".takepart").exists()


def test_a_list_asks_nobody(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linkchecker, "program", lambda: None)
    result = run(root, "--list")
    assert (result.exit_code, result.stdout) == (0, "https://law.example/act\n")


def test_without_linkchecker_one_line_says_how_to_get_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linkchecker, "program", lambda: None)
    result = run(root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith(f"{linkchecker.HOW_TO_GET_IT}\n")


def test_linkchecker_is_looked_for_beside_python_and_then_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "bin" / "python"))
    monkeypatch.setenv("PATH", str(tmp_path / "usr"))
    assert linkchecker.program() is None
    for folder in ("usr", "bin"):
        (tmp_path / folder).mkdir()
        program = tmp_path / folder / "linkchecker"
        program.touch(0o755)
        assert linkchecker.program() == str(program)


def test_an_extra_brings_linkchecker() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    (brings,) = extras["optional-dependencies"]["links"]
    assert "takepart[links]" in linkchecker.HOW_TO_GET_IT and brings.startswith("linkchecker")


def test_what_a_linkchecker_that_stops_half_way_did_not_say_is_not_known(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = root / "stops"
    row = "f'{line.strip()};;;200 OK;;;True;{line.strip()}'"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nprint('# created by')\n"
        f"for n, line in enumerate(sys.stdin):\n    if n < 15: print({row})\n"
    )
    program.chmod(0o755)
    monkeypatch.setattr(linkchecker, "program", lambda: str(program))
    every, said = [link.address for link in links(*map(str, range(20)))], list[str]()
    answers = linkchecker.ask(every, root, said.append)
    assert [answers[one].kind for one in every] == ["good"] * 15 + ["unsure"] * 5
    assert said == [
        "Asking for 20 addresses, slowly, so that no site minds",
        "10 of 20 addresses have been asked for",
    ]


def test_a_file_that_cannot_be_written_loses_no_answer(root: Path) -> None:
    (root / ".takepart").write_text("in the way")
    with serving() as (site, _):
        linking(root, site, "404")
        result = run(root)
    assert result.exit_code == 1 and f"{site}/404 is dead" in result.stdout
    assert "links.json cannot be " in result.stderr


def test_settings_that_linkchecker_refuses_are_named(root: Path) -> None:
    lay(root, {"linkcheckerrc": "[checking]\ntimeout=soon\n"})
    result = run(root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"LinkChecker could not start. Look at {root / 'linkcheckerrc'}." in result.stderr
    assert "Traceback" not in result.output


def test_a_computer_without_the_internet_says_so(root: Path) -> None:
    lay(
        root,
        {
            "docs/_sources/act.md": {"swap": {"https://law.example/act": CLOSED}},
            "linkcheckerrc": QUICK,
        },
    )
    result = run(root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith(f"{OFFLINE}\n")
    assert not (root / ".takepart").exists()


def test_our_own_settings_are_ones_that_linkchecker_takes(root: Path) -> None:
    with serving() as (site, asked):
        answers = linkchecker.ask([f"{site}/200"], root, lambda text: None)
    assert [answer.kind for answer in answers.values()] == ["good"]
    assert asked == ["/robots.txt", "/200"]
