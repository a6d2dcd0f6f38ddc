"""Sound as numbers: its loudness, its silences, and one steady level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

AT_ONCE = 1 << 18  # samples that are worked on at a time, so that an hour does not fill the memory
BEFORE = 1 << 14  # samples in which the filter has forgotten its start
QUIET = 0.01  # of full scale (-40 dB): under this nobody speaks
LOUDNESS = -19.0  # LUFS: the middle of AU-04
PEAK = -4.0  # dB of full scale, so that MP3 stays under the -3 of AU-04
STEP = 0.004  # seconds in which the limiter goes down, and in which it comes up


@dataclass(frozen=True)
class Sound:
    """One channel, from -1 to 1, of `rate` samples a second."""

    samples: Samples
    rate: int

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate


def silence(seconds: float, rate: int) -> Sound:
    return Sound(np.zeros(round(seconds * rate), np.float32), rate)


def joined(sounds: Sequence[Sound]) -> Sound:
    """One after the other; all have the rate of the first."""
    return Sound(np.concatenate([one.samples for one in sounds]), sounds[0].rate)


def trimmed(sound: Sound) -> Sound:
    """Without the silence that a voice leaves before and after its words."""
    loud = np.flatnonzero(np.abs(sound.samples) > QUIET)
    if not len(loud):
        return sound
    edge = round(0.02 * sound.rate)  # what is soft at the edge of a word
    first, last = max(0, int(loud[0]) - edge), int(loud[-1]) + edge
    return Sound(sound.samples[first:last], sound.rate)


def levelled(sound: Sound) -> Sound:
    """At LOUDNESS all along, with no peak above PEAK (AU-04).

    Softer peaks make the whole softer, so it is raised a second time.
    """
    gain, made = 0.0, sound
    for _ in range(2):
        gain += LOUDNESS - loudness(made)
        raised = sound.samples * _ratio(gain)
        made = Sound(_limited(raised, round(STEP * sound.rate)), sound.rate)
    return made


def _limited(samples: Samples, step: int) -> Samples:
    """Soften each peak in `samples` along with what is beside it, so that nothing is cut off.

    The gain of a step is the mean over three steps of the least that each and its neighbours
    need, and changes evenly from the middle of one step to the next: no sample is over PEAK.
    """
    most = _ratio(PEAK)
    starts = np.arange(0, len(samples), step)
    if not len(starts):
        return samples
    reach = np.maximum.reduceat(samples, starts), -np.minimum.reduceat(samples, starts)
    highest = np.maximum(*reach)
    if highest.max() <= most:
        return samples
    needed = np.minimum(1.0, most / np.maximum(highest, most))
    least = _around(needed, 2).min(axis=0)
    gain = _around(least, 1).mean(axis=0)
    for start in range(0, len(samples), AT_ONCE):
        piece = samples[start : start + AT_ONCE]
        piece *= np.interp(np.arange(start, start + len(piece)), starts + step / 2, gain)
    return samples


def _around(values: NDArray[np.floating[Any]], reach: int) -> NDArray[np.floating[Any]]:
    """Each value with those up to `reach` before and after it, one below the other."""
    padded = np.pad(values, reach, mode="edge")
    return np.stack([padded[at : at + len(values)] for at in range(2 * reach + 1)])


def loudness(sound: Sound) -> float:
    """LUFS of the whole, by ITU-R BS.1770-4 for one channel; -inf for silence."""
    hop = round(0.1 * sound.rate)
    power = _power(sound, hop)
    if len(power) < 4:  # shorter than the 0.4 seconds of a block: it is one
        power = np.resize(power, 4) if len(power) else np.zeros(4)
    blocks = np.convolve(power, np.ones(4) / 4, "valid")
    heard = blocks[_lufs(blocks) > -70]
    if not len(heard):
        return float("-inf")
    heard = heard[_lufs(heard) > float(_lufs(heard.mean())) - 10]
    return float(_lufs(heard.mean()))


def peak(sound: Sound) -> float:
    """The highest sample, in dB of full scale."""
    highest = float(np.abs(sound.samples).max(initial=0))
    return 20 * float(np.log10(highest)) if highest else float("-inf")


def _power(sound: Sound, hop: int) -> NDArray[np.float64]:
    """The mean square of the weighted sound in each `hop` of samples."""
    samples, found = sound.samples, []
    size = (AT_ONCE - 2 * BEFORE) // hop * hop
    weighting = _weighting(sound.rate)
    for start in range(0, len(samples), size):
        before = min(start, BEFORE)
        piece = samples[start - before : start + size]
        weighted = np.fft.irfft(np.fft.rfft(piece, AT_ONCE) * weighting)[before : len(piece)]
        whole = len(weighted) // hop * hop
        found.append(np.square(weighted[:whole]).reshape(-1, hop).mean(axis=1))
    return np.concatenate(found) if found else np.zeros(0)


@cache
def _weighting(rate: int) -> NDArray[np.complex128]:
    """K-weighting: the head lifts high tones by 4 dB, and very low ones do not count."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(AT_ONCE))
    head = _shelf(rate, 1681.974450955533, 0.7071752369554196, 3.999843853973347)
    low = _pass(rate, 38.13547087602444, 0.5003270373238773)
    response: NDArray[np.complex128] = np.ones(len(z), np.complex128)
    for (b0, b1, b2), (a1, a2) in (head, low):
        response *= (b0 + b1 * z + b2 * z**2) / (1 + a1 * z + a2 * z**2)
    return response


Filter = tuple[tuple[float, float, float], tuple[float, float]]


def _shelf(rate: int, frequency: float, q: float, gain: float) -> Filter:
    """The first stage of BS.1770, from its analogue form, so that it fits each rate."""
    k = float(np.tan(np.pi * frequency / rate))
    high = 10 ** (gain / 20)
    band = high**0.4996667741545416
    a0 = 1 + k / q + k * k
    b = (high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k)
    return (b[0] / a0, b[1] / a0, b[2] / a0), (2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0)


def _pass(rate: int, frequency: float, q: float) -> Filter:
    """The second stage."""
    k = float(np.tan(np.pi * frequency / rate))
    a0 = 1 + k / q + k * k
    return (1.0, -2.0, 1.0), (2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0)


def _lufs(power: NDArray[np.float64] | np.float64) -> NDArray[np.float64]:
    said: NDArray[np.float64] = -0.691 + 10 * np.log10(np.maximum(power, 1e-12))
    return said


def _ratio(decibels: float) -> np.float32:
    return np.float32(10 ** (decibels / 20))
