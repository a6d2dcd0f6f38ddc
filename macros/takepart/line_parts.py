"""A line of YAML in its parts, as it is and as it should be, and what is said of the difference."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Parts:
    """A line as it is or as it should be."""

    lead: str
    name: str
    sign: str
    value: str

    @property
    def text(self) -> str:
        if "\n" in self.value:
            return self.value
        return f"{self.lead}{self.name}{self.sign}{self.value}".rstrip()


def told(is_: Parts, right: Parts) -> tuple[str, str]:
    """Message and fix."""
    return _message(is_, right), _fix(is_, right)


def _message(is_: Parts, right: Parts) -> str:
    if is_.lead != right.lead:
        return f"{_of_lead(is_.lead, right.lead)} before '{is_.name}'."
    if is_.value == right.value:
        return f"After '{is_.name}{':' * (':' in is_.sign)}' there is {_of_sign(is_.sign)}."
    return _of_value(is_, right)


def _of_lead(lead: str, right: str) -> str:
    if signs := _signs(lead, right):
        return f"There is '{signs}'"
    if "\t" in lead:
        return "There is a tab"
    return "There are too many spaces" if len(lead) > len(right) else "There are too few spaces"


def _signs(lead: str, right: str) -> str:
    """What stands before a name and is no space; a dash is right where the other line has one."""
    return "" if "-" in right else lead.strip()


def _of_sign(sign: str) -> str:
    if sign.strip() not in ("", ":"):
        return f"'{sign.strip()}' where ':' should be"
    if ":" not in sign:
        return "no ':'"
    return "no space" if sign.endswith(":") else "a hidden sign that looks like a space"


def _of_value(is_: Parts, right: Parts) -> str:
    value, mark = is_.value, is_.value[:1]
    if not right.value:
        return f"After '{is_.name}:' there is '{value}'."
    if mark in ("'", '"') and mark not in value[1:]:
        return f"'{is_.name}' starts with a quote ({mark}) that does not end."
    if mark in ("'", '"'):
        said = value[: value.index(mark, 1) + 1]
        return f"The quotes of '{is_.name}' end too early: {said}"
    if mark == "[" and "]" not in value:
        return f"'{is_.name}' has '[' and no ']'."
    if ": " in f"{value} " and mark not in "[{":
        return f"'{is_.text.strip()}' has a second ':'."
    if mark == "[":
        return f"The list after '{is_.name}' has a quote that does not end."
    if not mark.isalnum():
        return f"'{is_.name}' starts with '{mark}', which needs quotes round it."
    return f"This line cannot be read: '{is_.text.strip()[:60]}'."


def _fix(is_: Parts, right: Parts) -> str:
    rest = is_.lead != right.lead and (is_.value, is_.sign) == (right.value, right.sign)
    if rest and not right.lead and not is_.lead.strip():
        named = "the tab" if "\t" in is_.lead else "the spaces"
        return f"Delete {named} before '{is_.name}': {right.text}"
    if "\n" in right.text:
        own = ", with your own words for '…'" * ("…" in right.text)
        return f"Write these lines in its place{own}:\n{right.text}"
    depth = len(right.lead) - len(right.lead.lstrip())
    if is_.lead != right.lead and (depth or is_.lead[:1].isspace()):
        return f"Start the line with {depth or 'no'} spaces. Then write: {right.text.strip()}"
    return f"Change the line to: {right.text.strip()}"
