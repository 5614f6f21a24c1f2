"""Bring in a file as rows under a header: what every form of file becomes before its cells are read."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its cells, the line it starts on (1 is the file's first), and how it stood in the file."""

    line: int
    cells: tuple[str, ...]
    text: str
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A file as rows under a header.

    Attributes:
        name: the name the person knows it by.
        header: names of the columns, each once.
        rows: all below the header that carry something; a cell a column, but for those with a fault.
        delimiter: mark between cells; "," where the form knows none.
        encoding: how its bytes were read.
        told: sentences about what was assumed, without a full stop.
        sheet: which part of the file it is, where there are others; "" where it is the whole.
    """

    name: str
    header: list[str]
    rows: list[Row]
    delimiter: str
    encoding: str
    told: tuple[str, ...] = ()
    sheet: str = ""


def carried(rows: list[Row], header: list[str], columns: tuple[str, ...]) -> list[Row]:
    """The rows with the empty cells of some columns filled from the row above."""
    places = [header.index(column) for column in columns]
    above = [""] * len(header)
    filled = []
    for row in rows:
        cells = list(row.cells) + [""] * (len(header) - len(row.cells))
        for place in places:
            cells[place] = cells[place] if cells[place].strip() else above[place]
        above = cells
        filled.append(Row(row.line, tuple(cells), row.text, row.fault))
    return filled


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a file by its columns, those that say something."""

    table: Table
    rows: list[Row]
    _known: dict[str, list[str]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def __getitem__(self, column: str) -> list[str]:
        """Of one column."""
        if column not in self._known:
            place = self.table.header.index(column)
            cells = (row.cells[place].strip() for row in self.rows if place < len(row.cells))
            self._known[column] = [cell for cell in cells if cell]
        return self._known[column]
