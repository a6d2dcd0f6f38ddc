"""The voice: a program that reads text and writes WAV, so that another can take its place."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from shutil import which
from typing import Protocol

import numpy as np
import soundfile

from takepart.exports.audio.sound import Sound
from takepart.exports.format import ExportError, Missing
from takepart.exports.speech import ESPEAK

RATES = (16000, 22050, 24000, 32000, 44100, 48000)  # of MP3; a lower one is dull
LONGEST = 120  # seconds that a voice may think about one piece
HOW = (
    "Install the package 'espeak-ng', or name another program under 'voice' in mkdocs.yml, and "
    "build again."
)


class Voice(Protocol):
    """Anything that can read aloud."""

    @property
    def name(self) -> str:
        """Its name and version; another name makes every recording anew."""

    def say(self, texts: Sequence[str]) -> list[Sound]:
        """A sound for each text, all of one rate; ExportError when it cannot."""


@dataclass(frozen=True)
class Program:
    """A voice that is a command: text comes in on stdin as UTF-8, WAV goes out on stdout.

    It is started for each piece and without a shell.
    """

    command: tuple[str, ...]

    @property
    def name(self) -> str:
        """Raises Missing when the program is not there."""
        return " ".join([_version(self.command[0]), *map(_named, self.command[1:])])

    def say(self, texts: Sequence[str]) -> list[Sound]:
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> Sound:
        try:
            done = subprocess.run(
                self.command, input=text.encode(), capture_output=True, timeout=LONGEST, check=True
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise ExportError(_unsaid(self.command[0], text, _reason(error))) from error
        return read(done.stdout, self.command[0], text)


def read(data: bytes, program: str, text: str) -> Sound:
    """The sound in a WAV, with its channels made one; ExportError when it is none of use."""
    try:
        samples, rate = soundfile.read(BytesIO(data), dtype="float32", always_2d=True)
    except soundfile.LibsndfileError as error:
        raise ExportError(_unsaid(program, text, "what it writes is not WAV")) from error
    if rate not in RATES:
        wanted = ", ".join(str(one) for one in RATES)
        raise ExportError(_unsaid(program, text, f"its rate is {rate} Hz, not one of {wanted}"))
    if not samples.size or not np.any(samples):
        raise ExportError(_unsaid(program, text, "it is silent"))
    return Sound(samples.mean(axis=1), rate)


def _unsaid(program: str, text: str, why: str) -> str:
    return f"The voice '{program}' did not say '{text[:60]}': {why}."


def _reason(error: Exception) -> str:
    if isinstance(error, subprocess.TimeoutExpired):
        return f"it took more than {LONGEST} seconds"
    if isinstance(error, subprocess.CalledProcessError):
        said = error.stderr.decode(errors="replace").strip()
        return said.splitlines()[-1].rstrip(".") if said else f"it stopped with {error.returncode}"
    return "it cannot be started"


def _named(option: str) -> str:
    """An option; with a digest when it is a file, such as a voice or a script."""
    path = Path(option)
    return f"{option} {sha256(path.read_bytes()).hexdigest()[:12]}" if path.is_file() else option


@cache
def _version(program: str) -> str:
    """'espeak-ng 1.51', or the name of another program with a digest of its file."""
    found = which(program)
    if found is None:
        raise Missing(f"the program '{program}', which reads aloud, is not here. {HOW}")
    if program != ESPEAK[0]:
        return f"{program} {sha256(Path(found).read_bytes()).hexdigest()[:12]}"
    done = subprocess.run([found, "--version"], capture_output=True, text=True, check=False)
    number = re.search(r"\d+(?:\.\d+)+\S*", done.stdout)
    return f"{program} {number[0] if number else ''}".rstrip()
