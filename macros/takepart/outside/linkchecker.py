"""Run LinkChecker, a program of its own: it is given addresses, and a table comes back."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import IO

from takepart.outside import address
from takepart.outside.answer import NOT_WHOLE, SILENT, Answer, read, unknown

SETTINGS = "linkcheckerrc"
HOW_TO_GET_IT = 'LinkChecker is not installed. To get it: pip install "takepart[links]"'

# The table's columns up to the last that we read; those after it are not always there.
COLUMNS = "urlname parentname base result warningstring infostring valid url".split()

# Whatever the settings say: a table, of all answers, and no page of another site is searched.
OPTIONS = ["--stdin", "--no-status", "--verbose", "--output", "csv/utf-8", "--recursion-level", "0"]


class CannotAsk(Exception):
    """Nobody could be asked; the text says why."""


def program() -> str | None:
    """LinkChecker beside this Python, or the one that the system finds."""
    beside = shutil.which("linkchecker", path=str(Path(sys.executable).parent))
    return beside or shutil.which("linkchecker")


def ask(
    addresses: Sequence[str],
    root: Path,
    progress: Callable[[str], None],
    no_such_site: Callable[[str], bool] = unknown,
) -> dict[str, Answer]:
    """The answer for each address; the settings in `root`, if there, win over ours."""
    whole = [one for one in addresses if address.host(one)]  # one that is not would stop the rest
    answers = {one: SILENT if address.host(one) else NOT_WHOLE for one in addresses}
    told = 0
    count = "1 address" if len(whole) == 1 else f"{len(whole)} addresses"
    progress(f"Asking for {count}, slowly, so that no site minds")
    for row in _table(whole, root) if whole else ():
        if row["urlname"] in answers:
            answers[row["urlname"]] = read(row, no_such_site)
            told += 1
            if told % 10 == 0 and told < len(whole):
                progress(f"{told} of {len(whole)} addresses have been asked for")
    return answers


def _table(addresses: Sequence[str], root: Path) -> Iterator[dict[str, str]]:
    command = program()
    if command is None:
        raise CannotAsk(HOW_TO_GET_IT)
    own = root / SETTINGS
    with (
        as_file(files("takepart.outside") / SETTINGS) as ours,
        tempfile.TemporaryFile("w+", encoding="utf-8") as questions,
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as talk,
    ):
        questions.write("\n".join(addresses))
        questions.seek(0)
        settings = str(own if own.is_file() else ours)
        yield from _run([command, "--config", settings, *OPTIONS], questions, talk)


def _run(command: list[str], questions: IO[str], talk: IO[str]) -> Iterator[dict[str, str]]:
    """Each row as it comes."""
    english = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "PYTHONUTF8": "1"}
    rows = 0
    with subprocess.Popen(
        command, stdin=questions, stdout=subprocess.PIPE, stderr=talk, env=english, encoding="utf-8"
    ) as running:
        assert running.stdout is not None, "it was asked for"
        for row in csv.reader(running.stdout, delimiter=";"):
            if len(row) >= len(COLUMNS) and row[0] != COLUMNS[0]:
                rows += 1
                yield dict(zip(COLUMNS, row, strict=False))
    if not rows:
        talk.seek(0)
        last = [line.strip() for line in talk if line.strip()][-1:] or ["nothing"]
        raise CannotAsk(f"LinkChecker could not start. Look at {command[2]}. It said: {last[0]}")
