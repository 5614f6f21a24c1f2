"""Bring in bytes as a table: text, records of cells, the header among them, and rows in which nothing has shifted.

The database's own sniffer is not used: it loses rows without a word (mixed delimiters, an open quote, a "#").
"""

from collections import Counter
from dataclasses import replace

from analytics.readers.faults import FileFault
from analytics.readers.formats.encodings import BROKEN, MOST_BYTES, decode, too_large
from analytics.readers.formats.headers import choose_table, find_tables
from analytics.readers.formats.records import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Records, read_records
from analytics.readers.formats.widths import fit_rows
from analytics.readers.questions import Questions
from analytics.readers.table import Row, Table

__all__ = ["LONGEST_CELL", "MOST_BYTES", "MOST_COLUMNS", "MOST_ROWS", "read_delimited", "too_large"]


def read_delimited(content: bytes, name: str, questions: Questions, skip_lines: int, encoding: str | None) -> Table:
    """A CSV or TSV file: any delimiter, any encoding, its header wherever it stands.

    Raises:
        FileFault: it cannot be read as a table.
    """
    text, codec, told = decode(content, name, questions, encoding)
    records = read_records(text, skip_lines, name)
    _check_bounds(records, name)
    tables, told_before = find_tables(records, questions, is_named=skip_lines > 0)
    found, told_beside = choose_table(tables, questions)
    if not found.rows and len(found.header) > 1:
        raise FileFault(f"{name} holds names of columns and no rows under them. Choose a file with at least one row.")
    rows = [_whole(row) for row in found.rows] if BROKEN.search(text) else found.rows
    cells = [BROKEN.sub("\ufffd", cell) for cell in found.columns or found.header]
    header, rows, told_widths = fit_rows(header_of(cells), len(cells), rows, records.delimiter, questions)
    all_told = (*told, *records.told, *told_before, *told_beside, *told_widths)
    return Table(name, header, rows, records.delimiter, codec, all_told)


def _check_bounds(records: Records, name: str) -> None:
    if len(records.rows) > MOST_ROWS:
        raise FileFault(f"{name} holds more than {MOST_ROWS:,} rows. Split it and bring in the parts.")
    if records.rows and len(records.rows[0].cells) > MOST_COLUMNS:
        raise FileFault(f"{name} has more than {MOST_COLUMNS:,} columns. Keep those of the diary and try again.")


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
