"""Make macros/takepart/reading/common_words.txt. It is made by hand, not when the guide is built.

In a virtual environment of its own, from the root of the repository:

    pip install wordfreq==3.1.1
    python tests/data/common_words.py
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
MADE = HERE / "macros/takepart/reading/common_words.txt"
SIZE = 10_000
READ = 60_000  # a British form may be far below its American twin
WORD = re.compile(r"[a-z]{2,}|[ai]")
RUDE = re.compile(r"fuck|shit|cunt|bitch|nigg|pussy|dick|cock|porn|whore|slut|fag|wtf|lmao|ass$")
# British spelling, American spelling; the first that changes the word gives its twin.
TWINS = (
    (r"is(e|ed|es|er|ers|ing|able|ation|ations|ational)$", r"iz\1"),
    (r"ys(e|ed|es|ing|er)$", r"yz\1"),
    (r"(?<=[a-z]{3})our", "or"),
    (r"(?<=[bcdtv])re(s|d)?$", r"er\1"),
    (r"ll(ed|ing|er|ers|ery|ation)$", r"l\1"),
    (r"^(fulfi|enro|ski|insta|disti)l(?!l)", r"\1ll"),
    (r"ence(s|less)?$", r"ense\1"),
    (r"ogue(s)?$", r"og\1"),
    (r"amme(s)?$", r"am\1"),
    (r"(?<=[cdhknp])[ao]e(?=[a-z]{3})", "e"),
    (r"gement(s)?$", r"gment\1"),
    (r"geing$", "ging"),
    (r"^cheque", "check"),
    (r"^grey", "gray"),
    (r"^mum", "mom"),
    (r"tyre", "tire"),
    (r"practis", "practic"),
)
HEADER = """\
# The {size:,} commonest words of English, as they are met: 'plan', 'plans' and 'planned' are three.
# The commonest is first. A line that starts with # is not read.
#
# Made from wordfreq 3.1.1 by Robyn Speer (https://doi.org/10.5281/zenodo.7199437), whose data is
# under the Creative Commons Attribution-ShareAlike 4.0 licence (CC BY-SA 4.0), and so is this list:
# https://creativecommons.org/licenses/by-sa/4.0/
# wordfreq holds data from Wikipedia, ParaCrawl, the Leeds Internet Corpus, OPUS OpenSubtitles 2018
# (http://www.opensubtitles.org/), Google Books Ngrams (http://books.google.com/ngrams), Twitter,
# Reddit, and the SUBTLEX word lists by Marc Brysbaert and others, which are freely available
# (http://crr.ugent.be/programs-data/subtitle-frequencies).
# Changes: only whole words in small letters, without rude ones; and a British spelling has the
# place of its American twin where that is commoner. tests/data/common_words.py makes this file.
"""


def main() -> None:
    """Write the list."""
    from wordfreq import iter_wordlist

    words = [word for word in iter_wordlist("en", "large") if WORD.fullmatch(word)]
    places = {word: n for n, word in enumerate(islice(words, READ)) if not RUDE.search(word)}
    best = {word: min(places[twin] for twin in _twins(word, places)) for word in places}
    ranked = sorted(best, key=lambda word: (best[word], places[word]))
    MADE.write_text(HEADER.format(size=SIZE) + "\n".join(ranked[:SIZE]) + "\n", "utf-8")


def _twins(word: str, places: dict[str, int]) -> Iterator[str]:
    """The word itself, and the American spelling of it if there is one."""
    yield word
    for british, american in TWINS:
        twin = re.sub(british, american, word)
        if twin != word and twin in places:
            yield twin


if __name__ == "__main__":
    main()
