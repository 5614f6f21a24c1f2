"""Bring in spells: a row's start and its end, and the time between them.

A column of starts and one of ends make spells only together, and only of what is measured in time. A pain is felt at
its start: its end makes nothing of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from analytics.diary.factors import LONGEST_SIT, bounds_of, find_factor, in_own_unit
from analytics.readers.clocks import read_time
from analytics.readers.columns import EXPOSURE, field_of, may_end, may_start
from analytics.readers.file_columns import FileColumns
from analytics.readers.mapping import DateOrder
from analytics.readers.moments import Moment, read_moment
from analytics.readers.spans import minutes_in
from analytics.readers.values import Unreadable

_SAMPLE, _MOST_OF = 200, 0.9  # cells that are looked at, and the share of them that must be of a kind
_DAY = timedelta(days=1)
_ORDERS: tuple[DateOrder, ...] = ("dmy", "mdy", "ymd")


class NoEnd(Unreadable):
    """That there was some of it, in a row that lacks a start or an end: how much is not known."""


@dataclass(frozen=True, slots=True)
class Spell:
    """The time between a row's start and its end.

    Attributes:
        at: the one of them that is the row's moment, by the clock on the wall.
        other: the other one.
        minutes: how long it was.
    """

    at: datetime
    other: datetime
    minutes: float

    @property
    def end(self) -> datetime:
        """The later of the two."""
        return max(self.at, self.other)


def find_spell(found: FileColumns) -> None:
    """A column of starts and a column of ends, and the moment of a row where they alone say it."""
    denied = {name for name, column in found.mapping.columns if not column}
    held = {found.fields[name] for name in ("felt_at", "date", "time") if name in found.fields}
    is_open = {*found.free, *held}.__contains__
    said = [column for column in found.table.header if is_open(column) and field_of(column) not in denied]
    start = next((each for each in said if may_start(each, is_beside=True) and _says_when(found.cells(each))), None)
    end = next((each for each in said if may_end(each, is_beside=True) and _says_when(found.cells(each))), None)
    if start is None or end is None:
        return
    _settle_start(found, start, end)
    if {found.fields.get("felt_at"), found.fields.get("time")} & {start, end}:
        found.spell = (start, end)


def _settle_start(found: FileColumns, start: str, end: str) -> None:
    """The start is when a row was, unless the file or the person says otherwise."""
    fields, cells = found.fields, found.cells(start)
    # Words that mean a start only beside an end ("von") take no moment from pain that had another so far.
    is_free = field_of(start) == "felt_at" or not found.pains
    is_said = any(name in ("felt_at", "date", "time") for name, _ in found.mapping.columns)
    has_day = "date" in fields or fields.keys() >= {"year", "month", "day"}
    if are_clocks(cells) and are_clocks(found.cells(end)) and has_day and is_free:
        if fields.get("felt_at") == start:
            del fields["felt_at"]
        if not fields.keys() & {"felt_at", "time"}:
            fields["time"] = start
    elif not is_said and "felt_at" not in fields and (is_free or not has_day) and _are_moments(cells):
        fields["felt_at"] = start


def settle_spell(found: FileColumns) -> None:
    """Keep the two columns for what is measured in time, or let them go."""
    of_time = [each for each in found.of_name.values() if each.startswith(EXPOSURE)] if found.name else []
    if not found.name and not found.pains:
        of_time += [*(each.factor for each in found.amounts), *(found.fields.keys() & {"sitting_minutes", "triggers"})]
    if not of_time:
        found.spell = None


def are_clocks(cells: Sequence[str]) -> bool:
    """Whether cells are times of day alone."""
    return _are(cells, lambda cell: _clock(cell) is not None)


def _says_when(cells: Sequence[str]) -> bool:
    return are_clocks(cells) or _are_moments(cells)


def _are_moments(cells: Sequence[str]) -> bool:
    """Whether cells are days with a time of day."""
    return _are(cells, lambda cell: any(_has_time(cell, order) for order in _ORDERS))


def _are(cells: Sequence[str], is_one: Callable[[str], bool]) -> bool:
    sample = cells[:_SAMPLE]
    return bool(sample) and sum(map(is_one, sample)) >= _MOST_OF * len(sample)


def _clock(cell: str) -> time | None:
    try:
        return read_time(cell)[0]
    except Unreadable:
        return None


def _has_time(cell: str, order: DateOrder) -> bool:
    try:
        return read_moment(cell, None, order, None).has_time
    except Unreadable:
        return False


def read_spell(moment: Moment, text: str, which: str, order: DateOrder | None, zone: str | None) -> Spell | None:
    """The spell of a row; None where one of its ends has no time of day.

    Args:
        moment: when the row was: one of its ends.
        text: the cell of the other end; a clock alone is of the same day, or of the next one after midnight.
        which: "start" or "end": what that other end is.
        order: of day and month in the file's numeric dates.
        zone: to read moments with an offset in.

    Raises:
        Unreadable: it is no moment, or lies on the wrong side of the row's own.
    """
    clock = _clock(text)
    other = Moment(datetime.combine(moment.at, clock), has_time=True) if clock else read_moment(text, None, order, zone)
    if not (moment.has_time and other.has_time):
        return None
    between = _between(moment, other) if which == "end" else _between(other, moment)
    if clock and between < timedelta():
        further = _DAY if which == "end" else -_DAY
        other, between = replace(other, at=other.at + further), between + _DAY
    if between < timedelta():
        raise Unreadable("before its start" if which == "end" else "after its end")
    return Spell(moment.at, other.at, between / timedelta(minutes=1))


def _between(start: Moment, end: Moment) -> timedelta:
    """As it went by, where both say it: the clock on the wall may have been changed meanwhile."""
    return end.instant - start.instant if start.instant and end.instant else end.at - start.at


def is_of_time(factor: str, unit: str | None) -> bool:
    """Whether a factor's amounts are spells where a row has a start and an end; the longest of all is none of them."""
    return factor != LONGEST_SIT and minutes_in(unit or find_factor(factor).unit) is not None


def amount_of(spell: Spell | None, factor: str, unit: str | None) -> tuple[float, str | None]:
    """How much of a factor there was from the start to the end, in its own unit of time.

    Raises:
        NoEnd: it is not known from when to when.
        Unreadable: no day holds so much.
    """
    if spell is None:
        raise NoEnd("empty: how long it was is not known")
    per_minute, own = in_own_unit(factor, "minutes", unit)
    amount, (_, most) = spell.minutes * per_minute, bounds_of(factor, None)
    if most is not None and amount > most:
        raise Unreadable(f"more than the {most:,g} {own} of a day")
    return amount, own
