"""What an answer of LinkChecker means. Its words are those of other sites, so ours are shown."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from takepart.outside import address

Kind = Literal["good", "dead", "unsure", "left out"]

DEAD = {404: "the site says that there is no such page", 410: "the site says that it is gone"}
UNSURE = {
    401: "the site asks for a password",
    403: "the site does not answer programs",
    405: "the site does not answer programs",
    429: "the site was asked too often",
}
PERMANENT = {"301", "308"}
ERRORS = (  # how LinkChecker's own text starts, or what it holds
    ("SSLError", "no secure connection could be made"),
    ("CERTIFICATE", "no secure connection could be made"),
    ("Timeout", "the site did not answer in time"),
    ("timed out", "the site did not answer in time"),
    ("TooManyRedirects", "the site sends on and on"),
)


@dataclass(frozen=True)
class Answer:
    """`says` completes a sentence; `moved` is the new address after a move for good.

    `reached` is true when the site itself answered, whatever it said.
    """

    kind: Kind
    says: str = ""
    moved: str = ""
    reached: bool = False


NOT_WHOLE = Answer("dead", "this is not a whole address")
SILENT = Answer("unsure", "LinkChecker did not get to it")


def unknown(name: str) -> bool:
    """True when the name servers know of no site of this name; false when they cannot say."""
    try:
        socket.getaddrinfo(name, None)
    except socket.gaierror as error:
        return error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None))
    except UnicodeError:
        return True
    return False


def read(row: Mapping[str, str], no_such_site: Callable[[str], bool]) -> Answer:
    """The answer in a row of LinkChecker's table."""
    result = row["result"]
    if code := re.match(r"[1-5]\d\d\b", result):
        return _status(int(code[0]), row)
    if "robots.txt" in row["infostring"]:
        return Answer("unsure", "the site asks programs to keep away", reached=True)
    if row["valid"] == "True":
        return Answer("left out")  # by `ignore` in the settings
    for sign, says in ERRORS:
        if sign in result:
            return Answer("unsure", says)
    # LinkChecker cuts its text short before it names the reason, so we ask for the name again.
    if result.startswith("ConnectionError") and no_such_site(address.host(row["urlname"])):
        return Answer("dead", "there is no site of this name")
    return Answer("unsure", "no connection could be made")


def _status(code: int, row: Mapping[str, str]) -> Answer:
    if code < 400:
        return Answer("good", moved=_moved(row), reached=True)
    if code in DEAD:
        return Answer("dead", f"{DEAD[code]} ({code})", reached=True)
    says = UNSURE.get(code, "the site has a fault" if code >= 500 else "the site refused")
    return Answer("unsure", f"{says} ({code})", reached=True)


def _moved(row: Mapping[str, str]) -> str:
    """The new address, when every step on the way there was a move for good."""
    steps = re.findall(r"^Redirected to .* status: (\d{3})", _notes(row), re.M)
    return address.plain(row["url"]) or "" if steps and set(steps) <= PERMANENT else ""


def _notes(row: Mapping[str, str]) -> str:
    """Settings can make notes of LinkChecker's warnings."""
    return f"{row['warningstring']}\n{row['infostring']}"
