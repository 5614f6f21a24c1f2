"""Measure where it hurts.

Question: which places hurt, how much, and on how many days?
Estimand: none; means and counts of what was written.
Method: the mean over its days of each place's highest rating of the day.
What it cannot say: a place not mentioned on a day is unknown there, not free of pain.
Source: none needed.
"""

from dataclasses import dataclass
from typing import ClassVar

import pandas as pd


@dataclass(frozen=True, slots=True)
class PlacePain:
    """One place on one side: the mean of its days' highest ratings (NRS points), over `days` days."""

    region: str
    side: str | None
    mean: float
    worst: float
    days: int


@dataclass(frozen=True, slots=True)
class Places:
    """Every place that was rated, most days first."""

    METHOD: ClassVar[str] = "For each place, the mean of the highest rating of each of its days."
    LIMIT: ClassVar[str] = "A place not mentioned on a day is unknown that day, not free of pain."

    places: tuple[PlacePain, ...]


def measure_places(ratings: pd.DataFrame) -> Places:
    """Rank the places by their number of days.

    Args:
        ratings: one row a rating; `felt_at`, `region`, `side` (None where not said), `intensity` (NRS points).
    """
    placed = ratings[(ratings["region"] != "whole body") | (ratings["intensity"] > 0)]  # no pain anywhere is no place
    by_day = (
        placed.assign(day=placed["felt_at"].dt.normalize(), side=placed["side"].fillna(""))
        .groupby(["region", "side", "day"])["intensity"]
        .max()
    )
    found = by_day.groupby(level=["region", "side"]).agg(["mean", "max", "size"]).reset_index()
    ranked = found.sort_values(["size", "mean", "region", "side"], ascending=[False, False, True, True])
    return Places(
        tuple(
            PlacePain(str(region), str(side) or None, float(mean), float(worst), int(days))
            for region, side, mean, worst, days in ranked.itertuples(index=False, name=None)
        )
    )
