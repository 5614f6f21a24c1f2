"""Measure: readings and sessions of one person on one line of time.

Which readings count: every reading with a time of day; the score before a session, at the moment it begins, unless a
reading in the hour before says the same (written twice it is one reading: counted twice it would make a high score
look confirmed, and the fall after it the session's work); the score after it, 0.3 hours after its end. A session ends
its minutes after it begins, 30 where they are not known. Hours after a session count from its end.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.measures.least_squares import Numbers
from analytics.measures.readings import hours_of, numbers, only_timed, read_readings

USUAL_MINUTES, AFTER_HOURS, SAME_WITHIN = 30.0, 0.3, 1.0
PART_CUTS = (11, 16, 20)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Readings in order of time, and sessions; hours since 1970 by the clock on the wall, NRS points.

    Attributes:
        hours: of the readings (n).
        pain: of the readings (n).
        began: of the sessions (m).
        ended: of the sessions (m).
        before: the score before each session, NaN where none was written.
        after: the score after it.
    """

    hours: Numbers
    pain: Numbers
    began: Numbers
    ended: Numbers
    before: Numbers
    after: Numbers

    @property
    def since(self) -> Numbers:
        """Hours from the end of each session to each reading (n x m); negative before it."""
        return np.asarray(self.hours[:, None] - self.ended[None, :], dtype=float)

    def between(self, first: float, last: float) -> Numbers:
        """How many sessions ended more than `first` and up to `last` hours before each reading (n)."""
        return np.asarray(((self.since > first) & (self.since <= last)).sum(axis=1), dtype=float)


def read_timeline(entries: pd.DataFrame, sessions: pd.DataFrame) -> Timeline:
    """From entries (`felt_at`, `intensity`) and sessions (`began_at`, `pain_before`, `pain_after`, `minutes`)."""
    readings, timed = read_readings(entries), only_timed(sessions)
    began, minutes = hours_of(timed["began_at"]), numbers(timed, "minutes")
    ended = began + np.where(np.isnan(minutes), USUAL_MINUTES, minutes) / 60.0
    before, after = numbers(timed, "pain_before"), numbers(timed, "pain_after")
    fresh = ~np.isnan(before) & (readings.latest(began, SAME_WITHIN) != before)
    told = ~np.isnan(after)
    hours = np.concatenate([readings.hours, began[fresh], ended[told] + AFTER_HOURS])
    pain = np.concatenate([readings.pain, before[fresh], after[told]])
    order = np.argsort(hours, kind="stable")
    known = np.where(np.isnan(before), readings.latest(began, SAME_WITHIN), before)
    return Timeline(hours[order], pain[order], began, ended, known, after)


def usual_columns(hours: Numbers) -> Numbers:
    """What pain does by itself in a day and a week: three parts of the day against the morning, weekend, one wave."""
    part = np.searchsorted(PART_CUTS, hours % 24, side="right")
    # 1 January 1970 was a Thursday.
    weekday = (np.floor(hours / 24.0) + 3) % 7
    angle = 2 * np.pi * weekday / 7
    parts = [part == each for each in (1, 2, 3)]
    return np.column_stack([*parts, weekday >= 5, np.cos(angle), np.sin(angle)]).astype(float)
