"""Bring in the journal's own table, `diary.csv` or what was shared: a row is one thing, its cells are as they stand.

Nothing in it is looked up, guessed or asked but the order of its dates, where a spreadsheet changed them. Each row
names what it is by its identifier, so that the journal knows what it has; a row without one is a new thing.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID, uuid5

from analytics.diary.careful import NEVER, NOT_SHARED
from analytics.diary.entries import SIDES
from analytics.diary.formulas import unshielded
from analytics.diary.problems import Problem
from analytics.diary.things import (
    IDENTIFIER,
    MOMENT,
    NOT_NAMED_COLUMN,
    NUMBERS,
    OF,
    OWN,
    PART,
    factor_of,
    from_cell,
)
from analytics.journal import Line, Own
from analytics.readers.faults import FileFault
from analytics.readers.identity import Kind, key_of, raw_of
from analytics.readers.mapping import DateOrder
from analytics.readers.moments import Moment, read_moment
from analytics.readers.reading import RowFault, Said
from analytics.readers.table import Row, Table
from analytics.readers.values import NO, YES, Unreadable, plain_words

_PLACED = frozenset({"region", "side"})
_ONLY_WHOLE = "written"  # a column of the diary as it is kept, and of no table that was shared
Cells = dict[str, str]
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Known:
    """What the person calls things in the journal that a diary is brought into.

    Attributes:
        laid: their words for places that are laid on the map, in small letters.
        called: former name of a factor to what it is called now.
    """

    laid: frozenset[str] = frozenset()
    called: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class OwnRows:
    """What the rows of such a table say.

    Attributes:
        said: each row with its things.
        problems: rows that cannot be kept.
        zeros: day and factor that was not there.
        ways: factor to its unit and how several amounts of it make a day.
        day_ends: minutes after midnight at which a day of the person ends; None where no row says so.
    """

    said: list[tuple[Row, Said]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    zeros: dict[tuple[date, str], None] = field(default_factory=dict)
    ways: dict[str, tuple[str, str]] = field(default_factory=dict)
    day_ends: int | None = None


def own_table(content: bytes, name: str) -> Table | None:
    """The rows of such a table as it was written, every cell as it stands; None where it is another file.

    One that a spreadsheet has saved anew is read as any table, and known by its columns (`is_own`).

    Raises:
        FileFault: it was shared without names, so that nothing in it has a date.
    """
    if not content.removeprefix(b"\xef\xbb\xbf").startswith(f"{MOMENT},{PART},".encode()):
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    records = csv.reader(io.StringIO(text, newline=""))
    header = next(records)
    if not is_own(header):
        if any(re.match(r"day \d", cell) for cell in next(records, [])[:1]):
            raise FileFault(
                f"{name} was shared without names: its days are counted and have no dates, so it can come into no "
                "diary. Share it with names, or bring in the diary.csv of an export."
            )
        return None
    rows, line = list[Row](), records.line_num + 1
    for cells in records:
        if any(cells):
            fault = "more cells than columns" if len(cells) > len(header) else None
            rows.append(Row(line, tuple(cells), ",".join(cells), fault))
        line = records.line_num + 1
    return Table(name, header, rows, ",", "utf-8")


def is_own(header: Iterable[str]) -> bool:
    """Whether a table of these columns is one of the journal's own."""
    return OWN.issubset(header)


def shape_of(header: Iterable[str]) -> str:
    """What tells the whole diary from a shared table, which leaves out what it was told to: that changes nothing."""
    return "|".join(sorted(OWN | _PLACED | ({_ONLY_WHOLE} & set(header))))


def read_own(table: Table, order: DateOrder | None, now: datetime, known: Known) -> OwnRows:
    """What each of its rows says."""
    found = OwnRows()
    factors = {column: about for column in table.header if (about := factor_of(column))}
    for row in table.rows:
        cells = dict(zip(table.header, row.cells, strict=False))
        if _is_no_answer(cells):
            continue
        try:
            said = _OwnRow(row.line, cells, factors, _moment(row, cells, order, now), known, found).read()
        except RowFault as fault:
            problem = Problem(table.name, row.line, fault.field, fault.value.strip(), fault.reason, _as_line(row.cells))
            found.problems.append(problem)
            continue
        found.said.append((row, said))
    return found


def _is_no_answer(cells: Cells) -> bool:
    """A row that only says that nothing was told or shared is none: nothing is kept of it."""
    return unshielded(cells.get("safety_answer", "")) in (NEVER, NOT_SHARED)


def _moment(row: Row, cells: Cells, order: DateOrder | None, now: datetime) -> Moment:
    if row.fault:
        raise RowFault("row", row.text[:100], row.fault)
    text = cells.get(MOMENT, "")
    try:
        moment = _as_written(text, order)
    except Unreadable as fault:
        raise RowFault(MOMENT, text, "empty" if not text.strip() else str(fault)) from None
    if moment.at > (now if moment.has_time else datetime.combine(now, datetime.min.time())):
        raise RowFault(MOMENT, text, "in the future")
    return replace(moment, part=unshielded(cells.get(PART, "")) or moment.part)


def _as_written(text: str, order: DateOrder | None) -> Moment:
    try:
        return Moment(datetime.fromisoformat(text).replace(tzinfo=None), has_time=len(text) > 10)
    except ValueError:
        return read_moment(text, None, order, None)


@dataclass(slots=True)
class _OwnRow:
    """One row while it is read."""

    number: int
    cells: Cells
    factors: dict[str, tuple[str, str | None]]
    moment: Moment
    known: Known
    found: OwnRows
    said: Said = field(default_factory=Said)

    def read(self) -> Said:
        """The thing it says; more than one where a person wrote more into it."""
        intensity = self._number("intensity", is_needed=True)
        if intensity is not None:
            self._rating(intensity)
        if self._text("treatment"):
            self._session()
        for column, (factor, unit) in self.factors.items():
            if self.cells.get(column, ""):
                self._amount(column, factor, unit)
        names = self._list(NOT_NAMED_COLUMN)
        self.found.zeros.update(dict.fromkeys((self.moment.at.date(), name) for name in names))
        if not self.said.lines:
            self._entry(is_empty_too=bool(names))
        self._day_ends()
        return self.said

    def _add(self, kind: Kind, about: tuple[str, ...], own: Own, **contents: object) -> None:
        key = self._identifier(IDENTIFIER)
        if key is None:
            key = key_of(kind, self.moment.said, *about)
        elif self.said.lines:
            key = uuid5(key, "\x1f".join((kind, *about)))
        own = replace(own, of_id=self._identifier(OF))
        self.said.lines.append(
            Line(
                line=self.number, felt_at=self.moment.at, has_time=self.moment.has_time, key=key, part=self.moment.part,
                raw=raw_of([cell.strip() for cell in self.cells.values()]), own=None if own == Own() else own,
                **contents,  # type: ignore[arg-type]  # names are those of the line
            )
        )  # fmt: skip

    def _rating(self, intensity: float) -> None:
        region, side, written = self._place()
        own = Own(
            trigger_point=self._text("trigger_point"), point_signs=self._list("trigger_signs"),
            spreads_to=self._list("spreads_to"), longest_sit_minutes=self._number("longest_sit_minutes"),
        )  # fmt: skip
        self._add(
            "rating", (region or "", side or ""), own, region=region or "", side=side, written=written,
            intensity=intensity, qualities=self._list("qualities"), symptoms=self._list("symptoms"), **self._beside(),
        )  # fmt: skip

    def _session(self) -> None:
        region, side, written = self._place()
        own = Own(
            by=self._text("by"), sensations=self._list("sensations"), soreness=self._number("soreness"),
            range_before=self._number("range_before"), range_after=self._number("range_after"),
            range_unit=self._text("range_unit"),
        )  # fmt: skip
        numbers = ("treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after")
        kind, muscle = self._text("treatment"), self._text("muscle")
        self._add(
            "session", (kind or "", region or "", side or "", muscle or ""), own, treatment=kind, region=region,
            side=side, written=written, muscle=muscle, notes=None if self.said.lines else self._text("notes"),
            **{name: self._number(name) for name in numbers},
        )  # fmt: skip

    def _amount(self, column: str, factor: str, unit: str | None) -> None:
        said, way = self._text("factor_said"), self._text("day_is")
        if way:
            self.found.ways[factor] = (unit or "", way)
        name = said if said and self.known.called.get(said) == factor else factor
        amount = self._read(column, _as_amount)
        if amount is None:
            return
        other_end = self._read("other_end", datetime.fromisoformat)
        self._add("exposure", (name, unit or ""), Own(), factor=name, amount=amount, unit=unit, other_end=other_end)

    def _entry(self, *, is_empty_too: bool) -> None:
        beside = self._beside()
        own = Own(longest_sit_minutes=self._number("longest_sit_minutes"))
        if not is_empty_too and own == Own() and not any(beside.values()) and beside["sitting_minutes"] is None:
            if self.said.asides:
                raise self.said.asides.pop(0)
            raise RowFault("row", "", "empty: it says nothing that the diary keeps")
        self._add("entry", (self._text("safety_question") or "", self._text("safety_answer") or ""), own, **beside)

    def _beside(self) -> dict[str, object]:
        """What belongs to the whole entry."""
        return {
            "postures": self._list("posture"), "sitting_minutes": self._number("sitting_minutes"),
            "warning_signs": self._list("signs"), "notes": self._text("notes"),
            "safety_question": self._text("safety_question"), "safety_answer": self._text("safety_answer"),
        }  # fmt: skip

    def _place(self) -> tuple[str | None, str | None, str | None]:
        """Region, side and own word: on the map where this journal has not laid that word on it."""
        region, side, on_map = self._text("region"), self._text("side"), self._text("on_map")
        if side is not None and side not in SIDES:
            self.said.asides.append(RowFault("side", side, f"none of {', '.join(SIDES)}"))
            side = None
        if not region or not on_map or region.lower() in self.known.laid:
            return region, side, self._text("written")
        return on_map, side or self._text("on_map_side"), region

    def _day_ends(self) -> None:
        if (minutes := self._read("day_ends", int)) is not None:
            self.found.day_ends = minutes

    def _identifier(self, name: str) -> UUID | None:
        return self._read(name, UUID)

    def _text(self, name: str) -> str | None:
        return unshielded(self.cells.get(name, "")) or None

    def _list(self, name: str) -> tuple[str, ...]:
        return from_cell(unshielded(self.cells.get(name, "")))

    def _number(self, name: str, *, is_needed: bool = False) -> float | None:
        low, high = NUMBERS[name]

        def bounded(text: str) -> float:
            number = _as_number(text)
            if not low <= number <= high:
                raise ValueError(f"{'less' if number < low else 'more'} than {low if number < low else high:g}")
            return number

        return self._read(name, bounded, is_needed=is_needed)

    def _read(self, name: str, rule: Callable[[str], _Value], *, is_needed: bool = False) -> _Value | None:
        """A value by its rule; one that cannot be read is set aside alone, or costs the row (`is_needed`)."""
        text = self.cells.get(name, "").strip()
        if not text:
            return None
        try:
            return rule(text)
        except ValueError as fault:
            words = str(fault) if str(fault).startswith(("less", "more")) else "cannot be read"
            problem = RowFault(name, text, words)
        if is_needed:
            raise problem
        if not any(each.field == name for each in self.said.asides):
            self.said.asides.append(problem)
        return None


def _as_number(text: str) -> float:
    """A number as it was written, or as a spreadsheet of another language writes it."""
    number = float(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text)
    if number - number != 0:  # none, or without end
        raise ValueError("cannot be read")
    return number


def _as_amount(text: str) -> float:
    words = plain_words(text)
    return 1.0 if words in YES else 0.0 if words in NO else _as_number(text)


def _as_line(cells: Iterable[str]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="").writerow(cells)
    return text.getvalue()
