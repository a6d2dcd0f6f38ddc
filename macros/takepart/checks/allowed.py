"""What writers allow with a reason, for a page or a line, and whether it is still needed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from takepart.findings import Finding
from takepart.reader import Document

PAGE = 0  # stands for a whole page among the lines of a file


@dataclass
class Allowed:
    """The exceptions of all documents; it keeps account of those that were needed."""

    documents: Iterable[Document[Any]]
    used: set[tuple[str, int, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._reasons = {
            (document.file, line, rule): reason
            for document in self.documents
            for line, rules in _exceptions(document).items()
            for rule, reason in rules.items()
        }

    def excuse(self, findings: Iterable[Finding], page: str) -> list[Finding]:
        """The findings; those that their line, their file or the `page` allows are marked so."""
        return [self._excused(finding, page) for finding in findings]

    def _excused(self, one: Finding, page: str) -> Finding:
        places = (one.file, one.line, one.rule), (one.file, PAGE, one.rule), (page, PAGE, one.rule)
        for place in places:
            if place in self._reasons:
                self.used.add(place)
                return replace(one, severity="allowed", reason=self._reasons[place])
        return one

    def wrong(self, rules: Collection[str]) -> Iterator[Finding]:
        """A finding for each exception to what is no rule that has exceptions."""
        for (file, line, rule), reason in self._reasons.items():
            if rule not in rules:
                meant = next((one for one in rules if _bare(one) == _bare(rule)), "")
                delete = self._delete(file, line, rule, reason)
                fix = f"Write '{meant}' for '{rule}'." if meant else delete
                where = line or self._line(file)
                message = f"'{rule}' is no rule that a writer can allow."
                yield Finding(file, where, "exception", message, fix)

    def unused(self, files: Collection[str], rules: Collection[str]) -> Iterator[Finding]:
        """Advice for each exception in these files that nothing needs any more."""
        for file, line, rule in self._reasons.keys() - self.used:
            if file in files and rule in rules:
                message = f"Nothing here needs the exception to {rule} any more."
                where = line or self._line(file)
                fix = self._delete(file, line, rule, self._reasons[file, line, rule])
                yield Finding(file, where, "exception", message, fix, "advice")

    def _delete(self, file: str, line: int, rule: str, reason: str) -> str:
        """What to delete, so that what is left can be read."""
        if line:
            return f"Delete '<!-- allow {rule}: {reason} -->'."
        if sum(one[:2] == (file, PAGE) for one in self._reasons) > 1:
            return f"Delete '{rule}: {reason}' and the comma beside it, if there is one."
        return f"Delete 'allow:' and all that stands in it: '{rule}: {reason}'."

    def _line(self, file: str) -> int:
        return next(d.lines.get("allow", 1) for d in self.documents if d.file == file)


def _bare(rule: str) -> str:
    """What is left of a rule's name when it is written carelessly: nc3 for NC-03."""
    return re.sub(r"[\s-]|(?<!\d)0(?=\d)", "", rule).lower()


def _exceptions(document: Document[Any]) -> dict[int, Mapping[str, str]]:
    return {**document.allowed, PAGE: getattr(document.meta, "allow", {})}
