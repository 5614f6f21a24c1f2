"""Measure: what pain that only carries itself on would show, drawn many times.

Whether a trend or a step is more than chance is asked of diaries in which there is none: the same days, with pain that
is nothing but the AR(1) process plus noise of `statistics.whitening`. How strongly pain carries itself on is
not known: a real step makes it look stronger, and leaving the step out of the fit makes the test blind; taking it out
makes a false step look real. So half of the diaries are drawn with what the fit without it says, half with it.
Seeded: the same days give the same answer.
"""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analytics.measures.statistics.averaged import answer
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.weekday import weekday_columns
from analytics.measures.statistics.whitening import DAYS, scaled, whiten

DRAWS = 499


def level_columns(days: pd.DatetimeIndex) -> Numbers:
    """What is taken out before: the mean and the weekday."""
    return np.column_stack([np.ones(len(days)), weekday_columns(days, len(days))])


def draw_diaries(times: Numbers, outcome: Numbers, without: Numbers, extra: Numbers, seed: int) -> Numbers:
    """Diaries in which there is nothing (n x DRAWS), of unit variance.

    Args:
        times: the logged days (n).
        outcome: their pain (n).
        without: columns of the fit without what is asked about (n x k).
        extra: the column of what is asked about (n).
        seed: of the chance in it.
    """
    rng = np.random.default_rng(seed)
    half = DRAWS // 2
    points = [
        rng.choice(len(DAYS.phi), count, p=_weights(times, outcome, columns))
        for count, columns in ((half, without), (DRAWS - half, np.column_stack([without, extra])))
    ]
    return _drawn(times, np.concatenate(points), rng)


def _weights(times: Numbers, outcome: Numbers, columns: Numbers) -> Numbers:
    whitened = whiten(times, scaled(outcome[:, None])[0][:, 0], columns)
    return answer(whitened, np.zeros(columns.shape[1]), np.eye(columns.shape[1])[0]).weight


def _drawn(times: Numbers, points: NDArray[np.intp], rng: np.random.Generator) -> Numbers:
    phi, white = DAYS.phi[points], DAYS.white[points]
    state = np.sqrt(1 - white) * rng.standard_normal(len(points))
    diaries = np.empty((len(times), len(points)))
    for row, gap in enumerate(np.diff(times, prepend=times[0])):
        carried = phi**gap
        fresh = np.sqrt((1 - white) * (1 - carried**2)) * rng.standard_normal(len(points))
        state = carried * state + fresh
        diaries[row] = state + np.sqrt(white) * rng.standard_normal(len(points))
    return diaries


def share_as_large(seen: float, drawn: "np.ndarray[Any, np.dtype[np.float64]]") -> float:
    """The p of a statistic: how often chance alone reaches it (Davison and Hinkley 1997, ch. 4)."""
    return (1 + int((drawn >= seen).sum())) / (1 + len(drawn))
