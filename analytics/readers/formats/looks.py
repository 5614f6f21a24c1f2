"""Bring in rows as wide as their header: what the cells of each column look like in the rows that are whole.

A cell that shifted is known by its look: a repair is only offered where every cell then looks as its column does.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as made

from analytics.diary.factors import factor_name, find_factor, is_known
from analytics.readers.columns import field_of, plain
from analytics.readers.formats.records import trimmed
from analytics.readers.levels import level_word
from analytics.readers.table import Row
from analytics.readers.values import is_missing

_SELDOM = 0.02  # the share of the cells of a column that tells nothing of it yet
_SAMPLE = 5_000  # rows from which the look of the columns is taken
_MOST_REPAIRS = 40  # ways to join, of which more than one is ambiguous anyhow
_NUMBER = re.compile(r"[+\-−]?\d+(?:[.,]\d+)?\s*%?")
_WHOLE = re.compile(r"[+\-−]?\d{1,6}")
_PART = re.compile(r"\d{1,6}")
_WORDS = frozenset(
    {"notes", "region", "side", "muscle", "treatment", "symptoms", "qualities", "posture", "triggers", "signs"}
)
_LISTS = frozenset({"triggers", "symptoms", "qualities", "posture"})
_NUMBERS = frozenset({"intensity", "pain_before", "pain_after", "sitting_minutes", "pressure", "hold_seconds"})
_MOMENTS = frozenset({"felt_at", "date", "year", "month", "day"})


@dataclass(slots=True)
class Look:
    """What the cells of one column look like in the rows that are whole."""

    name: str
    field: str | None
    seen: dict[str, int] = made(default_factory=lambda: defaultdict(int))
    longest: dict[str, int] = made(default_factory=lambda: defaultdict(int))
    filled: int = 0
    numbers: int = 0

    @property
    def kinds(self) -> set[str]:
        """The looks that more than a few cells have: a row that shifted brings its neighbour's."""
        return {kind for kind, count in self.seen.items() if count >= _SELDOM * self.filled}

    @property
    def is_counted(self) -> bool:
        """Whether it is called as something that is counted or measured."""
        factor = factor_name(plain(self.name))
        return self.field is None and is_known(factor) and not find_factor(factor).is_yes_no

    @property
    def is_free(self) -> bool:
        """Whether anything may stand in it: notes, and columns of long words."""
        return self.field == "notes" or self.longest.get("words", 0) > 25 or self.longest.get("mixed", 0) > 25

    def add(self, cell: str) -> None:
        """One more cell of a whole row."""
        kind = kind_of(cell)
        if kind:
            self.seen[kind] += 1
            self.longest[kind] = max(self.longest[kind], _length(cell))
            self.filled += 1
            self.numbers += kind == "number"

    def fits(self, cell: str) -> bool:
        """Whether a cell looks as the others; where there are none, as its name lets expect."""
        kind = kind_of(cell)
        if not kind:
            return True
        if kind == "words" and self.is_counted and not level_word(cell):
            return False
        if kind == "number" and self.field in _WORDS:
            return self.numbers * 2 > self.filled and self.field != "notes"
        if self.is_free or not self.kinds:
            return self.is_free or self._may(cell, kind)
        if self.field in _MOMENTS:
            return self._may(cell, kind) and len(cell.strip()) <= max(self.longest.values())
        spare = kind == "number"  # a day may have a figure more than all others
        return kind in self.kinds and (kind in ("words", "mixed") or _length(cell) <= self.longest[kind] + spare)

    def is_shifted(self, before: str, cell: str) -> bool:
        """Whether a number stands under words, behind another: a comma shifted it there."""
        are_numbers = self.field in _WORDS and _PART.fullmatch(cell.strip()) and _WHOLE.fullmatch(before.strip())
        return bool(are_numbers) and not self.fits(cell)

    def _may(self, cell: str, kind: str) -> bool:
        """Whether a column of its name may hold such a cell."""
        if self.field in _MOMENTS:
            return any(map(str.isdigit, cell))
        return kind == "number" or self.field not in _NUMBERS


def kind_of(cell: str) -> str:
    """The look of a cell: "" for an empty one, "number", "words", "mixed", or the shape of what begins with a digit."""
    plain = cell.strip()
    if not plain or is_missing(plain):
        return ""
    if _NUMBER.fullmatch(plain):
        return "number"
    if not any(map(str.isdigit, plain)):
        return "words"
    if not plain[0].isdigit() or len(plain) > 40:
        return "mixed"
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", plain))


def _length(cell: str) -> int:
    """How long a cell is, of a number its whole part: a lost mark between two cells makes one of them longer."""
    found = re.match(r"\s*[+\-−]?(\d+)(?:[.,]\d+)?\s*%?\s*$", cell)
    return len(found[1]) if found else len(cell.strip())


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns to which rows are fitted."""

    header: list[str]
    looks: list[Look]
    delimiter: str

    @property
    def width(self) -> int:
        """How many there are."""
        return len(self.header)

    @property
    def notes(self) -> int | None:
        """The column of notes."""
        return next((at for at, look in enumerate(self.looks) if look.field == "notes"), None)

    @property
    def lists(self) -> int | None:
        """The last column that holds lists."""
        return next((at for at in reversed(range(self.width)) if self.looks[at].field in _LISTS), None)

    def fit(self, cells: list[str]) -> bool:
        """Whether every cell looks as its column does."""
        return all(look.fits(cell) for look, cell in zip(self.looks, cells, strict=False))

    def joins(self, cells: list[str]) -> list[tuple[tuple[int, ...], list[str]]]:
        """The ways to join neighbours to numbers so that as many cells are left as there are columns, and all fit."""
        found: list[tuple[tuple[int, ...], list[str]]] = []
        for at, (places, joined) in enumerate(_joined(cells, max(1, len(cells) - self.width))):
            if at == _MOST_REPAIRS or len(found) > 5:
                break
            if self.fit(joined):
                found.append((places, joined))
        return found

    def all_joins(self, cells: Sequence[str]) -> Iterator[tuple[tuple[int, ...], list[str]]]:
        """The same of a row with empty cells at its end, of which some may stand beyond the columns."""
        least = max(self.width + 1, len(trimmed(cells)))
        for width in range(least, len(cells) + 1):
            yield from self.joins(list(cells[:width]))

    def joined_at(self, at: int | None, cells: list[str], text: str) -> list[str] | None:
        """The row with what is too much joined at one column, as it stood in the file."""
        beyond = len(cells) - self.width
        if at is None or beyond < 1:
            return None
        mark = self.delimiter + (" " if self.delimiter + " " in text else "")
        joined = [*cells[:at], mark.join(cells[at : at + beyond + 1]), *cells[at + beyond + 1 :]]
        return joined if self.fit(joined) and not _WHOLE.fullmatch(cells[at].strip()) else None


def _joined(cells: list[str], count: int, start: int = 0) -> Iterator[tuple[tuple[int, ...], list[str]]]:
    """Every way to join `count` pairs of neighbours, whole number and decimals, each to one cell."""
    if count == 0:
        yield (), cells
        return
    for at in range(start, len(cells) - 1):
        if _WHOLE.fullmatch(cells[at].strip()) and _PART.fullmatch(cells[at + 1].strip()):
            joined = [*cells[:at], f"{cells[at].strip()},{cells[at + 1].strip()}", *cells[at + 2 :]]
            for places, whole in _joined(joined, count - 1, at + 1):
                yield (at, *places), whole


def columns_of(header: list[str], rows: list[Row], delimiter: str) -> Columns:
    """The columns of a file with the looks of their cells."""
    looks = [Look(name, field_of(name)) for name in header]
    whole = [row for row in rows if len(row.cells) == len(header) and not row.fault]
    for row in whole[:: max(1, len(whole) // _SAMPLE)]:
        for look, cell in zip(looks, row.cells, strict=True):
            look.add(cell)
    return Columns(header, looks, delimiter)
