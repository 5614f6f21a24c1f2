"""Measure what became of each session: pain the next morning, and when pain was back at its level before.

Question: what did the person write after this session?
Estimand: none; what was written, session by session.
Method: the next morning is the first reading from 4 to 12 o'clock of the day after. Hours: from an hour after the
session's end to the first reading at its score before or above it, within 72 hours and before the next session; where
none came, the last reading that was still lower. None where the score after was not lower than the one before.
What it cannot say: what the session did. High pain falls by itself; `measures.sessions.sessions` says what is left.
Source: as `sessions.relief`.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd

from analytics.measures.sessions.relief import followed
from analytics.measures.sessions.timeline import Timeline, read_timeline
from analytics.measures.statistics.readings import only_timed, read_readings

MORNING, EPOCH = (4, 12), datetime(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class WhatFollowed:
    """After one session: NRS points the next morning; hours pain was lower, and whether it was back then."""

    next_morning: float | None = None
    hours: float | None = None
    is_back: bool = False


def measure_what_followed(entries: pd.DataFrame, sessions: pd.DataFrame) -> tuple[WhatFollowed, ...]:
    """One for each session, in the order of the table.

    Args:
        entries: pain readings; `felt_at`, `intensity` (NRS points).
        sessions: `began_at` and, where known, `pain_before`, `pain_after` (NRS points), `minutes`, `has_time`, and the
            `day` it belongs to, else that of `began_at`.
    """
    if sessions.empty:
        return ()
    sessions = sessions.reset_index(drop=True)
    timed, mornings = only_timed(sessions), _mornings(entries)
    days = sessions["day"] if "day" in sessions else sessions["began_at"]
    line = read_timeline(entries, timed)
    spells = {row: _spell(line, number) for number, row in enumerate(timed.index)}
    return tuple(
        WhatFollowed(mornings.get(day.date() + timedelta(days=1)), *spells.get(row, (None, False)))
        for row, day in enumerate(days)
    )


def _spell(line: Timeline, number: int) -> tuple[float | None, bool]:
    """Hours until pain was back or last seen lower, and which of the two."""
    one = slice(number, number + 1)
    if np.isnan(line.before[number]) or line.after[number] >= line.before[number]:
        return None, False
    spell = followed(line, line.began[one], line.ended[one], line.before[one])
    return (float(spell.last[0]), bool(spell.back[0])) if len(spell.last) else (None, False)


def _mornings(entries: pd.DataFrame) -> dict[date, float]:
    """The first reading of each morning."""
    readings = read_readings(entries)
    first: dict[date, float] = {}
    for hours, pain in zip(readings.hours, readings.pain, strict=True):
        moment = EPOCH + timedelta(hours=float(hours))
        if MORNING[0] <= moment.hour < MORNING[1]:
            first.setdefault(moment.date(), float(pain))
    return first
