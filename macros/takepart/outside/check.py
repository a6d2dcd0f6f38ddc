"""Ask for what is not known to be there, and say what became of each link."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from takepart.outside.answer import NOT_WHOLE, Answer, Kind
from takepart.outside.linkchecker import CannotAsk
from takepart.outside.links import Link
from takepart.outside.memory import Good, Memory

Ask = Callable[[Sequence[str]], Mapping[str, Answer]]

OFFLINE = (
    "No site answered, so nothing is known. See if this computer can reach the internet, "
    "and try again."
)


@dataclass(frozen=True)
class Told:
    """A link, what is known of it, and the last day on which it was known to be there."""

    link: Link
    answer: Answer
    good: date | None = None


@dataclass(frozen=True)
class Result:
    """What is known on the day `today`; `asked` is how many addresses were asked for."""

    told: tuple[Told, ...]
    asked: int
    today: date

    def of(self, kind: Kind) -> list[Told]:
        return [one for one in self.told if one.answer.kind == kind]

    @property
    def moved(self) -> list[Told]:
        return [one for one in self.of("good") if one.answer.moved]


def check(
    links: Sequence[Link], memory: Memory, ask: Ask, today: date
) -> tuple[Result, dict[str, Good]]:
    """What is known of each link, and what to keep in mind; CannotAsk when nobody answers."""
    kept = {link.address for link in links if _fresh(memory.get(link.address), today)}
    due = [link.address for link in links if link.address not in kept]
    answers = dict(ask(due)) if due else {}
    if _silent(answers.values()) and kept:
        # Is it the sites, or our own line? One that was there lately tells.
        answers |= ask([min(kept, key=lambda address: memory[address].day)])
    if _silent(answers.values()):
        raise CannotAsk(OFFLINE)
    told, known = [], {}
    for link in links:
        good = memory.get(link.address)
        answer = answers.get(link.address) or Answer("good", moved=good.moved if good else "")
        if answer.kind == "good" and link.address in answers:
            good = Good(today, answer.moved)
        if good:
            known[link.address] = good
        told.append(Told(link, answer, good.day if good else None))
    return Result(tuple(told), len(answers), today), known


def _fresh(good: Good | None, today: date) -> bool:
    return good is not None and good.fresh(today)


def _silent(answers: Iterable[Answer]) -> bool:
    """True when somebody was asked for, and not one site was reached."""
    asked = [one for one in answers if one.kind != "left out" and one != NOT_WHOLE]
    return bool(asked) and not any(one.reached for one in asked)
