"""Measure how pain goes around a session.

Question: does the treatment help, for how long, after how many sessions, and how hard should it be?
Estimand, method and source: those of the parts, each in a file of its own (`effects`, `responders`, `relief`,
`prevention`, `pressure`); `timeline` puts readings and sessions on one line of time.
What it cannot say: whether anything about a session but the hands (rest, warmth, a quiet hour) made the difference,
nor, where sessions were booked on pain that was not written down, exactly how much.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pandas as pd

from analytics.measures.sessions.effects import (
    OTHER_READINGS,
    Effect,
    Group,
    measure_effects,
    measure_groups,
    paired_change,
)
from analytics.measures.sessions.pressure import Pressure, measure_pressure
from analytics.measures.sessions.prevention import Prevention, measure_prevention
from analytics.measures.sessions.relief import Relief, measure_relief
from analytics.measures.sessions.responders import Responders, measure_responders
from analytics.measures.sessions.terms import CurvePoint, SessionTerms, read_terms
from analytics.measures.sessions.timeline import Timeline, read_timeline
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.readings import numbers, only_timed
from analytics.measures.statistics.thresholds import SCORED, SESSIONS_SCORED


@dataclass(frozen=True, slots=True)
class Sessions:
    """What the diary says about sessions.

    Attributes:
        effects: right after (0.3 h), the same day (1 to 8 h), the next day (8 to 30 h), the day after (30 to 54 h).
        curve: the effect over the hours, as a smooth line; empty where the effects cannot be told.
        day_before: how much higher pain is in the 24 hours before a session than the record expects (NRS points). A
            session cannot do that: it says that sessions fall on bad days. None where too little is known.
        count: all sessions, whatever is known of them.
        range_of_motion: after minus before, in `range_unit`.
        soreness: of the day after, mean on 0 to 10.
    """

    METHOD: ClassVar[str] = (
        "All readings stand on one line of time. What pain tends to do by itself after such readings, at that time of "
        "the day and week, would have come anyway; by how much the readings after a session differ from it is left."
    )
    LIMIT: ClassVar[str] = (
        "Where you went because of pain that you had not written down, what is left is too small: the truth is then "
        "between it and what the diary shows. A diary cannot tell the hands from the rest and warmth around them."
    )

    effects: tuple[Effect, ...]
    curve: tuple[CurvePoint, ...]
    day_before: Estimate | None
    responders: Responders | TooFew
    relief: Relief | TooFew
    prevention: Prevention | TooFew
    pressure: Pressure | TooFew
    range_of_motion: Estimate | TooFew
    range_unit: str | None
    soreness: Estimate | TooFew
    kinds: tuple[Group, ...]
    givers: tuple[Group, ...]
    muscles: tuple[Group, ...]
    count: int

    @property
    def right_after(self) -> Effect:
        """0.3 hours after the end."""
        return self.effects[0]

    @property
    def next_day(self) -> Effect:
        """8 to 30 hours after the end."""
        return self.effects[2]

    @property
    def groups(self) -> tuple[Group, ...]:
        """Of one kind, given by one person, or on one muscle."""
        return (*self.kinds, *self.givers, *self.muscles)

    def as_dict(self) -> dict[str, object]:
        """FACE's `sessions`, with the parts by name beside `effects` and `count`."""
        return {
            "effects": [each.as_dict() for each in self.effects], "count": self.count,
            "curve": [each.as_dict() for each in self.curve],
            "placebo": None if self.day_before is None else self.day_before.as_dict(),
            "responders": self.responders.as_dict(), "relief_hours": self.relief.as_dict(),
            "prevention": self.prevention.as_dict(), "pressure": self.pressure.as_dict(),
            "range_of_motion": self.range_of_motion.as_dict() | {"unit": self.range_unit},
            "soreness": self.soreness.as_dict(),
            "by_kind": [each.as_dict() for each in self.kinds], "by_giver": [each.as_dict() for each in self.givers],
            "by_muscle": [each.as_dict() for each in self.muscles],
        }  # fmt: skip


def measure_sessions(entries: pd.DataFrame, sessions: pd.DataFrame) -> Sessions | TooFew:
    """Measure pain around sessions.

    Args:
        entries: pain readings; `felt_at`, `intensity` (NRS points). Of several at one moment the worst counts.
        sessions: `began_at` and, where known, `pain_before`, `pain_after`, `soreness` (NRS points), `minutes`,
            `pressure`, `hold_seconds`, `kind`, `by`, `muscles`, `range_before`, `range_after`, `range_unit`. In
            either table `has_time` is False where only a date was written.
    """
    if sessions.empty:
        return TooFew(0, SESSIONS_SCORED, SCORED)
    sessions = sessions.reset_index(drop=True)
    timed = only_timed(sessions)
    line = read_timeline(entries, timed)
    terms = _terms(line)
    moved, unit = _range_of_motion(sessions)
    before, after = _on_all(line.before, timed, sessions), numbers(sessions, "pain_after")
    return Sessions(
        effects=measure_effects(line, terms, after - before),
        curve=terms.curve(0) if terms else (),
        day_before=terms.day_before(len(line.began)) if terms else None,
        responders=measure_responders(before, after),
        relief=measure_relief(line),
        prevention=measure_prevention(line),
        pressure=measure_pressure(sessions, _on_all(line.mean_before(24.0, 1.0), timed, sessions)),
        range_of_motion=moved,
        range_unit=unit,
        soreness=paired_change(numbers(sessions, "soreness"), "sessions with soreness of the day after written"),
        kinds=measure_groups(line, _names(timed, "kind"), terms),
        givers=measure_groups(line, _names(timed, "by"), terms),
        muscles=measure_groups(line, _names(timed, "muscles"), terms),
        count=len(sessions),
    )


def _terms(line: Timeline) -> SessionTerms | None:
    """What the effects are read from, where there are other readings enough."""
    everyone = np.ones(len(line.began), dtype=bool)
    return read_terms(line, [everyone]) if line.others >= OTHER_READINGS and everyone.any() else None


def _on_all(known: Numbers, timed: pd.DataFrame, sessions: pd.DataFrame) -> Numbers:
    """What is known of the sessions with a time of day; of the others the score written before."""
    everywhere = pd.Series(numbers(sessions, "pain_before"), index=sessions.index)
    everywhere[timed.index] = known
    return np.asarray(everywhere, dtype=float)


def _names(sessions: pd.DataFrame, column: str) -> Sequence[str | None]:
    if column not in sessions:
        return [None] * len(sessions)
    return [None if pd.isna(each) else str(each) for each in sessions[column]]


def _range_of_motion(sessions: pd.DataFrame) -> tuple[Estimate | TooFew, str | None]:
    """The change in the unit that was used most."""
    change = numbers(sessions, "range_after") - numbers(sessions, "range_before")
    of = "sessions with range of motion written before and after"
    units = np.array([each or "" for each in _names(sessions, "range_unit")])
    if not (~np.isnan(change)).any():
        return TooFew(0, SESSIONS_SCORED, of), None
    used, counts = np.unique(units[~np.isnan(change)], return_counts=True)
    unit = str(used[counts.argmax()])
    return paired_change(change[units == unit], of), unit or None
