"""Measure: pain the day after a session beside the day after days without one, alike in the pain before.

Each session is an index reading (its pain before), and each day without a session gives one: the reading nearest
to the usual hour of a session. The outcome is the mean of the readings 8 to 30 hours later. The usual wave of the
day is taken out of all of them. People book when it hurts most, and a high score falls by itself; so the outcome is
regressed on the index score, the mean of the day up to it and of the day before that (the person's mean where
nothing was written), the weekend, another session in the 30 hours before, and whether there was a session: what is
left is the effect (regression to the mean: Bland and Altman 1994, doi:10.1136/bmj.308.6942.1499).

Simulated: year-long diaries in which sessions do nothing (three readings a day, 15 % of days missing, daily
autocorrelation 0.5 and 0.8, reading noise 0.4 and 1.0, sessions booked on a high score of that moment or of that
morning): before/after says -0.3 to -1.7, what is left -0.05 to +0.06, with ordinary t false in 0 to 8 % of diaries. The
limit: where sessions fall at an hour at which pain is otherwise never written and pain steps up after it, what is
left is up to 0.2 too pessimistic.
"""

from dataclasses import dataclass, replace

import numpy as np

from analytics.measures.answers import Estimate, TooFew
from analytics.measures.least_squares import Numbers, fit_ols
from analytics.measures.readings import Readings, daily_wave

FIRST_HOUR, LAST_HOUR = 8.0, 30.0
USUAL_MINUTES = 30.0
SESSIONS, OTHER_READINGS = 8, 30


@dataclass(frozen=True, slots=True)
class Spells:
    """Sessions in continuous time: hours at which they began and ended, pain before (NaN if not known)."""

    began: Numbers
    ended: Numbers
    before: Numbers


@dataclass(frozen=True, slots=True)
class IndexReadings:
    """Moments from which 8 to 30 hours are looked ahead: their score, and whether a session took place."""

    at: Numbers
    ahead_from: Numbers
    score: Numbers
    treated: Numbers


def compare_next_day(readings: Readings, spells: Spells) -> Estimate | TooFew:
    """What is left of the next-day change once the pain before is allowed for (NRS points)."""
    readings, spells = _level(readings, spells)
    index = _index_readings(readings, spells)
    outcome = readings.mean_between(index.ahead_from + FIRST_HOUR, index.ahead_from + LAST_HOUR)
    known = ~np.isnan(index.score) & ~np.isnan(outcome)
    sessions, others = int(index.treated[known].sum()), int((1 - index.treated[known]).sum())
    if sessions < SESSIONS:
        return TooFew(sessions, SESSIONS, "sessions with pain written before and the day after")
    if others < OTHER_READINGS:
        return TooFew(others, OTHER_READINGS, "days without a session, with pain written that day and the next")
    columns = _columns(readings, spells, index)[known]
    fit = fit_ols(columns, outcome[known])
    treated = np.eye(columns.shape[1])[1]
    if not fit.tells(treated):
        return TooFew(0, SESSIONS, "sessions on days that others resemble")
    return fit.answer(float(fit.coefficients[1]), treated)


def _level(readings: Readings, spells: Spells) -> tuple[Readings, Spells]:
    """The same without the usual wave of the day, so that an evening may stand beside an afternoon."""
    wave = daily_wave(readings)
    level = Readings(readings.hours, readings.pain - wave(readings.hours))
    return level, replace(spells, before=spells.before - wave(spells.began))


def _columns(readings: Readings, spells: Spells, index: IndexReadings) -> Numbers:
    """1, treated, score, the day and the day before it, another session in the 30 hours before, weekend."""
    since = index.at[:, None] - spells.began[None, :]
    another = ((since > 1e-6) & (since <= LAST_HOUR)).any(axis=1)
    # 1 January 1970 was a Thursday.
    weekend = (np.floor(index.at / 24.0) + 3) % 7 >= 5
    # Up to an hour before: the index score must not stand in its own past, nor a reading that is the same one.
    past = [_past(readings, index, first, last) for first, last in ((24.0, 1.0), (48.0, 24.0))]
    return np.column_stack([np.ones_like(index.at), index.treated, index.score, *past, another, weekend])


def _past(readings: Readings, index: IndexReadings, first: float, last: float) -> Numbers:
    means = readings.mean_between(index.at - first, index.at - last)
    return np.where(np.isnan(means), readings.pain.mean(), means)


def _index_readings(readings: Readings, spells: Spells) -> IndexReadings:
    """One for each session, one for each day without."""
    place = _nearest_to_usual(readings, spells)
    length = float(np.median(spells.ended - spells.began))
    at = np.concatenate([spells.began, readings.hours[place]])
    return IndexReadings(
        at=at,
        ahead_from=np.concatenate([spells.ended, readings.hours[place] + length]),
        score=np.concatenate([spells.before, readings.pain[place]]),
        treated=np.concatenate([np.ones(len(spells.began)), np.zeros(len(place))]),
    )


def _nearest_to_usual(readings: Readings, spells: Spells) -> "np.ndarray[tuple[int], np.dtype[np.intp]]":
    """Where in the readings, for each day without a session, the one nearest to the usual hour stands."""
    day = np.floor(readings.hours / 24.0)
    far = np.abs(readings.hours % 24.0 - np.median(spells.began % 24.0))
    order = np.lexsort((far, day))
    first = np.unique(day[order], return_index=True)[1]
    nearest = order[first]
    return nearest[~np.isin(day[nearest], np.floor(spells.began / 24.0))]
