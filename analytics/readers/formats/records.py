"""Bring in text as records: the mark between cells, quotes, and the line each record starts on."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analytics.readers.columns import field_of
from analytics.readers.faults import FileFault
from analytics.readers.table import Row

LONGEST_CELL = 100_000
_LONGEST_LINE = LONGEST_CELL * 10
_LONGEST_RECORD_LINES = 2_000
MOST_ROWS, MOST_COLUMNS = 1_000_000, 1_000
_MOST_FAULTS = 100_000  # rows that are read one by one to be set aside; a file with more of them is no diary's
_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 1_000  # lines, from the whole of a file, on which the mark between cells is judged
_LONGEST_SAMPLE = 20_000
_FIRST = 60  # lines in which a header is looked for
OPEN_QUOTE = "a quotation mark that is opened and never closed"
_MOMENTS = frozenset({"felt_at", "date", "year", "day", "time"})


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a file in order.

    Attributes:
        rows: those that carry something.
        delimiter: the mark between cells.
        gaps: lines of records that stand below an empty line or a line of delimiters alone.
        told: what was assumed.
    """

    rows: list[Row]
    delimiter: str
    gaps: frozenset[int]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """How the lines of a file hold its records.

    Attributes:
        lines: without the quotation marks that whole rows may stand in.
        start: the first that may hold a record, counted from 0.
        delimiter: the mark between cells.
        told: what was assumed.
    """

    lines: Sequence[str]
    start: int
    delimiter: str
    told: tuple[str, ...]

    @property
    def widths(self) -> frozenset[int]:
        """How many cells a record may have that goes over several lines."""
        return _widths(self.lines, self.start, self.delimiter)


def read_records(text: str, skip_lines: int, name: str) -> Records:
    """The records of a text from a line on.

    Raises:
        FileFault: nothing is left after the skipped lines.
    """
    return records_of(find_form(list(_lines(text)), skip_lines, name), skip_lines, name)


def _lines(text: str) -> Iterator[str]:
    """The lines of a text; of one that is far too long for a diary, as much as shows that it is."""
    start = 0
    for end in re.finditer(r"\r\n|\n|\r", text):
        yield text[start : min(end.start(), start + _LONGEST_LINE + 1)]
        start = end.end()
    yield text[start : start + _LONGEST_LINE + 1]


def find_form(lines: Sequence[str], skip_lines: int, name: str) -> Form:
    """How the lines of a file hold its records.

    Raises:
        FileFault: nothing is left after the skipped lines.
    """
    start = skip_lines
    delimiter = None
    while start < len(lines) and not lines[start].strip():
        start += 1
    if start < len(lines) and (said := re.fullmatch(r"\"?sep=(.)\"?[,;\t|]*", lines[start].strip(" "))):
        delimiter, start = said[1], start + 1
    if start >= len(lines):
        raise _no_rows(name, skip_lines)
    inner = _unwrapped(lines, start)
    read = inner or lines
    told = ("every row stands in quotation marks as one cell: read as if it did not",) if inner else ()
    return Form(read, start, delimiter or _delimiter(_sample(read, start)), told)


def records_of(form: Form, skip_lines: int, name: str, most: int | None = None) -> Records:
    """The records of a file, or of so many of its lines.

    Raises:
        FileFault: there are none.
    """
    lines = form.lines if most is None else form.lines[: form.start + most]
    rows, gaps = _carrying(_records(lines, form.start, form.delimiter, form.widths), name)
    if not rows:
        raise _no_rows(name, skip_lines)
    return Records(rows, form.delimiter, gaps, form.told)


def _no_rows(name: str, skip_lines: int) -> FileFault:
    return FileFault(f"{name} holds no rows after the first {skip_lines} lines.")


def _carrying(records: Iterator[Row], name: str) -> tuple[list[Row], frozenset[int]]:
    rows, gaps, is_gap, faults = [], set(), False, 0
    for row in records:
        if row.text and any(cell and not cell.isspace() for cell in row.cells):
            rows.append(row)
            faults += row.fault is not None
            if faults > _MOST_FAULTS:
                raise FileFault(
                    f"In {name} more than {_MOST_FAULTS:,} rows cannot be read, as line {row.line}: {row.fault}. Save "
                    "the table anew as CSV, with quotation marks around text, and try again."
                )
            if len(rows) > MOST_ROWS:
                break  # it is refused: what follows is not read first
            if is_gap:
                gaps.add(row.line)
            is_gap = False
        else:
            is_gap = True
    return rows, frozenset(gaps)


def _sample(lines: Sequence[str], start: int) -> list[str]:
    """The first lines and some of all that follow."""
    rest = max(0, len(lines) - start - 200)
    sample = [*lines[start : start + 200], *lines[start + 200 :: max(1, rest // (_SAMPLE - 200))]]
    # A line of a book's length says nothing of the others, and splitting it in four ways takes minutes.
    return [line for line in sample if len(line) <= _LONGEST_SAMPLE] or [line[:_LONGEST_SAMPLE] for line in sample]


def _unwrapped(lines: Sequence[str], start: int) -> list[str]:
    """The lines without the quotation marks in which whole rows stand; none where they do not."""
    sample = [line for line in _sample(lines, start) if line.strip()]
    wrapped = [inside for line in sample if (inside := unwrapped(line)) is not None]
    if len(wrapped) < 0.9 * len(sample) or not any(mark in wrapped[0] for mark in _DELIMITERS):
        return []
    return [line if (inside := unwrapped(line)) is None else inside for line in lines]


def unwrapped(line: str) -> str | None:
    """What stands in a line that is one cell in quotation marks; None where it is not."""
    plain = line.strip().rstrip(",;\t|")
    if len(plain) < 3 or plain[0] != '"' or plain[-1] != '"' or '"' in plain[1:-1].replace('""', ""):
        return None
    return plain[1:-1].replace('""', '"')


def _delimiter(lines: list[str]) -> str:
    """The mark that splits most lines into the same number of cells, and into more cells where two tie.

    Where one of them makes a header of known names, it is that: two decimal commas a row are as steady as semicolons.
    """
    read = [line for line in lines if line.strip()]

    def score(mark: str) -> tuple[int, float, int]:
        widths = Counter(len(split_cells(line, mark)) for line in read)
        (width, times) = max(widths.items(), key=lambda item: (item[0] > 1, item[1]))
        known = max((names_in(split_cells(line, mark)) for line in read[:_FIRST]), default=0)
        return known, (times / widths.total() if width > 1 else 0.0), width

    return max(_DELIMITERS, key=score)


def names_in(cells: list[str] | tuple[str, ...]) -> int:
    """How many fields the cells name, where a moment is among them and something beside it; else 0."""
    fields = {name for cell in cells if len(cell) < 80 and (name := field_of(cell.strip()))}
    return len(fields) if fields & _MOMENTS and len(fields) > 1 else 0


def split_cells(line: str, delimiter: str, *, strict: bool = False) -> list[str]:
    """The cells of one record."""
    if '"' not in line:
        cells = line.split(delimiter)
        return [cell.lstrip(" ") for cell in cells] if " " in line else cells
    csv.field_size_limit(max(LONGEST_CELL * 10, len(line) + 1))
    return next(csv.reader([line], delimiter=delimiter, strict=strict, skipinitialspace=True), [])


def trimmed(cells: Sequence[str]) -> list[str]:
    """The cells of a record without the empty ones at its end."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return list(cells[:end])


def _records(lines: Sequence[str], start: int, delimiter: str, widths: frozenset[int]) -> Iterator[Row]:
    """Every record from line `start` (counted from 0) on; a cell in quotes may hold line breaks."""
    at = start
    while at < len(lines):
        if not lines[at]:
            while at < len(lines) and not lines[at]:
                at += 1
            yield Row(at, (), "")  # one for all empty lines above the next
            continue
        row, taken = read_record(lines, at, delimiter, widths)
        yield _bounded(row, is_first=at == start)
        at += taken


def _bounded(row: Row, *, is_first: bool) -> Row:
    """A row further down with more cells than any file may have is no row of it: a million of them are not held."""
    if len(row.cells) <= MOST_COLUMNS or is_first:
        return row
    return Row(row.line, (row.text[:100],), row.text[:1000], f"more than {MOST_COLUMNS:,} columns")


def read_record(lines: Sequence[str], at: int, delimiter: str, widths: frozenset[int]) -> tuple[Row, int]:
    """The record that starts at a line (counted from 0), and the number of lines it takes."""
    text = lines[at]
    if '"' in text or len(text) > _LONGEST_LINE:
        return _record(lines, at, delimiter, widths)
    return Row(at + 1, tuple(split_cells(text, delimiter)), text), 1


def _widths(lines: Sequence[str], start: int, delimiter: str) -> frozenset[int]:
    """How many cells a record may have that goes over several lines: as many as the headers and whole lines have."""
    whole = [line for line in _sample(lines, start) if line.strip() and line.count('"') % 2 == 0]
    counted = Counter(len(split_cells(line, delimiter)) for line in whole)
    often = {width for width, times in counted.items() if width > 1 and times >= 0.1 * len(whole)}
    named = {len(cells) for line in whole[:_FIRST] if names_in(cells := split_cells(line, delimiter))}
    return frozenset(often | named | {len(split_cells(lines[start][:_LONGEST_LINE], delimiter))})


def _record(lines: Sequence[str], at: int, delimiter: str, widths: frozenset[int]) -> tuple[Row, int]:
    """A record with quotes, or far too long."""
    text = lines[at]
    if len(text) > _LONGEST_LINE:
        return Row(at + 1, (text[:100],), text[:1000], "longer than a line of a diary can be"), 1
    taken = _closing(lines, at)
    if taken == 0:
        return Row(at + 1, tuple(split_cells(text, delimiter)), text, OPEN_QUOTE), 1
    whole = "\n".join(lines[at : at + taken])
    cells = _strict(whole, delimiter)
    if taken > 1 and (cells is None or len(cells) not in widths):
        # What closed was another row's quote: reading on would swallow the rows between.
        return Row(at + 1, tuple(split_cells(text, delimiter)), text, OPEN_QUOTE), 1
    return Row(at + 1, tuple(split_cells(whole, delimiter) if cells is None else cells), whole), taken


def _closing(lines: Sequence[str], at: int) -> int:
    """How many lines a record takes until its quotes are even in number; 0 where they never are."""
    quotes, length = 0, 0
    for taken in range(1, min(_LONGEST_RECORD_LINES, len(lines) - at) + 1):
        line = lines[at + taken - 1]
        quotes, length = quotes + line.count('"'), length + len(line)
        if quotes % 2 == 0:
            return taken
        if length > _LONGEST_LINE:
            break
    return 0


def _strict(text: str, delimiter: str) -> list[str] | None:
    try:
        return split_cells(text, delimiter, strict=True)
    except csv.Error:
        return None
