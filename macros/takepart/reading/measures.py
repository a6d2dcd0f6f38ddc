"""The measures of how hard a text is to read: each takes counts and gives a number.

Ids such as W and S are those of the formulas: W words, S sentences, Y syllables, L letters,
C characters (letters and figures), P words of 3 syllables or more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, sqrt

from takepart.reading.counts import Counts

AGE = "Reading age is the US school grade plus 5. This is a convention, not a science."


def flesch_reading_ease(n: Counts) -> float:
    """206.835 - 1.015(W/S) - 84.6(Y/W). Higher is easier; 60 to 70 is about age 13 to 15."""
    return 206.835 - 1.015 * n.words / n.sentences - 84.6 * n.syllables / n.words


def flesch_kincaid(n: Counts) -> float:
    """0.39(W/S) + 11.8(Y/W) - 15.59, a US grade."""
    return 0.39 * n.words / n.sentences + 11.8 * n.syllables / n.words - 15.59


def smog(n: Counts) -> float:
    """1.0430 x sqrt(P x 30/S) + 3.1291, a US grade; it needs 30 sentences."""
    return 1.0430 * sqrt(n.polysyllables * 30 / n.sentences) + 3.1291


def smog_uk(n: Counts) -> float:
    """sqrt(P in 30 sentences) + 8, a level: 9 to 10 is about Entry 3. It is not a reading age."""
    return sqrt(n.polysyllables * 30 / n.sentences) + 8


def gunning_fog(n: Counts) -> float:
    """0.4[(W/S) + 100 x complex/W], a US grade.

    Complex is 3 syllables or more, without proper nouns, compounds, and syllables made by -es,
    -ed and -ing. Tables and headings are left out before this; a number is never complex.
    """
    return 0.4 * (n.words / n.sentences + 100 * n.complex / n.words)


def coleman_liau(n: Counts) -> float:
    """0.0588 x (100L/W) - 0.296 x (100S/W) - 15.8, a US grade."""
    return 0.0588 * 100 * n.letters / n.words - 0.296 * 100 * n.sentences / n.words - 15.8


def ari(n: Counts) -> float:
    """4.71(C/W) + 0.5(W/S) - 21.43, rounded up, a US grade."""
    return ceil(4.71 * n.characters / n.words + 0.5 * n.words / n.sentences - 21.43)


def forcast(n: Counts) -> float:
    """20 - N/10, N = one-syllable words in a 150-word sample; a US grade that suits lists, tables.

    N is the share of the whole text, so that a score does not hang on where a sample starts.
    """
    return 20 - 150 * n.monosyllables / n.words / 10


@dataclass(frozen=True)
class Measure:
    """A measure with the least text that it can be trusted for."""

    formula: Callable[[Counts], float]
    is_grade: bool = True
    words: int = 100
    sentences: int = 1

    def score(self, counts: Counts) -> float | None:
        """The number, or None for a text that is too short to score."""
        enough = counts.words >= self.words and counts.sentences >= self.sentences
        return self.formula(counts) if enough else None

    def age(self, score: float) -> float | None:
        """The reading age, by the convention that `AGE` states; None for what is no grade."""
        return score + 5 if self.is_grade else None


MEASURES = {
    "Flesch Reading Ease": Measure(flesch_reading_ease, is_grade=False),
    "Flesch-Kincaid grade": Measure(flesch_kincaid),
    "SMOG": Measure(smog, sentences=30),
    "SMOG (UK)": Measure(smog_uk, is_grade=False, sentences=30),
    "Gunning fog": Measure(gunning_fog),
    "Coleman-Liau": Measure(coleman_liau),
    "ARI": Measure(ari),
}
LIST_MEASURES = {"FORCAST": Measure(forcast, words=150)}
