"""Bring in what a file holds as lines of JSON: its sheets, their rows, and what of them says nothing."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TextIO

_SHOWN = 5  # cells that are named of those that say nothing
_HALVES = range(0xD800, 0xE000)
_TO_MEND = re.compile(r"\\u(?:d[89a-f]|0000)")
_encode = json.JSONEncoder(check_circular=False).encode


class NotRead(Exception):  # noqa: N818 - becomes the file's fault in the process that asked
    """The file cannot be read; the text is a word for why."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is read of a file at most, beyond which it is none of a diary.

    Attributes:
        rows: of one sheet.
        columns: of one sheet.
        cells: of all sheets together, the empty ones within a row among them.
        sheets: of one file.
        cell: characters of one cell; one more is kept, so that it is seen.
        letters: characters that go out.
        json: bytes of JSON.
        unpacked: bytes of all parts of a packed file.
        tightly: times that a large part may be as long as it is packed.
    """

    rows: int
    columns: int
    cells: int
    sheets: int
    cell: int
    letters: int
    json: int
    unpacked: int = 500_000_000
    tightly: int = 250


@dataclass(slots=True)
class _Aside:
    """Cells of a sheet that say nothing: how many, and the first of them."""

    count: int = 0
    first: list[str] = field(default_factory=list)

    def add(self, which: str) -> None:
        self.count += 1
        if len(self.first) < _SHOWN:
            self.first.append(which)


@dataclass(slots=True)
class Answer:
    """The lines that go out."""

    stream: TextIO
    bounds: Bounds
    cells: int = 0
    letters: int = 0
    _sheets: int = 0
    _rows: int = 0
    _last: int = 0
    _asides: dict[str, _Aside] = field(default_factory=dict)

    def begin(self, name: str, *, is_hidden: bool = False) -> None:
        """A sheet begins.

        Raises:
            NotRead: there are too many.
        """
        self._sheets += 1
        if self._sheets > self.bounds.sheets:
            raise NotRead("sheets")
        self._rows = self._last = 0
        self._asides = {"far": _Aside(), "error": _Aside(), "formula": _Aside()}
        self._write({"sheet": whole(name), "hidden": is_hidden})

    def row(self, number: int, cells: Mapping[int, str]) -> None:
        """A row of it: column, counted from 1, to what stands there.

        Raises:
            NotRead: there are too many rows, columns or cells.
        """
        if all(map(str.isspace, cells.values())):  # a row that carries nothing is none
            return
        if len(cells) > self.bounds.columns:
            raise NotRead("columns")
        near, width = cells, max(cells)
        if width > self.bounds.columns:
            near = {column: cell for column, cell in cells.items() if column <= self.bounds.columns}
            for column in cells.keys() - near.keys():
                self.aside("far", number, column)
            if not near:
                return
            width = max(near)
        self._rows, self.cells = self._rows + 1, self.cells + width
        if self._rows > self.bounds.rows:
            raise NotRead("rows")
        if self.cells > self.bounds.cells:
            raise NotRead("cells")
        self._last = max(number, self._last + 1)  # each row has a number of its own, whatever the file says
        self._write_row(list(map(near.get, range(1, width + 1))))

    def aside(self, kind: str, number: int, column: int) -> None:
        """A cell that says nothing: "far" from all others, an "error", or a "formula" without its result."""
        self._asides[kind].add(f"{letters(column)}{number}")

    def head(self, names: list[str]) -> None:
        """The names of its columns, where they stand in no row."""
        self._write({"header": [whole(name[: self.bounds.cell]) for name in names]})

    def end(self) -> None:
        """The sheet ends."""
        self._write({"aside": {kind: asdict(each) for kind, each in self._asides.items() if each.count}})

    def close(self, fault: str = "") -> None:
        """The file ends, read whole or not at all."""
        self._write({"fault": fault})
        self.stream.flush()

    def _write_row(self, cells: list[str | None]) -> None:
        """An empty cell is null; most rows need no second look."""
        line = _encode([self._last, *cells])
        if len(line) > self.bounds.cell or ("\\u" in line and _TO_MEND.search(line)):
            longest = self.bounds.cell + 1
            line = _encode([self._last, *(whole(cell[:longest]) if cell else None for cell in cells)])
        self.letters += len(line)
        if self.letters > self.bounds.letters:
            raise NotRead("letters")
        self.stream.write(f"{line}\n")

    def _write(self, line: object) -> None:
        self.stream.write(f"{_encode(line)}\n")


def whole(text: str) -> str:
    """Text that UTF-8 can hold: two halves of a character are one, and one alone is "?"; no zero byte."""
    if text.isascii():
        return text.replace("\0", "\ufffd")
    if any(ord(each) in _HALVES for each in text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\ufffd", "?")
    return text.replace("\0", "\ufffd")


def letters(column: int) -> str:
    """A column as spreadsheets name it: 1 is "A", 28 is "AB"."""
    name = ""
    while column:
        column, last = divmod(column - 1, 26)
        name = chr(65 + last) + name
    return name
