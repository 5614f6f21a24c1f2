"""Words for the tables that an analysis reads: each column with its unit, declared here and nowhere else.

A test holds them against what the journal's questions return.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.diary.factors import DayIs
from analytics.diary.periods import Period
from analytics.diary.places import Place

if TYPE_CHECKING:  # the type of a table alone: what a person writes down needs no library
    import pandas as pd

MOMENT_COLUMNS = {
    "felt_at": "when it was felt, by the clock on the wall",
    "intensity": "pain of the place asked for, NRS points",
}
# All are float64 but `readings`; NaN is a day, or an evening, on which nothing was written.
DAY_COLUMNS = {
    "pain": "mean of the day's moments, NRS points",
    "worst": "highest of the day's moments, NRS points",
    "evening": "mean of the day's moments from 16 h on or of an evening without an hour, NRS points",
    "readings": "number of the day's moments",
}
SESSION_COLUMNS = {
    "session_id": "identifier",
    "day": "the day it belongs to",
    "began_at": "when it began, by the clock on the wall",
    "has_time": "whether its time of day is known",
    "kind": "what was done, as the person names it",
    "by": "who did it",
    "minutes": "how long it took, minutes",
    "pressure": "as felt, 1 to 10",
    "hold_seconds": "how long a point was held, seconds",
    "pain_before": "pain before, of the place worked on, NRS points",
    "pain_after": "pain after, of the place worked on, NRS points",
    "soreness": "soreness after, 0 to 10",
    "range_before": "range of motion before, in `range_unit`",
    "range_after": "range of motion after, in `range_unit`",
    "range_unit": "degrees, or 0 to 10",
    "places": "where it worked: places with their sides, joined by '; '",
    "muscles": "which muscles, joined by '; '",
    "notes": "the person's own words",
    "is_here": "whether it worked on the place asked for, or did not say where",
}
RATING_COLUMNS = {
    "entry_id": "of the entry it belongs to, as text",
    "day": "the day it belongs to",
    "felt_at": "when it was felt, by the clock on the wall",
    "has_time": "whether its time of day is known",
    "recorded_at": "when it was written down",
    "brought_in": "whether a file brought it",
    "region": "where",
    "side": "left, right, both or middle",
    "written": "the person's own word for the place, where it is another",
    "intensity": "pain, NRS points",
    "qualities": "how it felt, joined by ', '",
    "symptoms": "what came with it, joined by ', '",
    "postures": "of its entry, joined by ', '",
    "sitting_minutes": "sat that day as known at its entry, minutes",
    "notes": "of its entry, the person's own words",
}


@dataclass(frozen=True, slots=True)
class Tables:
    """All that is written of one place in one period, as one reading of the journal gives it.

    Attributes:
        place: what is asked about.
        period: the days asked about.
        moments: one row a moment that has a time of day, in order of time; MOMENT_COLUMNS.
        days: one row a calendar day of the period, by `DatetimeIndex`; DAY_COLUMNS.
        days_and_before: the same of the period and as many days before it.
        trigger_days: one row a calendar day; `pain`, the evening's where there is one, and one column a trigger in its
            own unit (yes and no as 1 and 0), NaN where unknown.
        place_days: one row a calendar day; one column a region with its pain (NRS points), NaN where unknown.
        sessions: one row a session, in order of time; SESSION_COLUMNS.
        ratings: one row a rating of any place, latest first; RATING_COLUMNS.
        units: each trigger's unit as it was last written.
        day_is: how a day was made of its amounts, of each trigger that had several on one of the days.
    """

    place: Place
    period: Period
    moments: pd.DataFrame
    days: pd.DataFrame
    days_and_before: pd.DataFrame
    trigger_days: pd.DataFrame
    place_days: pd.DataFrame
    sessions: pd.DataFrame
    ratings: pd.DataFrame
    units: Mapping[str, str]
    day_is: Mapping[str, tuple[DayIs, ...]]
