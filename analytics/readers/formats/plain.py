"""Bring in the lines of a large file by their columns: plain lines are parted at once, the others one by one.

A line is plain where nothing in it can be read in two ways: a cell of it begins with a figure, it holds no quotation
mark, and as many cells as the header. Every other line is read as a small file's are, and stands in its place.
"""

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from analytics.readers.formats.headers import DIGIT_FIRST
from analytics.readers.formats.records import LONGEST_CELL, Form, read_record
from analytics.readers.table import Made, Places, PlainRows, Row

_NEW_LINE = 10
ODD_SHARE = 0.5  # more lines that are not plain, and little is gained
Bools = npt.NDArray[np.bool_]
_BLOCK = 1 << 22


class Lines(Made[str]):
    """The lines of a text as they are split at line breaks, each made when it is asked for."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.marks = np.frombuffer(content, dtype=np.uint8)
        parts = range(0, len(content), _BLOCK)  # what is looked at takes as much memory again
        breaks = np.concatenate([np.flatnonzero(self.marks[at : at + _BLOCK] == _NEW_LINE) + at for at in parts])
        self.starts = np.concatenate([[0], breaks + 1])
        self.ends = np.concatenate([breaks, [len(content)]])

    @property
    def begin_with_figure(self) -> Bools:
        """Which of them begin with a figure."""
        return _are_figures(self.marks[np.minimum(self.starts, len(self.marks) - 1)])

    def __len__(self) -> int:
        """How many there are."""
        return len(self.starts)

    def _made(self, at: int) -> str:
        return self.content[self.starts[at] : self.ends[at]].decode()


def lines_of(content: bytes) -> Lines | None:
    """The lines of bytes in UTF-8; None where their line breaks are of several kinds."""
    if b"\r" in content:
        if content.count(b"\r") != content.count(b"\r\n"):
            return None
        content = content.replace(b"\r\n", b"\n")
    return Lines(content.removeprefix(b"\xef\xbb\xbf"))


def plain_rows(lines: Lines, first: int, name: str, width: int, form: Form) -> PlainRows | None:
    """The rows from line `first` (counted from 0) on; None where too many lines are not plain, or one might be no row.

    Args:
        lines: of the whole file.
        first: the first line below the header.
        name: the first cell of the header, which no row begins with.
        width: how many cells each row must have.
        form: how the lines hold records.
    """
    whole = _all_plain(lines, first, form.delimiter, width)
    if whole is not None:
        return whole
    is_plain = _are_plain(lines, form.delimiter, width)
    is_plain[:first] = False
    odd = np.flatnonzero(~is_plain[first:]) + first
    if len(odd) > max(ODD_SHARE * len(lines), 1) or not is_plain.any():
        return None
    rows = _odd_rows(form, is_plain, odd, name, width)
    found = None if rows is None else _joined(lines, np.flatnonzero(is_plain), rows, form.delimiter, width)
    if found is None or lines.begin_with_figure[is_plain].all():
        return found
    is_name = pc.equal(pc.utf8_trim_whitespace(found.columns[0]), name)
    return None if pc.any(is_name).as_py() else found


def _all_plain(lines: Lines, first: int, delimiter: str, width: int) -> PlainRows | None:
    """The rows of a file in which every line is plain and begins with a figure, as most are; None where one is not."""
    last = len(lines) - int(lines.ends[-1] == lines.starts[-1])
    lengths = lines.ends[first:last] - lines.starts[first:last]
    is_other = last <= first or b'"' in lines.content or lengths.min() == 0 or lengths.max() > LONGEST_CELL
    if is_other or not lines.begin_with_figure[first:last].all():
        return None
    try:
        return _joined(lines, np.arange(first, last), [], delimiter, width)
    except pa.ArrowInvalid:
        return None  # a line holds more cells than the header, or fewer


def _are_plain(lines: Lines, delimiter: str, width: int) -> Bools:
    """Which lines hold as many cells as the header, one of which begins with a figure, and no quotation mark."""
    marks, starts, ends = lines.marks, lines.starts, lines.ends
    between = np.flatnonzero(marks == ord(delimiter))
    counts = np.diff(np.searchsorted(between, np.append(starts, len(marks))))
    plain: Bools = counts == width - 1
    has_figure = lines.begin_with_figure.copy()
    if not has_figure[plain].all():
        figures = between[_are_figures(marks[np.minimum(between + 1, len(marks) - 1)])]
        has_figure[np.searchsorted(starts, figures, side="right") - 1] = True
    plain &= has_figure & (ends > starts) & (ends - starts <= LONGEST_CELL)
    if b'"' in lines.content:
        quotes = np.flatnonzero(marks == ord('"'))
        plain[np.searchsorted(starts, quotes, side="right") - 1] = False
    return plain


def _are_figures(marks: npt.NDArray[np.uint8]) -> Bools:
    return (marks >= ord("0")) & (marks <= ord("9"))


def _odd_rows(form: Form, is_plain: Bools, odd: Places, name: str, width: int) -> list[Row] | None:
    """The lines that are not plain as rows; what stands within the quotes of one is no line of its own."""
    rows, end, widths = list[Row](), 0, form.widths
    for at in map(int, odd):
        if at < end:
            continue
        row, taken = read_record(form.lines, at, form.delimiter, widths)
        end = at + taken
        is_plain[at:end] = False
        if not row.text or all(not cell or cell.isspace() for cell in row.cells):
            continue
        begins_as_row = DIGIT_FIRST.search(row.text) and row.cells[0].strip() != name
        if not begins_as_row or (len(row.cells) != width and not row.fault):
            return None
        rows.append(row)
    return rows


def _joined(lines: Lines, plain: Places, odd: list[Row], delimiter: str, width: int) -> PlainRows | None:
    content = _content(lines, plain)
    columns = _cells(content, delimiter, width, len(plain))
    if columns is None:
        return None
    has_blanks = any(pc.any(pc.starts_with(column, " ")).as_py() for column in columns)
    if has_blanks:
        columns = [pc.utf8_ltrim(column, " ") for column in columns]
    numbers = plain + 1
    if not odd:
        return PlainRows(lines, columns, numbers, {}, None if has_blanks else _whole(lines, content, plain, delimiter))
    places = np.searchsorted(numbers, [row.line for row in odd])
    numbers = np.insert(numbers, places, [row.line for row in odd])
    at = places + np.arange(len(places))
    cells = [[*row.cells, *[""] * width][:width] for row in odd]
    order = np.insert(np.arange(len(plain)), places, len(plain) + np.arange(len(places)))
    columns = [
        pa.concat_arrays([column, pa.array([row[place] for row in cells], pa.string())]).take(pa.array(order))
        for place, column in enumerate(columns)
    ]
    return PlainRows(lines, columns, numbers, dict(zip(map(int, at), odd, strict=True)), None)


def _whole(lines: Lines, content: bytes, plain: Places, delimiter: str) -> pa.StringArray:
    """Each line with unit separators for the marks between its cells."""
    joined = content.translate(bytes.maketrans(delimiter.encode(), b"\x1f"), b"\n")
    ends = np.concatenate([[0], np.cumsum(lines.ends[plain] - lines.starts[plain])]).astype(np.int32)
    return pa.StringArray.from_buffers(len(plain), pa.py_buffer(ends), pa.py_buffer(joined))


def _content(lines: Lines, plain: Places) -> bytes:
    """The bytes of the plain lines, with the line breaks between them."""
    ends = np.minimum(lines.ends + 1, len(lines.content))
    breaks = np.flatnonzero(np.diff(plain) > 1)
    firsts, lasts = plain[[0, *(breaks + 1)]], plain[[*breaks, -1]]
    return b"".join(lines.content[lines.starts[one] : ends[last]] for one, last in zip(firsts, lasts, strict=True))


def _cells(content: bytes, delimiter: str, width: int, rows: int) -> list[pa.StringArray] | None:
    names = [str(place) for place in range(width)]
    table = csv.read_csv(
        pa.BufferReader(content),
        read_options=csv.ReadOptions(column_names=names, block_size=_BLOCK),
        parse_options=csv.ParseOptions(
            delimiter=delimiter,
            quote_char=False,
            double_quote=False,
            newlines_in_values=False,
            ignore_empty_lines=False,
        ),
        convert_options=csv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()), null_values=[], strings_can_be_null=False, check_utf8=False
        ),
    )
    if len(table) != rows:
        return None
    return [column.combine_chunks() for column in table.columns]
