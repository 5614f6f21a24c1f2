"""Bring in how the cells of one file are read: its numbers, scales, words, lists and units."""

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TypeVar, cast

from analytics.diary.entries import LOWEST_PAIN
from analytics.diary.factors import DAY_MINUTES, NAMED, factor_name, find_factor, in_own_unit, is_known
from analytics.diary.units import UNITS
from analytics.readers.amounts import read_amount, written_unit
from analytics.readers.columns import plain, unit_of
from analytics.readers.levels import level_word
from analytics.readers.lists import ListMarks, as_list
from analytics.readers.mapping import Scale
from analytics.readers.medicines import read_medicines
from analytics.readers.numbers import NumberStyle
from analytics.readers.roles import AmountColumn
from analytics.readers.scales import as_pain
from analytics.readers.spans import as_minutes, is_approximate
from analytics.readers.values import NO, YES, LevelWord, Range, Unreadable, is_missing, plain_words, says_nothing

ASIDE = "aside"
_HOUR_UNITS = frozenset({"h", "hour", "hours", "hrs", "hr", "std", "stunden", "heures", "horas", "ore", "uur"})
_Read = TypeVar("_Read")
# A trigger with its amount behind it; a unit must be a known one, for "level 5 lumbar" is a name.
COUNTED = re.compile(
    rf"(?P<name>[^\d=]*[^\W\d_][^\d=]*?) (?P<number>\d+(?:[.,]\d+)?) ?(?P<unit>{'|'.join(UNITS)})?", re.IGNORECASE
)


def are_hours(column: str) -> bool:
    """Whether a column of spans says by its name that they stand in hours."""
    return (unit_of(column) or "").lower() in _HOUR_UNITS or bool(_HOUR_UNITS & set(plain(column).split()))


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of a factor with its unit, and what was done to it, to be told."""

    amount: float
    unit: str | None
    told: str | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """How this file's cells are read.

    Attributes:
        style: how its numbers are written.
        scales: column of pain to its lowest and highest value, where it is not 0 to 10.
        is_reversed: the highest value of pain means none.
        levels: a word for how bad it is, to NRS points.
        none_is_zero: whether "none" under pain means no pain.
        marks: what joins the words of each field, and of each column of medicines, that holds lists.
        units: column of amounts to the unit they are in, where that was asked.
        factor_scales: factor to the scale of its points, where it is not 0 to 10.
        between: what becomes of "5-6": "low", "middle" or "high"; set aside where it is none of them.
        zone: time zone that moments with an offset are read in.
        counts: the factors that its lists of triggers give amounts of, with a unit or behind "=".
    """

    style: NumberStyle
    scales: dict[str, Scale]
    is_reversed: bool
    levels: dict[str, float]
    none_is_zero: bool
    marks: dict[str, ListMarks]
    units: dict[str, str] = field(default_factory=dict)
    factor_scales: dict[str, Scale] = field(default_factory=dict)
    between: str = ASIDE
    zone: str | None = None
    counts: frozenset[str] = frozenset()
    _known: dict[tuple[object, ...], object] = field(default_factory=dict, init=False, compare=False, repr=False)

    def once(self, rule: Callable[..., _Read], *cell: Hashable) -> _Read:
        """What a rule makes of a cell: a diary says the same few things again and again, so each is read once.

        Raises:
            Unreadable: the rule cannot read it.
        """
        key = (rule.__name__, *cell)
        if key not in self._known:
            try:
                self._known[key] = rule(*cell)
            except Unreadable as fault:
                self._known[key] = fault
        found = self._known[key]
        if isinstance(found, Unreadable):
            raise found
        return cast("_Read", found)

    def pain(self, text: str, column: str) -> float | None:
        """Pain in NRS points; None where the cell says nothing.

        Raises:
            Unreadable: it is no pain.
        """
        if says_nothing(text) or is_missing(text):
            return LOWEST_PAIN if self.none_is_zero and level_word(text) == "none" else None
        try:
            return as_pain(
                text, self.scales.get(column), is_reversed=self.is_reversed, style=self.style, levels=self.levels
            )
        except Range as span:
            return self._of_span(span)

    def amount(self, text: str, factor: str, column: AmountColumn | None) -> Amount:
        """An amount of a factor in its own unit.

        Raises:
            Unreadable: it is none, or none that can be.
        """
        unit = (self.units.get(column.column) or column.unit) if column else None
        is_counted = is_known(factor) and not find_factor(factor).is_yes_no
        if unit == NAMED and is_counted and plain_words(text) in {*YES, *NO, "1", "0"}:
            return Amount(1.0, NAMED) if plain_words(text) in {*YES, "1"} else Amount(0.0, None)
        scale = self.factor_scales.get(factor)
        if scale and column:
            return Amount(as_pain(text, scale, style=self.style, levels=self.levels), None)
        try:
            amount, own = read_amount(text, factor, unit, self.style)
        except Range as span:
            return Amount(self._of_span(span), span.unit)
        except LevelWord as word:
            if word.level not in self.levels:
                raise
            return Amount(self.levels[word.level], None)
        if is_counted and not unit and plain_words(text) in YES:
            return Amount(1.0, NAMED)
        written = written_unit(text, self.style) or unit
        size, _ = in_own_unit(factor, written)
        told = f"{find_factor(factor).label} stands in '{written}' and is kept in {own}" if size != 1 else None
        if is_approximate(text):
            told = f"'{text.strip()}' is read as {amount:g}"
        return Amount(amount, own, told)

    def minutes(self, text: str, in_hours: bool) -> float:  # noqa: FBT001 - a part of what is read once
        """A span of time in minutes, of a column that may stand in hours.

        Raises:
            Unreadable: it is none, or longer than a day.
        """
        return as_minutes(text, DAY_MINUTES, in_hours=in_hours, style=self.style)

    def _of_span(self, span: Range) -> float:
        """What counts of "5-6"."""
        ends = {"low": span.low, "high": span.high, "middle": span.middle}
        if self.between not in ends:
            raise span
        return ends[self.between]

    def medicines(self, text: str, column: str) -> tuple[tuple[str, str], ...]:
        """Each medicine of a cell, as it stands there and as a session's notes hold it.

        Raises:
            Unreadable: it says in words that none was taken.
        """
        return self.once(read_medicines, text, self.marks[column])

    def counted(self, trigger: str) -> tuple[str, str]:
        """A trigger and its amount: "wine=2", "wine 2 glasses"; "wine 1" where the column counts wine elsewhere too."""
        name, equals, amount = trigger.partition("=")
        found = None if equals else COUNTED.fullmatch(trigger)
        if found is None or not (found["unit"] or self._is_counted(factor_name(found["name"]))):
            return name, amount.strip()
        return found["name"], f"{found['number']} {found['unit'] or ''}".strip()

    def _is_counted(self, factor: str) -> bool:
        return factor in self.counts or (is_known(factor) and not find_factor(factor).is_yes_no)

    def words(self, name: str, text: str) -> tuple[str, ...]:
        """The words of a list."""
        return as_list(text, self.marks[name], known=_known(name))


def _known(name: str) -> Callable[[str], bool]:
    return (lambda word: is_known(factor_name(word))) if name == "triggers" else (lambda _: False)
