"""Split words into sentences, and know when a hard word is explained at once (ER-08)."""

from __future__ import annotations

import re

END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?]\*\*))\s+(?=[A-Z0-9\"'*\[])")
HARD = re.compile(r"\*\*(.+?)\*\*")
EXPLAINS = re.compile(
    r"^(this|these|it|they|that|he or she)\b.{0,40}?\b(means?|is|are|was|were|shows?|happens)\b",
    re.I,
)


def split(text: str) -> list[str]:
    """The sentences of a short text."""
    return [part for part in END.split(text.strip()) if part]


def hard_words(text: str) -> list[tuple[str, str]]:
    """Each word in bold with the sentence that explains it, or an empty text if none does.

    The explanation is the next sentence, when it starts like one ("This means …") or names
    the word again ("Co-production is …").
    """
    sentences = split(text)
    following = [*sentences[1:], ""]
    found = []
    for sentence, after in zip(sentences, following, strict=True):
        for word in HARD.findall(sentence):
            found.append((word, _plain(after) if _explains(after, word) else ""))
    return found


def _explains(sentence: str, word: str) -> bool:
    named = re.match(rf"^(an? |the |most )?{re.escape(word.rstrip('.'))}\b", _plain(sentence), re.I)
    return bool(EXPLAINS.match(sentence) or named)


def _plain(text: str) -> str:
    return text.replace("**", "")
