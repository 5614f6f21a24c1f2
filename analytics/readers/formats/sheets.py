"""Bring in a workbook or JSON as a table: the sheet that is meant, its header, and cells that cannot have shifted."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from analytics.readers.faults import FileFault
from analytics.readers.formats.apart import Sheet, read_apart
from analytics.readers.formats.delimited import are_many, header_of
from analytics.readers.formats.headers import choose_table, find_tables
from analytics.readers.formats.records import Records, names_in
from analytics.readers.questions import Choice, Question, Questions
from analytics.readers.table import Row, Table, by_columns

_FIRST = 60  # rows in which a diary's header is looked for
_SHOWN = 80  # characters of the first row that a choice shows
_MIDNIGHT = " 00:00"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?", re.ASCII)
_QUOTED = re.compile(r'[",\r\n]')
_ASIDE = {
    "far": ("cell stands", "cells stand", "far from all others and {are} not read"),
    "error": ("cell holds", "cells hold", "an error instead of a value and {are} read as empty"),
    "formula": ("cell holds", "cells hold", "a formula without its result and {are} read as empty"),
}  # fmt: skip


def read_sheets(content: bytes, name: str, questions: Questions, skip_lines: int, sheet: str | None) -> Table:
    """The rows of one sheet; in JSON, of one list of records.

    Args:
        content: the bytes.
        name: the name the person knows the file by.
        questions: where questions go and answers come from.
        skip_lines: number of rows before the header; 0 looks for it.
        sheet: the sheet the person named; None finds out or asks.

    Raises:
        FileFault: it cannot be read as a table.
    """
    sheets = [each for each in read_apart(content, name) if each.rows]
    if not sheets:
        raise FileFault(f"{name} is empty. Choose a file with a header line and at least one row.")
    chosen = _named(sheets, sheet, name) if sheet else _choose(sheets, name, questions)
    told = (*_told(sheets, chosen), *_told_aside(chosen))
    part = chosen.name if len(sheets) > 1 else ""
    rows = list(_rows(chosen))
    if chosen.header is not None:
        header = header_of(chosen.header)
        return Table(name, header, _many(_wide(rows, len(header)), len(header)), ",", "utf-8", told, part)
    below = [row for row in rows if row.line > skip_lines]
    if not below:
        raise FileFault(f"{name} holds no rows after the first {skip_lines} lines.")
    gaps = frozenset(row.line for above, row in pairwise(below) if row.line > above.line + 1)
    tables, told_before = find_tables(Records(below, ",", gaps, ()), questions, is_named=skip_lines > 0)
    found, told_beside = choose_table(tables, questions)
    if not found.rows and len(found.header) > 1:
        raise FileFault(f"{name} holds names of columns and no rows under them. Choose a file with at least one row.")
    header = header_of(found.columns or found.header)
    wide = _many(_wide(found.rows, len(header)), len(header))
    return Table(name, header, wide, ",", "utf-8", (*told, *told_before, *told_beside), part)


def _named(sheets: Sequence[Sheet], asked: str, name: str) -> Sheet:
    """The sheet of that name."""
    found = next((each for each in sheets if each.name == asked), None)
    if found is None:
        held = ", ".join(f"'{each.name}'" for each in sheets)
        raise FileFault(f"{name} has no sheet '{asked}' with anything in it. It has {held}.")
    return found


def _choose(sheets: Sequence[Sheet], name: str, questions: Questions) -> Sheet:
    """The only sheet that is shown, else the one that is answered; the only one that looks like a diary by default."""
    shown = [each for each in sheets if not each.is_hidden] or sheets
    if len(shown) == 1:
        return shown[0]
    likely = [each for each in shown if _is_diary(each)]
    ordered = [*shown, *(each for each in sheets if each not in shown)]
    asks = f"{name} holds {len(ordered)} sheets. Which of them is read? The others can follow."
    if sheets[0].header is not None:
        asks = f"{name} holds {len(ordered)} lists. Which of them is read? The others can follow."
    choices = tuple(Choice(each.name, f"{each.name}: {_words(each)}") for each in ordered)
    answer = questions.ask(Question("sheet", asks, choices, likely[0].name if len(likely) == 1 else None))
    return next((each for each in ordered if each.name == answer), (likely or shown)[0])


def _is_diary(sheet: Sheet) -> bool:
    heads = [sheet.header] if sheet.header is not None else [list(cells) for _, cells in sheet.rows[:_FIRST]]
    return any(map(names_in, heads))


def _words(sheet: Sheet) -> str:
    """How a person knows it again."""
    many = "1 row" if len(sheet.rows) == 1 else f"{len(sheet.rows):,} rows"
    cells = sheet.rows[0][1] if sheet.header is None else sheet.header
    shown = ", ".join(text for cell in cells if (text := " ".join(cell.split())))
    hidden = ", hidden" if sheet.is_hidden else ""
    return f"{many}{hidden}, the first: {shown[:_SHOWN]}" if sheet.header is None else f"{many} of {shown[:_SHOWN]}"


def _told(sheets: Sequence[Sheet], chosen: Sheet) -> Iterator[str]:
    """Which is read, and which are not."""
    word = "sheet" if chosen.header is None else "list"
    if len(sheets) > 1:
        yield f"the {word} '{chosen.name}' is read"
    for each in sheets:
        if each is not chosen:
            rows = "1 row" if len(each.rows) == 1 else f"{len(each.rows):,} rows"
            yield f"the {'hidden ' * each.is_hidden}{word} '{each.name}' is not read: {rows}"


def _told_aside(sheet: Sheet) -> Iterator[str]:
    for kind, (count, first) in sheet.aside.items():
        one, many, words = _ASIDE[kind]
        shown = ", ".join(first) + (", …" if count > len(first) else "")
        yield f"{count:,} {one if count == 1 else many} {words.format(are='is' if count == 1 else 'are')} ({shown})"


def _rows(sheet: Sheet) -> Iterator[Row]:
    """Its rows as they would stand in a table of text; of moments that all begin at midnight, the days alone."""
    days = _days(sheet)
    for number, cells in sheet.rows:
        read = cells
        if days:
            read = tuple(
                cell.removesuffix(_MIDNIGHT) if at in days and _MOMENT.fullmatch(cell) else cell
                for at, cell in enumerate(cells)
            )
        yield Row(number, read, _line(read))


def _days(sheet: Sheet) -> frozenset[int]:
    """The columns whose moments all begin at midnight: programs write days so."""
    at_midnight, with_clock = set[int](), set[int]()
    for _, cells in sheet.rows:
        for at, cell in enumerate(cells):
            if len(cell) in (16, 19) and at not in with_clock and _MOMENT.fullmatch(cell):
                (at_midnight if cell.endswith(_MIDNIGHT) and len(cell) == 16 else with_clock).add(at)
    return frozenset(at_midnight - with_clock)


def _line(cells: Sequence[str]) -> str:
    """A row as text."""
    line = ",".join(cells)
    if line.count(",") == len(cells) - 1 and not _QUOTED.search(line.replace(",", "")):
        return line
    file = io.StringIO()
    csv.writer(file, lineterminator="").writerow(cells)
    return file.getvalue()


def _wide(rows: Sequence[Row], width: int) -> list[Row]:
    """The rows with a cell for each column: what stands beyond the last is a note beside them."""
    return [
        row if len(row.cells) >= width else replace(row, cells=(*row.cells, *[""] * (width - len(row.cells))))
        for row in rows
    ]


def _many(rows: list[Row], width: int) -> Sequence[Row]:
    """The rows by their columns, where there are many of them."""
    return by_columns(rows, width) if are_many(rows) else rows
