"""Count what people judged, rule by rule: the share of findings that are wrong.

Exit code 1 when a rule is wrong more often than its severity may be (0014).
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

MOST_WRONG = {"error": 1 / 20, "advice": 1 / 5}


def main(files: list[str]) -> int:
    judged: dict[str, Counter[str]] = defaultdict(Counter)
    every: dict[str, str] = {}
    for file in files:
        for line in Path(file).read_text("utf-8").splitlines():
            verdict, rule, count, *_ = line.split("\t")
            judged[rule][verdict.strip()] += 1
            every[rule] = count
    print("| rule | found | no words | read | wrong | share |\n|---|---|---|---|---|---|")
    kept = True
    for rule, counts in sorted(judged.items()):
        read = counts["y"] + counts["n"]
        left = counts.total() - read - counts["x"]
        assert not left, f"{rule}: {left} lines have no y, n or x"
        share = counts["n"] / read if read else 0.0
        kept &= share <= MOST_WRONG[rule.split(":")[0].split()[-1]]
        cells = (rule, every[rule], counts["x"], read, counts["n"], f"{share:.0%}")
        print("|", " | ".join(map(str, cells)), "|")
    return int(not kept)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
