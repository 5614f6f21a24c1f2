"""Measure how pain goes around a session.

Question: how much lower is pain right after a session and the next day, and how much of that would have come anyway?
Estimand: right after, the change from the score written before to the score written after. Next day, the effect of
one session on the mean of the readings 8 to 30 hours after its end, for the sessions that took place, given the
pain before it; a further session within those hours is not taken out.
Method: paired differences with Student's t for what the diary shows. What is left the next day comes from a
regression beside days without a session (`analytics.measures.next_day`), ordinary t.
What it cannot say: right after, nothing but the change itself: people book when it hurts most, and a high score
falls by itself. The next day, where booking followed pain that was felt but not written down, what is left is too
pessimistic.
Source: regression to the mean, Bland and Altman 1994 (doi:10.1136/bmj.308.6942.1499); paired t, Student 1908
(doi:10.1093/biomet/6.1.1).
"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pandas as pd

from analytics.measures.answers import Estimate, TooFew
from analytics.measures.least_squares import Numbers
from analytics.measures.next_day import (
    FIRST_HOUR,
    LAST_HOUR,
    SESSIONS,
    USUAL_MINUTES,
    Spells,
    compare_next_day,
)
from analytics.measures.readings import Readings, hours_of, numbers, only_timed, read_readings

RIGHT_AFTER_HOURS, NEXT_DAY_HOURS = 0.3, 24.0
# A score up to this old still counts as the pain before a session.
FRESH_HOURS = 3.0


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
        if isinstance(self.raw, Estimate) and isinstance(self.left, Estimate):
            return self.raw.estimate - self.left.estimate
        return None

    def as_dict(self) -> dict[str, object]:
        """One item of FACE's `effects`.

        {"hours", "from", "to", "raw", "raw_low", "raw_high", "fall_back", "estimate", "low", "high", "p", "n"}: the
        estimate is what is left; "too_few" stands instead of what cannot be answered.
        """
        spans = () if self.first_hour is None else (("from", self.first_hour), ("to", self.last_hour))
        told: dict[str, object] = {"hours": self.hours, **dict(spans)}
        if isinstance(self.raw, TooFew):
            return told | self.raw.as_dict()
        told |= {"raw": self.raw.estimate, "raw_low": self.raw.low, "raw_high": self.raw.high, "n": self.raw.n}
        if self.left is None:
            return told
        return told | ({} if self.fall_back is None else {"fall_back": self.fall_back}) | self.left.as_dict()


@dataclass(frozen=True, slots=True)
class Sessions:
    """What the diary says about sessions: right after (0.3 h) and the next day (8 to 30 h)."""

    METHOD: ClassVar[str] = (
        "Right after: the score after a session minus the score before. The next day: readings 8 to 30 hours after a "
        "session are compared with those after days without one, alike in the pain before."
    )
    LIMIT: ClassVar[str] = (
        "People book a massage when it hurts most, and pain that is high falls by itself. Only the next-day number is "
        "adjusted for that, and a diary alone cannot prove what a massage does."
    )

    right_after: Effect
    next_day: Effect
    count: int

    def as_dict(self) -> dict[str, object]:
        """{"effects": [...], "count": ...}."""
        return {"effects": [self.right_after.as_dict(), self.next_day.as_dict()], "count": self.count}


def measure_sessions(entries: pd.DataFrame, sessions: pd.DataFrame) -> Sessions | TooFew:
    """Measure pain right after sessions and the next day.

    Args:
        entries: pain readings; `felt_at`, `intensity` (NRS points). Of several at one moment the worst counts.
        sessions: `began_at` and, where known, `pain_before`, `pain_after` (NRS points), `minutes`. `has_time`, in
            either table, is False where only a date was written.
    """
    if sessions.empty:
        return TooFew(0, SESSIONS, "sessions with pain written before and after")
    scored = numbers(sessions, "pain_after") - numbers(sessions, "pain_before")
    right_after = paired_change(scored, "sessions with pain written before and after")
    readings = read_readings(entries)
    spells = _spells(readings, only_timed(sessions))
    return Sessions(
        Effect(RIGHT_AFTER_HOURS, None, None, right_after),
        Effect(
            NEXT_DAY_HOURS,
            FIRST_HOUR,
            LAST_HOUR,
            raw=_raw_next_day(readings, spells),
            left=compare_next_day(readings, spells),
        ),
        count=len(sessions),
    )


def paired_change(changes: Numbers, of: str) -> Estimate | TooFew:
    """Mean of the known changes with Student's interval, or how many there are of 8."""
    known = changes[~np.isnan(changes)]
    if len(known) < SESSIONS:
        return TooFew(len(known), SESSIONS, of)
    error = float(known.std(ddof=1)) / len(known) ** 0.5
    return Estimate.from_t(float(known.mean()), error, len(known) - 1, len(known))


def _spells(readings: Readings, sessions: pd.DataFrame) -> Spells:
    began = hours_of(sessions["began_at"])
    minutes, before = numbers(sessions, "minutes"), numbers(sessions, "pain_before")
    ended = began + np.where(np.isnan(minutes), USUAL_MINUTES, minutes) / 60.0
    return Spells(began, ended, np.where(np.isnan(before), readings.latest(began, FRESH_HOURS), before))


def _raw_next_day(readings: Readings, spells: Spells) -> Estimate | TooFew:
    after = readings.mean_between(spells.ended + FIRST_HOUR, spells.ended + LAST_HOUR)
    return paired_change(after - spells.before, "sessions with pain written before and the day after")
