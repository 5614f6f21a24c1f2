"""Measure how pain goes around a session.

(docstring to be written)
"""

from dataclasses import dataclass
from typing import ClassVar

import pandas as pd

from analytics.measures.answers import Estimate, TooFew


@dataclass(frozen=True, slots=True)
class Effect:
    """Pain some hours after a session against before (negative is less pain).

    `raw` is what the diary shows (after minus before, paired, with its interval). `left` is what is left after
    adjusting for the pain before (None right after, where this is not yet worked out). `fall_back` = raw - left:
    what would have come anyway.
    """

    hours: float
    first_hour: float | None  # the readings between first_hour and last_hour after the end
    last_hour: float | None
    raw: Estimate | TooFew
    left: Estimate | TooFew | None = None

    @property
    def fall_back(self) -> float | None:
        """How much of the raw change would have come anyway (NRS points)."""
        raise NotImplementedError

    def as_dict(self) -> dict[str, object]:
        """One item of FACE's `effects`: {"hours", "from", "to", "raw", "fall_back", "estimate", "low", "high", "p", "n"}."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Sessions:
    """What the diary says about sessions: right after (0.3 h) and the next day (8 to 30 h)."""

    METHOD: ClassVar[str]
    LIMIT: ClassVar[str]

    right_after: Effect
    next_day: Effect
    count: int

    def as_dict(self) -> dict[str, object]:
        """{"effects": [...], "count": ...}."""
        raise NotImplementedError


def measure_sessions(entries: pd.DataFrame, sessions: pd.DataFrame) -> Sessions | TooFew:
    """Entries: `felt_at`, `intensity`; sessions: `began_at`, `pain_before`, `pain_after`, `minutes`, `pressure`, `hold_seconds`."""
    raise NotImplementedError
