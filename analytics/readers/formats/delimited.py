"""Bring in bytes as text: encoding, then rows of cells, each with the line it starts on.

The database's own sniffer is not used: it loses rows without a word (mixed delimiters, an open quote, a "#").
"""

import csv
import re
from collections import Counter

from analytics.readers.faults import FileFault
from analytics.readers.formats.foreign import refuse_foreign
from analytics.readers.table import Row, Table

MOST_BYTES = 100_000_000
MOST_ROWS = 1_000_000
MOST_COLUMNS = 1_000
LONGEST_CELL = 100_000
_LONGEST_RECORD_LINES = 2_000
_DELIMITERS = (",", ";", "\t", "|")


def read_delimited(content: bytes, name: str, skip_lines: int) -> Table:
    """A CSV or TSV file: any delimiter, UTF-8, UTF-16 or Windows-1252.

    Raises:
        FileFault: it cannot be read as a table.
    """
    text, encoding = decode(content, name)
    rows, delimiter = split_rows(text, skip_lines, name)
    if len(rows) == 1 and len(rows[0].cells) > 1:
        raise FileFault(f"{name} holds a header and no rows under it. Choose a file with at least one row.")
    return Table(name=name, header=header_of(rows), rows=rows[1:], delimiter=delimiter, encoding=encoding)


def decode(content: bytes, name: str) -> tuple[str, str]:
    """Text and its encoding: UTF-8, UTF-16 with a byte order mark, else Windows-1252.

    Raises:
        FileFault: the file is empty, too large, or not text.
    """
    if not content.strip():
        raise FileFault(f"{name} is empty. Choose a file with a header line and at least one row.")
    if len(content) > MOST_BYTES:
        raise too_large(name)
    refuse_foreign(content, name)
    encoding = _encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise _not_text(name) from None
    if _looks_binary(text):
        raise _not_text(name)
    return text, encoding


def too_large(name: str) -> FileFault:
    """The sentence for a file beyond the cap."""
    return FileFault(f"{name} is larger than {MOST_BYTES // 1_000_000} MB. Split it and bring in the parts.")


def _not_text(name: str) -> FileFault:
    return FileFault(f"{name} is not a text file. Save or export the diary as CSV and bring that in.")


def _encoding(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _looks_binary(text: str) -> bool:
    strange = sum(1 for mark in text[:10_000] if ord(mark) < 32 and mark not in "\t\n\r\f\v")
    return "\0" in text or strange > len(text[:10_000]) // 100


def split_rows(text: str, skip_lines: int, name: str) -> tuple[list[Row], str]:
    """Rows that carry something, header first, and the delimiter.

    Raises:
        FileFault: nothing is left after the skipped lines, or the file is beyond a bound.
    """
    lines = re.split(r"\r\n|\n|\r", text)
    start = skip_lines
    delimiter = None
    while start < len(lines) and not lines[start].strip():
        start += 1
    if start < len(lines) and (told := re.fullmatch(r"\"?sep=(.)\"?", lines[start].strip())):
        delimiter, start = told[1], start + 1
    if start >= len(lines):
        raise FileFault(f"{name} holds no rows after the first {skip_lines} lines.")
    delimiter = delimiter or _delimiter(lines[start : start + 200])
    rows = [row for row in _records(lines, start, delimiter) if any(cell.strip() for cell in row.cells)]
    _check_bounds(rows, name)
    return rows, delimiter


def _check_bounds(rows: list[Row], name: str) -> None:
    if len(rows) > MOST_ROWS:
        raise FileFault(f"{name} holds more than {MOST_ROWS:,} rows. Split it and bring in the parts.")
    if rows and len(rows[0].cells) > MOST_COLUMNS:
        raise FileFault(f"{name} has more than {MOST_COLUMNS:,} columns. Keep those of the diary and try again.")


def _delimiter(lines: list[str]) -> str:
    """The mark that splits most lines into the same number of cells, and into more cells where two tie."""

    def score(mark: str) -> tuple[float, int]:
        widths = Counter(len(_cells(line, mark)) for line in lines if line.strip())
        (width, times) = max(widths.items(), key=lambda item: (item[0] > 1, item[1]))
        return (times / widths.total() if width > 1 else 0.0), width

    return max(_DELIMITERS, key=score)


def _cells(line: str, delimiter: str, *, strict: bool = False) -> list[str]:
    csv.field_size_limit(max(LONGEST_CELL * 10, len(line) + 1))
    return next(csv.reader([line], delimiter=delimiter, strict=strict, skipinitialspace=True), [])


def _records(lines: list[str], start: int, delimiter: str) -> list[Row]:
    """Every record from line `start` (counted from 0) on; a cell in quotes may hold line breaks."""
    rows: list[Row] = []
    width = len(_cells(lines[start], delimiter))
    at = start
    while at < len(lines):
        row, taken = _record(lines, at, delimiter, width)
        rows.append(row)
        at += taken
    return rows


def _record(lines: list[str], at: int, delimiter: str, width: int) -> tuple[Row, int]:
    """The record that starts at a line, and the number of lines it takes."""
    text = lines[at]
    if len(text) > LONGEST_CELL * 10:
        return Row(at + 1, (text[:100],), text[:1000], "longer than a line of a diary can be"), 1
    taken = _closing(lines, at)
    if taken == 0:
        fault = "a quotation mark that is opened and never closed"
        return Row(at + 1, tuple(_cells(text, delimiter)), text, fault), 1
    whole = "\n".join(lines[at : at + taken])
    cells = _strict(whole, delimiter)
    if taken > 1 and (cells is None or len(cells) != width):
        # What closed was another row's quote: reading on would swallow the rows between.
        return Row(at + 1, tuple(_cells(text, delimiter)), text, "a quotation mark that is opened and never closed"), 1
    return Row(at + 1, tuple(_cells(whole, delimiter) if cells is None else cells), whole), taken


def _closing(lines: list[str], at: int) -> int:
    """How many lines a record takes until its quotes are even in number; 0 where they never are."""
    quotes, length = 0, 0
    for taken, line in enumerate(lines[at : at + _LONGEST_RECORD_LINES], start=1):
        quotes, length = quotes + line.count('"'), length + len(line)
        if quotes % 2 == 0:
            return taken
        if length > LONGEST_CELL * 10:
            break
    return 0


def _strict(text: str, delimiter: str) -> list[str] | None:
    try:
        return _cells(text, delimiter, strict=True)
    except csv.Error:
        return None


def header_of(rows: list[Row]) -> list[str]:
    """Names of the columns: trimmed, empty ones at the end dropped, repeated ones numbered."""
    names = [cell.strip() for cell in rows[0].cells]
    while names and not names[-1]:
        names.pop()
    seen: Counter[str] = Counter()
    numbered = []
    for name in names:
        seen[name] += 1
        numbered.append(f"{name} ({seen[name]})" if seen[name] > 1 else name)
    return numbered
