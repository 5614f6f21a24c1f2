"""Results made up for tests: what a page or a sentence is shown, without a diary behind it."""

from dataclasses import replace
from typing import Any

import pandas as pd

from analytics.diary.periods import Period
from analytics.diary.places import WORST
from analytics.measures.findings import Findings
from analytics.measures.places.places import Places
from analytics.measures.sessions.effects import Effect
from analytics.measures.sessions.sessions import Sessions, measure_sessions
from analytics.measures.statistics.answers import Estimate, TooFew
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
