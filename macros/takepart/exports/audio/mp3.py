"""MP3: one channel at a steady 56 to 64 kbit/s, which is enough for speech (AU-16).

At fewer the first frame has no room to say how long the sound is, and players guess.
"""

from __future__ import annotations

from io import BytesIO

import soundfile

from takepart.exports.audio.sound import Sound

SMALL = {16000: 0.7, 22050: 0.7, 24000: 0.6}  # Hz: libsndfile's measure of smallness, from 0 to 1
SMALLER = 0.88  # for higher rates, at which MP3 has other steps


def write(sound: Sound) -> bytes:
    """The same bytes for the same sound, without tags."""
    data = BytesIO()
    soundfile.write(
        data,
        sound.samples,
        sound.rate,
        format="MP3",
        compression_level=SMALL.get(sound.rate, SMALLER),
        bitrate_mode="CONSTANT",
    )
    return data.getvalue()


def read(data: bytes) -> Sound:
    """The sound of a finished file; soundfile.LibsndfileError when it is none."""
    samples, rate = soundfile.read(BytesIO(data), dtype="float32", always_2d=True)
    return Sound(samples.mean(axis=1), rate)


def engine() -> str:
    return f"libsndfile {soundfile.__libsndfile_version__}"
