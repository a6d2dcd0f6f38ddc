"""Say what became of the links: as text, as Markdown and as JSON.

Only addresses in plain marks, file names and our own words are shown.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from takepart.findings import Finding
from takepart.outside.check import Result, Told
from takepart.outside.links import Place
from takepart.reports.markdown import escape
from takepart.wording import long_date

ARCHIVE = "https://web.archive.org/web/*/"
MOST = 50  # lines of a part in Markdown: GitHub takes 65,536 characters and no more
FEW = 6  # places of one link


@dataclass(frozen=True)
class Part:
    """One of the parts of a report: what it is about, and what to do there."""

    title: str
    fix: str
    links: list[Told]


def parts(result: Result) -> dict[str, Part]:
    """The parts that hold a link, the most urgent first."""
    every = {
        "dead": Part(
            "Dead links",
            "Link to another page, or take the link away.",
            result.of("dead"),
        ),
        "moved": Part(
            "Pages that have moved",
            "Open the new address. Write it in, if it is the page you mean.",
            result.moved,
        ),
        "unsure": Part(
            "Could not be checked",
            "Open it in your browser. If you can see the page, change nothing.",
            result.of("unsure"),
        ),
    }
    return {name: part for name, part in every.items() if part.links}


def findings(result: Result) -> Iterator[Finding]:
    """Advice for each line with a link that is not simply good."""
    for name, part in parts(result).items():
        for one in part.links:
            for file, line in one.link.places:
                yield Finding(file, line, "link", _message(one), _fix(name, part, one), "advice")


def _message(one: Told, show: Callable[[str], str] = str) -> str:
    where, answer = show(one.link.address), one.answer
    if answer.kind == "dead":
        last = f" It was there on {long_date(one.good)}." if one.good else ""
        return f"{where} is dead: {answer.says}.{last}"
    if answer.moved:
        return f"{where} has moved for good to {show(answer.moved)}"
    return f"{where} could not be checked: {answer.says}."


def _fix(name: str, part: Part, one: Told) -> str:
    archive = f" See if an archived copy will do: {ARCHIVE}{one.link.address}"
    return part.fix + (archive if name == "dead" else "")


def count(result: Result) -> str:
    """Everything in one line."""
    sums = [
        (len(result.of("dead")), "dead"),
        (len(result.moved), "moved"),
        (len(result.of("unsure")), "could not be checked"),
        (len(result.of("left out")), "left out by linkcheckerrc"),
        (len(result.of("good")) - len(result.moved), "fine"),
    ]
    said = ", ".join(f"{n} {what}" for n, what in sums if n) or "none"
    return f"Links to other sites: {said}. Asked for today: {result.asked} of {len(result.told)}."


def text(result: Result) -> str:
    """For a terminal: every line to look at, then the count."""
    return "\n\n".join([*map(str, findings(result)), count(result)])


def markdown(result: Result) -> str:
    """For an issue: a part for each kind, and what could not be checked folded away."""
    lines = [count(result)]
    for name, part in parts(result).items():
        body = [part.fix, "", *_items(part.links)]
        if name == "unsure":
            lines += ["", "<details>", f"<summary>{part.title}</summary>", "", *body, ""]
            lines += ["</details>"]
        else:
            lines += ["", f"## {part.title}", "", *body]
    return "\n".join(lines)


def _items(links: Iterable[Told]) -> Iterator[str]:
    every = list(links)
    for one in every[:MOST]:
        yield f"- {_message(one, '<{}>'.format)}"
        yield f"  - In {_places(one.link.places)}"
        if one.answer.kind == "dead":
            yield f"  - See if an archived copy will do: <{ARCHIVE}{one.link.address}>"
    if len(every) > MOST:
        yield f"- And {len(every) - MOST} more. To see them all: `takepart links`"


def _places(places: tuple[Place, ...]) -> str:
    shown = [escape(f"{file}:{line}" if line else file) for file, line in places[:FEW]]
    more = f" and {len(places) - FEW} more places" if len(places) > FEW else ""
    return ", ".join(shown) + more


def as_json(result: Result) -> str:
    """For another program."""
    groups = {name: [_plain(one) for one in part.links] for name, part in parts(result).items()}
    whole = {"day": str(result.today), "links": len(result.told), "asked": result.asked, **groups}
    return json.dumps(whole, indent=1)


def _plain(one: Told) -> dict[str, object]:
    dead = one.answer.kind == "dead"
    return {
        "address": one.link.address,
        "says": one.answer.says,
        "moved": one.answer.moved,
        "last_good_day": str(one.good) if one.good else None,
        "archive": ARCHIVE + one.link.address if dead else None,
        "places": [{"file": file, "line": line} for file, line in one.link.places],
    }


FORMS: dict[str, Callable[[Result], str]] = {"text": text, "markdown": markdown, "json": as_json}
