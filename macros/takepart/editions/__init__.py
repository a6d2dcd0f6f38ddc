"""The editions: ways of presenting a page, each a function from HTML to HTML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from takepart.editions import easy_read, large_print, standard
from takepart.editions.page import EditionPage, Guide
from takepart.rendered import Rendered


@dataclass(frozen=True)
class Edition:
    """`prefix` is put before a page's address; `name` is how readers are told of it."""

    name: str
    prefix: str
    make: Callable[[Rendered, Guide], EditionPage]


EDITIONS = {
    "standard": Edition("Standard", "", standard.make),
    "easy-read": Edition("Easy Read", "easy-read/", easy_read.make),
    "large-print": Edition("Large print", "large-print/", large_print.make),
}
