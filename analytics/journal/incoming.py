"""Write what a file brings: the things its rows say, and what became of them.

The same thing said is told by its `key`, which the readers make of the moment and the file's own words; what it says
now is a revision. The journal only compares.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import md5
from typing import Any, overload
from uuid import UUID

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

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


LISTS = frozenset({"qualities", "symptoms", "postures", "warning_signs"})
Numbers = np.ndarray[Any, np.dtype[np.int64]]
BETWEEN = "\x1e"  # between the words of a list in a table


class LineTable(Sequence[Line]):
    """The lines of a large file by their columns, and those of its rows that had to be read one by one.

    Attributes:
        table: a column for each field that any line says something in, lists as text with record separators; but for
            `key` what its hash is of, before and behind the moment (`key_before`, `key_after`), and for `raw` what that
            is of (`cells`).
        apart: the lines of the other rows, in their order.
    """

    def __init__(self, table: pa.Table, apart: tuple[Line, ...]) -> None:
        self.table, self.apart = table, apart
        self._order: Sequence[int] | None = None

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self.table) + len(self.apart)

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> list[Line]: ...
    def __getitem__(self, at: int | slice) -> Line | list[Line]:
        """One line, or some, in the order of the rows."""
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        place = self._in_order()[at]
        return self._line(place) if place < len(self.table) else self.apart[place - len(self.table)]

    def __iter__(self) -> Iterator[Line]:
        """Every line, in the order of the rows."""
        return (self[at] for at in range(len(self)))

    def _in_order(self) -> Sequence[int]:
        if self._order is None:
            numbers = self.numbers
            is_sorted = bool((np.diff(numbers) >= 0).all())
            self._order = range(len(numbers)) if is_sorted else np.argsort(numbers, kind="stable").tolist()
        return self._order

    @property
    def numbers(self) -> Numbers:
        """Of each line the line of the file where its row starts."""
        apart = np.array([line.line for line in self.apart], dtype=np.int64)
        return np.concatenate([self.table["line"].to_numpy().astype(np.int64), apart])

    def _line(self, place: int) -> Line:
        said = {name: self.table[name][place].as_py() for name in self.table.column_names}
        before, after, cells = said.pop("key_before"), said.pop("key_after"), said.pop("cells")
        felt_at = said["felt_at"]
        moment = felt_at.isoformat(timespec="microseconds") if said["has_time"] else f"{felt_at:%Y-%m-%d}"
        for name in LISTS & said.keys():
            said[name] = tuple((said[name] or "").split(BETWEEN)) if said[name] else ()
        return Line(**said, key=_hashed(f"{before}{moment}{after}"), raw=_hashed(cells))

    @property
    def felt_on(self) -> "np.ndarray[Any, np.dtype[np.datetime64]]":
        """Of each line its day."""
        apart = np.array([line.felt_at for line in self.apart], dtype="datetime64[D]")
        return np.concatenate([self.table["felt_at"].to_numpy().astype("datetime64[D]"), apart])


def _hashed(words: str) -> UUID:
    return UUID(bytes=md5(words.encode("utf-8", "surrogatepass"), usedforsecurity=False).digest())


def rows_of_lines(lines: Sequence[Line]) -> Numbers:
    """The lines of the file on which the rows start that say something, in order and each once."""
    numbers = lines.numbers if isinstance(lines, LineTable) else np.array([each.line for each in lines], dtype=np.int64)
    steps = np.diff(numbers, prepend=0)
    return numbers[steps > 0] if bool((steps >= 0).all()) else np.unique(numbers)


def days_of_lines(lines: Sequence[Line], without: Sequence[int] = ()) -> list[date]:
    """The days that lines are of, but those of some rows, in order."""
    if isinstance(lines, LineTable):
        days = lines.felt_on
        if without:
            days = days[~np.isin(lines.numbers, np.array(without))]
        return sorted(np.array(pd.unique(days)).astype(object).tolist())
    skipped = frozenset(without)
    return sorted({line.felt_at.date() for line in lines if line.line not in skipped})


def amounts_of_lines(lines: Sequence[Line]) -> pd.DataFrame:
    """The amounts that lines say, in the order of the rows: factor, unit, amount, felt_at, and whether of a spell."""
    columns = ["line", "factor", "unit", "amount", "felt_at", "of_spell"]
    apart = lines.apart if isinstance(lines, LineTable) else lines
    said = [
        (each.line, each.factor, each.unit, each.amount, each.felt_at, each.other_end is not None)
        for each in apart if each.factor
    ]  # fmt: skip
    kinds = {"line": "int64", "amount": "float64", "felt_at": "datetime64[us]", "of_spell": "bool"}
    frame = pd.DataFrame(said, columns=columns).astype(kinds)
    if not isinstance(lines, LineTable) or "factor" not in lines.table.column_names:
        return frame
    table = lines.table.filter(pc.is_valid(lines.table["factor"]))
    by_columns: pd.DataFrame = table.select([name for name in columns if name in table.column_names]).to_pandas()
    by_columns = by_columns.reindex(columns=columns[:-1]).assign(of_spell=False)
    if not said:
        return by_columns
    both = pd.concat([by_columns.astype({"factor": object, "unit": object}), frame])
    return both.sort_values("line", kind="stable")


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
