"""Results made up for tests: what a page or a sentence is shown, without a diary behind it."""

from dataclasses import replace

import numpy as np
import pandas as pd

from analytics.measures.sessions.effects import Effect
from analytics.measures.sessions.sessions import Sessions, measure_sessions
from analytics.measures.statistics.answers import Estimate, TooFew

SCORED = TooFew(3, 8, "sessions with pain written before and after")


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


def made_diary(days: int = 120, phi: float = 0.5, seed: int = 1, share_missing: float = 0.2) -> pd.DataFrame:
    """Stable pain around 5 that carries itself on."""
    chance = np.random.default_rng(seed)
    pain = np.empty(days)
    pain[0] = chance.normal()
    for day in range(1, days):
        pain[day] = phi * pain[day - 1] + (1 - phi**2) ** 0.5 * chance.normal()
    table = pd.DataFrame({"pain": 5 + 1.2 * pain}, pd.date_range("2025-01-06", periods=days, name="day"))
    return table[chance.random(days) >= share_missing]


def made_up(count: int, kind: int = 0) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Numbers between −1 and 1 without a pattern, the same on every machine and in every version of a library."""
    return np.sin((np.arange(count) + 1.0) ** 2 * (0.37 + 0.11 * kind))
