"""What a check of a built page is: a question that is asked of the page in one or more views."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from playwright.async_api import Page


@dataclass(frozen=True, order=True)
class Problem:
    """`rule` is 'WCAG 2.4.7', or axe's own id where the standard has no number for it."""

    rule: str
    message: str
    fix: str


@dataclass(frozen=True)
class View:
    """How a reader looks at a page; `width` is in CSS pixels."""

    width: int
    scheme: Literal["light", "dark"] = "light"
    forced: bool = False
    script: bool = True

    def __str__(self) -> str:
        colours = "colours forced by the reader" if self.forced else f"{self.scheme} colours"
        return f"{self.width} pixels wide, {'' if self.script else 'no JavaScript, '}{colours}"

    def settings(self) -> dict[str, Any]:
        """The view in Playwright's words."""
        return {
            "width": self.width,
            "color_scheme": self.scheme,
            "forced_colors": "active" if self.forced else "none",
            "java_script_enabled": self.script,
        }


WIDE, NARROW = View(1280), View(320)
WIDE_DARK, NARROW_DARK = View(1280, "dark"), View(320, "dark")


@dataclass(frozen=True)
class Check:
    """`about` tells readers what is looked at; `scripts` are there before the page's own."""

    name: str
    about: str
    views: tuple[View, ...]
    look: Callable[[Page, View], Awaitable[list[Problem]]]
    scripts: tuple[str, ...] = ()


def script(name: str) -> str:
    """The text of a script that stands beside this file."""
    return Path(__file__).with_name(name).read_text("utf-8")


def problems(said: list[str], fixes: Mapping[str, str]) -> list[Problem]:
    """Lines of a script such as 'WCAG 2.4.7: a.x has no outline', each with its rule's fix."""
    return [
        Problem(rule, message, fixes[rule])
        for rule, _, message in (line.partition(": ") for line in said)
    ]
