"""Bring in a file as it is read: its table, its columns and cells, what each row says; what it leaves open is asked."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from analytics.diary.problems import Problem
from analytics.diary.things import MOMENT
from analytics.journal import Incoming, Line, LineTable, days_of_lines
from analytics.readers.chosen_rows import cells_of, chosen_rows, rows_are, with_days, with_person
from analytics.readers.clock_columns import ask_clocks
from analytics.readers.column_roles import find_roles
from analytics.readers.columns import plain
from analytics.readers.date_orders import ask_order, told_order
from analytics.readers.dates import is_serial
from analytics.readers.faults import FileFault
from analytics.readers.file_rules import AS_WRITTEN, find_rules
from analytics.readers.formats import read_table
from analytics.readers.formats.delimited import LONGEST_CELL, MOST_BYTES, too_large
from analytics.readers.journal_questions import told_units
from analytics.readers.many_rows import ManyRows, can_be_many
from analytics.readers.mapping import OF_JOURNAL, Mapping
from analytics.readers.own_diary import Known, OwnRows, is_own, own_table, read_own, shape_of
from analytics.readers.questions import Choice, Question, Questions
from analytics.readers.reading import Reading, RowFault, Said
from analytics.readers.roles import Roles
from analytics.readers.rows import read_row
from analytics.readers.table import Cells, PlainRows, Row, Table
from analytics.readers.years import ask_years

FORMAT = "journal"
_OF_MOMENT_AND_PLACE = ("felt_at", "date", "time", "year", "month", "day", "region", "side")


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as it was read."""

    table: Table
    incoming: Incoming
    asides: tuple[Problem, ...]
    assumed: tuple[str, ...]
    own: OwnRows | None = None  # where it is one of the journal's own


def read_file(
    path: Path, now: datetime, mapping: Mapping, file_name: str | None, questions: Questions, known: Known
) -> ReadFile:
    """All that a file says, and what it leaves open."""
    table, digest = _read_bytes(path, mapping, file_name, questions)
    if is_own(table.header) and mapping.is_plain:
        return _own_file(table, digest, now, mapping, questions, known)
    mapping = with_person(table, mapping, questions)
    rows, assumed = chosen_rows(table, mapping)
    roles = find_roles(table, rows, mapping, questions)
    rows = with_days(table, rows, roles, mapping, questions)
    rules = find_rules(table, rows, roles, mapping, questions)
    dates = [*_dates(rows, table.header, roles), *(mapping.set.get(name, "") for name in ("felt_at", "date"))]
    order = ask_order(dates, mapping.dates, questions)
    is_set = mapping.set.keys() & {"felt_at", "date"}
    years = {} if is_set else ask_years(table, rows, roles, order, now.date(), questions)
    clocks = ask_clocks(Cells(table, rows)[roles.fields["time"]].counts, questions) if "time" in roles.fields else {}
    is_counted = is_serial(filter(None, dates))
    reading = Reading(mapping, roles, rules, order, now, is_serial=is_counted, years=years, clocks=clocks)
    read = _read_rows(rows, table, reading)
    _ask_zone(reading, questions)
    assumed += [*told_order(dates, mapping.dates), *sorted(reading.told)]
    if read.left_out:
        assumed.append(f"{rows_are(read.left_out)} left out: what they are about is not read")
    assumed += told_units(read.lines)
    assumed += [f"column '{column}' is not read" for column in roles.unread]
    if reading.named and roles.fields.get("triggers") != "triggers":
        assumed.append("what a day's list of triggers does not name counts as not there that day")
    incoming = Incoming(
        file_name=table.name, sha256=digest, format=FORMAT, options=mapping.options, rows=len(rows) - read.left_out,
        lines=read.lines, zeros=tuple(_zeros(reading.named)), problems=read.problems, header=tuple(table.header),
        delimiter=table.delimiter, shape=_shape(roles), covered=_covered(roles, read.lines),
        answers={name: choice for name, choice in mapping.answers.items() if name in OF_JOURNAL},
    )  # fmt: skip
    return ReadFile(table, incoming, read.asides, tuple(assumed))


def _own_file(
    table: Table, digest: str, now: datetime, mapping: Mapping, questions: Questions, known: Known
) -> ReadFile:
    """One of the journal's own tables: of its cells only the order of dates may be open."""
    at = table.header.index(MOMENT)
    order = ask_order([row.cells[at] for row in table.rows if at < len(row.cells)], mapping.dates, questions)
    own = read_own(table, order, now, known)
    incoming = Incoming(
        file_name=table.name, sha256=digest, format=FORMAT, options=mapping.options,
        rows=len(own.said) + len(own.problems), lines=tuple(line for _, each in own.said for line in each.lines),
        zeros=tuple(own.zeros), problems=tuple(own.problems), header=tuple(table.header), delimiter=table.delimiter,
        shape=shape_of(table.header),
        answers={name: choice for name, choice in mapping.answers.items() if name in OF_JOURNAL},
    )  # fmt: skip
    asides = tuple(_problem(table, row, fault) for row, each in own.said for fault in each.asides)
    return ReadFile(table, incoming, asides, (), own)


def _read_bytes(path: Path, mapping: Mapping, file_name: str | None, questions: Questions) -> tuple[Table, str]:
    """The file's rows under its header, and what tells it from any other file."""
    name = (file_name or path.name).encode(errors="replace").decode()
    try:
        if not path.is_file():
            raise FileFault(f"{name} cannot be opened. Check that it exists, is a file, and may be read.")
        if path.stat().st_size > MOST_BYTES:
            raise too_large(name)
        content = path.read_bytes()
    except (OSError, ValueError):
        raise FileFault(f"{name} cannot be opened. Check that it exists, is a file, and may be read.") from None
    table = own_table(content, name) if mapping.is_plain else None
    table = table or read_table(
        content, name, questions=questions, skip_lines=mapping.skip_lines, encoding=mapping.encoding,
        sheet=mapping.sheet,
    )  # fmt: skip
    # Each sheet of several is a file of its own: rows of the same number in two of them are not the same row.
    digest = sha256(content)
    digest.update(table.sheet.encode())
    return table, digest.hexdigest()


def _dates(rows: Sequence[Row], header: list[str], roles: Roles) -> list[str]:
    """The cells that hold dates; of a column in which all are written as programs write them, one."""
    places = [header.index(roles.fields[name]) for name in ("felt_at", "date") if name in roles.fields]
    if isinstance(rows, PlainRows):
        plain = [place for place in places if rows.are_iso(place)]
        others = [place for place in places if place not in plain]
        if len(others) < 2:
            found = [cell for place in others for cell in _days(rows, place)]
            return [*(str(rows.columns[place][0]) for place in plain), *found]
    return [row.cells[place] for row in rows for place in places if place < len(row.cells)]


def _days(rows: PlainRows, place: int) -> list[str]:
    """The distinct dates of a column, without the clocks behind them where all stand so."""
    parted = rows.parted(place)
    return parted[0][0] if parted else rows.coded(place)[0]


@dataclass(frozen=True, slots=True)
class _Read:
    """What rows say, what of them cannot be kept, and how many are left out."""

    lines: Sequence[Line]
    problems: tuple[Problem, ...]
    asides: tuple[Problem, ...]
    left_out: int


def _read_rows(rows: Sequence[Row], table: Table, reading: Reading) -> _Read:
    """What the rows say: those of a large file by their shapes, others one by one."""
    if not isinstance(rows, PlainRows) or not can_be_many(table.header, reading):
        return _one_by_one(rows, table, reading)
    many = ManyRows(rows, table.header, reading, lambda place: _read_row(rows[place], table.header, reading)).read()
    rows.forget()
    apart = _one_by_one((rows[place] for place in many.alone.tolist()), table, reading)
    return replace(apart, lines=LineTable(many.table, tuple(apart.lines)))


def _one_by_one(rows: Iterable[Row], table: Table, reading: Reading) -> _Read:
    said: list[tuple[Row, Said]] = []
    problems: list[Problem] = []
    left_out = 0
    for row in rows:
        try:
            each = _read_row(row, table.header, reading)
        except RowFault as fault:
            problems.append(_problem(table, row, fault))
            continue
        if each is None:
            left_out += 1
        else:
            said.append((row, each))
    asides = tuple(_problem(table, row, fault) for row, each in said for fault in each.asides)
    return _Read(tuple(line for _, each in said for line in each.lines), tuple(problems), asides, left_out)


def _problem(table: Table, row: Row, fault: RowFault) -> Problem:
    return Problem(
        source=table.name, line=row.line, field=fault.field, value=fault.value.strip(), reason=fault.reason,
        text=row.text,
    )  # fmt: skip


def _read_row(row: Row, header: list[str], reading: Reading) -> Said | None:
    if row.fault:
        raise RowFault("row", row.text[:100], row.fault)
    longest = max(row.cells, key=len)
    if len(longest) > LONGEST_CELL:
        raise RowFault("row", longest[:100], f"longer than {LONGEST_CELL:,} characters in one cell")
    nameless = [row.cells[place] for place in _nameless(tuple(header)) if place < len(row.cells)]
    return read_row(reading, row.line, cells_of(row, header), [*nameless, *row.cells[len(header) :]])


@lru_cache(maxsize=4)
def _nameless(header: tuple[str, ...]) -> tuple[int, ...]:
    """Columns without a name, numbered where there are several."""
    return tuple(place for place, column in enumerate(header) if re.fullmatch(r"( \(\d+\))?", column))


def _zeros(named: dict[date, set[str]]) -> list[tuple[date, str]]:
    """Factors the trigger column names on other days only, for days on which it says something (or "none")."""
    everywhere = set[str]().union(*named.values())
    return [(day, factor) for day in sorted(named) for factor in sorted(everywhere - named[day])]


def _covered(roles: Roles, lines: Sequence[Line]) -> tuple[date, ...]:
    """Days of a file with a column of triggers: what it implies of them counts, not what an earlier one did."""
    return tuple(days_of_lines(lines)) if "triggers" in roles.fields else ()


def _shape(roles: Roles) -> str:
    """The names of the columns that hold moment and place."""
    held = [roles.fields[name] for name in _OF_MOMENT_AND_PLACE if name in roles.fields]
    return "|".join(sorted(plain(column) for column in (*held, *([roles.name] if roles.name else []))))


def _ask_zone(reading: Reading, questions: Questions) -> None:
    """Moments with an offset may be read on the clock of a place."""
    if not reading.zoned or reading.mapping.zone:
        return
    answer = questions.ask(
        Question(
            "zone", f"Moments say which clock they are of ('{reading.zoned[0]}'). Read them on another place's clock?",
            (Choice(AS_WRITTEN, "no: the clock time is kept as it stands"),),
            default=AS_WRITTEN, takes=("ZONE", r"[A-Za-z_]+(?:/[\w+-]+)*"),
        )
    )  # fmt: skip
    if answer == AS_WRITTEN:
        reading.told.add("times carry an offset: the clock time is kept as written")
