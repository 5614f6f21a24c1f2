"""Bring in rows: one row of cells becomes one checked line of the diary, or the reason why not."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import md5
from typing import TypeVar
from uuid import UUID

from analytics.diary.factors import DAY_MINUTES, factor_name, in_own_unit
from analytics.diary.places import NOT_NAMED, find_region, find_side, split_side
from analytics.journal import Line
from analytics.readers.columns import plain, unit_of
from analytics.readers.mapping import DateOrder, Mapping
from analytics.readers.moments import Moment, full_year, read_moment
from analytics.readers.values import (
    Unreadable,
    as_amount,
    as_bounded,
    as_list,
    as_minutes,
    as_pain,
    as_text,
    as_treatment,
    is_missing,
)  # fmt: skip

_OF_TREATMENT = ("treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after", "muscle")
_Value = TypeVar("_Value")
_Amount = tuple[str, float, str | None]
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
    thousands: bool = True
    told: set[str] = field(default_factory=set)

    def lines(self, number: int, cells: dict[str, str], beyond: list[str]) -> list[Line]:
        """The things that one row says.

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
        said = f"{moment.at.isoformat()} {moment.has_time}"
        at: dict[str, object] = {"line": number, "felt_at": moment.at, "has_time": moment.has_time}
        raw = _hash(*cells.values(), *beyond)
        place = {"region": region, "side": side, "written": written}
        words = (values.get("region", ""), values.get("side", ""))
        beside: dict[str, object] = {
            "postures": _read(values, "posture", as_list) or (), "notes": _note(values, beyond),
            "sitting_minutes": self._minutes(values, "sitting_minutes"),
            "warning_signs": _read(values, "signs", as_list) or (),
        }  # fmt: skip
        things: list[tuple[tuple[str, ...], dict[str, object]]] = []
        if intensity is not None:
            of_rating = {name: _read(values, name, as_list) or () for name in ("qualities", "symptoms")}
            things.append((("rating", *words), {**place, "intensity": intensity, **of_rating, **beside}))
        if treatment:
            session = {
                "treatment": treatment, "treatment_minutes": minutes, "muscle": _read(values, "muscle", as_text),
                "pressure": _read(values, "pressure", lambda text: as_bounded(text, 0, 10)),
                "hold_seconds": _read(values, "hold_seconds", lambda text: as_bounded(text, 0, 3600)),
                "pain_before": before, "pain_after": after, "notes": beside["notes"] if intensity is None else None,
            }  # fmt: skip
            things.append((("session", treatment, *words), {**place, **session}))
        things += [
            (("exposure", factor), {"factor": factor, "amount": amount, "unit": unit})
            for factor, amount, unit in dict.fromkeys((*self._triggers(values), *self._exposures(values)))
        ]
        entry = _entry(values, {} if intensity is not None else beside | ({"notes": None} if treatment else {}))
        if not things or any(entry.values()):
            things.append((("entry",), entry))
        return [Line(**at, key=_hash(said, *about), raw=raw, **values) for about, values in things]  # type: ignore[arg-type]

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
        return _read(values, name, lambda text: as_pain(text, self.mapping.scale, is_reversed=self.mapping.reversed))

    def _minutes(self, values: dict[str, str], name: str) -> float | None:
        column = self.columns.get(name, "")
        in_hours = (unit_of(column) or "").lower() in _HOUR_UNITS or "hours" in plain(column).split()
        if in_hours:
            self.told.add(f"'{column}' is in hours: times 60")
        return _read(
            values, name, lambda text: as_minutes(text, DAY_MINUTES, in_hours=in_hours, thousands=self.thousands)
        )

    def _treatment(self, values: dict[str, str]) -> tuple[str | None, float | None]:
        about = [name for name in _OF_TREATMENT if not is_missing(values.get(name, ""))]
        kind, spoken = _read(values, "treatment", lambda text: as_treatment(text, "massage")) or (None, None)
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

    def _triggers(self, values: dict[str, str]) -> list[_Amount]:
        text = values.get("triggers", "")
        words = () if is_missing(text) else as_list(text)
        return [self._trigger(word) for word in words if not is_missing(word)]

    def _trigger(self, word: str) -> _Amount:
        name, _, amount = word.partition("=")
        if not factor_name(name):
            raise RowFault("triggers", word, "an amount without a name")
        return self._exposure("triggers", factor_name(name), amount.strip() or "yes", word, None)

    def _exposures(self, values: dict[str, str]) -> list[_Amount]:
        return [
            self._exposure(name, factor_name(name.removeprefix("exposure:")), text, text, self.columns.get(name))
            for name, text in values.items()
            if name.startswith("exposure:") and not is_missing(text)
        ]

    def _exposure(self, name: str, factor: str, text: str, shown: str, column: str | None) -> _Amount:
        """An amount in the factor's own unit where that is a unit of time, so that no two units mix."""
        try:
            amount, unit = as_amount(text, thousands=self.thousands)
        except Unreadable as fault:
            raise RowFault(name, shown, str(fault)) from None
        unit = unit or unit_of(column or "")
        per_unit, own = in_own_unit(factor, unit)
        if per_unit != 1:
            self.told.add(f"'{factor}' is kept in {own}: '{unit}' times {per_unit:g}")
        return factor, amount * per_unit, own


def _entry(values: dict[str, str], beside: dict[str, object]) -> dict[str, object]:
    """What stood beside no rating."""
    return {name: _read(values, name, as_text) for name in ("safety_question", "safety_answer")} | beside


def _hash(*words: str) -> UUID:
    """The same for the same words, however they are capitalised and spaced."""
    plain_words = "\x1f".join(" ".join(word.casefold().split()) for word in words)
    return UUID(bytes=md5(plain_words.encode(errors="replace"), usedforsecurity=False).digest())


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
