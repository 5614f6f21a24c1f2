"""Bring in the rows of a file that are read: one person's, each with its day."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from analytics.diary.factors import factor_name, is_known
from analytics.readers.columns import field_of, may_person
from analytics.readers.evidence import names_body
from analytics.readers.faults import FileFault
from analytics.readers.mapping import Mapping
from analytics.readers.questions import Choice, Question, Questions
from analytics.readers.roles import Roles
from analytics.readers.table import PlainRows, Row, Table, carried

_MOST_PEOPLE = 12
_OF_DAY = ("felt_at", "date", "year", "month", "day")
_A_FIFTH = 5  # more rows than this without a day are no slips


def with_person(table: Table, mapping: Mapping, questions: Questions) -> Mapping:
    """Asks whose rows are read where a column names several people."""
    column = next(
        (each for each in table.header if may_person(each) and each not in dict(mapping.columns).values()), None
    )
    if column is None or mapping.person:
        return mapping
    cells = Counter(cell for row in table.rows if (cell := cells_of(row, table.header)[column].strip()))
    is_about = any(names_body(cell) or is_known(factor_name(cell)) or not cell[0].isalpha() for cell in cells)
    has_pain = any(field_of(each) == "intensity" for each in table.header)
    if is_about or not has_pain or not 2 <= len(cells) <= _MOST_PEOPLE or len(cells) * 2 > sum(cells.values()) + 1:
        return mapping
    choices = (*(Choice(cell, f"{cell}: {count} rows") for cell, count in cells.items()),
               Choice("all", "all rows: they are of one person"))  # fmt: skip
    shown = ", ".join(f"'{cell}'" for cell in cells)
    asks = f"Column '{column}' names {shown}, and a diary is one person's. Whose rows are read?"
    answer = questions.ask(Question("person", asks, choices))
    return mapping if answer in (None, "all") else replace(mapping, person=(column, answer))


def chosen_rows(table: Table, mapping: Mapping) -> tuple[Sequence[Row], list[str]]:
    """The rows to read: values carried down, one person's where the file holds several."""
    for column in (*mapping.carry_down, *(mapping.person or ())[:1]):
        if column not in table.header:
            raise FileFault(f"{table.name} has no column '{column}'. Its columns are: {', '.join(table.header)}.")
    rows = carried(table.rows, table.header, mapping.carry_down) if mapping.carry_down else table.rows
    if not mapping.person:
        return rows, [*table.told]
    column, person = mapping.person
    chosen = [row for row in rows if cells_of(row, table.header)[column].strip() == person]
    if not chosen:
        raise FileFault(f"{table.name} has no row whose '{column}' is '{person}'.")
    others = rows_are(len(rows) - len(chosen), " of others")
    return chosen, [*table.told, f"only rows whose '{column}' is '{person}': {others} left out"]


def with_days(table: Table, rows: Sequence[Row], roles: Roles, mapping: Mapping, questions: Questions) -> Sequence[Row]:
    """The rows with the day above them, where a good part has none of its own and the person says that it holds."""
    columns = tuple(roles.fields[name] for name in _OF_DAY if name in roles.fields)
    places = [table.header.index(column) for column in columns]
    bare = _bare(rows, places)
    if mapping.carry_down or mapping.person or len(bare) * _A_FIFTH <= len(rows) or bare[:1] == rows[:1]:
        return rows
    answer = questions.ask(
        Question(
            "carry_down",
            f"{len(bare):,} of {len(rows):,} rows have no whole day of their own. Is it the day of the row above them?",
            (Choice("yes", "yes: the day above holds until another is written"),
             Choice("no", "no: rows without a day are set aside")),
            example=f"line {bare[0].line}: {bare[0].text[:120]}",
        )
    )  # fmt: skip
    return rows if answer == "no" else carried(rows, table.header, columns)


def _bare(rows: Sequence[Row], places: list[int]) -> list[Row]:
    """The rows in which some cells say nothing."""
    if isinstance(rows, PlainRows):
        blank = np.zeros(len(rows), dtype=bool)
        for place in places:
            blank |= rows.are_blank(place)
        return [rows[at] for at in np.flatnonzero(blank).tolist()]
    return [row for row in rows if any(place >= len(row.cells) or not row.cells[place].strip() for place in places)]


def rows_are(count: int, whose: str = "") -> str:
    """How many rows, and the verb that goes with them."""
    return f"1 row{whose} is" if count == 1 else f"{count} rows{whose} are"


def cells_of(row: Row, header: list[str]) -> dict[str, str]:
    """Column to cell; a cell that a row lacks is empty."""
    return dict(zip(header, (*row.cells, *[""] * len(header)), strict=False))
