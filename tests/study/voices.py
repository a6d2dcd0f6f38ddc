"""Compare free voices that work offline: rate, what a recogniser hears, golden words, speed.

Needs `pip install pocketsphinx hibari-tts` and the Debian packages espeak-ng, flite, festival,
festvox-kallpc16k and festvox-us-slt-hts. Voices that are not there are left out. It prints a
table; decisions/0020-audio.md says what was found.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import yaml
from numpy.typing import NDArray

from takepart import spoken
from takepart.exports.audio.say import Sayer

ROOT = Path(__file__).parents[2]
SENTENCES = [
    "People can take part in health in many ways.",
    "You can say which way suits you.",
    "The facts help them to understand a problem, the choices and what could be done.",
    "You keep checking that you understand their worries and hopes.",
    "Patients volunteered and ran groups beside the staff.",
    "Some things cannot change.",
    "You may need money for the bus.",
    "We will ask you early, before we decide.",
    "Read how neighbours help with health.",
    "If something is already fixed, say so at the start.",
]
Sound = tuple[NDArray[np.float32], int]


def opened(file: str | io.BytesIO) -> Sound:
    samples, rate = soundfile.read(file, dtype="float32")
    return samples, rate


def program(*command: str) -> Callable[[str], Sound]:
    """A voice that reads stdin and writes WAV to stdout."""

    def say(text: str) -> Sound:
        done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
        return opened(io.BytesIO(done.stdout))

    return say


def flite(name: str) -> Callable[[str], Sound]:
    def say(text: str) -> Sound:
        command = ["flite", "-voice", name, "-t", text, "-o", "/dev/shm/voice.wav"]
        subprocess.run(command, check=True, capture_output=True)
        return opened("/dev/shm/voice.wav")

    return say


def hibari() -> Callable[[str], Sound]:
    from hibari import Hibari

    voice = Hibari(threads=1)
    return lambda text: (voice(text, seed=0), 24000)


def espeak_phones(voice: str) -> Callable[[str], str]:
    def phones(text: str) -> str:
        command = ["espeak-ng", "-v", voice, "-q", "--ipa", text]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    return phones


def flite_phones(text: str) -> str:
    command = ["flite", "-voice", "slt", "-ps", "-t", text, "none"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def voices() -> dict[str, tuple[Callable[[str], Sound], Callable[[str], str] | None]]:
    made: dict[str, tuple[Callable[[str], Sound], Callable[[str], str] | None]] = {}
    if shutil.which("espeak-ng"):
        for name in ("en-gb", "en-gb-x-rp", "en-gb-scotland", "en-gb-x-gbclan", "en-gb-x-gbcwmd"):
            say = program("espeak-ng", "-v", name, "-s", "150", "--stdin", "--stdout")
            made[f"espeak-ng {name}"] = say, espeak_phones(name)
        for name in ("en-gb+f3", "en-gb+klatt4", "en-us"):
            say = program("espeak-ng", "-v", name, "-s", "150", "--stdin", "--stdout")
            made[f"espeak-ng {name}"] = say, None
    if shutil.which("flite"):
        for name in ("kal16", "awb", "rms", "slt"):
            made[f"flite {name}"] = flite(name), flite_phones if name == "slt" else None
    if shutil.which("text2wave"):
        for name in ("kal_diphone", "cmu_us_slt_arctic_hts"):
            made[f"festival {name}"] = program("text2wave", "-eval", f"(voice_{name})"), None
    try:
        made["hibari heart (American)"] = hibari(), None
    except ImportError:
        print("hibari is not here", file=sys.stderr)
    return made


def plain(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())


def errors(wanted: Sequence[str], heard: Sequence[str]) -> int:
    """Words put in, left out or changed."""
    row = list(range(len(heard) + 1))
    for at, word in enumerate(wanted, 1):
        last, row[0] = row[0], at
        for place, other in enumerate(heard, 1):
            last, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, last + (word != other)),
            )
    return row[-1]


def listener() -> Callable[[Sound], list[str]]:
    """Pocketsphinx with the American model inside its package, which knows 130,000 words.

    It hears people wrong too: its numbers compare voices, and say little of a single one.
    """
    from pocketsphinx import Decoder

    decoder = Decoder(loglevel="FATAL", samprate=16000)

    def hear(sound: Sound) -> list[str]:
        even = resampled(*sound)
        even = np.concatenate([np.zeros(8000), even / np.abs(even).max() * 0.5, np.zeros(8000)])
        decoder.start_utt()
        decoder.process_raw((even * 32767).astype("<i2").tobytes(), False, True)
        decoder.end_utt()
        found = decoder.hyp()
        return plain(found.hypstr) if found else []

    return hear


def resampled(samples: Any, rate: int, wanted: int = 16000) -> Any:
    """At another rate, by leaving out what it cannot hold."""
    length = len(samples) * wanted // rate
    spectrum = np.fft.rfft(samples)[: length // 2 + 1]
    return np.fft.irfft(spectrum, length)


def golden(phones: Callable[[str], str]) -> tuple[int, int]:
    """How many golden cases a voice reads by itself as it reads our words for them."""
    cases = yaml.safe_load((ROOT / "tests/golden/audio/said.yml").read_text("utf-8"))
    sayer = Sayer({**spoken.together([], {}), **cases["spoken"]})
    bare = [re.sub(r"[^a-zɐ-ʒθð]", "", phones(text)) for text in cases["said"]]
    ours = [re.sub(r"[^a-zɐ-ʒθð]", "", phones(sayer.say(text))) for text in cases["said"]]
    return sum(a == b for a, b in zip(bare, ours, strict=True)), len(bare)


def main() -> None:
    hear = listener()
    wanted = [plain(text) for text in SENTENCES]
    total = sum(map(len, wanted))
    print("| voice | words a minute | heard wrong | golden | times real time |")
    print("|---|---:|---:|---:|---:|")
    for name, (say, phones) in voices().items():
        start = time.perf_counter()
        sounds = [say(text) for text in SENTENCES]
        spent = time.perf_counter() - start
        seconds = sum(len(samples) / rate for samples, rate in sounds)
        wrong = sum(errors(words, hear(one)) for words, one in zip(wanted, sounds, strict=True))
        right = "{} of {}".format(*golden(phones)) if phones else ""
        row = [name, f"{60 * total / seconds:.0f}", f"{100 * wrong / total:.0f} %", right]
        print(f"| {' | '.join(row)} | {seconds / spent:.0f} |", flush=True)


if __name__ == "__main__":
    main()
