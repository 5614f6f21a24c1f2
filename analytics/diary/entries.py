"""Words for what a person writes down: ratings, entries, exposures, sessions.

Conventions, stated once:

* Moments are local wall-clock time, without a zone: what the clock on the wall showed.
* `has_time` is False where only a date was written; such a moment is stored as 00:00 and takes no part in
  analyses by the hour.
* Pain is 0 to 10 on the numeric rating scale (0 no pain, 10 worst imaginable); tenths are allowed.
* Left and right are the patient's own.
* A place not mentioned is missing, never 0; a factor not mentioned is unknown, never 0.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from analytics.diary.factors import OF_ENTRY

LOWEST_PAIN, HIGHEST_PAIN = 0.0, 10.0
SCALE = f"{LOWEST_PAIN:g} to {HIGHEST_PAIN:g}"
SIDES = ("left", "right", "both", "middle")


@dataclass(frozen=True, slots=True)
class Rating:
    """One place at one moment with its intensity (NRS points, 0 to 10).

    `written` keeps the person's own word for the place where it is not the region's name. `trigger_point` is
    "active" (pressing it brings the familiar pain) or "latent" (tender only when pressed), with its `signs`;
    `spreads_to` are the regions it is felt to travel to.
    """

    region: str
    intensity: float
    side: str | None = None
    qualities: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()
    written: str | None = None
    trigger_point: str | None = None
    signs: tuple[str, ...] = ()
    spreads_to: tuple[str, ...] = ()
    rating_id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, slots=True)
class Entry:
    """All the ratings of one moment with what was written beside them.

    `sitting_minutes` are the minutes sat that day as known at this entry, `longest_sit_minutes` the longest of them
    without a break. `recorded_at` is when it was written (`is_written_later`).
    `warning_signs` are signs to see a doctor about, ticked by the person.
    """

    felt_at: datetime
    ratings: tuple[Rating, ...]
    recorded_at: datetime
    has_time: bool = True
    postures: tuple[str, ...] = ()
    sitting_minutes: float | None = None
    longest_sit_minutes: float | None = None
    warning_signs: tuple[str, ...] = ()
    notes: str | None = None
    entry_id: UUID = field(default_factory=uuid4)

    @property
    def amounts(self) -> dict[str, float]:
        """The factors that an entry says, those that are known."""
        said = {name: getattr(self, name) for name in OF_ENTRY}
        return {name: amount for name, amount in said.items() if amount is not None}


def is_written_later(felt_at: datetime, recorded_at: datetime, *, brought_in: bool) -> bool:
    """Whether an entry was recorded on a later day than it was felt.

    One that a file brought in never is: a file does not say when it was written.
    """
    return not brought_in and recorded_at.date() > felt_at.date()


@dataclass(frozen=True, slots=True)
class Exposure:
    """An amount of one factor on one day, in the factor's unit; 0 is "did not happen"."""

    day: date
    factor: str
    amount: float
    unit: str | None = None
    exposure_id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, slots=True)
class TreatedPlace:
    """Where a session worked: a region with its side, and the muscle if it was named."""

    region: str | None = None
    side: str | None = None
    muscle: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A treatment with what surrounds it.

    `pain_before`, `pain_after` are NRS points; `pressure` is 1 to 10 as felt; `hold_seconds` how long one
    point was held; `by` who gave it; `soreness` (0 to 10) is that of the day after; `range_before` and `range_after`
    are the range of motion in `range_unit` ("degrees" or "0–10").
    """

    began_at: datetime
    kind: str
    has_time: bool = True
    by: str | None = None
    minutes: float | None = None
    places: tuple[TreatedPlace, ...] = ()
    pressure: float | None = None
    hold_seconds: float | None = None
    sensations: tuple[str, ...] = ()
    pain_before: float | None = None
    pain_after: float | None = None
    soreness: float | None = None
    range_before: float | None = None
    range_after: float | None = None
    range_unit: str | None = None
    notes: str | None = None
    session_id: UUID = field(default_factory=uuid4)
