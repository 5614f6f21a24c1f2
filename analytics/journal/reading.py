"""Read single things as what they are (an entry, a session, an intake, an open question): rows become dataclasses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from analytics.diary.entries import Entry, Rating, Session, TreatedPlace
from analytics.diary.factors import DayIs
from analytics.diary.intake import Intake
from analytics.diary.periods import Period
from analytics.diary.sharing import Shared
from analytics.diary.things import Thing

Row = Mapping[str, Any]
_What = TypeVar("_What", Entry, Session)


@dataclass(frozen=True, slots=True)
class Noted(Generic[_What]):
    """An entry or a session as it stands in the journal; a change of it names this version."""

    what: _What
    version: str
    brought_in: bool


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry as a list shows it, with its day: each place with its side and intensity (NRS points), the worst first.

    `said` are the qualities, symptoms and signs of all its places, and the warning signs.
    """

    entry_id: UUID
    version: str
    felt_at: datetime
    has_time: bool
    recorded_at: datetime
    brought_in: bool
    postures: list[str]
    sitting_minutes: float | None
    notes: str | None
    places: list[tuple[str, str | None, float]]
    said: list[str]
    day: date


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session as a list shows it, with its day; each place with its side and the muscle."""

    session_id: UUID
    version: str
    began_at: datetime
    has_time: bool
    brought_in: bool
    kind: str
    by: str | None
    minutes: float | None
    pressure: float | None
    hold_seconds: float | None
    pain_before: float | None
    pain_after: float | None
    places: list[tuple[str | None, str | None, str | None]]
    notes: str | None
    day: date


@dataclass(frozen=True, slots=True)
class Found:
    """What was looked for: how many entries and sessions match, and the latest of them."""

    matching: int
    entries: list[EntryLine]
    sessions: list[SessionLine]


@dataclass(frozen=True, slots=True)
class TickedSign:
    """A sign to see a doctor about as it was ticked with an entry."""

    entry_id: str
    felt_at: datetime
    sign: str


@dataclass(frozen=True, slots=True)
class KeptIntake:
    """One version of the intake with the moment it was written."""

    intake: Intake
    written_at: datetime


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question still open about a session: "pain after" or "next morning"."""

    session_id: UUID
    kind: str
    began_at: datetime
    ended_at: datetime
    question: str


@dataclass(frozen=True, slots=True)
class UsualSession:
    """What is usual of one kind of treatment: its minutes, seconds on one point, the place; and when it was last."""

    kind: str
    minutes: float | None
    hold_seconds: float | None
    region: str | None
    side: str | None
    last_at: datetime


@dataclass(frozen=True, slots=True)
class OwnFactor:
    """A factor the person added, renamed or no longer wants to be asked about; its unit is "" for yes and no.

    `day_is`: how several amounts of one day make a day, where the person said so.
    """

    name: str
    unit: str
    hidden: bool
    day_is: DayIs | None = None


def entry_of(row: Row, ratings: Iterable[Row]) -> Noted[Entry]:
    """An entry from its row and the rows of its ratings."""
    entry = Entry(**_taken(Entry, row), ratings=tuple(Rating(**_taken(Rating, each)) for each in ratings))
    return Noted(entry, row["version"], row["brought_in"])


def session_of(row: Row, places: Iterable[Row]) -> Noted[Session]:
    """A session from its row and the rows of its places."""
    session = Session(**_taken(Session, row), places=tuple(TreatedPlace(**each) for each in places))
    return Noted(session, row["version"], row["brought_in"])


def intake_of(row: Row) -> KeptIntake:
    """A version of the intake from its row."""
    return KeptIntake(Intake(**_taken(Intake, row)), row["written_at"])


def shared_of(row: Row) -> Shared:
    """A page that left, from its row."""
    return Shared(**_taken(Shared, row), period=Period(row["first"], row["last"]))


def thing_of(row: Row) -> Thing:
    """A thing that the diary says, from its row."""
    return Thing(**_taken(Thing, row))


def _taken(kind: type, row: Row) -> dict[str, Any]:
    """The values of a row that a dataclass has a field for; lists become tuples."""
    names = {each.name for each in fields(kind)} & row.keys()
    return {name: tuple(row[name]) if isinstance(row[name], list) else row[name] for name in names}
