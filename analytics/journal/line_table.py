"""Write the lines of a large file: held by their columns, so that the database takes them as they are."""

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import md5
from typing import Any, overload
from uuid import UUID

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analytics.journal.incoming import Line

LISTS = frozenset({"qualities", "symptoms", "postures", "warning_signs"})
Numbers = np.ndarray[Any, np.dtype[np.int64]]
BETWEEN = "\x1e"  # between the words of a list in a table


class LineTable(Sequence[Line]):
    """The lines of a large file by their columns, and those of its rows that had to be read one by one.

    Attributes:
        table: a column for each field that any line says something in, lists as text with record separators; but for
            `key` what its hash is of, before and behind the moment (`key_before`, `key_after`), and for `raw` what that
            is of (`cells`).
        apart: the lines of the other rows, in their order.
    """

    def __init__(self, table: pa.Table, apart: tuple[Line, ...]) -> None:
        self.table, self.apart = table, apart
        self._order: Sequence[int] | None = None

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self.table) + len(self.apart)

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> list[Line]: ...
    def __getitem__(self, at: int | slice) -> Line | list[Line]:
        """One line, or some, in the order of the rows."""
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        place = self._in_order()[at]
        return self._line(place) if place < len(self.table) else self.apart[place - len(self.table)]

    def __iter__(self) -> Iterator[Line]:
        """Every line, in the order of the rows."""
        return (self[at] for at in range(len(self)))

    def _in_order(self) -> Sequence[int]:
        if self._order is None:
            numbers = self.numbers
            is_sorted = bool((np.diff(numbers) >= 0).all())
            self._order = range(len(numbers)) if is_sorted else np.argsort(numbers, kind="stable").tolist()
        return self._order

    @property
    def numbers(self) -> Numbers:
        """Of each line the line of the file where its row starts."""
        apart = np.array([line.line for line in self.apart], dtype=np.int64)
        return np.concatenate([self.table["line"].to_numpy().astype(np.int64), apart])

    def _line(self, place: int) -> Line:
        said = {name: self.table[name][place].as_py() for name in self.table.column_names}
        before, after, cells = said.pop("key_before"), said.pop("key_after"), said.pop("cells")
        felt_at = said["felt_at"]
        moment = felt_at.isoformat(timespec="microseconds") if said["has_time"] else f"{felt_at:%Y-%m-%d}"
        for name in LISTS & said.keys():
            said[name] = tuple((said[name] or "").split(BETWEEN)) if said[name] else ()
        return Line(**said, key=_hashed(f"{before}{moment}{after}"), raw=_hashed(cells))

    @property
    def felt_on(self) -> "np.ndarray[Any, np.dtype[np.datetime64]]":
        """Of each line its day."""
        apart = np.array([line.felt_at for line in self.apart], dtype="datetime64[D]")
        return np.concatenate([self.table["felt_at"].to_numpy().astype("datetime64[D]"), apart])


def _hashed(words: str) -> UUID:
    return UUID(bytes=md5(words.encode("utf-8", "surrogatepass"), usedforsecurity=False).digest())


def rows_of_lines(lines: Sequence[Line]) -> Numbers:
    """The lines of the file on which the rows start that say something, in order and each once."""
    numbers = lines.numbers if isinstance(lines, LineTable) else np.array([each.line for each in lines], dtype=np.int64)
    steps = np.diff(numbers, prepend=0)
    return numbers[steps > 0] if bool((steps >= 0).all()) else np.unique(numbers)


def days_of_lines(lines: Sequence[Line], without: Sequence[int] = ()) -> list[date]:
    """The days that lines are of, but those of some rows, in order."""
    if isinstance(lines, LineTable):
        days = lines.felt_on
        if without:
            days = days[~np.isin(lines.numbers, np.array(without))]
        return sorted(np.array(pd.unique(days)).astype(object).tolist())
    skipped = frozenset(without)
    return sorted({line.felt_at.date() for line in lines if line.line not in skipped})


def amounts_of_lines(lines: Sequence[Line]) -> pd.DataFrame:
    """The amounts that lines say, in the order of the rows: factor, unit, amount, felt_at, and whether of a spell."""
    columns = ["line", "factor", "unit", "amount", "felt_at", "of_spell"]
    apart = lines.apart if isinstance(lines, LineTable) else lines
    said = [
        (each.line, each.factor, each.unit, each.amount, each.felt_at, each.other_end is not None)
        for each in apart if each.factor
    ]  # fmt: skip
    kinds = {"line": "int64", "amount": "float64", "felt_at": "datetime64[us]", "of_spell": "bool"}
    frame = pd.DataFrame(said, columns=columns).astype(kinds)
    if not isinstance(lines, LineTable) or "factor" not in lines.table.column_names:
        return frame
    table = lines.table.filter(pc.is_valid(lines.table["factor"]))
    by_columns: pd.DataFrame = table.select([name for name in columns if name in table.column_names]).to_pandas()
    by_columns = by_columns.reindex(columns=columns[:-1]).assign(of_spell=False)
    if not said:
        return by_columns
    both = pd.concat([by_columns.astype({"factor": object, "unit": object}), frame])
    return both.sort_values("line", kind="stable")
