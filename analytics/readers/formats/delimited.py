"""Bring in bytes as a table: text, records of cells, the header among them, and rows in which nothing has shifted.

The database's own sniffer is not used: it loses rows without a word (mixed delimiters, an open quote, a "#").
"""

from collections import Counter
from collections.abc import Sized
from dataclasses import dataclass, replace

from analytics.readers.faults import FileFault
from analytics.readers.formats.encodings import BROKEN, MOST_BYTES, decode, too_large
from analytics.readers.formats.headers import Found, choose_table, find_tables
from analytics.readers.formats.plain import Lines, lines_of, plain_rows
from analytics.readers.formats.records import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Records,
    find_form,
    read_records,
    records_of,
)
from analytics.readers.formats.widths import fit_rows
from analytics.readers.questions import Questions
from analytics.readers.table import PlainRows, Row, Table

MANY = 5_000  # lines from which on a file is read by its columns
_MOST_LINES = 2 * MOST_ROWS  # many of them without a word
_HEAD = 5_100  # lines in which its header stands, and what shows that it is one
__all__ = ["LONGEST_CELL", "MOST_BYTES", "MOST_COLUMNS", "MOST_ROWS", "read_delimited", "too_large"]


def read_delimited(content: bytes, name: str, questions: Questions, skip_lines: int, encoding: str | None) -> Table:
    """A CSV or TSV file: any delimiter, any encoding, its header wherever it stands.

    Raises:
        FileFault: it cannot be read as a table.
    """
    text, codec, told = decode(content, name, questions, encoding)
    if text.count("\n") + text.count("\r") - text.count("\r\n") > _MOST_LINES:
        raise FileFault(
            f"{name} holds more than {_MOST_LINES:,} lines. Take out the empty ones, or split it, and try again."
        )
    is_broken = not text.isascii() and bool(BROKEN.search(text))
    if not is_broken and len(content) > MANY:
        lines = lines_of(content if codec.startswith("utf-8") else text.encode())
        if plain := _plain_table(lines, skip_lines, name, questions) if lines and are_many(lines) else None:
            _check_rows(len(plain.rows), name)
            return Table(name, plain.header, plain.rows, plain.delimiter, codec, (*told, *plain.told))
    lines = None
    records = read_records(text, skip_lines, name)
    _check_bounds(records, name)
    tables, told_before = find_tables(records, questions, is_named=skip_lines > 0)
    found, told_beside = choose_table(tables, questions)
    if not found.rows and len(found.header) > 1:
        raise FileFault(f"{name} holds names of columns and no rows under them. Choose a file with at least one row.")
    rows = [_whole(row) for row in found.rows] if is_broken else found.rows
    cells = [BROKEN.sub("\ufffd", cell) for cell in found.columns or found.header]
    header, rows, told_widths = fit_rows(header_of(cells), len(cells), rows, records.delimiter, questions)
    all_told = (*told, *records.told, *told_before, *told_beside, *told_widths)
    return Table(name, header, rows, records.delimiter, codec, all_told)


def are_many(rows: Sized) -> bool:
    """Whether rows, or lines, are read by their columns."""
    return len(rows) > MANY


@dataclass(frozen=True, slots=True)
class _Plain:
    """The one table of a large file whose lines are plain for the most part."""

    header: list[str]
    rows: PlainRows
    delimiter: str
    told: tuple[str, ...]


def _plain_table(lines: Lines, skip_lines: int, name: str, questions: Questions) -> _Plain | None:
    """The table of a large file, told by its first lines; None where more of it must be looked at."""
    form = find_form(lines, skip_lines, name)
    if form.lines is not lines or form.delimiter not in tuple(",;\t|"):
        return None
    records = records_of(form, skip_lines, name, most=_HEAD)
    _check_bounds(records, name)
    tables, told_before = find_tables(records, questions, is_named=skip_lines > 0)
    found = tables[0]
    if len(tables) > 1 or not _is_steady(found, records):
        return None
    header = header_of(found.columns or found.header)
    if any(len(row.cells) != len(header) and not row.fault for row in found.rows[:-1]):
        return None
    rows = plain_rows(lines, found.rows[0].line - 1, found.header[0].strip(), len(header), form)
    if rows is None or [row.line for row in found.rows[:-1]] != list(rows.numbers[: len(found.rows) - 1]):
        return None
    return _Plain(header, rows, form.delimiter, (*form.told, *told_before))


def _is_steady(found: Found, records: Records) -> bool:
    """Whether a table begins with a header of two names or more, and all records below it are its rows."""
    is_header = any(row.line == found.line and list(row.cells) == found.header for row in records.rows)
    below = [row for row in records.rows if found.rows and row.line >= found.rows[0].line]
    is_named = len(found.header) > 1 and bool(found.header[0].strip()) and not found.header[0].strip()[0].isdigit()
    return is_header and is_named and not found.repeats and below == found.rows and bool(below)


def _check_bounds(records: Records, name: str) -> None:
    _check_rows(len(records.rows) - 1, name)
    if records.rows and len(records.rows[0].cells) > MOST_COLUMNS:
        raise FileFault(f"{name} has more than {MOST_COLUMNS:,} columns. Keep those of the diary and try again.")


def _check_rows(count: int, name: str) -> None:
    if count > MOST_ROWS:
        raise FileFault(f"{name} holds more than {MOST_ROWS:,} rows. Split it and bring in the parts.")


def _whole(row: Row) -> Row:
    """A row whose bytes are broken is set aside, and the broken ones shown as such."""
    if not BROKEN.search(row.text):
        return row
    cells = tuple(BROKEN.sub("\ufffd", cell) for cell in row.cells)
    fault = row.fault or "a row with a broken letter, which cannot be read"
    return replace(row, cells=cells, text=BROKEN.sub("\ufffd", row.text), fault=fault)


def header_of(cells: list[str]) -> list[str]:
    """Names of the columns: trimmed, empty ones at the end dropped, repeated ones numbered."""
    names = [cell.strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    seen: Counter[str] = Counter()
    numbered = []
    for name in names:
        seen[name] += 1
        numbered.append(f"{name} ({seen[name]})" if seen[name] > 1 else name)
    return numbered
