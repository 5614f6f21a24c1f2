"""Measure the days behind one answer: how much of the trigger, how much pain, and the line that the answer draws.

Question: what do the days look like on which an answer about a trigger rests?
Estimand: that of the answer (`triggers.triggers`); the days themselves are described.
Method: each logged day with its amount and its pain (or the next day's). The line goes through their means with the
answer's slope, and its band with the ends of the answer's interval: it is the difference that is left once days are
compared with days alike, so it need not follow the dots.
What it cannot say: more than the answer does.
Source: as there.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analytics.measures.statistics.answers import Estimate
from analytics.measures.statistics.day_table import read_days
from analytics.measures.triggers.triggers import Trigger

TWO_LEVELS = 2


@dataclass(frozen=True, slots=True)
class TriggerDay:
    """A day: the amount of the trigger in the unit asked for, and pain (NRS points) that day or the next."""

    day: date
    amount: float
    pain: float


@dataclass(frozen=True, slots=True)
class LinePoint:
    """Where the answer's line stands at an amount, and its band (NRS points)."""

    amount: float
    pain: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Level:
    """The days at one level of a yes/no trigger: their mean pain (NRS points) and how many they are."""

    amount: float
    mean: float
    n: int


@dataclass(frozen=True, slots=True)
class TriggerDays:
    """The days of one trigger; `levels` only where there are no more than two amounts."""

    days: tuple[TriggerDay, ...]
    line: tuple[LinePoint, ...]
    levels: tuple[Level, ...]


def measure_trigger_days(table: pd.DataFrame, trigger: Trigger, answer: Estimate, per: float = 1.0) -> TriggerDays:
    """The days of one trigger that was answered.

    Args:
        table: the table it was measured on: `pain` in NRS points, the triggers in their own units.
        trigger: what was asked; `step` says how many of the column's units make one of the answer's.
        answer: its answer.
        per: how many of the column's units make one of those shown (60 turns minutes into hours).
    """
    days = read_days(table)
    pain = days["pain"] if trigger.when == "same_day" else days["pain"].shift(-1)
    known = pd.DataFrame({"amount": days[trigger.names[0]] / per, "pain": pain}).dropna()
    found = tuple(
        TriggerDay(moment.date(), float(amount), float(felt))
        for moment, amount, felt in zip(pd.DatetimeIndex(known.index), known["amount"], known["pain"], strict=True)
    )
    by_amount = known.groupby("amount")["pain"]
    levels = tuple(Level(float(str(amount)), float(group.mean()), len(group)) for amount, group in by_amount)
    return TriggerDays(
        found, _line(known, answer.times(per / trigger.step)), levels if len(levels) <= TWO_LEVELS else ()
    )


def _line(known: pd.DataFrame, answer: Estimate) -> tuple[LinePoint, ...]:
    """Three points are enough for a line and the two straight edges of its band."""
    middle, height = float(known["amount"].mean()), float(known["pain"].mean())
    points = []
    for amount in (float(known["amount"].min()), middle, float(known["amount"].max())):
        ends = np.sort([(amount - middle) * end for end in (answer.low, answer.high)])
        at = height + (amount - middle) * answer.estimate
        points.append(LinePoint(amount=amount, pain=at, low=height + float(ends[0]), high=height + float(ends[1])))
    return tuple(points)
