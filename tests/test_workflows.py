"""The workflows, read as data: a pull request from anybody runs there, so they may do little."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FILES = {path.name: path for path in sorted((ROOT / ".github/workflows").glob("*.yml"))}
PINNED = re.compile(r"uses: ([\w-]+/[\w/-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$")
# What each job may do; a job that is not named here may only read the code.
MAY = {
    ("pull-request.yml", "comment"): {"pull-requests": "write"},
    ("main.yml", "publish"): {"pages": "write", "id-token": "write"},
    ("links.yml", "ask"): {"contents": "read", "actions": "read"},
    ("links.yml", "tell"): {"actions": "read", "issues": "write"},
}

each = pytest.mark.parametrize("name", FILES)


def load(name: str) -> dict[Any, Any]:
    """A workflow; YAML reads its key 'on' as true."""
    read: dict[Any, Any] = yaml.safe_load(FILES[name].read_text("utf-8"))
    return read


def jobs(name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = load(name)["jobs"]
    return found


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in jobs(name).values():
        yield from job["steps"]


def test_there_is_a_workflow_for_each_need() -> None:
    assert set(FILES) == {"pull-request.yml", "main.yml", "links.yml"}


@each
def test_starts_only_when_its_own_code_is_trusted(name: str) -> None:
    """The other two would run with the rights of main on a pull request's words."""
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(load(name)[True])


def test_a_pull_request_starts_nothing_but_its_own_workflow() -> None:
    started = [name for name in FILES if "pull_request" in load(name)[True]]
    assert started == ["pull-request.yml"]


@each
def test_each_job_may_do_what_it_needs_and_no_more(name: str) -> None:
    assert load(name)["permissions"] == {}
    for key, job in jobs(name).items():
        assert job["permissions"] == MAY.get((name, key), {"contents": "read"}), key


@each
def test_nothing_is_written_into_a_command(name: str) -> None:
    """A branch, a title or a word of a page in a command would be run."""
    for step in steps(name):
        assert "${{" not in step.get("run", ""), step["run"]
        assert "github-script" not in step.get("uses", "")


@each
def test_every_action_is_one_known_commit(name: str) -> None:
    lines = [line.strip("- \n") for line in FILES[name].read_text("utf-8").splitlines()]
    used = [line for line in lines if line.startswith("uses:")]
    assert used or name == "links.yml"
    for line in used:
        assert PINNED.fullmatch(line), line
        assert line.startswith("uses: actions/"), f"{line}: only GitHub's own"


def test_an_action_is_the_same_everywhere() -> None:
    found: dict[str, set[tuple[str, str]]] = {}
    for path in FILES.values():
        for action, commit, version in re.findall(PINNED.pattern, path.read_text(), re.M):
            found.setdefault(action, set()).add((commit, version))
    assert len(found) >= 5
    assert {action: pins for action, pins in found.items() if len(pins) > 1} == {}


@each
def test_no_checkout_leaves_its_token_behind(name: str) -> None:
    for step in steps(name):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@each
def test_every_job_ends(name: str) -> None:
    for key, job in jobs(name).items():
        assert 1 <= job["timeout-minutes"] <= 90, key
        assert job["runs-on"] == "ubuntu-24.04", key


@each
def test_every_target_is_in_the_makefile(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.M)) | {".venv/ready"}
    for step in steps(name):
        for words in re.findall(r"\bmake ((?:--\S+ )*[a-z./]+(?: [a-z./]+)*)", step.get("run", "")):
            assert {one for one in words.split() if not one.startswith("--")} <= targets, words


def test_what_writes_the_comment_runs_nothing_of_the_pull_request() -> None:
    job = jobs("pull-request.yml")["comment"]
    text = yaml.safe_dump(job)
    assert "head.repo.full_name == github.repository" in job["if"]
    for word in ("checkout", "make ", "takepart ", "python", "preview"):
        assert word not in text.replace("<!-- takepart:", "")


def test_the_comment_is_found_by_its_hidden_mark() -> None:
    """The report and the workflow must mean the same mark, or each run adds a comment."""
    from takepart.reports.markdown import MARKER

    (renew,) = [s["run"] for s in jobs("pull-request.yml")["comment"]["steps"] if "run" in s]
    assert f'startswith("{MARKER}")' in renew
    assert '.user.login == "github-actions[bot]"' in renew


def test_the_report_is_kept_before_the_run_fails() -> None:
    names = [step.get("name", "") for step in jobs("pull-request.yml")["check"]["steps"]]
    last = names.index("Stop if there is something to fix")
    assert last == len(names) - 1
    assert names.index("Keep the report") < last
    outcomes = jobs("pull-request.yml")["check"]["steps"][last]["env"]
    going_on = {s["id"] for s in steps("pull-request.yml") if s.get("continue-on-error")}
    assert {f"${{{{ steps.{one}.outcome }}}}" for one in going_on} == set(outcomes.values())


def test_only_main_is_published_and_only_after_every_test() -> None:
    found = jobs("main.yml")
    assert set(found["publish"]["needs"]) == set(found) - {"publish"}
    assert found["publish"]["if"] == "github.ref == 'refs/heads/main'"
    commands = " ".join(step.get("run", "") for step in steps("main.yml"))
    assert "make lint site test" in commands and "make accessibility" in commands
