"""Bring in when many rows were felt: each distinct day, clock or moment is read once, by the rules of any row."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analytics.readers.moments import Moment
from analytics.readers.reading import Reading, RowFault
from analytics.readers.table import Places, PlainRows

OF_DAY = ("felt_at", "date", "time", "year", "month", "day")
_MOST_SHAPES = 1 << 62
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Moments:
    """When each row was felt; `kinds` are their number in `held`, and -1 where a row must be read by itself."""

    at: npt.NDArray[np.datetime64]
    kinds: Places
    held: list[Moment]


class ManyMoments:
    """The moments of the rows of a large file; `fields` are the columns that hold what is not said for all rows."""

    def __init__(self, rows: PlainRows, header: list[str], fields: dict[str, str], reading: Reading) -> None:
        self.rows, self.header, self.fields, self.reading = rows, header, fields, reading

    def read(self) -> Moments:
        """When each row was felt."""
        names = [name for name in OF_DAY if name in self.fields]
        is_said = bool(self.reading.rules.zone or self.reading.mapping.set.keys() & set(OF_DAY))
        if is_said or not names or names[0] not in ("felt_at", "date") or names[1:] not in ([], ["time"]):
            return self._by_cells()
        place = self._place(names[0])
        found = self._iso(place) if self.rows.are_iso(place) and not names[1:] else None
        return found or self._by_day_and_clock(names[0], has_time="time" in names) or self._by_cells()

    def _place(self, name: str) -> int:
        return self.header.index(self.fields[name])

    def _iso(self, place: int) -> Moments | None:
        """Of a column that programs wrote."""
        cells = self.rows.columns[place]
        try:
            at = cells.cast(pa.timestamp("us")).to_numpy(zero_copy_only=False)
        except pa.ArrowInvalid:
            return None  # the 30th of February
        has_time = pc.greater(pc.binary_length(cells), 10).to_numpy(zero_copy_only=False)
        held = [Moment(self.reading.now, has_time=each) for each in (False, True)]
        return self._until_now(Moments(at, has_time.astype(np.int64), held))

    def _until_now(self, moments: Moments) -> Moments:
        """What lies in the future is read by itself."""
        now = np.datetime64(self.reading.now, "us")
        today = np.datetime64(datetime.combine(self.reading.now.date(), time()), "us")
        limits = np.array([*(now if each.has_time else today for each in moments.held), today])  # the last is of -1
        kinds = np.where(moments.at > limits[moments.kinds], -1, moments.kinds)
        return Moments(moments.at, kinds, moments.held)

    def _by_day_and_clock(self, name: str, *, has_time: bool) -> Moments | None:
        """Each distinct day and each distinct clock is read once; None where they cannot be told apart."""
        parted = self.rows.parted(self._place(name))
        if parted is None or (has_time and any(parted[1][0])):
            return None
        (days, of_day), (clocks, of_clock) = parted
        if has_time:
            clocks, of_clock = self.rows.coded(self._place("time"))
        read = [self._moment({name: day}) for day in days]
        bases = [(moment.at, day) for moment, day in zip(read, days, strict=True) if moment and _is_bare(moment)]
        if not bases or min(bases)[0].date() >= self.reading.now.date():
            return None
        base, day = min(bases)
        of_base = [
            self._moment({name: day, "time": clock} if has_time else {name: f"{day} {clock}".rstrip()})
            for clock in clocks
        ]
        # What a clock says of another day, or of another place, is read with its row.
        good = {
            at: each for at, each in enumerate(of_base) if each and not each.zoned and each.at.date() == base.date()
        }
        held: dict[tuple[bool, str | None], Moment] = {}
        kinds, since = np.full(len(clocks), -1), np.zeros(len(clocks), dtype=np.int64)
        for place, each in good.items():
            form = held.setdefault((each.has_time, each.part), each)
            kinds[place], since[place] = list(held.values()).index(form), (each.at - base) // _MICROSECOND
        is_bare = np.array([bool(moment and _is_bare(moment)) for moment in read], dtype=bool)
        at = np.array([moment.at if moment else base for moment in read], dtype="datetime64[us]")
        whole = at[of_day] + since[of_clock].astype("timedelta64[us]")
        return self._until_now(Moments(whole, np.where(is_bare[of_day], kinds[of_clock], -1), list(held.values())))

    def _by_cells(self) -> Moments:
        """Each distinct moment is read once."""
        columns = [self.fields[name] for name in OF_DAY if name in self.fields]
        kinds, count = together([self.rows.coded(self.header.index(column)) for column in columns], len(self.rows))
        first = np.zeros(count, dtype=np.int64)
        first[kinds[::-1]] = np.arange(len(kinds))[::-1]
        at = np.full(count, np.datetime64(0, "us"))
        held: dict[tuple[bool, str | None], Moment] = {}
        of = np.full(count, -1)
        for kind, place in enumerate(first.tolist()):
            cells = {
                name: self.rows.columns[self._place(name)][place].as_py() for name in OF_DAY if name in self.fields
            }
            moment = self._moment(cells)
            if moment and not moment.zoned:
                at[kind] = moment.at
                form = held.setdefault((moment.has_time, moment.part), moment)
                of[kind] = list(held.values()).index(form)
        return Moments(at[kinds], of[kinds], list(held.values()))

    def _moment(self, cells: dict[str, str]) -> Moment | None:
        """The moment that some cells say; None where they say none that can be kept."""
        try:
            return self.reading.moment(0, cells | self.reading.mapping.set)
        except RowFault:
            return None


def _is_bare(moment: Moment) -> bool:
    """Whether it is a day and nothing else."""
    return not moment.has_time and moment.part is None and not moment.zoned


def together(parts: list[tuple[list[Any], Places]], count: int) -> tuple[Places, int]:
    """Of each row which combination of its parts it is, numbered as they come up, and how many there are."""
    kinds, size = np.zeros(count, dtype=np.int64), 1
    for words, codes in parts:
        if size * max(1, len(words)) >= _MOST_SHAPES:
            kinds, known = pd.factorize(kinds)
            size = len(known)
        kinds = kinds * max(1, len(words)) + codes
        size *= max(1, len(words))
    kinds, known = pd.factorize(kinds)
    return kinds, len(known)
