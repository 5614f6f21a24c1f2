"""Read the rows that were set aside as a file of their own, to be corrected and brought in again."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from analytics.diary.formulas import shielded

NAME = "rows-to-correct"  # of the file that they become


def are_corrected(file_name: str) -> bool:
    """Whether a file is one of such rows, by its name: a browser may have numbered it, a person put words before it."""
    return NAME in file_name.lower()


def rows_to_correct(header: Sequence[str], delimiter: str, rows: Iterable[str]) -> str:
    """The columns' names, and under them each row as it stood; only what a spreadsheet would work out is shielded."""
    names = _line(header, delimiter)
    return "".join(f"{line}\n" for line in ([names] if names else []) + [_safe(row, delimiter) for row in rows])


def _safe(row: str, delimiter: str) -> str:
    """The row as it stood, unless one of its cells is a formula."""
    try:
        cells = next(csv.reader(io.StringIO(row, newline=""), delimiter=delimiter, skipinitialspace=True), [])
    except csv.Error:
        cells = [row]
    guarded = [cell if _is_harmless(cell) else shielded(cell) for cell in cells]
    return row if guarded == cells else _line(guarded, delimiter)


def _is_harmless(cell: str) -> bool:
    """A number, or a mark for nothing: as a formula it is itself."""
    return bool(re.fullmatch(r"[+\-−]?[\d.,:/ ]*%?", cell))


def _line(cells: Iterable[str], delimiter: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerow(cells)
    return text.getvalue().removesuffix("\r\n")
