"""Know when a hard word, which is in bold, is explained at once (ER-08)."""

from __future__ import annotations

import re

from takepart.reading import sentences

HARD = re.compile(r"\*\*(.+?)\*\*")
EXPLAINS = re.compile(
    r"^(this|these|it|they|that|he or she)\b.{0,40}?\b(means?|is|are|was|were|shows?|happens)\b",
    re.I,
)


def hard_words(text: str) -> list[tuple[str, str]]:
    """Each word in bold with the sentence that explains it, or an empty text if none does.

    The explanation is the next sentence, when it starts like one ("This means …") or names
    the word again ("Co-production is …").
    """
    said = sentences.split(HARD.sub(r"\1", text))
    found = []
    for number, bold in enumerate(HARD.finditer(text)):
        place = bold.start() - 4 * number  # without the stars before it
        holding = max(n for n, one in enumerate(said) if one.start <= place or not n)
        after = said[holding + 1].text if holding + 1 < len(said) else ""
        found.append((bold[1], after if _explains(after, bold[1]) else ""))
    return found


def _explains(sentence: str, word: str) -> bool:
    named = re.match(rf"^(an? |the |most )?{re.escape(word.rstrip('.'))}\b", sentence, re.I)
    return bool(EXPLAINS.match(sentence) or named)
