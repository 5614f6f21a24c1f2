"""Bring in what each column of a file is for: by its name, by what it holds, and by what the person said.

Where names and cells do not settle it, it is a question; what nobody claims is named as not read.
"""

from collections.abc import Sequence

from analytics.diary.factors import factor_name
from analytics.readers.columns import (
    field_of,
    may_end,
    may_start,
    plain,
)
from analytics.readers.dates import is_weekday
from analytics.readers.evidence import shows_clock
from analytics.readers.faults import FileFault
from analytics.readers.file_columns import FileColumns
from analytics.readers.heading_columns import ask_heading_columns
from analytics.readers.mapping import Mapping
from analytics.readers.name_column import find_name_column
from analytics.readers.offered_columns import (
    ask_factor_columns,
    ask_location,
    ask_pain_columns,
    ask_part_columns,
    ask_place_columns,
    ask_rated_places,
    ask_time_column,
)
from analytics.readers.questions import Questions
from analytics.readers.roles import Roles
from analytics.readers.spells import are_clocks, find_spell, settle_spell
from analytics.readers.table import Row, Table, counts_of

_OFFERS = ("column:", "names", "places", "pains", "parts")


def find_roles(table: Table, rows: Sequence[Row], mapping: Mapping, questions: Questions) -> Roles:
    """What each column of a file is for.

    Raises:
        FileFault: a column that was named is not there, or nothing says when or what.
    """
    _check_named(table, mapping)
    found = FileColumns(table, rows, mapping, questions)
    _by_mapping(found)
    _by_name(found)
    _settle_moment(found)
    find_spell(found)
    ask_time_column(found)
    ask_pain_columns(found)
    ask_place_columns(found)
    ask_part_columns(found)
    ask_heading_columns(found)
    find_name_column(found)
    ask_factor_columns(found)
    ask_rated_places(found)
    _check_enough(found)
    if "region" in found.fields and not found.name:
        ask_location(found)
    settle_spell(found)
    return Roles(
        found.fields, tuple(found.pains), tuple(found.amounts), tuple(found.medicines), found.name, found.of_name,
        tuple(found.unread), found.spell,
    )  # fmt: skip


def _check_named(table: Table, mapping: Mapping) -> None:
    named = [column for _, column in mapping.columns if column]
    for column in (*named, *mapping.carry_down, *(mapping.person or ())[:1]):
        if column not in table.header:
            raise FileFault(f"{table.name} has no column '{column}'. Its columns are: {', '.join(table.header)}.")


def _by_mapping(found: FileColumns) -> None:
    for name, column in found.mapping.columns:
        if column:
            found.take(name, column)


def _by_name(found: FileColumns) -> None:
    """Columns whose name means a field, the first of two; what the person said stands before any name."""
    said = {name for name, _ in found.mapping.columns} | found.mapping.set.keys()
    has_pain = bool(found.pains)
    for column in found.free:
        name = field_of(column)
        if name is None or name in said or name in _displaced(found.mapping):
            continue
        if name == "intensity" and (has_pain or found.pains):
            continue
        if name not in found.fields:
            found.take(name, column)


def _settle_moment(found: FileColumns) -> None:
    """Columns of the moment known by their names, held against their cells."""
    fields, header = found.fields, found.table.header
    day = fields.get("day")
    if day and not {"year", "month"} <= fields.keys() and any(len(cell) > 2 for cell in counts_of(found.cells(day))):
        del fields["day"]
        fields.setdefault("date", day)  # "Day" over whole dates
    week = fields.get("date")
    other = next((column for column in found.free if field_of(column) in ("date", "felt_at")), None)
    if week and other and all(is_weekday(cell) for cell in counts_of(found.cells(week))):
        fields["date"] = other  # "Tag" over weekdays beside "Datum"
    when = fields.get("felt_at")
    has_day = "date" in fields or {"year", "month", "day"} <= fields.keys()
    if when and has_day and "time" not in fields and shows_clock(found.cells(when)):
        fields["time"] = fields.pop("felt_at")  # "when" over "am" and "pm" beside a date
    end = next((column for column in header if may_end(column)), None)
    has_sleep = any(factor_name(plain(column)) == "sleep" for column in header)
    if when and may_start(when) and end and has_sleep and not are_clocks(found.cells(end)):
        fields["felt_at"] = end  # a night counts for the day it ends on


def _displaced(mapping: Mapping) -> set[str]:
    """Fields for the moment that give way to the one the person named."""
    named = {name for name, _ in mapping.columns} | mapping.set.keys()
    if named & {"felt_at", "date"}:
        return {"felt_at", "date", "year", "month", "day"} - named
    return {"felt_at", "date"} if named & {"year", "month", "day"} else set()


def _check_enough(found: FileColumns) -> None:
    """There must be a moment, and something to keep."""
    known = found.fields.keys() | found.mapping.set.keys()
    has_moment = known & {"felt_at", "date"} or known >= {"year", "month", "day"}
    has_content = found.has_content
    is_offered = any(name.startswith(_OFFERS) for name in found.questions.asked)
    if has_moment and (has_content or is_offered):
        return
    shown = ", ".join(f"'{name}'" for name in found.table.header[:12])
    lacks = "pain or a treatment" if has_moment else "a date"
    raise FileFault(
        f"{found.table.name} has no column for {lacks}. Found in its first line: {shown}. Say which column holds what.",
        "--map date=COLUMN --map intensity=COLUMN --map region=COLUMN",
    )
