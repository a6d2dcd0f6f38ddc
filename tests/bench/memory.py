"""The memory that a program and all that it starts need at one time, as Linux counts it.

A page of memory that several processes share is counted once: each is told its part of it ("PSS").
"""

from __future__ import annotations

import re
import subprocess
import time
from contextlib import suppress
from pathlib import Path

PROCESSES = Path("/proc")
OFTEN = 0.5  # seconds from one look to the next


def highest(running: subprocess.Popen[str]) -> float:
    """Megabytes (of 1,000,000 bytes) at the highest moment, until the program has ended."""
    most = 0
    while running.poll() is None:
        most = max(most, sum(map(_kilobytes, _family(running.pid))))
        time.sleep(OFTEN)
    return most * 1024 / 1e6


def _family(process: int) -> list[int]:
    """The process, its children and theirs."""
    found = [process]
    for one in found:
        with suppress(OSError):  # it has just ended
            for threads in PROCESSES.glob(f"{one}/task/*/children"):
                found += [int(child) for child in threads.read_text().split()]
    return found


def _kilobytes(process: int) -> int:
    try:
        said = (PROCESSES / str(process) / "smaps_rollup").read_text()
    except OSError:  # it has just ended
        return 0
    counted = re.search(r"^Pss:\s+(\d+) kB", said, re.MULTILINE)
    return int(counted[1]) if counted else 0
