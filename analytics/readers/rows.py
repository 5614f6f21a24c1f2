"""Bring in rows: one row of cells becomes one checked line of the diary, or the reason why not."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from analytics.diary.factors import DAY_MINUTES, factor_name, in_own_unit
from analytics.diary.places import NOT_NAMED, find_region, find_side, split_side
from analytics.journal import Line, LineExposure
from analytics.readers.amounts import as_treatment, read_amount, written_unit
from analytics.readers.columns import plain, unit_of
from analytics.readers.lists import as_list
from analytics.readers.mapping import DateOrder, Mapping
from analytics.readers.moments import Moment, full_year, read_moment
from analytics.readers.numbers import EITHER, NumberStyle, as_bounded
from analytics.readers.scales import as_pain
from analytics.readers.spans import as_minutes
from analytics.readers.values import Unreadable, as_text, is_missing

_OF_TREATMENT = ("treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after", "muscle")
_Value = TypeVar("_Value")
_HOUR_UNITS = frozenset({"h", "hour", "hours", "hrs", "hr"})


class RowFault(Exception):  # noqa: N818 - becomes a Problem one floor up
    """A row that cannot be kept: the field, what stood there, and why."""

    def __init__(self, name: str, value: str, reason: str) -> None:
        self.field, self.value, self.reason = name, value, reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Reading:
    """How this file's rows are read: columns found, the order of its dates, the clock's now."""

    mapping: Mapping
    columns: dict[str, str]
    order: DateOrder | None
    now: datetime
    style: NumberStyle = EITHER
    told: set[str] = field(default_factory=set)

    def line(self, number: int, cells: dict[str, str], beyond: list[str]) -> Line:
        """One row as a line of the diary.

        Args:
            number: line of the file where it starts.
            cells: column to cell.
            beyond: cells past the header, kept as a note.

        Raises:
            RowFault: the first thing that cannot be read.
        """
        values = {name: cells[column] for name, column in self.columns.items()} | self.mapping.set
        moment = self._moment(values)
        intensity = self._pain(values, "intensity")
        treatment, minutes = self._treatment(values)
        self._require(values, intensity, treatment)
        region, side, written = self._place(values, rated=intensity is not None)
        before, after = self._pain(values, "pain_before"), self._pain(values, "pain_after")
        if treatment and before is None and after is not None:
            before = intensity
        return Line(
            line=number, felt_at=moment.at, has_time=moment.has_time, region=region, side=side, written=written,
            intensity=intensity, qualities=_read(values, "qualities", as_list) or (),
            symptoms=_read(values, "symptoms", as_list) or (), postures=_read(values, "posture", as_list) or (),
            sitting_minutes=self._minutes(values, "sitting_minutes"), treatment=treatment,
            muscle=_read(values, "muscle", as_text), treatment_minutes=minutes,
            pressure=_read(values, "pressure", lambda text: as_bounded(text, 0, 10, self.style)),
            hold_seconds=_read(values, "hold_seconds", lambda text: as_bounded(text, 0, 3600, self.style)),
            pain_before=before if treatment else None, pain_after=after if treatment else None,
            notes=_note(values, beyond), warning_signs=_read(values, "signs", as_list) or (),
            safety_question=_read(values, "safety_question", as_text),
            safety_answer=_read(values, "safety_answer", as_text),
            exposures=(*self._triggers(values), *self._exposures(values)),
        )  # fmt: skip

    def _moment(self, values: dict[str, str]) -> Moment:
        name, day = _day_text(values)
        clock = values.get("time", "")
        try:
            moment = read_moment(day, None if is_missing(clock) else clock, self.order, self.mapping.zone)
        except Unreadable as fault:
            blamed = ("time", clock) if "time" in str(fault) and clock else (name, day)
            raise RowFault(*blamed, "empty" if not blamed[1].strip() else str(fault)) from None
        limit = self.now if moment.has_time else self.now.replace(hour=0, minute=0, second=0, microsecond=0)
        if moment.at > limit:
            raise RowFault(name, day, "in the future")
        if moment.zoned and not self.mapping.zone:
            self.told.add("times carry an offset: the clock time is kept as written")
        return moment

    def _pain(self, values: dict[str, str], name: str) -> float | None:
        def rule(text: str) -> float:
            return as_pain(text, self.mapping.scale, is_reversed=self.mapping.reversed, style=self.style)

        return _read(values, name, rule)

    def _minutes(self, values: dict[str, str], name: str) -> float | None:
        column = self.columns.get(name, "")
        in_hours = (unit_of(column) or "").lower() in _HOUR_UNITS or "hours" in plain(column).split()
        if in_hours:
            self.told.add(f"'{column}' is in hours: times 60")
        return _read(values, name, lambda text: as_minutes(text, DAY_MINUTES, in_hours=in_hours, style=self.style))

    def _treatment(self, values: dict[str, str]) -> tuple[str | None, float | None]:
        about = [name for name in _OF_TREATMENT if not is_missing(values.get(name, ""))]
        kind, spoken = _read(values, "treatment", lambda text: as_treatment(text, "massage", self.style)) or (
            None,
            None,
        )
        minutes = self._minutes(values, "treatment_minutes")
        minutes = spoken if minutes is None else minutes
        if about and not kind:
            self.told.add("rows without a treatment: what stands under its minutes, pressure and scores is not read")
        return kind, (minutes or None) if kind else None

    def _require(self, values: dict[str, str], intensity: float | None, treatment: str | None) -> None:
        """A row of a diary that rates or treats must rate or treat; a file of exposures alone need not."""
        asked = "intensity" in values or "treatment" in values
        asked = asked and all(is_missing(values.get(name, "")) for name in ("signs", "safety_question"))
        if asked and intensity is None and treatment is None:
            name = "intensity" if "intensity" in values else "treatment"
            text = values.get(name, "").strip()
            raise RowFault(name, text, f"{'no value' if text else 'empty'}, and there is no treatment either")

    def _place(self, values: dict[str, str], *, rated: bool) -> tuple[str | None, str | None, str | None]:
        words, side_words = as_text(values.get("region", "")), as_text(values.get("side", ""))
        if is_missing(words):
            return (NOT_NAMED if rated else None), find_side(side_words), None
        name, side = split_side(words)
        region = find_region(name)
        if not region:
            self.told.add(f"'{words}' is kept as a place of its own")
        written = words if is_missing(side_words) else f"{words}, {side_words}"
        known = region or words
        side = find_side(side_words) or side
        return known, side, None if written in (known, f"{known}, {side}") else written

    def _triggers(self, values: dict[str, str]) -> list[LineExposure]:
        text = values.get("triggers", "")
        words = () if is_missing(text) else as_list(text)
        return [self._trigger(word) for word in words if not is_missing(word)]

    def _trigger(self, word: str) -> LineExposure:
        name, _, amount = word.partition("=")
        if not factor_name(name):
            raise RowFault("triggers", word, "an amount without a name")
        return self._exposure("triggers", factor_name(name), amount.strip() or "yes", word, None)

    def _exposures(self, values: dict[str, str]) -> list[LineExposure]:
        return [
            self._exposure(name, factor_name(name.removeprefix("exposure:")), text, text, self.columns.get(name))
            for name, text in values.items()
            if name.startswith("exposure:") and not is_missing(text)
        ]

    def _exposure(self, name: str, factor: str, text: str, shown: str, column: str | None) -> LineExposure:
        """An amount in the factor's own unit where that is a unit of time, so that no two units mix."""
        try:
            amount, own = read_amount(text, factor, unit_of(column or ""), self.style)
        except Unreadable as fault:
            raise RowFault(name, shown, str(fault)) from None
        unit = written_unit(text, self.style) or unit_of(column or "")
        per_unit, _ = in_own_unit(factor, unit)
        if per_unit != 1:
            self.told.add(f"'{factor}' is kept in {own}: '{unit}' times {per_unit:g}")
        return LineExposure(factor, amount, own)


def _read(values: dict[str, str], name: str, rule: Callable[[str], _Value]) -> _Value | None:
    text = values.get(name, "")
    if is_missing(text):
        return None
    try:
        return rule(text)
    except Unreadable as fault:
        raise RowFault(name, text, str(fault)) from None


def _day_text(values: dict[str, str]) -> tuple[str, str]:
    """The field that holds the day and its text; year, month and day join as an ISO date."""
    for name in ("felt_at", "date"):
        if name in values and not is_missing(values[name]):
            return name, values[name]
    if {"year", "month", "day"} <= values.keys():
        year, month, day = (values[name].strip().removesuffix(".0") for name in ("year", "month", "day"))
        return "date", f"{full_year(year) if year.isdigit() else year}-{month}-{day}"
    return ("felt_at" if "felt_at" in values else "date"), values.get("felt_at", values.get("date", ""))


def _note(values: dict[str, str], beyond: list[str]) -> str | None:
    parts = [as_text(values.get("notes", "")), *(as_text(cell) for cell in beyond)]
    return "\n".join(part for part in parts if part) or None
