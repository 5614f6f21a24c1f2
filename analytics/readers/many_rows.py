"""Bring in many rows at once: of all that are of one shape, one is read as any row is and stands for the others.

Two rows are of one shape where they differ only in when they were felt, in numbers that can be read, and in notes;
what stands there is read once for each distinct cell, by the same rules. What cannot be kept is read row by row.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analytics.journal import BETWEEN, LISTS, Line
from analytics.readers.identity import own_words
from analytics.readers.many_moments import OF_DAY, ManyMoments, Moments, together
from analytics.readers.reading import Reading, RowFault, Said, ToldBy
from analytics.readers.rules import are_hours
from analytics.readers.table import Places, PlainRows
from analytics.readers.values import Unreadable, as_text, is_missing

_NUMBERS = (
    "intensity", "sitting_minutes", "treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after",
    "amount",
)  # fmt: skip
_WORDS = (
    "part", "region", "side", "written", "treatment", "muscle", "safety_question", "safety_answer", "factor", "unit",
    "former",
)  # fmt: skip
ReadOne = Callable[[int], Said | None]


@dataclass(frozen=True, slots=True)
class Many:
    """What many rows say.

    Attributes:
        lines: of all rows that are like others; None where there are none.
        alone: the places of the rows that must be read one by one.
    """

    table: pa.Table
    alone: Places


@dataclass(frozen=True, slots=True)
class _Values:
    """The distinct cells of a column as they are read.

    Attributes:
        kinds: of each the kind of what it says: 0 for nothing, and one of its own where it cannot be read.
        values: what it says.
    """

    kinds: list[int]
    values: list[Any]


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the rows of one shape say, as one of them says it; nothing where they must be read one by one."""

    lines: list[Line]
    told_by: list[ToldBy]
    named: frozenset[str] | None = None


def can_be_many(header: list[str], reading: Reading) -> bool:
    """Whether rows can be read by their shapes: each is about pain at its own moment, and says all in named columns."""
    roles = reading.roles
    is_plain = roles.name is None and roles.spell is None and not reading.years
    return is_plain and not any(re.fullmatch(r"( \(\d+\))?", column) for column in header)


class ManyRows:
    """The rows of a large file while they are read."""

    def __init__(self, rows: PlainRows, header: list[str], reading: Reading, read_one: ReadOne) -> None:
        self.rows, self.header, self.reading, self.read_one = rows, header, reading, read_one
        self.fields = {name: each for name, each in reading.roles.fields.items() if name not in reading.mapping.set}
        used = Counter([*self.fields.values(), *(each.column for each in reading.roles.pains),
                        *(each.column for each in reading.roles.amounts), *reading.roles.medicines])  # fmt: skip
        self._alone = {column for column, times in used.items() if times == 1}
        self._numbers: dict[str, tuple[npt.NDArray[np.float64], Places]] = {}
        self._notes: tuple[list[str | None], Places] | None = None

    def read(self) -> Many:
        """What they say."""
        moments = ManyMoments(self.rows, self.header, self.fields, self.reading).read()
        kinds, count = self._shapes(moments)
        first = np.zeros(count, dtype=np.int64)
        first[kinds[::-1]] = np.arange(len(kinds))[::-1]
        is_alone = moments.kinds == -1
        for place, row in self.rows.odd.items():
            is_alone[place] |= row.fault is not None or len(row.cells) != len(self.header)
        shapes = [_Shape([], []) if is_alone[place] else self._shape(place) for place in first.tolist()]
        is_alone |= np.array([not shape.lines for shape in shapes], dtype=bool)[kinds]
        self._name_days(shapes, kinds, moments, is_alone)
        return Many(self._table(shapes, kinds, moments, is_alone), np.flatnonzero(is_alone))

    # Shapes

    def _shapes(self, moments: Moments) -> tuple[Places, int]:
        """Of each row which shape it is of, and how many shapes there are."""
        parts: list[tuple[list[Any], Places]] = [(range_of(len(moments.held) + 1), moments.kinds + 1)]
        treated = self._treated()
        for column in self._columns():
            words, codes = self.rows.coded(self.header.index(column))
            values = self._values(column, words)
            if values is None:
                parts.append((words, codes))
                continue
            kinds = np.array(values.kinds, dtype=np.int64)
            parts.append((range_of(int(kinds.max()) + 1), kinds[codes]))
            if treated is not None and any(each.column == column for each in self.reading.roles.pains):
                parts.append(([*words, ""], np.where(treated, codes + 1, 0)))
        return together(parts, len(self.rows))

    def _columns(self) -> Iterable[str]:
        """The columns that are read, but those of the moment."""
        roles = self.reading.roles
        named = [column for name, column in self.fields.items() if name not in OF_DAY]
        of_pain = [each.column for each in roles.pains]
        return dict.fromkeys([*named, *of_pain, *(each.column for each in roles.amounts), *roles.medicines])

    def _treated(self) -> npt.NDArray[np.bool_] | None:
        """The rows of a treatment, which may take their pain for that before it."""
        if "treatment" in self.reading.mapping.set:
            return np.ones(len(self.rows), dtype=bool)
        if "treatment" not in self.fields:
            return None
        words, codes = self.rows.coded(self.header.index(self.fields["treatment"]))
        return np.array([not is_missing(word) for word in words], dtype=bool)[codes]

    def _values(self, column: str, words: list[str]) -> _Values | None:
        """What the cells of a column say, where only that sets rows apart; None where the cells themselves do."""
        rules, roles = self.reading.rules, self.reading.roles
        if column not in self._alone:
            return None
        if any(each.column == column for each in roles.pains):
            return self._as_numbers(column, words, lambda text: (0, rules.once(rules.pain, text, column)))
        amount = next((each for each in roles.amounts if each.column == column), None)
        if amount:
            forms: dict[tuple[str | None, str | None], int] = {}

            def read(text: str) -> tuple[int, float | None]:
                if is_missing(text):
                    return 0, None
                found = rules.once(rules.amount, text, amount.factor, amount)
                return forms.setdefault((found.unit, found.told), len(forms)), found.amount

            return self._as_numbers(column, words, read)
        if column == self.fields.get("sitting_minutes"):
            in_hours = are_hours(column)
            return self._as_numbers(
                column, words, lambda text: (0, None if is_missing(text) else rules.once(rules.minutes, text, in_hours))
            )
        if column == self.fields.get("notes"):
            notes = [as_text(word) or None for word in words]
            self._notes = notes, self.rows.coded(self.header.index(column))[1]
            return _Values([int(note is not None) for note in notes], notes)
        return None

    def _as_numbers(
        self, column: str, words: list[str], read: Callable[[str], tuple[int, float | None]]
    ) -> _Values:  # fmt: skip
        """Cells that hold a number, nothing, or what cannot be read, which is then a kind of its own."""
        kinds, values = list[int](), list[float]()
        for number, word in enumerate(words):
            try:
                form, value = read(word)
            except Unreadable:
                form, value = len(words) + number, 0.0
            kinds.append(0 if value is None else 1 + form)
            values.append(0.0 if value is None else value)
        codes = self.rows.coded(self.header.index(column))[1]
        self._numbers[column] = np.array(values, dtype=np.float64), codes
        return _Values(kinds, values)

    def _shape(self, place: int) -> _Shape:
        """What one row says; nothing where it cannot be kept whole."""
        named, self.reading.named = self.reading.named, {}
        try:
            said = self.read_one(place)
            of_day = next(iter(self.reading.named.values()), None)
        except RowFault:
            return _Shape([], [])
        finally:
            self.reading.named = named
        if said is None or said.asides:
            return _Shape([], [])
        return _Shape(said.lines, said.told_by, None if of_day is None else frozenset(of_day))

    def _name_days(
        self, shapes: list[_Shape], kinds: Places, moments: Moments, is_alone: npt.NDArray[np.bool_]
    ) -> None:  # fmt: skip
        """What the lists of triggers name on each day."""
        sets = list(dict.fromkeys(shape.named for shape in shapes))
        if sets == [None]:
            return
        of_shape = np.array(
            [-1 if shape.named is None else sets.index(shape.named) for shape in shapes], dtype=np.int64
        )
        named = of_shape[kinds]
        rows = np.flatnonzero((named >= 0) & ~is_alone)
        days = moments.at[rows].astype("datetime64[D]").astype(np.int64)
        pairs = pd.unique(days * len(sets) + named[rows])
        dates = (pairs // len(sets)).astype("datetime64[D]").astype(object)
        for day, pair in zip(dates.tolist(), pairs.tolist(), strict=True):
            self.reading.named.setdefault(day, set()).update(sets[pair % len(sets)] or ())

    # Lines

    def _table(
        self, shapes: list[_Shape], kinds: Places, moments: Moments, is_alone: npt.NDArray[np.bool_]
    ) -> pa.Table:  # fmt: skip
        """A line for each that stands in the shape of a row, with what the row itself says."""
        lines = [line for shape in shapes for line in shape.lines]
        told_by = [each for shape in shapes for each in shape.told_by]
        counts = np.array([len(shape.lines) for shape in shapes], dtype=np.int64)
        starts = np.cumsum(counts) - counts
        rows = np.flatnonzero(~is_alone) if is_alone.any() else np.arange(len(kinds))
        each = counts[kinds[rows]]
        if (each == 1).all():
            of = starts[kinds[rows]]
        else:
            within = np.arange(each.sum()) - np.repeat(np.cumsum(each) - each, each)
            rows = np.repeat(rows, each)
            of = starts[kinds[rows]] + within
        made: dict[str, pa.Array] = {
            "line": pa.array(self.rows.numbers[rows], pa.int32()),
            "felt_at": pa.array(moments.at[rows], pa.timestamp("us")),
            "has_time": pa.array(
                np.array([line.has_time for line in lines], dtype=bool)[of] if lines else [], pa.bool_()
            ),
            "key_before": _words([f"{told.kind}\x1f" for told in told_by], of),
            "key_after": _words(list(map(_behind, told_by)), of),
            "cells": self._cells(rows),
        }
        for name in (*_WORDS, *LISTS):
            said = [_as_word(getattr(line, name)) for line in lines]
            if any(word is not None for word in said):
                made[name] = _words(said, of)
        for name in _NUMBERS:
            if any(getattr(line, name) is not None for line in lines):
                made[name] = self._column_of_numbers(name, lines, told_by, rows, of)
        if any(line.notes is not None for line in lines):
            made["notes"] = self._column_of_notes(lines, rows, of)
        return pa.table(made)

    def _column_of_numbers(
        self, name: str, lines: list[Line], told_by: list[ToldBy], rows: Places, of: Places
    ) -> pa.Array:  # fmt: skip
        said = [getattr(line, name) for line in lines]
        values = np.array([np.nan if value is None else value for value in said], dtype=np.float64)[of]
        sources = [self._source(name, line, told) for line, told in zip(lines, told_by, strict=True)]
        for column in {source for source in sources if source in self._numbers}:
            numbers, codes = self._numbers[column]
            is_of = np.array([source == column for source in sources], dtype=bool)[of]
            values = np.where(is_of, numbers[codes[rows]], values)
        return pa.array(values, pa.float64(), mask=np.array([value is None for value in said], dtype=bool)[of])

    def _source(self, name: str, line: Line, told: ToldBy) -> str:
        """The column that a number of a line comes from; "" where all rows of the shape have the same."""
        if name == "sitting_minutes":
            return self.fields.get(name, "") if line.sitting_minutes is not None else ""
        is_own = (name == "intensity" and told.kind == "rating") or (name == "amount" and told.kind == "exposure")
        return told.column if is_own else ""

    def _column_of_notes(self, lines: list[Line], rows: Places, of: Places) -> pa.Array:
        if self._notes is None:
            return _words([line.notes for line in lines], of)
        notes, codes = self._notes
        words = pa.array(notes, pa.string())
        has_notes = np.array([line.notes is not None for line in lines], dtype=bool)[of]
        numbers = pa.array(codes[rows].astype(np.int32), mask=~has_notes)
        return pa.DictionaryArray.from_arrays(numbers, words)

    def _cells(self, rows: Places) -> pa.Array:
        """Of each row its cells without the blanks around them, as its `raw` is made of them."""
        whole = self.rows.joined
        if whole is None or not all(map(self._is_trimmed, range(len(self.header)))):
            whole = pc.binary_join_element_wise(*map(self._trimmed, range(len(self.header))), "\x1f")
        return whole if len(rows) == len(whole) and (np.diff(rows) == 1).all() else whole.take(pa.array(rows))

    def _is_trimmed(self, place: int) -> bool:
        return self.rows.are_iso(place) or all(word == word.strip() for word in self.rows.coded(place)[0])

    def _trimmed(self, place: int) -> pa.Array:
        if self._is_trimmed(place):
            return self.rows.columns[place]
        words, codes = self.rows.coded(place)
        return pa.array([word.strip() for word in words], pa.string()).take(pa.array(codes))


def range_of(count: int) -> list[Any]:
    """So many things that are only told apart."""
    return list(range(count))


def _behind(told: ToldBy) -> str:
    """What stands behind the moment in the identity of a line."""
    part = f" {told.moment.part}" if told.moment.part and not told.moment.has_time else ""
    return part + "".join(f"\x1f{word}" for each in told.about if (word := own_words(each)))


def _as_word(value: object) -> str | None:
    if isinstance(value, tuple):
        return BETWEEN.join(value) if value else None
    return None if value is None else str(value)


def _words(said: list[str | None] | list[str], of: Places) -> pa.Array:
    """A column of words that the lines of the shapes say, each distinct one held once."""
    known: dict[str, int] = {}
    codes = np.array([-1 if word is None else known.setdefault(word, len(known)) for word in said], dtype=np.int32)
    codes = codes[of] if len(said) else codes
    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=codes < 0), pa.array(list(known), pa.string()))
