"""Bring in amounts: what a cell says of one factor, in the factor's own unit, whole or not at all."""

import re

from analytics.diary.factors import (
    DAY_MINUTES,
    LEVEL,
    bounds_of,
    find_factor,
    in_own_unit,
    knows_unit,
    likely_unit,
)  # fmt: skip
from analytics.readers.levels import level_word
from analytics.readers.numbers import EITHER, NumberStyle, reads_two_ways
from analytics.readers.scales import OUT_OF, as_pain
from analytics.readers.spans import amount_cell, as_minutes, ends_of, is_approximate, measured, minutes_in, on_clock
from analytics.readers.values import (
    NO,
    NOTHING_WORDS,
    YES,
    LevelWord,
    OtherUnit,
    Range,
    Unreadable,
    as_text,
    is_missing,
    plain_words,
    says_nothing,
)  # fmt: skip

_ALWAYS_THERE = frozenset({"sleep", "sleep_quality", "mood"})  # a yes or a no says nothing of how much
_TIMES = re.compile(r"(?:(\d+) ?[x×]|[x×] ?(\d+)|(\d+) (?:times|mal|fois|veces|volte|keer))")
_COUNTED = frozenset({"", "cups", "drinks", "cigarettes"})
_WHOLE = "steps"  # what is counted in thousands and never in thousandths
_JOINS = frozenset({"and", "und", "bis", "tot", "hasta"})
_POINT_CLOCK = re.compile(r"\d{1,2}\.[0-5]\d(?!\d)")  # "7.30" where decimals are commas
_SHARE = re.compile(rf"[\d.,]+(?: ?[-–—] ?[\d.,]+)? ?(?:%|{OUT_OF} ?\d+)")


def read_amount(text: str, factor: str, unit_of_column: str | None, style: NumberStyle) -> tuple[float, str | None]:
    """An amount in the factor's own unit, and that unit; None where nobody wrote one and the factor's own is meant.

    Args:
        text: the cell: "8 432", "7 h 30 min", "7½ h", "2x", "yes"; "~7" is read as 7 (`is_approximate`).
        factor: as stored.
        unit_of_column: that a heading or the person gives for all cells of the column.
        style: how the file writes numbers.

    Raises:
        Range: it says from where to where ("5-6"), both in the factor's own unit.
        LevelWord: a word for a level of a factor that is a level.
        OtherUnit: no day holds so much, and in another unit it would.
        Unreadable: it is no amount of this factor; the text says why.
    """
    words = plain_words(as_text(text))
    column = (unit_of_column or "").strip() or None
    if words in YES | NO | NOTHING_WORDS:
        return _yes_or_no(words, factor, column)
    cell = amount_cell(as_text(text))
    if ends := ends_of(cell):
        low, high = (_one(end, factor, column, style) for end in ends)
        if low[0] < high[0] and low[1] == high[1]:
            raise Range(low[0], high[0], low[1])
        raise Unreadable("not a number")
    return _one(cell, factor, column, style)


def written_unit(text: str, style: NumberStyle) -> str | None:
    """The unit that a cell itself names ("min" for a span in several words); None where it names none."""
    try:
        return measured(amount_cell(as_text(text)), style)[1]
    except Unreadable:
        return None


def _yes_or_no(words: str, factor: str, column: str | None) -> tuple[float, str | None]:
    if factor in _ALWAYS_THERE or (column and words in YES):
        raise Unreadable("not a number")
    return float(words in YES), in_own_unit(factor, column)[1] if column else None


def _one(cell: str, factor: str, column: str | None, style: NumberStyle) -> tuple[float, str | None]:
    own = find_factor(factor).unit
    if own == LEVEL and _SHARE.fullmatch(cell):
        return as_pain(cell, style=style), None
    if own == LEVEL and (level := level_word(cell)):
        raise LevelWord(level)
    if times := _TIMES.fullmatch(cell):
        return _counted(float(times[1] or times[2] or times[3]), own, factor, column)
    amount, unit = _with_unit(cell, factor, own, column, style)
    if own == _WHOLE and amount % 1 and reads_two_ways(cell.split(" ", maxsplit=1)[0]):
        raise Unreadable("a part of a step, or thousands")
    per_unit, kept_in = _into_own(factor, own, unit, column)
    if own or not kept_in:
        _check_bounds(amount * per_unit, factor, bare=None if unit else amount)
    return amount * per_unit, kept_in


def _with_unit(cell: str, factor: str, own: str, column: str | None, style: NumberStyle) -> tuple[float, str | None]:
    """The amount and the unit that stands behind it in the cell; a clock counts where time is measured."""
    if minutes_in(own) or minutes_in(column):
        minutes = on_clock(cell, column)
        if minutes is not None:
            return minutes, "min"
    if _POINT_CLOCK.match(cell) and minutes_in(column or own) == 60 and "." not in style.decimal:
        raise Unreadable("either a part of an hour or its minutes")
    amount, unit = measured(cell, style)
    if unit and not _is_unit(factor, own, unit):
        raise Unreadable(f"in '{unit}'" + (f", not in {own}" if own else ", which is no unit"))
    return amount, unit


def _is_unit(factor: str, own: str, unit: str) -> bool:
    """A unit that the factor knows; of a factor that knows every word, one word that is no remark."""
    is_remark = " " in unit or level_word(unit) or unit in YES | NO | NOTHING_WORDS
    return knows_unit(factor, unit) and not (is_remark and not own)


def _into_own(factor: str, own: str, unit: str | None, column: str | None) -> tuple[float, str | None]:
    if own and column and not knows_unit(factor, column):
        raise Unreadable(f"in '{column}', not in {own}")
    if own or not column or not unit:
        return in_own_unit(factor, unit or column)
    size, kept_in = in_own_unit(factor, unit, column)
    if kept_in != column and unit != column.lower():
        raise Unreadable(f"in '{unit}', not in {column}")
    return size, column


def _counted(number: float, own: str, factor: str, column: str | None) -> tuple[float, str | None]:
    """So many times ("2x"): an amount of what is counted, and none of what is measured."""
    if own not in _COUNTED or (column and not knows_unit(factor, column)) or (column and not own):
        raise Unreadable("a number of times" + (f", not of {column or own}" if column or own else ""))
    return number, in_own_unit(factor, column)[1] if column else None


def _check_bounds(amount: float, factor: str, bare: float | None) -> None:
    """Refuse what cannot be; a bare number that no unit stands behind may look like another unit."""
    low, high = bounds_of(factor, None)
    if low is not None and amount < low:
        raise Unreadable(f"less than {low:g}")
    if high is None or amount <= high:
        return
    own = find_factor(factor).unit
    reason = f"more than the {high:,g} {own} of a day" if minutes_in(own) else f"more than {high:g}"
    likely = None if bare is None else likely_unit(factor, bare)
    if likely:
        raise OtherUnit(f"{reason}: it looks like {likely}", likely)
    raise Unreadable(reason)


def _names_a_kind(words: str) -> bool:
    """Whether there are words beside a span of time: "2x Ibuprofen 400"."""
    found = re.findall(r"[^\W\d_]{3,}", words)
    return any(minutes_in(word) is None and not is_approximate(f"{word} 1") and word not in _JOINS for word in found)


def as_treatment(text: str, column: str, style: NumberStyle = EITHER) -> tuple[str | None, float | None]:
    """A kind of treatment and, where the cell only gives a span of time, its minutes; "no" and 0 are no treatment.

    Raises:
        Unreadable: a span of time that cannot be.
    """
    words = plain_words(text)
    if words in NO or is_missing(text) or says_nothing(text):
        return None, None
    if words in YES | {"1"}:
        return column, None
    if not (is_approximate(text) or re.match(r"[+\-−<>]? ?[\d.,½¼¾]", words)) or _names_a_kind(words):
        return as_text(text), None
    minutes = as_minutes(text, DAY_MINUTES, style=style)
    return (column, minutes) if minutes else (None, None)
