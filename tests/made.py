"""Results made up for tests: what a page or a sentence is shown, without a diary behind it."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from analytics.diary.periods import Period
from analytics.diary.places import WORST
from analytics.measures.findings import Findings
from analytics.measures.places.places import Places
from analytics.measures.sessions.effects import Effect
from analytics.measures.sessions.sessions import Sessions, measure_sessions
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.trend.coverage import Coverage
from analytics.measures.trend.lately import Lately
from analytics.measures.trend.rhythm import Rhythm

SCORED = TooFew(3, 8, "sessions with pain written before and after")
NOT_YET = TooFew(5, 20, "days with pain written down")


def made_sessions(*effects: Effect, count: int = 31) -> Sessions:
    """Sessions of which only these effects are known, by their hours."""
    one = pd.DataFrame({"began_at": pd.to_datetime(["2026-01-05 17:00"]), "pain_before": [6.0]})
    nobody = pd.DataFrame({"felt_at": pd.to_datetime([]), "intensity": pd.Series([], dtype=float)})
    bare = measure_sessions(nobody, one)
    assert isinstance(bare, Sessions)
    known = {each.hours: each for each in effects}
    return replace(bare, effects=tuple(known.get(each.hours, each) for each in bare.effects), count=count)


def made_estimate(middle: float, low: float, high: float, n: int = 29) -> Estimate:
    """An estimate whose p agrees with its interval."""
    return Estimate(middle, low, high, 0.5 if low <= 0 <= high else 0.001, n)


def made_findings(period: Period, **known: Any) -> Findings:
    """What was found where nothing is known but these."""
    nothing = Findings(
        period=period, place=WORST, coverage=Coverage(period.days, 0, 0, 0, 0, 0), course=NOT_YET, comparison=NOT_YET,
        lately=Lately(None, None, None, None, None), rhythm=Rhythm(NOT_YET, NOT_YET, ()), triggers=NOT_YET,
        dose=NOT_YET, evenings=0, sessions=NOT_YET, session_days=(), what_followed=(), places=Places(()), links=NOT_YET,
    )  # fmt: skip
    return replace(nothing, **known)


def made_diary(days: int = 120, phi: float = 0.5, seed: int = 1, share_missing: float = 0.2) -> pd.DataFrame:
    """Stable pain around 5 that carries itself on."""
    chance = np.random.default_rng(seed)
    pain = np.empty(days)
    pain[0] = chance.normal()
    for day in range(1, days):
        pain[day] = phi * pain[day - 1] + (1 - phi**2) ** 0.5 * chance.normal()
    table = pd.DataFrame({"pain": 5 + 1.2 * pain}, pd.date_range("2025-01-06", periods=days, name="day"))
    return table[chance.random(days) >= share_missing]


def made_up(count: int, kind: int = 0) -> Numbers:
    """Numbers between −1 and 1 without a pattern, the same on every machine and in every version of a library."""
    return np.asarray(np.sin((np.arange(count) + 100.0) ** 2 * (0.37 + 0.11 * kind)), dtype=float)


def rounded(told: object) -> object:
    """What other programs read, each number to four digits."""
    if isinstance(told, dict):
        return {name: rounded(each) for name, each in told.items()}
    if isinstance(told, list | tuple):
        return [rounded(each) for each in told]
    return round(float(f"{told:.4g}"), 7) if isinstance(told, float) else told


def made_days(count: int = 70) -> pd.DataFrame:
    """A day table without chance in it: pain around 5 that carries itself on, every ninth day not written.

    More sitting goes with more pain, more sleep with less the day after; lifting and stress go with nothing.
    """
    sat, slept, lifted = made_up(count, 1), made_up(count, 2), (made_up(count, 3) > 0.2).astype(float)
    pain, own = np.zeros(count), made_up(count) + 0.8 * sat - 0.6 * np.roll(slept, 1)
    for day in range(count):
        pain[day] = (0.4 * pain[day - 1] if day else 0.0) + own[day]
    columns = {
        "pain": np.where(np.arange(count) % 9 == 4, np.nan, 5 + pain), "sitting_minutes": 420 + 100 * sat,
        "sleep": np.where(np.arange(count) % 11 == 3, np.nan, 7 + slept), "heavy_lifting": lifted,
        "stress": 5 + 3 * made_up(count, 4),
    }  # fmt: skip
    return pd.DataFrame(columns, pd.date_range("2026-01-05", periods=count, name="day"))


def made_life(count: int = 60) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Readings three times a day and a session on every fourth day at five, without chance in them.

    Every other one is a massage by a therapist, after which pain is 2 lower that evening and 1 the next day.
    """
    hours = (24.0 * np.arange(count)[:, None] + [8.0, 13.0, 21.0]).ravel()
    pain, began = 5 + 1.5 * made_up(len(hours)), 24.0 * np.arange(2, count, 4) + 17
    helped = np.arange(len(began)) % 2 == 0
    for start in began[helped]:
        pain -= 2.0 * ((hours > start) & (hours < start + 6)) + 1.0 * ((hours > start + 6) & (hours < start + 30))
    first, kinds = pd.Timestamp("2026-01-05"), made_up(len(began), 1)
    entries = pd.DataFrame({"felt_at": first + pd.to_timedelta(hours, unit="h"), "intensity": pain})
    sessions = {
        "began_at": first + pd.to_timedelta(began, unit="h"), "pain_before": 6 + kinds,
        "pain_after": 5 + kinds + 0.5 * made_up(len(began), 2) - helped, "minutes": 45 + 15 * np.round(kinds),
        "pressure": np.round(6 + 3 * made_up(len(began), 5)), "hold_seconds": 30 + 10 * np.round(2 * kinds),
        "kind": np.where(helped, "massage", "heat"), "by": np.where(helped, "therapist", "self"),
    }  # fmt: skip
    return entries, pd.DataFrame(sessions)
