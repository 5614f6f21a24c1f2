"""Write what a file brings: the things its rows say, and what became of them.

The same thing said is told by its `key`, which the readers make of the moment and the file's own words; what it says
now is a revision. The journal only compares.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from analytics.diary.problems import Problem

OLDER, SAME_MOMENTS, MOVED, AGAIN = "older", "same_moments", "moved", "again"


@dataclass(frozen=True, slots=True)
class Own:
    """What only the journal's own diary.csv says of a thing: `of_id` is the entry or session that it is a part of."""

    of_id: UUID | None = None
    trigger_point: str | None = None
    point_signs: tuple[str, ...] = ()
    spreads_to: tuple[str, ...] = ()
    longest_sit_minutes: float | None = None
    by: str | None = None
    sensations: tuple[str, ...] = ()
    soreness: float | None = None
    range_before: float | None = None
    range_after: float | None = None
    range_unit: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a row says, mapped and checked: a rating, a part of a session, an exposure, or beside no rating.

    Attributes:
        line: line of the file where its row starts.
        felt_at: when; local wall-clock time.
        has_time: false where only a date is known.
        key: the same for the same thing said, whatever it says: a hash of its kind, the moment as read, and what it is
            about in the file's own words.
        part: part of the day of a date without an hour.
        raw: hash of the row's cells as they stood: where they are equal and the reading is not, it is read better now.
        former: what programs of schema 5 and before made of the cell, where that differs: a factor's name, or a place.
        other_end: of the spell that an amount is of; `felt_at` is its one end, most often its start.
        own: what only the journal's own diary.csv says of it.
    """

    line: int
    felt_at: datetime
    has_time: bool
    key: UUID
    part: str | None = None
    region: str | None = None
    side: str | None = None
    written: str | None = None
    intensity: float | None = None
    qualities: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()
    postures: tuple[str, ...] = ()
    sitting_minutes: float | None = None
    treatment: str | None = None
    muscle: str | None = None
    treatment_minutes: float | None = None
    pressure: float | None = None
    hold_seconds: float | None = None
    pain_before: float | None = None
    pain_after: float | None = None
    notes: str | None = None
    warning_signs: tuple[str, ...] = ()
    safety_question: str | None = None
    safety_answer: str | None = None
    factor: str | None = None
    amount: float | None = None
    unit: str | None = None
    raw: UUID | None = None
    former: str | None = None
    other_end: datetime | None = None
    own: Own | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """All that one file brings.

    Attributes:
        options: how it was read, as JSON of what differs from the defaults.
        rows: number of its rows.
        lines: what they say; several of one row have its number.
        zeros: day and factor that follow from naming others that day.
        problems: what was set aside.
        header: names of its columns, so that a mapping is remembered for files like it.
        delimiter: mark between its cells.
        shape: plain names of the columns that hold moment and place: only files of one shape change one another.
        covered: days on which a column of triggers says something.
        answers: choices for "older", "same_moments", "moved" and "again", where given.
    """

    file_name: str
    sha256: str
    format: str
    options: str
    rows: int
    lines: Sequence[Line]
    zeros: tuple[tuple[date, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    header: tuple[str, ...] = ()
    delimiter: str = ","
    shape: str = ""
    covered: tuple[date, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of an import, and what the diary gained; lines are lines of the file.

    Attributes:
        import_id: the import's identifier; "" where nothing was kept: it was only tried, or something is asked.
        already_there: rows of which all was in the journal, or higher up in the file.
        changed: rows that say another value than an earlier file said.
        reread: rows that differ because they are read better now.
        no_longer_there: what an earlier file said of these days and this one does not: its name and line. It stays.
        yours: rows that say otherwise than the person, who changed, deleted or wrote it here, or chose the older: that
            stays.
        together: rows of one moment and place that differ; all are kept.
        asks: what must be answered first: name of the question, how many, an example in words.
        added: how many ratings, entries, sessions and exposures came with it.
        wrote: false where the journal holds all of it just so: the same file, read as it was before.
    """

    import_id: str
    already_there: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    reread: tuple[int, ...] = ()
    no_longer_there: tuple[tuple[str, int], ...] = ()
    yours: tuple[int, ...] = ()
    together: tuple[int, ...] = ()
    asks: tuple[tuple[str, int, str], ...] = ()
    added: dict[str, int] = field(default_factory=dict)
    wrote: bool = True
