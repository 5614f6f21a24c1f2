"""Share the diary's rows: sessions, entries, amounts, notes and scores, as every form of the letter takes them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import pandas as pd

from analytics.diary.factors import POSTURE_PREFIX, find_factor
from analytics.diary.intake import Intake
from analytics.diary.periods import Period
from analytics.measures.sessions.what_followed import WhatFollowed


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session as the letter's table shows it; scores are NRS points."""

    began_at: datetime
    kind: str
    became: WhatFollowed
    places: str = ""
    muscles: str = ""
    minutes: float | None = None
    pressure: float | None = None
    pain_before: float | None = None
    pain_after: float | None = None
    has_time: bool = True
    by: str = ""
    hold_seconds: float | None = None
    soreness: float | None = None


@dataclass(frozen=True, slots=True)
class RatingRow:
    """One rating: a place at one moment, NRS points, and how it felt there."""

    felt_at: datetime
    has_time: bool
    region: str
    side: str | None
    intensity: float
    qualities: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry with its ratings, as the further pages and the table show it."""

    felt_at: datetime
    has_time: bool
    ratings: tuple[RatingRow, ...]
    postures: tuple[str, ...] = ()
    sitting_minutes: float | None = None
    note: str = ""
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of one factor a day held, in its unit; yes is 1 and no is 0 where `unit` is empty."""

    day: date
    factor: str
    amount: float
    unit: str


@dataclass(frozen=True, slots=True)
class Peg:
    """The three items of the PEG scale, 0 to 10 each, as answered on one day."""

    at: datetime
    pain: float
    enjoyment: float
    activity: float

    @property
    def score(self) -> float:
        """Their mean."""
        return (self.pain + self.enjoyment + self.activity) / 3


@dataclass(frozen=True, slots=True)
class Note:
    """What the person wrote in their own words at one moment."""

    felt_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Hopes:
    """What the person says of themselves: symptoms, goals and questions, in their own words; empty where not said."""

    symptoms: str = ""
    goals: str = ""
    questions: str = ""


def session_rows_of(sessions: pd.DataFrame, became: Sequence[WhatFollowed]) -> tuple[SessionRow, ...]:
    """The letter's rows from the journal's table of sessions; what is missing is None or empty."""
    columns = [each.name for each in fields(SessionRow) if each.name not in ("began_at", "became")]
    # What is missing is what a row has where nothing is said: None for a number, no words for words.
    rows = [
        {str(name): value for name, value in row.items() if value == value and value is not None}  # noqa: PLR0124 - NaN
        for row in sessions[columns].astype(object).to_dict("records")
    ]
    return tuple(
        SessionRow(at.to_pydatetime(), became=after, **row)
        for at, row, after in zip(sessions["began_at"], rows, became, strict=True)
    )


def entry_rows_of(
    ratings: pd.DataFrame, signs: Mapping[str, tuple[str, ...]] = MappingProxyType({})
) -> tuple[EntryRow, ...]:
    """Every entry that rates a place, from the journal's table of ratings, in order of time; signs by the entry."""
    columns = [
        "entry_id", "felt_at", "has_time", "region", "side", "intensity", "qualities", "symptoms", "postures",
        "sitting_minutes", "notes",
    ]  # fmt: skip
    table = ratings[columns].iloc[::-1].astype(object)
    found: dict[str, list[tuple[Any, ...]]] = {}
    for entry, *row in table.where(table.notna(), None).itertuples(index=False, name=None):
        found.setdefault(entry, []).append(tuple(row))
    return tuple(_entry_row(rows, signs.get(entry, ())) for entry, rows in found.items())


def _entry_row(rows: Sequence[tuple[Any, ...]], signs: tuple[str, ...]) -> EntryRow:
    at, has_time, *_, postures, sitting, note = rows[0]
    rated = [
        RatingRow(row[0].to_pydatetime(), bool(row[1]), row[2], row[3] or None, float(row[4]), *map(_listed, row[5:7]))
        for row in sorted(rows, key=lambda row: (-row[4], row[2], row[3] or ""))
    ]
    return EntryRow(
        felt_at=at.to_pydatetime(),
        has_time=bool(has_time),
        ratings=tuple(rated),
        postures=_listed(postures),
        sitting_minutes=sitting,
        note=note or "",
        signs=signs,
    )


def _listed(words: str | None) -> tuple[str, ...]:
    return tuple(words.split(", ")) if words else ()


def amounts_of(days: pd.DataFrame, units: Mapping[str, str]) -> tuple[Amount, ...]:
    """What is written of each day beside pain, from the table of trigger days; postures stand with their entries."""
    names = [name for name in days if name != "pain" and not str(name).startswith(POSTURE_PREFIX)]
    return tuple(
        Amount(day=at.date(), factor=name, amount=float(amount), unit=units.get(name) or find_factor(name).unit)
        for name in map(str, names)
        for at, amount in zip(pd.DatetimeIndex(days.index).to_pydatetime(), days[name], strict=True)
        if pd.notna(amount)
    )


def hopes_of(told: Intake | None) -> Hopes:
    """What the person says of themselves in the latest version of the intake."""
    return Hopes(told.symptoms or "", told.goals or "", told.questions or "") if told else Hopes()


def pegs_of(intakes: Iterable[tuple[datetime, Intake]], within: Period) -> tuple[Peg, ...]:
    """The PEG of each version of the intake of these days that has all three items, in their order."""
    items = [
        (at, each.peg_pain, each.peg_enjoyment, each.peg_activity)
        for at, each in intakes if within.first <= at.date() <= within.last
    ]  # fmt: skip
    return tuple(
        Peg(at=at, pain=pain, enjoyment=enjoyment, activity=activity)
        for at, pain, enjoyment, activity in items
        if pain is not None and enjoyment is not None and activity is not None
    )


def notes_of(entries: pd.DataFrame) -> tuple[Note, ...]:
    """What the person wrote, in order of time."""
    written = entries[entries["notes"].notna()]
    pairs = zip(written["felt_at"], written["notes"], strict=True)
    return tuple(Note(felt_at.to_pydatetime(), str(text)) for felt_at, text in pairs)
