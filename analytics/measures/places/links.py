"""Measure which place tends to hurt the day after another.

Question: after a day with more pain in one place, is there more in another the next day?
Estimand: the difference in tomorrow's pain of one place if today's pain of the other is one point higher, its own pain
of today, tomorrow's exposures and the weekday held fixed.
Method: for each ordered pair, ordinary least squares of a place on its own day before, the other's day before, the
weekday and the factors known on 70 % of the days; ordinary t. One day back only: the best of several would find
something by chance in half of all diaries. At least 60 pairs of days; at most the 8 places written most often.
Benjamini-Hochberg over all pairs that were answered: q <= 0.05 likely, q <= 0.10 worth testing.
What it cannot say: that one place brings on the other; both may follow something third. A place that is written down
only when it hurts is known on its bad days only.
Source: Granger 1969 (doi:10.2307/1912791) for asking beyond a place's own past; Benjamini and Hochberg 1995
(doi:10.1111/j.2517-6161.1995.tb02031.x).
"""

from dataclasses import dataclass, replace
from itertools import permutations
from typing import ClassVar

import numpy as np
import pandas as pd

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.filled_exposures import filled_in
from analytics.measures.statistics.least_squares import Numbers, fit_ols
from analytics.measures.statistics.thresholds import KNOWN_SHARE, Judged, verdict_of
from analytics.measures.statistics.together import q_values, unclearness
from analytics.measures.statistics.weekday import weekday_columns

PAIRS, MOST_PLACES = 60, 8


@dataclass(frozen=True, slots=True)
class Link:
    """One ordered pair asked; `answer` in points of the later place per point of the earlier one."""

    earlier: str
    later: str
    answer: Estimate | TooFew
    q: float | None = None
    verdict: Judged = "cannot_tell"

    def as_dict(self) -> dict[str, object]:
        """One item of FACE's list."""
        pair: dict[str, object] = {"from": self.earlier, "to": self.later}
        if isinstance(self.answer, TooFew):
            return pair | self.answer.as_dict()
        return pair | self.answer.as_dict() | {"q": self.q, "verdict": self.verdict}


@dataclass(frozen=True, slots=True)
class Links:
    """All pairs asked, clearest first."""

    METHOD: ClassVar[str] = (
        "Each place's pain is compared with days alike in its own pain the day before, the weekday and what else is "
        "written down. All pairs of places are judged together (Benjamini–Hochberg)."
    )
    LIMIT: ClassVar[str] = (
        "It shows what tends to follow what, not what leads to what; both may follow something not written down."
    )

    asked: tuple[Link, ...]
    places: tuple[str, ...]

    def as_dict(self) -> dict[str, object]:
        """{"links": [...]}."""
        return {"links": [each.as_dict() for each in self.asked]}


def measure_links(places: pd.DataFrame, exposures: pd.DataFrame | None = None) -> Links | TooFew:
    """Measure every ordered pair.

    Args:
        places: one row a day (`DatetimeIndex`, every calendar day of the period), one column a place with its pain in
            NRS points, NaN where it is unknown.
        exposures: one row a day, one numeric column a factor; to be held fixed.
    """
    counts = places.notna().sum().sort_values(ascending=False, kind="stable")
    names = tuple(str(name) for name in counts.index[counts > PAIRS][:MOST_PLACES])
    if len(names) < 2:
        most = int(counts.iloc[1]) if len(counts) > 1 else 0
        return TooFew(most, PAIRS + 1, "days on which a second place is written down")
    beside = _beside(places, exposures)
    asked = [Link(one, other, _answer(places, one, other, beside)) for one, other in permutations(names, 2)]
    judged = map(_judged, asked, q_values([each.answer for each in asked]))
    return Links(tuple(sorted(judged, key=lambda each: unclearness(each.answer))), names)


def _beside(places: pd.DataFrame, exposures: pd.DataFrame | None) -> Numbers:
    """The exposures to factors known on enough of the days, filled in (days x k)."""
    if exposures is None:
        return np.empty((len(places), 0))
    logged = places.notna().any(axis=1)
    known = exposures.reindex(places.index)[logged].notna().mean()
    kept = exposures.reindex(places.index)[known.index[known >= KNOWN_SHARE]]
    varied = kept.columns[kept.nunique() > 1]
    return filled_in(kept[varied].to_numpy(dtype=float)) if len(varied) else np.empty((len(places), 0))


def _answer(places: pd.DataFrame, earlier: str, later: str, beside: Numbers) -> Estimate | TooFew:
    own, other = places[later].to_numpy(dtype=float), places[earlier].to_numpy(dtype=float)
    rows = 1 + np.flatnonzero(~np.isnan(own[1:]) & ~np.isnan(own[:-1]) & ~np.isnan(other[:-1]))
    if len(rows) < PAIRS:
        return TooFew(len(rows), PAIRS, "days with both places written down, and the day after")
    if np.ptp(own[rows]) == 0 or np.ptp(other[rows - 1]) == 0:
        return TooFew(1, 2, "levels of pain in each place")
    weekday = weekday_columns(pd.DatetimeIndex(places.index[rows]), len(rows))
    start = np.column_stack([np.ones(len(rows)), other[rows - 1], own[rows - 1]])
    fit = fit_ols(np.hstack([start, weekday, beside[rows]]), own[rows])
    way = np.eye(len(fit.coefficients))[1]
    if not fit.tells(way):
        return TooFew(1, 2, "places that do not always hurt alike")
    return fit.answer(float(fit.coefficients[1]), way)


def _judged(link: Link, q: float | None) -> Link:
    return link if q is None else replace(link, q=q, verdict=verdict_of(q))
