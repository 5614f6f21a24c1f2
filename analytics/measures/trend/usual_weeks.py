"""Measure this week beside the person's usual weeks.

Question: how were the latest seven days, and is that what is usual for this person?
Estimand: none; the weeks written down are described.
Method: the mean of the week's written days. Usual is what held four of five of the 26 weeks before it, those with three
days or more: their means in order, a tenth of them cut off at each end. Ten such weeks at least, for of fewer there is
no tenth to cut off.
What it cannot say: whether a week outside is more than chance; of weeks without any change, one in five or so lies
there. Nor why.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean
from typing import ClassVar, Literal

import numpy as np
import pandas as pd

from analytics.diary.number_words import in_words
from analytics.diary.periods import Period
from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.day_table import read_days
from analytics.measures.trend.lately import FEWEST, WEEK

USUAL_WEEKS, CUT, FEWEST_WEEKS = 26, 10, 10
# Less than this apart is the same: no difference so small is told.
ALIKE = 0.05

Beside = Literal["lower", "usual", "higher"]


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days in a row and the pain of each (NRS points); None where nothing was written."""

    first: date
    pains: tuple[float | None, ...]

    @property
    def days(self) -> tuple[tuple[date, float | None], ...]:
        """Each day with its pain."""
        return tuple((self.first + timedelta(days=nth), pain) for nth, pain in enumerate(self.pains))

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first + timedelta(days=WEEK - 1)

    @property
    def n(self) -> int:
        """How many of its days are written."""
        return sum(pain is not None for pain in self.pains)

    @property
    def mean(self) -> float | None:
        """Over the days written; None where there is none."""
        written = [pain for pain in self.pains if pain is not None]
        return fmean(written) if written else None

    @property
    def is_comparable(self) -> bool:
        """Whether enough of it is written to stand beside other weeks."""
        return self.n >= FEWEST


@dataclass(frozen=True, slots=True)
class UsualWeeks:
    """Between which means four of five of the `weeks` before lay (NRS points)."""

    METHOD: ClassVar[str] = (
        f"Your usual weeks: what held four of five of the {USUAL_WEEKS} weeks before, those with {in_words(FEWEST)} "
        "days written or more."
    )
    LIMIT: ClassVar[str] = (
        "About one week in five lies outside by chance alone, so one such week is no sign of a change. "
        "It says nothing of why."
    )

    low: float
    high: float
    weeks: int


@dataclass(frozen=True, slots=True)
class ThisWeek:
    """A week, the one before it, and what is usual."""

    week: Week
    before: Week
    usual: UsualWeeks | TooFew

    @property
    def beside(self) -> Beside | None:
        """Whether it is lower or higher than usual; None where it may not be held against other weeks."""
        mean = self.week.mean
        if isinstance(self.usual, TooFew) or mean is None or not self.week.is_comparable:
            return None
        if mean < self.usual.low - ALIKE:
            return "lower"
        return "higher" if mean > self.usual.high + ALIKE else "usual"


def weeks_read(last: date) -> Period:
    """The days of a week and of all those it is held against."""
    return Period.ending(last, WEEK * (USUAL_WEEKS + 1))


def measure_this_week(days: pd.DataFrame, last: date) -> ThisWeek:
    """Describe the seven days that end with `last`, and hold them against the weeks before.

    Args:
        days: the day table; `pain` in NRS points, missing days absent or NaN.
        last: the last day of the week, written or not.
    """
    pain = read_days(days)["pain"]
    span = weeks_read(last)
    row = pain.reindex(pd.date_range(span.first, span.last)).to_numpy(dtype=float)
    weeks = [_week(span.first + timedelta(days=WEEK * nth), each) for nth, each in enumerate(row.reshape(-1, WEEK))]
    return ThisWeek(weeks[-1], weeks[-2], _usual(weeks[:-1]))


def _week(first: date, pains: "np.ndarray") -> Week:
    return Week(first, tuple(None if np.isnan(pain) else float(pain) for pain in pains))


def _usual(weeks: list[Week]) -> UsualWeeks | TooFew:
    means = sorted(week.mean for week in weeks if week.is_comparable and week.mean is not None)
    if len(means) < FEWEST_WEEKS:
        return TooFew(len(means), FEWEST_WEEKS, f"weeks with {in_words(FEWEST)} days written")
    cut = len(means) // CUT
    return UsualWeeks(means[cut], means[-1 - cut], len(means))
