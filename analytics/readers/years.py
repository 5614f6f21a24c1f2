"""Bring in the year of dates that name none ("3 Oct"): it is asked once for the file, and never guessed row by row.

Where the rows run on over New Year, the year asked for is that of the first of them and goes on with the rows.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from analytics.diary.date_words import calendar_day
from analytics.diary.spelling import folded
from analytics.readers.dates import is_weekday, month_and_day, split_date, weekdays_of, with_year, without_year
from analytics.readers.mapping import DateOrder
from analytics.readers.questions import Choice, Question, Questions
from analytics.readers.roles import Roles
from analytics.readers.table import PlainRows, Row, Table
from analytics.readers.values import Unreadable, is_missing

_ABOVE, _ASIDE, _ALL = "above", "aside", "all-"
_ORDERS: tuple[DateOrder, ...] = ("dmy", "mdy")
_HALF = 186  # of a year of twelve months of 31 days: a step further back is one over New Year
_OFFERED = 2
_LIKELY, _BACK = 5, 12  # years: within five, no two begin with the same weekday
_FEW = 10  # dates, of which none may miss its weekday
_MOST = 0.9
_FOUR_DIGITS = re.compile(r"(.*[\s,.-])((?:[01]\d|2[0-3])[0-5]\d)\s*")
_EARLIEST_YEAR = "1900"
_AS_NUMBER = re.compile(r"(\d{1,2})\.(\d{1,2})")


@dataclass(frozen=True, slots=True)
class _Day:
    """A date of the file; without a year where it names none.

    Attributes:
        line: where it stands.
        cell: how it is written there; where its last 0 was lost, with it.
        month: its month.
        day: of the month.
        weekdays: those that the one beside it may be.
        year: where it names one.
    """

    line: int
    cell: str
    month: int
    day: int
    weekdays: frozenset[int] = frozenset()
    year: int | None = None

    @property
    def place(self) -> int:
        """Where in a year it lies."""
        return self.month * 31 + self.day

    def of(self, year: int) -> date | None:
        """The day itself; None where that year has none."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def ask_years(
    table: Table, rows: Sequence[Row], roles: Roles, order: DateOrder | None, today: date, questions: Questions
) -> dict[int, str]:
    """The dates that name no year, each with the year that is meant where there is one, by the lines they stand on.

    Args:
        table: the file.
        rows: those that are read.
        roles: what its columns are for.
        order: of day and month; None where the person did not say it yet.
        today: what lies after it is no day of a diary.
        questions: those of the file.
    """
    columns = [roles.fields[name] for name in ("felt_at", "date") if name in roles.fields]
    places = [table.header.index(column) for column in columns]
    if isinstance(rows, PlainRows) and places and (rows.are_iso(places[0]) or rows.parted(places[0])):
        return {}
    cells = _with_clocks(list(_first_filled(rows, places)))
    if not any(without_year(cell) for _, cell in cells if not cell[:4].isdigit()):  # most files write the year first
        return {}
    beside = _weekdays(rows, len(table.header))
    cells = _with_lost_zeros(cells, order, questions)
    read = [_days(cells, beside, each) for each in ([order] if order else _ORDERS)]
    bare = [each for each in read[0] if each.year is None]
    if not bare:
        return {}
    is_open = any(each != read[0] for each in read)
    answer = questions.ask(question := _question(read, today, is_open=is_open)) or question.choices[0].name
    as_written = {each.line: each.cell for each in bare}
    if answer == _ASIDE:
        return as_written
    if answer.startswith(_ALL):
        return {each.line: with_year(each.cell, order, int(answer.removeprefix(_ALL))) for each in bare}
    years = _years(read[0], None if answer == _ABOVE else int(answer))
    return as_written | {each.line: with_year(each.cell, order, year) for each, year in years}


def _first_filled(rows: Sequence[Row], places: list[int]) -> Iterator[tuple[int, str]]:
    """Of each row the line and the first of some cells that says something."""
    for row in rows:
        for place in places:
            if place < len(row.cells) and not is_missing(row.cells[place]):
                yield row.line, row.cells[place]
                break


def _with_clocks(cells: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The dates with a colon in clocks of four digits: beside "3 Oct 0830", what ends "4 Oct 2015" is no year."""
    found = {line: clock for line, cell in cells if (clock := _FOUR_DIGITS.fullmatch(cell)) and not cell[:4].isdigit()}
    if not any(clock[2] < _EARLIEST_YEAR and _may_bear_clock(clock[1]) for clock in found.values()):
        return cells
    clocks = {
        line: f"{clock[1]}{clock[2][:2]}:{clock[2][2:]}" for line, clock in found.items() if _may_bear_clock(clock[1])
    }
    return [(line, clocks.get(line, cell)) for line, cell in cells]


def _may_bear_clock(words: str) -> bool:
    """Whether a date without a year stands there, but "3/10": of that the order is not known."""
    return "/" not in words and without_year(words.strip(" ,-")) is not None


def _weekdays(rows: Sequence[Row], width: int) -> dict[int, str]:
    """Line and weekday, where a column holds nothing else."""
    for place in range(width):
        cells = dict(_first_filled(rows, [place]))
        if cells and all(map(is_weekday, cells.values())):
            return cells
    return {}


def _with_lost_zeros(
    cells: list[tuple[int, str]], order: DateOrder | None, questions: Questions
) -> list[tuple[int, str]]:
    """The dates as they were typed: "3.10" that a spreadsheet took for a number and cut to "3.1" is asked about."""
    numbers = [found for _, cell in cells if (found := _AS_NUMBER.match(cell.strip()))]
    has_zeros = any("0" in (found[1][0], found[2][0], found[2][-1]) for found in numbers)
    is_text = has_zeros or any(not _AS_NUMBER.fullmatch(found.string.strip()) for found in numbers)
    cut = next((found[0] for found in numbers if found[2] == "1"), None)
    if cut is None or is_text or order == "mdy":
        return cells
    day = cut.partition(".")[0]
    question = Question(
        "zero",
        f"'{cut}' may be {day} Jan, or {day} Oct without its last 0, which spreadsheets leave out. Which is it?",
        (Choice("january", f"{day} Jan"), Choice("october", f"{day} Oct")),
    )
    if questions.ask(question) != "october":
        return cells
    return [(line, f"{cell.strip()}0" if cell.strip().endswith(".1") else cell) for line, cell in cells]


def _days(cells: list[tuple[int, str]], beside: dict[int, str], order: DateOrder | None) -> list[_Day]:
    return [day for line, cell in cells if (day := _day(line, cell, beside.get(line, ""), order))]


def _day(line: int, cell: str, beside: str, order: DateOrder | None) -> _Day | None:
    if parts := month_and_day(cell, order):
        return _Day(line, cell.strip(), *parts, weekdays_of(cell) or weekdays_of(beside))
    if is_missing(cell):
        return None
    try:
        day, _ = split_date(folded(cell), order)
    except Unreadable:
        return None
    return _Day(line, cell.strip(), day.month, day.day, year=day.year)


def _years(days: Sequence[_Day], first: int | None) -> Iterator[tuple[_Day, int]]:
    """The dates that name no year with their years.

    Args:
        days: all dates in the order of the file.
        first: the year of the first that names none; None takes that of the row above.
    """
    on, turned, year, before = _direction(days), 0, first, None
    for each in days:
        if each.year is not None:
            if first is None:
                year, turned, before = each.year, 0, each
            continue
        if year is None:
            continue
        step = (each.place - before.place) * on if before else 0
        if step < -_HALF or (step > _HALF and turned):  # the latter is a slip back over New Year
            change = 1 if step < 0 else -1
            year, turned = year + on * change, turned + change
        before = each
        yield each, year


def _direction(days: Sequence[_Day]) -> int:
    """1 where the dates go on from row to row, -1 where the latest stands first."""
    steps = [after.place - before.place for before, after in pairwise(days)]
    ahead = sum(1 for step in steps if 0 < step <= _HALF)
    back = sum(1 for step in steps if -_HALF <= step < 0)
    return -1 if back > ahead else 1


def _question(read: list[list[_Day]], today: date, *, is_open: bool) -> Question:
    days = read[0]
    bare = [each for each in days if each.year is None]
    offered, default = _offered(read, today)
    is_turning = len({year for _, year in _years(days, today.year)}) > 1
    many = (
        "" if len(bare) == 1 else f", nor do {len(bare) - 1} more dates" if len(bare) > 2 else ", nor does 1 more date"
    )
    asks = f"'{bare[0].cell}' (line {bare[0].line}) says no year{many}"
    asks += ", and the rows run on over New Year" if is_turning else ""
    asks += f". The weekdays fit {default}, and none of the years beside it" if default else ""
    asks += ". Which year is the first of them?" if is_turning else ". Which year is it?"
    choices = [Choice(f"{year}", _shown(days, year, is_open=is_open)) for year in offered]
    whole = next((year for year in range(today.year, today.year - _OFFERED, -1) if _is_whole(bare, year, today)), None)
    if is_turning and whole and not is_open:
        choices.append(Choice(f"{_ALL}{whole}", f"no: every row is of {whole}"))
    if any(_years(days, None)):
        choices.insert(0, Choice(_ABOVE, f"the year of the row above: {_shown(days, None, is_open=is_open)}"))
        default = None
    aside = Choice(_ASIDE, "not read: rows whose date says no year are set aside")
    return Question("year", asks, (*choices, aside), default, takes=("YYYY", r"(?:19|20)\d\d"))


def _shown(days: Sequence[_Day], first: int | None, *, is_open: bool) -> str:
    """What the first of the dates would be, and the first behind New Year."""
    years = list(_years(days, first))
    if is_open:
        return f"{years[0][1]}"
    turn = next((each for each, before in zip(years[1:], years, strict=False) if each[1] != before[1]), None)
    return ", ".join(
        f"'{each.cell}' is {calendar_day(day)}" for each, year in (years[0], *([turn] if turn else []))
        if (day := each.of(year))
    )  # fmt: skip


def _offered(read: list[list[_Day]], today: date) -> tuple[list[int], str | None]:
    """The years that make sense, the latest first, and the one that the weekdays beside the dates leave alone."""
    possible = [
        year
        for year in range(today.year, today.year - _BACK, -1)
        if any(_is_possible(each, year, today) for each in read)
    ]
    possible = possible or [today.year]
    if any(each.weekdays for days in read for each in days):
        fitting = [year for year in possible if any(_fits(days, year) for days in read)]
        likely = [year for year in fitting if year > possible[0] - _LIKELY]
        if fitting:
            return (likely or fitting), f"{likely[0]}" if len(likely) == 1 else None
    return possible[:_OFFERED], None


def _is_possible(days: Sequence[_Day], first: int, today: date) -> bool:
    """Whether all dates are real days and none lies in the future."""
    return all((day := each.of(year)) and day <= today for each, year in _years(days, first))


def _is_whole(bare: Sequence[_Day], year: int, today: date) -> bool:
    """Whether all dates may be of one year, whatever their order."""
    days = [(each, each.of(year)) for each in bare]
    return all(day and day <= today and day.weekday() in (each.weekdays or range(7)) for each, day in days)


def _fits(days: Sequence[_Day], first: int) -> bool:
    """Whether the dates fall on the weekdays beside them, of many all but a few."""
    named = [(each, day) for each, year in _years(days, first) if each.weekdays and (day := each.of(year))]
    right = sum(day.weekday() in each.weekdays for each, day in named)
    return right == len(named) if len(named) < _FEW else right >= _MOST * len(named)
