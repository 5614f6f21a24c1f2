"""Bring in how the rows of one file are read: their moments, their places and their spells, each cell read once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from analytics.diary.places import (
    find_region,
    find_side,
    split_own_side,
    split_places,
    split_side,
)
from analytics.journal import Line
from analytics.readers.columns import EXPOSURE
from analytics.readers.dates import full_year
from analytics.readers.identity import Kind
from analytics.readers.mapping import DateOrder, Mapping
from analytics.readers.moments import Moment, missing_hour, read_moment
from analytics.readers.roles import Roles
from analytics.readers.rules import Rules
from analytics.readers.spells import Spell, read_spell
from analytics.readers.values import Unreadable, is_missing


class RowFault(Exception):  # noqa: N818 - becomes a Problem one floor up
    """A row, or a value of it, that cannot be kept: the field, what stood there, and why."""

    def __init__(self, name: str, value: str, reason: str) -> None:
        self.field, self.value, self.reason = name, value, reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Where:
    """A place as the file says it and as it is read."""

    words: str
    region: str | None
    side: str | None
    written: str | None
    former: str | None = None


@dataclass(frozen=True, slots=True)
class ToldBy:
    """What tells a line from any other, and the column in which its number stands; "" where that is another's cell."""

    kind: Kind
    about: tuple[str, ...]
    moment: Moment
    column: str


@dataclass(slots=True)
class Said:
    """What one row says: its lines, what each is told by, and the values of the row that cannot be read."""

    lines: list[Line] = field(default_factory=list)
    told_by: list[ToldBy] = field(default_factory=list)
    asides: list[RowFault] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """How this file's rows are read: roles of its columns, rules of its cells, the clock's now."""

    mapping: Mapping
    roles: Roles
    rules: Rules
    order: DateOrder | None
    now: datetime
    is_serial: bool = False  # dates are numbers as spreadsheets count days
    years: dict[int, str] = field(default_factory=dict)  # line to its date with the year that it does not name
    clocks: dict[str, str] = field(default_factory=dict)  # cell of the time to the clock that it means
    told: set[str] = field(default_factory=set)
    named: dict[date, set[str]] = field(default_factory=dict)  # factors of days on which the triggers say something
    zoned: list[str] = field(default_factory=list)  # a moment with an offset, as it stands
    _places: dict[tuple[str, str], tuple[Where, ...]] = field(default_factory=dict)
    _moments: dict[tuple[str, str], Moment] = field(default_factory=dict)

    def spell(self, cells: dict[str, str], moment: Moment, said: Said, about: str) -> Spell | None:
        """From the start of a row to its end, where its amounts may be of it; an end that cannot be is set aside."""
        if not self.roles.spell or (self.roles.name and not about.startswith(EXPOSURE)):
            return None
        start, end = self.roles.spell
        is_at_end = end in (self.roles.fields.get("felt_at"), self.roles.fields.get("time"))
        which, text = ("start", cells[start]) if is_at_end else ("end", cells[end])
        if is_missing(text):
            return None
        try:
            spell = self.rules.once(read_spell, moment, text, which, self.order, self.rules.zone)
            if spell is None or spell.end <= self.now:
                return spell
            problem = RowFault(which, text, "in the future")
        except Unreadable as fault:
            problem = RowFault(which, text, str(fault))
        if not any(each.field == which for each in said.asides):
            said.asides.append(problem)
        return None

    @property
    def is_moment_said(self) -> bool:
        """Whether the person said which column holds the moment."""
        return any(name in ("felt_at", "time") for name, _ in self.mapping.columns)

    def moment(self, number: int, values: dict[str, str]) -> Moment:
        """When the row of that line was felt.

        Raises:
            RowFault: it does not say when, in words that can be read.
        """
        name, day = _day_text(values)
        day = self.years.get(number, day)
        clock = values.get("time", "")
        clock = "" if is_missing(clock) else self.clocks.get(clock.strip(), clock)
        moment = self._moments.get((day, clock))
        if moment is None:
            moment = self._read_moment(name, day, clock)
            self._moments[day, clock] = moment
        return moment

    def _read_moment(self, name: str, day: str, clock: str) -> Moment:
        try:
            moment = read_moment(day, clock or None, self.order, self.rules.zone, serial=self.is_serial)
        except Unreadable as fault:
            blamed = ("time", clock) if "time" in str(fault) and clock else (name, day)
            raise RowFault(*blamed, "empty" if not blamed[1].strip() else str(fault)) from None
        limit = self.now if moment.has_time else self.now.replace(hour=0, minute=0, second=0, microsecond=0)
        if moment.at > limit:
            raise RowFault(name, day, "in the future")
        if moment.zoned and not self.zoned:
            self.zoned.append(f"{day} {clock}".strip())
        if self.rules.zone and not moment.zoned and moment.has_time and missing_hour(moment.at, self.rules.zone):
            self.told.add(f"{day} {clock}".strip() + f" is no time of {self.rules.zone}: it is kept as written")
        return moment

    def places(self, words: str, side_words: str) -> tuple[Where, ...]:
        """The places that a cell names, with the side that another cell may hold."""
        known = self._places.get((words, side_words))
        if known is None:
            known = self._places[words, side_words] = tuple(self._read_places(words, side_words))
        return known

    def _read_places(self, words: str, side_words: str) -> Iterator[Where]:
        if is_missing(words):
            if not is_missing(side_words):
                yield Where("", None, find_side(side_words), None)
            return
        each_place = split_places(words)
        for place in (" ".join(each.split()) for each in each_place):
            name, side = split_side(place)
            region = find_region(name)
            if not region:
                name, side = split_own_side(place)
                self.told.add(f"'{place}' is kept as a place of its own")
            as_written = place if is_missing(side_words) else f"{place}, {side_words}"
            known, side = region or name, find_side(side_words) or side
            written = None if as_written in (known, f"{known}, {side}") else as_written
            whole = words if is_missing(side_words) else f"{words}, {side_words}"
            yield Where(place, known, side, written, None if whole == (written or known) else whole)


def _day_text(values: dict[str, str]) -> tuple[str, str]:
    """The field that holds the day and its text; year, month and day join as an ISO date."""
    for name in ("felt_at", "date"):
        if name in values and not is_missing(values[name]):
            return name, values[name]
    if {"year", "month", "day"} <= values.keys():
        year, month, day = (values[name].strip().removesuffix(".0") for name in ("year", "month", "day"))
        return "date", f"{full_year(year) if year.isdigit() else year}-{month}-{day}"
    return ("felt_at" if "felt_at" in values else "date"), values.get("felt_at", values.get("date", ""))
