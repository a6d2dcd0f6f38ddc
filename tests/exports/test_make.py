"""What is made, what is kept, and what the machine can do to a build; with real files."""

from __future__ import annotations

import multiprocessing
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from exports.books import book, good, part
from sites import TEXTS, Site, lay
from takepart import build
from takepart.exports import books, make, store, text
from takepart.exports.book import Book
from takepart.exports.format import Missing
from takepart.exports.formats import FORMATS
from takepart.exports.manifest import Manifest
from takepart.exports.pool import CannotMake
from takepart.exports.read import Unfit
from takepart.exports.report import Report
from takepart.exports.store import Store
from takepart.findings import Finding

SRC = str(Path(build.__file__).parents[1])


def made(books: list[Book], folder: Path) -> Manifest:
    """The plain texts of some books, with nothing wrong in them."""
    manifest, findings = make.make(books, ["text"], folder, lambda said: None)
    assert findings == []
    return manifest


def contents(folder: Path) -> dict[str, bytes]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_nothing_is_made_twice(tmp_path: Path) -> None:
    books = [*good().values()]
    first = made(books, tmp_path)
    assert first.fresh == {file.place for file in first.files}
    before = contents(tmp_path)
    second = made(books, tmp_path)
    assert second.fresh == frozenset()
    assert second.files == first.files
    assert contents(tmp_path) == before


def test_a_changed_page_makes_its_own_books_again_and_those_that_hold_it(
    site: Callable[..., Site],
) -> None:
    site(TEXTS)
    again = site({"docs/public/why.md": {"add": "One more sentence stands here."}})
    assert again.errors == []
    assert again.result.files.fresh == {
        "public/why/why.txt",
        "downloads/public-participation.txt",
        "downloads/whole-guide.txt",
    }


def test_a_guide_in_another_folder_has_the_same_files(
    site: Callable[..., Site], tmp_path: Path
) -> None:
    one = site(TEXTS)
    moved = shutil.copytree(one.root, tmp_path / "moved")
    again = build.build(moved / "mkdocs.yml", moved / "site", lambda text: None)
    assert again.files.fresh == frozenset()
    assert len(again.files.files) == len(one.result.files.files) > 10


def test_a_new_date_on_a_page_is_in_its_files(tmp_path: Path) -> None:
    one = book("<p>Words.</p>")
    made([one], tmp_path)
    assert made([one], tmp_path).fresh == frozenset()
    later = replace(one, reviewed=one.reviewed.replace(year=2027))
    assert made([later], tmp_path).fresh == {"public/plan/plan.txt"}


def test_what_no_build_asks_for_is_deleted_in_the_end(tmp_path: Path) -> None:
    (file,) = made([book("<p>Old words.</p>")], tmp_path).files
    made([book("<p>New words.</p>")], tmp_path)
    assert file.kept.is_file()
    for path in (file.kept, file.kept.with_suffix(".report")):
        os.utime(path, (0, 0))
    made([book("<p>New words.</p>")], tmp_path)
    assert not file.kept.exists()


def test_what_a_build_asks_for_stays_with_its_report(tmp_path: Path) -> None:
    (file,) = made([book("<p>Words.</p>")], tmp_path).files
    for _ in range(2):
        for path in (file.kept, file.kept.with_suffix(".report")):
            os.utime(path, (0, 0))
        assert made([book("<p>Words.</p>")], tmp_path).fresh == frozenset()


def test_files_that_can_only_be_read_serve_a_build() -> None:
    """They belong to somebody else, who made them: their times cannot be changed."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Store(Path(folder) / "files")
        (file,) = made([book("<p>Words.</p>")], kept.folder).files
        for path in (file.kept, file.kept.with_suffix(".report")):
            os.utime(path, (0, 0))
        for path in (Path(folder), kept.folder):
            path.chmod(0o555)
        found, told = as_another(lambda: (kept.find(file.kept.name), _told(kept)))
        assert found == file.report
        assert told == f"[Errno 13] Permission denied: '{kept.folder / 'new'}'"
        assert file.kept.is_file()


def _told(kept: Store) -> str:
    """What is said when a file is put into the folder, after what is old was cleared."""
    kept.clear()
    try:
        (kept.folder / "new").touch()
    except OSError as error:
        return str(error)
    return ""


def as_another(action: Callable[[], tuple[object, str]]) -> tuple[object, str]:
    """What the action gives in a process of a user who owns nothing."""
    ours, theirs = multiprocessing.Pipe()

    def run() -> None:
        if os.getuid() == 0:
            os.setuid(65534)
        theirs.send(action())

    process = multiprocessing.get_context("fork").Process(target=run)
    process.start()
    assert ours.poll(60)
    given: tuple[object, str] = ours.recv()
    process.join()
    return given


def test_builds_may_clear_at_once(tmp_path: Path) -> None:
    for number in range(2000):
        (tmp_path / str(number)).touch()
        os.utime(tmp_path / str(number), (0, 0))
    with ThreadPoolExecutor(8) as several:
        assert [*several.map(lambda _: Store(tmp_path).clear(), range(8))] == [None] * 8
    assert contents(tmp_path) == {}


def test_no_more_processes_than_cores_that_we_may_use() -> None:
    program = "import os; os.sched_setaffinity(0, {0}); from takepart.exports import pool; "
    said = subprocess.run(
        [sys.executable, "-c", f"{program}print(pool.cores())"],
        env=os.environ | {"PYTHONPATH": SRC},
        stdout=subprocess.PIPE,
        check=True,
    )
    assert said.stdout == b"1\n"


def test_books_without_pages_and_no_formats_make_no_files(tmp_path: Path) -> None:
    assert made([], tmp_path) == Manifest()
    assert make.make([book("<p>Words.</p>")], [], tmp_path, print) == (Manifest(), [])


def test_a_format_without_its_program_is_left_out_in_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def engine() -> str:
        raise Missing("the program 'own' is not there. Install it with: apt install own")

    monkeypatch.setitem(FORMATS, "own", replace(text.FORMAT, name="Own", engine=engine))
    manifest, findings = make.make([book("<p>Words.</p>")], ["own", "text"], tmp_path, print)
    assert manifest.missing == (
        "Own files are left out: the program 'own' is not there. Install it with: apt install own",
    )
    assert ([file.format for file in manifest.files], findings) == (["text"], [])


def test_what_is_lost_in_a_file_is_a_finding_about_its_page(tmp_path: Path) -> None:
    whole, half = book("<p>Words.</p>"), book("<ul><li>One thing</li></ul>", place="a/half")
    part = replace(half.parts[0], blocks=())
    manifest, findings = make.make(
        [whole, replace(half, parts=(part,))], ["text"], tmp_path, lambda said: None
    )
    assert [file.place for file in manifest.files] == ["public/plan/plan.txt"]
    assert findings == [
        Finding(
            "docs/public/plan.md",
            1,
            "format",
            "a/half.txt: The list item 'One thing' is lost.",
            "Mend it on the page, and build again. The last good files stay as they were.",
        )
    ]
    assert not [path for path in tmp_path.iterdir() if ".new" in path.name]


def test_a_file_is_never_written_over_that_of_another_document(tmp_path: Path) -> None:
    one = book(part("<p>Words.</p>", "Public"), place="downloads/public")
    two = book(part("<p>More.</p>", "In public"), place="downloads/public")
    manifest, findings = make.make([one, two], ["text"], tmp_path, lambda said: None)
    assert [file.title for file in manifest.files] == ["Public"]
    (found,) = findings
    assert found.severity == "error"
    assert found.message == (
        "downloads/public.txt: 'In public' and 'Public' would be the same file. Rename one of them."
    )


def test_what_no_format_can_show_is_said_once_of_its_page(site: Callable[..., Site]) -> None:
    wide = '<table><tr><th>Who</th><th>What</th></tr><tr><td colspan="2">All</td></tr></table>'
    made = site({**TEXTS, "docs/public/why.md": {"add": f"\n{wide}\n"}})
    (found,) = [one for one in made.errors if one.rule == "format"]
    assert (found.file, found.line) == ("docs/public/why.md", 1)
    assert found.message.startswith("A table has a cell over several columns or rows.")
    assert found.fix == "Write what it says in each of these cells."


def test_easy_read_that_has_nothing_to_show() -> None:
    with pytest.raises(Unfit, match="The Easy Read of 'A plan' has no ideas"):
        books.shown((), "easy-read", "A plan")
    assert books.shown((), "large-print", "A plan") == ()


def test_a_mistake_of_the_program_names_its_page_and_stops_no_other_file(tmp_path: Path) -> None:
    whole, bad = book("<p>Words.</p>"), book("<p>Words.</p>", place="a/bad")
    odd = replace(bad.parts[0], blocks=("no block",))  # type: ignore[arg-type]  # the mistake
    manifest, findings = make.make(
        [replace(bad, parts=(odd,)), whole], ["text"], tmp_path, lambda said: None
    )
    assert [file.place for file in manifest.files] == ["public/plan/plan.txt"]
    (found,) = findings
    assert (found.file, found.rule, found.severity) == ("docs/public/plan.md", "format", "error")
    assert found.message.startswith("a/bad.txt: it cannot be made (")
    assert found.message.endswith("This is a mistake of the program, and not of the page.")
    assert found.fix.startswith("Report it, with this message,")


@pytest.mark.parametrize(
    ("edition", "given", "rules"),
    [
        ("standard", "It is long.", ["format"]),
        ("easy-read", ["It has 21 pages.", "Its lines are long."], ["ER-18", "ER-18"]),
        ("easy-read", [], []),
    ],
)
def test_what_a_format_advises_stops_nothing(
    edition: str, given: str | list[str], rules: list[str], tmp_path: Path
) -> None:
    one = book("<p>Words.</p>", edition=edition)
    kept, key = Store(tmp_path), store.key(one, text.FORMAT, "")
    with kept.fresh(key) as path:
        path.write_text("Words.")
        kept.keep(key, path, Report(measured={"advice": given}))
    manifest, findings = make.make([one], ["text"], tmp_path, print)
    assert len(manifest.files) == 1
    assert [(found.rule, found.severity) for found in findings] == [(r, "advice") for r in rules]
    said = [given] if isinstance(given, str) else given
    assert [found.message.partition(": ")[2] for found in findings] == said


def test_a_build_says_how_far_it_is(tmp_path: Path) -> None:
    said: list[str] = []
    make.make([book("<p>Words.</p>")], ["text"], tmp_path, said.append)
    assert said == [f"Making files [{'#' * 20}] 1 of 1: public/plan/plan.txt"]


def test_a_worker_that_the_computer_stops_is_one_plain_message(tmp_path: Path) -> None:
    def stop(said: str) -> None:
        for worker in multiprocessing.active_children():
            os.kill(worker.pid or 0, signal.SIGKILL)

    books = [book(f"<p>Words {number}.</p>", place=f"a/{number}") for number in range(200)]
    with pytest.raises(CannotMake, match="^A process that makes files was stopped from outside"):
        make.make(books, ["text"], tmp_path, stop)
    assert 0 < len(made(books, tmp_path).fresh) < len(books)


def command(root: Path, limit: int = 0) -> subprocess.Popen[str]:
    """The real command in a process group of its own; `limit` is the most bytes of a file."""

    def begin() -> None:
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.Popen(
        [sys.executable, "-m", "takepart", "build"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": SRC, "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=begin,
    )


@pytest.mark.parametrize("limit", [500, 50_000], ids=["in a file", "in the site"])
def test_a_full_disk_is_one_plain_message_and_leaves_the_last_good_site(
    limit: int, site: Callable[..., Site], root: Path
) -> None:
    """No file may grow over a limit: what is written fails as on a full disk."""
    assert site(TEXTS).result.built
    before = contents(root / "site")
    lay(root, {"docs/public/why.md": {"add": "One more sentence stands here."}})
    running = command(root, limit)
    _, said = running.communicate(timeout=120)
    assert running.returncode == 1
    assert said.splitlines()[-2:] == [
        "The disk is full. Make room on it, and build again.",
        "The site was not built. site is as it was.",
    ]
    assert "Traceback" not in said
    assert contents(root / "site") == before
    assert not (root / "site.new").exists()


def test_after_a_build_was_killed_nothing_half_written_is_offered(
    site: Callable[..., Site], root: Path
) -> None:
    assert site(TEXTS).result.built
    before = contents(root / "site")
    lay(root, {"mkdocs.yml": {"swap": {"formats: [text]": "formats: [pdf]"}}})  # slower to make
    kept = root / ".takepart" / "files"
    already = len([*kept.glob("*.report")])
    running = command(root)
    while len([*kept.glob("*.report")]) < already + 3:
        assert running.poll() is None, running.communicate()[1]
        time.sleep(0.01)
    os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    assert contents(root / "site") == before
    for _ in range(100):  # its workers end by themselves
        if not alive(running.pid):
            break
        time.sleep(0.1)
    assert not alive(running.pid)
    again = build.build(root / "mkdocs.yml", root / "site", lambda said: None)
    assert again.built
    files = again.files
    assert 0 < len(files.fresh) < len(files.files)
    for file in files.files:
        offered = (root / "site" / file.place).read_bytes()
        assert offered == file.kept.read_bytes()
        assert len(offered) == file.size
        if file.format == "pdf":
            assert offered.startswith(b"%PDF-") and offered.rstrip().endswith(b"%%EOF")


def alive(group: int) -> bool:
    """True while a process of this group runs."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
