"""The findings and the reading scores as JSON, for other programs.

The shape, version 1. A new name may come without a new version; none changes or goes.

version    1
made_by    the program and its version
counts     errors, advice, allowed, pages: numbers
findings   file, line (null for a whole file), rule, severity (error, advice or allowed), message,
           fix, words (as a reader sees them) and reason (why it is allowed); '' when there is none
pages      address, title, file, easy_read (none, stale, tested or written),
           counts (words and sentences of prose), left_out (kind of text → words not counted),
           scores (measure → raw and easy; null is too short to score). `raw` is by the book,
           `easy` counts the names of the guide's terms as ordinary words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from takepart import __version__
from takepart.checks.checked import Checked
from takepart.findings import Finding
from takepart.reports.easy_read import state
from takepart.reports.tally import tally

VERSION = 1


def report(findings: Iterable[Finding], pages: Sequence[Checked] = ()) -> str:
    found = tally(findings)
    counts = {name: len(of) for name, of in vars(found).items()} | {"pages": len(pages)}
    shape = {
        "version": VERSION,
        "made_by": f"takepart {__version__}",
        "counts": counts,
        "findings": [_finding(one) for of in vars(found).values() for one in of],
        "pages": [_page(page) for page in pages],
    }
    return json.dumps(shape, ensure_ascii=False, indent=2)


def _finding(one: Finding) -> dict[str, Any]:
    return asdict(one) | {"line": one.line or None}


def _page(page: Checked) -> dict[str, Any]:
    profile = page.profile
    scores = profile.scores.items()
    return {
        "address": page.address,
        "title": page.title,
        "file": page.file,
        "easy_read": state(page),
        "counts": {"words": profile.counts.words, "sentences": profile.counts.sentences},
        "left_out": dict(profile.left_out),
        "scores": {name: {"raw": _two(s.raw), "easy": _two(s.easy)} for name, s in scores},
    }


def _two(score: float | None) -> float | None:
    """Two decimals: more would pretend to know more."""
    return None if score is None else round(score, 2)
