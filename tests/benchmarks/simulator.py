"""Diaries whose truth is known. Shares no code with the measures, so that both cannot be wrong in the same way.

A person's eight triggers go together (correlation .3), last over days (lag 1: .4) and follow the week; two of them are
yes or no. Four raise or lower pain by 0.5 or 0.25 points per standard deviation, four do nothing. What else moves pain
is an AR(1) process and the week. A day is written as halves from 0 to 10, or not at all (20 % of days).

Kinds: "passes" - effects are felt on their own day only; "lingers" - they decay as pain itself does; the rest has two
of each. "feedback" - yesterday's pain raises today's triggers; "floor" - pain near zero, a third of the days at it;
"drift" - a slow wave under the pain; "missing" - days of little pain are left out twice as often as others.

The truth of a trigger is what a repeated life shows: the same days lived twice with the same luck and the same other
triggers, once with and once without it on single days far apart, and the difference of what was written down.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
KINDS = ("passes", "lingers", "feedback", "floor", "drift", "missing")
CARRIED, DAYS = (0.3, 0.5, 0.8), (30, 60, 120, 365)
# Points of pain per standard deviation; which are yes or no; which linger where only some do.
PER_DEVIATION = np.array([0.5, -0.5, 0.25, 0.25, 0.0, 0.0, 0.0, 0.0])
YES_NO = np.array([0, 1, 0, 0, 0, 0, 1, 0], dtype=bool)
LINGERING = np.array([0, 1, 1, 0, 0, 0, 0, 0], dtype=bool)
NAMES = tuple(f"trigger {number}" for number in range(1, 9))
TOGETHER, LASTING, OFTEN, ANSWERING = 0.3, 0.4, 0.4, 0.25
SPREAD, LEVEL, NEAR_ZERO, WAVE = 1.2, 4.5, 0.7, 1.2
FIRST_DAY, WARM_UP = "2025-01-06", 35  # a Monday; weeks lived before the first day that is written
# A yes/no trigger is yes where its amount is over OFTEN: on .36 of the days.
USUAL, DEVIATION = np.where(YES_NO, 0.36, 0.0), np.where(YES_NO, 0.48, 1.0)
PATHS, PATH_DAYS, APART = 400, 420, 30


@dataclass(frozen=True, slots=True)
class Cell:
    """How pain carries itself on (phi, day to day), how many days the diary spans, and its kind."""

    phi: float
    days: int
    kind: str

    @property
    def seed(self) -> tuple[int, int, int]:
        """Numbers that no other cell has."""
        return int(self.phi * 10), self.days, KINDS.index(self.kind)

    @property
    def effects(self) -> tuple[Numbers, Numbers]:
        """Points per unit of each trigger: those that pass, those that linger."""
        effects = PER_DEVIATION / DEVIATION
        lingering = {"passes": np.zeros(8, dtype=bool), "lingers": np.ones(8, dtype=bool)}.get(self.kind, LINGERING)
        return np.where(lingering, 0.0, effects), np.where(lingering, effects, 0.0)


@dataclass(frozen=True, slots=True)
class Luck:
    """All that chance decides in lives (paths x days, the warm-up among them)."""

    triggers: Numbers  # x 8
    pain: Numbers
    written: Numbers
    wave: Numbers


def draw_luck(cell: Cell, rng: np.random.Generator, paths: int, days: int) -> Luck:
    """The luck of `paths` lives of `days` days."""
    lived = days + WARM_UP
    together = np.full((8, 8), TOGETHER) + (1 - TOGETHER) * np.eye(8)
    triggers = rng.standard_normal((paths, lived, 8)) @ np.linalg.cholesky(together).T
    pain, written = rng.standard_normal((paths, lived)), rng.random((paths, lived))
    turns = np.arange(lived) / (days * rng.uniform(1, 2, (paths, 1))) + rng.random((paths, 1))
    wave = WAVE * np.sin(2 * np.pi * turns) if cell.kind == "drift" else np.zeros((paths, lived))
    return Luck(triggers, pain, written, wave)


def live(cell: Cell, luck: Luck, held: Numbers | None = None) -> tuple[Numbers, Numbers]:
    """Triggers (paths x days x 8) and pain as it is felt (paths x days); `held` triggers are as they are given."""
    paths, days, _ = luck.triggers.shape
    triggers, pain = np.empty((paths, days, 8)) if held is None else held, np.empty((paths, days))
    passing, lingering = cell.effects
    level = NEAR_ZERO if cell.kind == "floor" else LEVEL
    answering = ANSWERING if cell.kind == "feedback" else 0.0
    mood, left, carried = luck.triggers[:, 0], np.zeros(paths), luck.pain[:, 0]
    for day in range(days):
        if day:
            answered = answering * (pain[:, day - 1, None] - level) / SPREAD
            mood = LASTING * mood + (1 - LASTING**2) ** 0.5 * luck.triggers[:, day] + answered
            carried = cell.phi * carried + (1 - cell.phi**2) ** 0.5 * luck.pain[:, day]
        if held is None:
            triggers[:, day] = _amounts(mood, day)
        unusual = triggers[:, day] - USUAL
        left = cell.phi * left + unusual @ lingering
        week = 0.3 * np.cos(2 * np.pi * day / 7) + 0.3 * (day % 7 >= 5)
        pain[:, day] = level + week + luck.wave[:, day] + unusual @ passing + left + SPREAD * carried
    return triggers, pain


def _amounts(mood: Numbers, day: int) -> Numbers:
    """The day's triggers: each has its own day of the week."""
    amounts = mood + 0.4 * np.cos(2 * np.pi * (day - np.arange(8)) / 7)
    return np.where(YES_NO, amounts > OFTEN, amounts)


def write_down(pain: Numbers) -> Numbers:
    """What a person writes: halves, between 0 and 10."""
    return np.clip(np.round(pain * 2) / 2, 0.0, 10.0)


def simulate(cell: Cell, seed: int) -> pd.DataFrame:
    """One diary: a row a day that was written, `pain` and the triggers."""
    luck = draw_luck(cell, np.random.default_rng([*cell.seed, seed]), 1, cell.days)
    triggers, felt = (lived[0, WARM_UP:] for lived in live(cell, luck))
    pain = write_down(felt)
    left_out = 0.2 + 0.2 * ((pain < LEVEL) & (cell.kind == "missing"))
    days = pd.date_range(FIRST_DAY, periods=cell.days, name="day")
    table = pd.DataFrame({"pain": pain} | dict(zip(NAMES, triggers.T, strict=True)), index=days)
    return table[luck.written[0, WARM_UP:] >= left_out]


@cache
def true_effects(phi: float, kind: str) -> Numbers:
    """Points written down per unit of each trigger (8 x 2: the same day, the day after), by living days twice."""
    cell = Cell(phi, PATH_DAYS, kind)
    luck = draw_luck(cell, np.random.default_rng([*cell.seed, 1_000_000]), PATHS, PATH_DAYS)
    triggers, _ = live(cell, luck)
    raised = np.arange(WARM_UP, WARM_UP + PATH_DAYS - 1, APART)
    truth = np.empty((8, 2))
    for number in range(8):
        without, having = triggers.copy(), triggers.copy()
        without[:, raised, number] = 0.0 if YES_NO[number] else triggers[:, raised, number]
        having[:, raised, number] = 1.0 if YES_NO[number] else triggers[:, raised, number] + 1.0
        gained = write_down(live(cell, luck, having)[1]) - write_down(live(cell, luck, without)[1])
        truth[number] = gained[:, raised].mean(), gained[:, raised + 1].mean()
    return truth
