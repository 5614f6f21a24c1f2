"""Bring in a file as rows under a header: what every form of file becomes before its cells are read."""

import re
from abc import abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, overload

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

# A day in figures with its whole year, and a clock beside it or none: nothing else can be meant by either alone.
_YEAR = r"(?:19|20)\d\d"
_DAY = rf"{_YEAR}[./-]\d{{1,2}}[./-]\d{{1,2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}"
_PARTED = rf"^(?P<day>{_DAY})(?: (?P<clock>\d{{1,2}}:\d\d(?::\d\d)?))?$"
_AT_ONCE = 4_096  # rows that are made together
Coded = tuple[list[str], npt.NDArray[np.int64]]
Places = npt.NDArray[np.int64]
_Part = TypeVar("_Part")
# Moments that are read without looking for anything else (`moments`), where no offset follows.
ISO = r"^(?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$"


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
    rows: Sequence[Row]
    delimiter: str
    encoding: str
    told: tuple[str, ...] = ()
    sheet: str = ""


def carried(rows: Sequence[Row], header: list[str], columns: tuple[str, ...]) -> list[Row]:
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


class Made(Sequence[_Part]):
    """A sequence whose parts are made when they are asked for."""

    @abstractmethod
    def _made(self, at: int) -> _Part:
        """The part at a place, counted from 0."""

    @overload
    def __getitem__(self, at: int) -> _Part: ...
    @overload
    def __getitem__(self, at: slice) -> list[_Part]: ...
    def __getitem__(self, at: int | slice) -> _Part | list[_Part]:
        """One part, or some of them."""
        places = range(len(self))[at]
        return self._made(places) if isinstance(places, int) else [self._made(place) for place in places]


class Column(Made[str]):
    """The cells of one column that say something, in order; what is looked for is looked for in each distinct one."""

    def __init__(self, words: list[str], codes: Places) -> None:
        self.words, self._codes = words, codes

    @classmethod
    def of(cls, cells: Iterable[str]) -> "Column":
        """Of cells one by one."""
        known: dict[str, int] = {}
        codes = [known.setdefault(cell, len(known)) for cell in cells]
        return cls(list(known), np.array(codes, dtype=np.int64))

    def __len__(self) -> int:
        """How many say something."""
        return len(self._codes)

    def _made(self, at: int) -> str:
        return self.words[int(self._codes[at])]

    def __iter__(self) -> Iterator[str]:
        """Every cell in turn."""
        return map(self.words.__getitem__, self._codes.tolist())

    @cached_property
    def counts(self) -> dict[str, int]:
        """Each distinct cell and how often it stands there, in the order in which they come up."""
        times = np.bincount(self._codes, minlength=len(self.words)).tolist()
        return {word: count for word, count in zip(self.words, times, strict=True) if count}

    def which(self, is_meant: Callable[[str], bool]) -> "Column":
        """The cells of which something holds."""
        kept = np.array([is_meant(word) for word in self.words], dtype=bool)
        if kept.all():
            return self
        numbers = np.cumsum(kept) - 1
        words = [word for word, is_kept in zip(self.words, kept, strict=True) if is_kept]
        return Column(words, numbers[self._codes[kept[self._codes]]])


class _Moments(Column):
    """A column in which every cell is a moment as programs write it: hardly two are the same."""

    def __init__(self, cells: pa.StringArray) -> None:
        self._cells = cells

    def __len__(self) -> int:
        """How many there are."""
        return len(self._cells)

    def _made(self, at: int) -> str:
        return str(self._cells[at].as_py())

    def __iter__(self) -> Iterator[str]:
        """Every cell in turn."""
        return iter(self._cells.to_pylist())

    @cached_property
    def counts(self) -> dict[str, int]:
        """Each distinct cell and how often it stands there."""
        return dict(Counter(self))

    def which(self, is_meant: Callable[[str], bool]) -> Column:  # noqa: ARG002 - what is asked holds of any moment
        """All of them: a moment says something."""
        return self


def counts_of(cells: Iterable[str]) -> Mapping[str, int]:
    """Each distinct cell and how often it stands there."""
    return cells.counts if isinstance(cells, Column) else Counter(cells)


def how_many(is_meant: Callable[[str], bool], cells: Iterable[str]) -> int:
    """Of how many cells something holds."""
    return sum(times for cell, times in counts_of(cells).items() if is_meant(cell))


def _coded(cells: pa.StringArray) -> Coded:
    found = cells.dictionary_encode()
    return found.dictionary.to_pylist(), found.indices.to_numpy().astype(np.int64)


def _part(cells: pa.StringArray) -> tuple[Coded, Coded] | None:
    found = pc.extract_regex(cells, _PARTED)
    return (_coded(found.field("day")), _coded(found.field("clock"))) if found.null_count == 0 else None


class PlainRows(Made[Row]):
    """The rows of a large file by their columns, each row made when it is asked for.

    Attributes:
        columns: of each column the cells, in the order of the rows.
        numbers: the line on which each row starts.
        odd: the rows that stand in the file in another way than most, by their place.
        joined: of each row the cells as they stand, joined by a unit separator; None where rows are odd.
    """

    def __init__(
        self, lines: Sequence[str], columns: list[pa.StringArray], numbers: Places, odd: dict[int, Row],
        joined: pa.StringArray | None,
    ) -> None:  # fmt: skip
        self._lines, self.columns, self.numbers, self.odd, self.joined = lines, columns, numbers, odd, joined
        self._coded: dict[int, tuple[list[str], Places]] = {}
        self._iso: dict[int, bool] = {}
        self._parted: dict[int, tuple[Coded, Coded] | None] = {}

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.numbers)

    def _made(self, at: int) -> Row:
        if at in self.odd:
            return self.odd[at]
        line = int(self.numbers[at])
        return Row(line, tuple(column[at].as_py() for column in self.columns), self._lines[line - 1])

    def __iter__(self) -> Iterator[Row]:
        """Every row in turn."""
        for first in range(0, len(self), _AT_ONCE):
            cells = zip(*(column[first : first + _AT_ONCE].to_pylist() for column in self.columns), strict=True)
            numbers = self.numbers[first : first + _AT_ONCE].tolist()
            for at, (line, row) in enumerate(zip(numbers, cells, strict=True), start=first):
                yield self.odd.get(at) or Row(line, row, self._lines[line - 1])

    def forget(self) -> None:
        """Let go of what is only needed while the rows are read."""
        self._coded.clear()
        self._parted.clear()
        self.joined = None

    def are_iso(self, place: int) -> bool:
        """Whether every cell of a column is a moment as programs write it, without an offset."""
        if place not in self._iso:
            column = self.columns[place]
            is_likely = bool(re.match(ISO, column[0].as_py()))
            self._iso[place] = is_likely and pc.all(pc.match_substring_regex(column, ISO)).as_py()
        return self._iso[place]

    def parted(self, place: int) -> tuple[Coded, Coded] | None:
        """The days and the clocks of a column in which every cell is a day in figures, with a clock or without."""
        if place not in self._parted:
            column = self.columns[place]
            self._parted[place] = _part(column) if re.match(_PARTED, column[0].as_py()) else None
        return self._parted[place]

    def coded(self, place: int) -> Coded:
        """The distinct cells of a column in the order in which they come up, and of each row which it is."""
        if place not in self._coded:
            self._coded[place] = _coded(self.columns[place])
        return self._coded[place]

    def are_blank(self, place: int) -> npt.NDArray[np.bool_]:
        """Which cells of a column hold nothing but blanks."""
        if self.are_iso(place):
            return np.zeros(len(self), dtype=bool)
        words, codes = self.coded(place)
        return np.array([not word.strip() for word in words], dtype=bool)[codes]

    def column(self, place: int) -> Column:
        """The cells of a column that say something, without the blanks around them."""
        if self.are_iso(place):
            return _Moments(self.columns[place])
        words, codes = self.coded(place)
        plain = Column.of(word.strip() for word in words)
        return Column(plain.words, plain._codes[codes]).which(bool)  # noqa: SLF001 - one class


class _Texts(Made[str]):
    """The lines of a sheet, which numbers its rows and not those that are empty."""

    def __init__(self, numbers: Places, texts: pa.StringArray) -> None:
        self._numbers, self._texts = numbers, texts

    def __len__(self) -> int:
        """How many lines there are."""
        return int(self._numbers[-1])

    def _made(self, at: int) -> str:
        return str(self._texts[int(np.searchsorted(self._numbers, at + 1))].as_py())


def by_columns(rows: Sequence[Row], width: int) -> PlainRows:
    """Rows, each with as many cells as there are columns or more, by their columns."""
    numbers = np.array([row.line for row in rows], dtype=np.int64)
    columns = [pa.array([row.cells[place] for row in rows], pa.string()) for place in range(width)]
    odd = {at: row for at, row in enumerate(rows) if row.fault or len(row.cells) != width}
    texts = pa.array([row.text for row in rows], pa.string())
    return PlainRows(_Texts(numbers, texts), columns, numbers, odd, None)


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a file by its columns, those that say something."""

    table: Table
    rows: Sequence[Row]
    _known: dict[str, Column] = field(default_factory=dict, init=False, compare=False, repr=False)

    def __getitem__(self, column: str) -> Column:
        """Of one column."""
        if column not in self._known:
            place = self.table.header.index(column)
            if isinstance(self.rows, PlainRows):
                self._known[column] = self.rows.column(place)
            else:
                cells = (row.cells[place].strip() for row in self.rows if place < len(row.cells))
                self._known[column] = Column.of(cell for cell in cells if cell)
        return self._known[column]
