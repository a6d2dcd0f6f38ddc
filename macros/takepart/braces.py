"""What a writer typed between braces, in the writer's own words, and how to take it out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

BRACES = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}|{{|{%|{#", re.S)
OPENERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
CALL = re.compile(r"{{\s*(\w+)\s*\(.*\)\s*}}|{%-?\s*(?:call\s.*|endcall)\s*-?%}", re.S)
TAG = re.compile(r"{%-?\s*(?P<tag>\w+).*?%}", re.S)
OPENS_A_LINE = re.compile(r"\s*(?:[-*+>]|\d+\.|#+)?\s*(?::[\w+-]+:\s*)?")  # '- :calendar: '
LEADS = re.compile(r"[^.!?{}]*:\s+")  # words that lead to what stands here, such as 'Stories: '
JOINS = re.compile(r"(?:,(?: (?:and|or))?|(?<=\s)(?:and|or)) $")
JOINED = re.compile(r",? (?:and|or)\b|,")
MOST = 60  # letters of a writer's own words in a message


def shortened(text: str) -> str:
    """On one line, and not too long to read."""
    line = " ".join(text.split())
    return line if len(line) <= MOST else f"{line[:MOST].rstrip()} …"


@dataclass(frozen=True)
class Braced:
    """One thing in braces, the lines it stands on, and what else stands on them."""

    text: str
    first: int
    last: int
    before: str = ""
    after: str = ""

    @property
    def said(self) -> str:
        return shortened(self.text)

    @property
    def tag(self) -> str:
        return found["tag"] if (found := TAG.fullmatch(self.text)) else ""

    @property
    def in_code(self) -> bool:
        """True between the marks of code, where a writer shows how something is typed."""
        return self.before.count("`") % 2 == 1 and "`" in self.after

    @property
    def as_code(self) -> str:
        """How readers see the braces themselves."""
        return f"Write '{{% raw %}}{self.said}{{% endraw %}}', so that readers see the braces."

    def delete(self) -> str:
        """What to delete, so that no gap and no 'and' without a second thing is left."""
        before, after = self._joined()
        all_of_it = f"'{before}{self.said}{after}'"
        if self.said.endswith("…"):
            all_of_it = f"all from '{self.said[:-2]}' to the next '{OPENERS[self.text[:2]]}'"
        elif before.startswith(","):
            return f"Delete {all_of_it}."
        opens = OPENS_A_LINE.fullmatch(self.before)
        leads = opens and self.before.strip() or LEADS.fullmatch(self.before)
        if leads and not self.after.strip():
            return f"Delete the whole line: '{self.before.strip()} {self.said}'."
        if self.before.endswith(" ") and not opens:
            return f"Delete {all_of_it} and the space before it."
        space = " and the space after it" if self.after[len(after) :].startswith(" ") else ""
        return f"Delete {all_of_it}{space}."

    def _joined(self) -> tuple[str, str]:
        """The 'and' that joins it to what stands before it, or to what stands after it."""
        before, after = JOINS.search(self.before), JOINED.match(self.after)
        if before and (not self.after.strip() or self.after.lstrip()[0] in ".,;:!?)"):
            return before[0], ""
        return ("", after[0]) if after and not self.before.strip() else ("", "")


@dataclass(frozen=True)
class Braces:
    """Everything in braces in a text; `first` is the line of the file that it starts on."""

    body: str
    first: int = 1

    @cached_property
    def all(self) -> list[Braced]:
        return list(self._all())

    def _all(self) -> Iterator[Braced]:
        body = self.body
        for found in BRACES.finditer(body):
            first = body.count("\n", 0, found.start()) + self.first
            last = first + found[0].count("\n")
            before = body[body.rfind("\n", 0, found.start()) + 1 : found.start()]
            after = body[found.end() :].partition("\n")[0]
            yield Braced(found[0], first, last, before, after)

    def on(self, line: int) -> list[Braced]:
        """What stands on this line of the file, in order."""
        return [one for one in self.all if one.first <= line <= one.last]

    def holding(self, line: int, name: str, *texts: str) -> Braced:
        """What stands on this line and holds this name and, if it can be, these texts."""
        word = re.compile(rf"\b{re.escape(name)}\b")
        named = [one for one in self.on(line) if word.search(one.text)]
        whole = [one for one in named if all(text in one.text for text in texts)]
        return next(iter([*whole, *named]), Braced(name, line, line))

    def odd(self, line: int, macros: Collection[str]) -> list[Braced]:
        """What stands on this line and is no call of a macro: first what is no call at all."""
        calls = {one: CALL.fullmatch(one.text) for one in self.on(line)}
        no_call = [one for one, call in calls.items() if not call]
        strange = [one for one, call in calls.items() if call and _strange(call, macros)]
        return [*no_call, *strange] or [*calls, Braced("{{", line, line)]

    def delete(self, one: Braced) -> str:
        """What to delete; a tag goes with its end and with all that stands between them."""
        if not (end := self._end(one)):
            return one.delete()
        return (
            f"Delete all from '{one.said}' (line {one.first}) to '{end.said}' (line {end.last}). "
            "Write there the words that readers should see."
        )

    def replace(self, one: Braced) -> str:
        """What to write for readers: to delete it alone would leave a hole in the sentence."""
        if one.in_code:
            return one.as_code
        if one.tag or one.text[:2] != "{{":
            return self.delete(one)
        delete = one.delete()
        return (
            f"In place of '{one.said}' write the words that readers should see. "
            f"If there are none, {delete[0].lower()}{delete[1:]}"
        )

    def _end(self, one: Braced) -> Braced | None:
        inside = 0
        for other in self.all[self.all.index(one) + 1 :] if one.tag and one in self.all else ():
            if other.tag == f"end{one.tag}":
                if not inside:
                    return other
                inside -= 1
            inside += other.tag == one.tag
        return None


def _strange(call: re.Match[str], macros: Collection[str]) -> bool:
    return call[1] is not None and call[1] not in macros
