"""Measure where it hurts.

Question: which places hurt, how much, on how many days, and how does it feel there? How widespread is it?
Estimand: none; means and counts of what was written.
Method: the mean over its days of each place's highest rating of the day; how it feels by the number of days on which a
quality was written. Widespread: the areas of the Widespread Pain Index (0 to 19) in which there was pain in the last
seven days.
What it cannot say: a place not mentioned on a day is unknown there, not free of pain. The index counts areas of a
person who answers for all 19; a diary names those that were worth a line, so its count is the least it can be.
Source: Widespread Pain Index, Wolfe 2010 (doi:10.1002/acr.20140).
"""

from dataclasses import dataclass
from typing import ClassVar

import pandas as pd

from analytics.diary.regions import widespread_areas
from analytics.diary.vocabulary import NUMB

QUALITIES_TOLD, WIDESPREAD_DAYS = 3, 7


@dataclass(frozen=True, slots=True)
class PlacePain:
    """One place on one side: the mean of its days' highest ratings (NRS points), over `days` days.

    `qualities` are those written most often, with their days; `numb_days` those with numbness or tingling there.
    """

    region: str
    side: str | None
    mean: float
    worst: float
    days: int
    qualities: tuple[tuple[str, int], ...] = ()
    numb_days: int = 0


@dataclass(frozen=True, slots=True)
class Places:
    """Every place that was rated, most days first; `areas` of the Widespread Pain Index in the last seven days."""

    METHOD: ClassVar[str] = "For each place, the mean of the highest rating of each of its days."
    LIMIT: ClassVar[str] = "A place not mentioned on a day is unknown that day, not free of pain."

    places: tuple[PlacePain, ...]
    areas: tuple[str, ...] = ()


def measure_places(ratings: pd.DataFrame) -> Places:
    """Rank the places by their number of days.

    Args:
        ratings: one row a rating; `day`, `region`, `side` (None where not said), `intensity` (NRS points) and,
            where known, `qualities` (words joined by ", ").
    """
    placed = ratings[(ratings["region"] != "whole body") | (ratings["intensity"] > 0)]  # no pain anywhere is no place
    rows = placed.assign(side=placed["side"].fillna(""))
    by_day = rows.groupby(["region", "side", "day"])["intensity"].max()
    found = by_day.groupby(level=["region", "side"]).agg(["mean", "max", "size"]).reset_index()
    ranked = found.sort_values(["size", "mean", "region", "side"], ascending=[False, False, True, True])
    felt, numb = _qualities(rows), _numb_days(rows)
    return Places(
        tuple(
            PlacePain(
                region=str(region),
                side=str(side) or None,
                mean=float(mean),
                worst=float(worst),
                days=int(days),
                qualities=felt.get((region, side), ()),
                numb_days=numb.get((region, side), 0),
            )
            for region, side, mean, worst, days in ranked.itertuples(index=False, name=None)
        ),
        _areas(rows),
    )


def _qualities(rows: pd.DataFrame) -> dict[tuple[str, str], tuple[tuple[str, int], ...]]:
    """Of each place, the qualities written on most days."""
    if "qualities" not in rows:
        return {}
    words = rows.assign(quality=rows["qualities"].fillna("").str.split(", ")).explode("quality")
    days = (
        words[words["quality"] != ""].groupby(["region", "side", "quality"])["day"].nunique().reset_index(name="days")
    )
    ranked = days.sort_values(["days", "quality"], ascending=[False, True])
    return {
        (str(key[0]), str(key[1])): tuple(zip(each["quality"], each["days"].tolist(), strict=True))[:QUALITIES_TOLD]
        for key, each in ranked.groupby(["region", "side"])
    }


def _numb_days(rows: pd.DataFrame) -> dict[tuple[str, str], int]:
    """Of each place, the days on which it was numb or tingled."""
    if "symptoms" not in rows:
        return {}
    numb = rows[rows["symptoms"].fillna("").str.contains("|".join(NUMB))]
    days = numb.groupby(["region", "side"])["day"].nunique().reset_index()
    return {(str(region), str(side)): int(count) for region, side, count in days.itertuples(index=False, name=None)}


def _areas(rows: pd.DataFrame) -> tuple[str, ...]:
    """Where there was pain in the last seven days of what is written."""
    if rows.empty:
        return ()
    lately = rows[(rows["day"] > rows["day"].max() - pd.Timedelta(days=WIDESPREAD_DAYS)) & (rows["intensity"] > 0)]
    named = lately[["region", "side"]].drop_duplicates().itertuples(index=False, name=None)
    return tuple(sorted(widespread_areas((str(region), str(side) or None) for region, side in named)))
