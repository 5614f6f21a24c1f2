"""Bring in values: what one cell says, or why it cannot be read. One rule a kind of value, used by every format."""

import re

from analytics.diary.entries import HIGHEST_PAIN, LOWEST_PAIN
from analytics.diary.factors import DAY_MINUTES
from analytics.diary.formulas import unshielded

MISSING = frozenset({"", "-", "–", "—", "na", "n/a", "nan", "none", "null", "nil", "?", "unknown", "n.a."})
_YES = frozenset({"yes", "y", "true", "x", "ja", "oui", "✓", "✔"})
_NO = frozenset({"no", "n", "false", "nein", "non"})
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)(?::[0-5]\d)?")
_HOURS_MINUTES = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*h(?:ours?|rs?|r)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:m|mins?|minutes?)?)?"
)


class Unreadable(Exception):  # noqa: N818 - caught where the row becomes a Problem; never reaches a person as it is
    """A cell that cannot be read; its text is the reason, to be read after "it is"."""


def is_missing(text: str) -> bool:
    """Whether a cell says nothing: empty, "-", "NA", "none"."""
    return text.strip().lower() in MISSING


def as_number(text: str) -> float:
    """A number with a decimal point or comma; a true minus sign counts.

    Raises:
        Unreadable: it is no number.
    """
    plain = text.strip().replace("−", "-")
    if not re.fullmatch(r"[+-]?\d+(?:[.,]\d+)?|[+-]?[.,]\d+", plain):
        raise Unreadable("not a number")
    return float(plain.replace(",", "."))


def as_bounded(text: str, low: float, high: float) -> float:
    """A number between two bounds, both allowed.

    Raises:
        Unreadable: it is no number, or outside.
    """
    value = as_number(text)
    if value < low:
        raise Unreadable(f"less than {low:g}")
    if value > high:
        raise Unreadable(f"more than {high:g}")
    return value


def as_pain(text: str, scale: tuple[float, float] | None = None, *, is_reversed: bool = False) -> float:
    """Pain in NRS points (0 to 10): "7", "7.5", "7,5", "7/10", "no pain"; another scale is stretched onto it.

    Raises:
        Unreadable: it is no number, or outside its scale.
    """
    low, high = scale or (LOWEST_PAIN, HIGHEST_PAIN)
    if text.strip().lower() == "no pain":
        return LOWEST_PAIN
    value, _, of = text.partition("/") if "/" in text else text.partition(" out of ")
    if of and as_number(of) != high:
        raise Unreadable(f"out of {of.strip()}, not out of {high:g}")
    points = (as_bounded(value, low, high) - low) / (high - low) * HIGHEST_PAIN
    return round(HIGHEST_PAIN - points if is_reversed else points, 10)


def as_minutes(text: str, high: float, *, in_hours: bool = False, thousands: bool = False) -> float:
    """Minutes: "90", "90 min", "1:30", "1 h 30", "5 hours"; plain numbers are hours where the column says so.

    Raises:
        Unreadable: it is no span of time, or outside 0 to `high` minutes.
    """
    plain = text.strip().lower()
    if thousands and _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    if clock := _CLOCK.fullmatch(plain):
        return as_bounded(str(int(clock[1]) * 60 + int(clock[2])), 0, high)
    if re.fullmatch(r"[+-]?[\d.,]+", plain):
        return _within(as_number(plain) * (60 if in_hours else 1), high)
    spoken = _HOURS_MINUTES.fullmatch(plain)
    if not spoken or not (spoken[1] or spoken[2]):
        raise Unreadable("not a number of minutes")
    return _within(as_number(spoken[1] or "0") * 60 + as_number(spoken[2] or "0"), high)


def _within(minutes: float, high: float) -> float:
    if minutes < 0:
        raise Unreadable("less than 0")
    if minutes > high:
        raise Unreadable(f"more than {high:g} minutes")
    return minutes


def as_amount(text: str, *, thousands: bool = True) -> tuple[float, str | None]:
    """An amount of an exposure and the unit written behind it: "7.5", "8,432", "5 hours", "yes", "no".

    Args:
        text: the cell.
        thousands: a comma before three digits groups thousands; else it is the decimal comma it is elsewhere.

    Raises:
        Unreadable: it is neither a number nor yes or no.
    """
    plain = text.strip().lower()
    if plain in _YES | _NO:
        return float(plain in _YES), None
    number, _, unit = plain.partition(" ")
    if thousands and _THOUSANDS.fullmatch(number):
        number = number.replace(",", "")
    return as_number(number), unit.strip() or None


def as_list(text: str) -> tuple[str, ...]:
    """The words of a list joined by semicolons or bars, in order, each once."""
    words = (as_text(word) for word in re.split(r"[;|]", text))
    return tuple(dict.fromkeys(word for word in words if word))


def as_text(text: str) -> str:
    """Words as written; a quote that guards a formula for spreadsheets is taken off again."""
    return unshielded(text.strip())


def as_treatment(text: str, column: str) -> tuple[str | None, float | None]:
    """A kind of treatment and, where the cell only gives a span of time, its minutes; "no" and 0 are no treatment.

    Raises:
        Unreadable: a span of time that cannot be.
    """
    plain = text.strip().lower()
    if plain in _NO or is_missing(text):
        return None, None
    if plain in _YES | {"1"}:
        return column, None
    if not re.match(r"[+-]?[\d.,]", plain):
        return as_text(text), None
    minutes = as_minutes(text, DAY_MINUTES)
    return (column, minutes) if minutes else (None, None)
