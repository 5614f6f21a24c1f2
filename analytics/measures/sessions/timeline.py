"""Measure: readings and sessions of one person on one line of time.

Which readings count: every reading with a time of day; the score before a session, at the moment it begins, unless a
reading in the hour before says the same (written twice it is one reading: counted twice it would make a high score
look confirmed, and the fall after it the session's work); the score after it, 0.3 hours after its end, unless a reading
in the hour after says the same. A session ends its minutes after it begins, 30 where they are not known. Hours after a
session count from its end.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analytics.diary.treatments import USUAL_MINUTES
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.readings import Readings, hours_of, numbers, only_timed, read_readings
from analytics.measures.statistics.thresholds import PART_CUTS

AFTER_HOURS, SAME_WITHIN = 0.3, 1.0
# A score up to this old still counts as the pain before a session.
FRESH_HOURS = 3.0
PART_READINGS = 10


@dataclass(frozen=True, slots=True)
class Timeline:
    """Readings in order of time, and sessions; hours since 1970 by the clock on the wall, NRS points.

    Attributes:
        hours: of the readings (n).
        pain: of the readings (n).
        began: of the sessions (m).
        ended: of the sessions (m).
        before: the score before each session or else the last reading of the three hours before, NaN without either.
        after: the score after it.
        ordinary: which readings are not those scores (n).
    """

    hours: Numbers
    pain: Numbers
    began: Numbers
    ended: Numbers
    before: Numbers
    after: Numbers
    ordinary: NDArray[np.bool_]

    @property
    def others(self) -> int:
        """How many readings are not the scores of sessions."""
        return int(self.ordinary.sum())

    def between(self, first: float, last: float, group: NDArray[np.bool_]) -> Numbers:
        """How many sessions of a group ended more than `first` and up to `last` hours before each reading (n)."""
        ended = np.sort(self.ended[group])
        up_to, before = np.searchsorted(ended, self.hours - first), np.searchsorted(ended, self.hours - last)
        return np.asarray(up_to - before, dtype=float)

    def ahead(self, first: float, last: float) -> Numbers:
        """How many sessions begin from `first` to less than `last` hours after each reading (n)."""
        began = np.sort(self.began)
        up_to = np.searchsorted(began, self.hours + last)
        return np.asarray(up_to - np.searchsorted(began, self.hours + first), dtype=float)

    def mean_before(self, first: float, last: float) -> Numbers:
        """The mean of the readings from `first` up to `last` hours before each session begins (m), or NaN."""
        return Readings(self.hours, self.pain).mean_between(self.began - first, self.began - last)

    def mean_after(self, first: float, last: float) -> Numbers:
        """The mean of the readings more than `first` and up to `last` hours after each session's end (m), or NaN."""
        return Readings(self.hours, self.pain).mean_between(self.ended + first, self.ended + last)


def read_timeline(entries: pd.DataFrame, sessions: pd.DataFrame) -> Timeline:
    """From entries (`felt_at`, `intensity`) and sessions (`began_at`, `pain_before`, `pain_after`, `minutes`)."""
    readings, timed = read_readings(entries), only_timed(sessions)
    began, minutes = hours_of(timed["began_at"]), numbers(timed, "minutes")
    ended = began + np.where(np.isnan(minutes), USUAL_MINUTES, minutes) / 60.0
    before, after = numbers(timed, "pain_before"), numbers(timed, "pain_after")
    fresh = ~np.isnan(before) & ~_said(readings, before, began - SAME_WITHIN, began)
    told = ~np.isnan(after) & ~_said(readings, after, ended, ended + SAME_WITHIN)
    hours = np.concatenate([readings.hours, began[fresh], ended[told] + AFTER_HOURS])
    pain = np.concatenate([readings.pain, before[fresh], after[told]])
    ordinary = np.arange(len(hours)) < len(readings.hours)
    order = np.argsort(hours, kind="stable")
    known = np.where(np.isnan(before), readings.latest(began, FRESH_HOURS), before)
    return Timeline(
        hours=hours[order],
        pain=pain[order],
        began=began,
        ended=ended,
        before=known,
        after=after,
        ordinary=ordinary[order],
    )


def _said(readings: Readings, scores: Numbers, starts: Numbers, ends: Numbers) -> NDArray[np.bool_]:
    """Whether a reading between start and end says the same already."""
    first = np.searchsorted(readings.hours, starts)
    last = np.searchsorted(readings.hours, ends, side="right")
    spans = zip(first, last, scores, strict=True)
    return np.array([bool((readings.pain[start:stop] == score).any()) for start, stop, score in spans], dtype=bool)


def usual_columns(line: Timeline) -> Numbers:
    """What pain does by itself in a day and a week (n x k): waves of the day, weekend, one wave of the week.

    One wave of the day, and a second where all four parts of it have ordinary readings enough. Not a step for each
    part: an hour at which pain is written only when there is a session says nothing of what is usual then.
    """
    clock = line.hours % 24
    part = np.searchsorted(PART_CUTS, clock, side="right")
    known = [int((line.ordinary & (part == each)).sum()) >= PART_READINGS for each in range(len(PART_CUTS) + 1)]
    # 1 January 1970 was a Thursday.
    weekday = (np.floor(line.hours / 24.0) + 3) % 7
    waves = [_wave(clock / 24), *([_wave(clock / 12)] if all(known) else []), _wave(weekday / 7)]
    return np.column_stack([*waves, weekday >= 5]).astype(float)


def _wave(turns: Numbers) -> Numbers:
    return np.column_stack([np.cos(2 * np.pi * turns), np.sin(2 * np.pi * turns)])
