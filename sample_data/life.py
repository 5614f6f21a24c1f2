"""The life behind the sample diary: what was done, how pain drifts, and every chance in it."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Planted:
    """What is true in the sample, in NRS points of pain as felt (before rounding to halves and clipping to 0–10).

    Attributes:
        sitting: per hour sat so far that day, at the moment of the rating; gone the next day.
        sleep: per hour more slept in the night that follows a day, on the day after; gone the day after that.
        lifting: heavy lifting, from midday on the same day.
        massage: right after a session; it halves every `half_life` hours.
        persistence: share of today's drift that is left tomorrow.
        nothing: exposures that change nothing; the first two come together with sitting.
    """

    sitting: float = 0.4
    sleep: float = -0.4
    lifting: float = 1.4
    massage: float = -0.6
    half_life: float = 12.0
    persistence: float = 0.8
    nothing: tuple[str, ...] = ("screen_time", "coffee", "stress")


PLANTED = Planted()


@dataclass(frozen=True, slots=True)
class Life:
    """What happened, one row a day, and every chance in it."""

    first_day: date
    written: NDArray[np.bool_]  # whether anything was written that day
    sitting: Numbers  # minutes
    sleep: Numbers  # hours, of the night that follows the day
    screen_time: Numbers  # hours
    coffee: Numbers  # cups
    stress: Numbers  # 0 to 10
    lifting: NDArray[np.bool_]
    drift: Numbers  # of pain, points: the slow part, with flares
    lower_back: Numbers  # drift of its own, points
    stray: Numbers  # how far each rating strays from what is felt, points: days × 5
    luck: Numbers  # uniform 0 to 1, for what is decided or left out: days × 17


def live(days: int = 365, seed: int = 7, last_day: date = date(2026, 10, 31), planted: Planted = PLANTED) -> Life:
    """Draw a life of that many days."""
    rng = np.random.default_rng(seed)
    first_day = last_day - timedelta(days=days - 1)
    weekend = np.array([(first_day + timedelta(days=day)).weekday() >= 5 for day in range(days)])
    habit = rng.normal(size=days)
    sitting = np.clip(np.where(weekend, 330, 450) + 100 * habit, 180, 600)
    with_it = (sitting - sitting.mean()) / 110
    return Life(
        first_day=first_day,
        written=_written(rng, days),
        sitting=np.round(sitting / 15) * 15,
        sleep=np.clip(np.round(2 * rng.normal(7.0, 1.1, days)) / 2, 4.0, 9.5),
        screen_time=np.clip(np.round(2 * (3.5 + 0.8 * with_it + rng.normal(0, 1.2, days))) / 2, 0.0, 10.0),
        coffee=np.clip(np.round(2.2 + 0.8 * with_it + rng.normal(0, 1.2, days)) + 0.0, 0.0, 7.0),
        stress=np.clip(np.round(rng.normal(4.0, 2.0, days)), 0.0, 10.0),
        lifting=rng.random(days) < 0.09,
        drift=_wandering(rng, days, 1.3, planted.persistence) + _flares(rng, days),
        lower_back=_wandering(rng, days, 0.9, planted.persistence),
        stray=rng.normal(0.0, 0.5, (days, 5)),
        luck=rng.random((days, 17)),
    )


def _written(rng: np.random.Generator, days: int) -> NDArray[np.bool_]:
    """Days with an entry: 15 % are missing, and a missing day tends to be followed by another."""
    chance = rng.random(days)
    written = np.ones(days, dtype=bool)
    for day in range(1, days):
        written[day] = chance[day] >= (0.10 if written[day - 1] else 0.43)
    return written


def _wandering(rng: np.random.Generator, days: int, spread: float, persistence: float) -> Numbers:
    """A first-order autoregression with that standard deviation."""
    steps = rng.normal(0.0, spread, days)
    for day in range(1, days):
        steps[day] = persistence * steps[day - 1] + (1 - persistence**2) ** 0.5 * steps[day]
    return steps


def _flares(rng: np.random.Generator, days: int) -> Numbers:
    """Some five times a year pain rises by two points for three to five days."""
    rise = np.zeros(days)
    for start in np.flatnonzero(rng.random(days) < 5 / 365):
        rise[start : start + 3 + int(start) % 3] = 2.0
    return rise
