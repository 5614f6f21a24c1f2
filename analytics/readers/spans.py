"""Bring in spans of time: hours, minutes and seconds as people write them, on a clock or in words."""

import re

from analytics.diary.units import measured_in
from analytics.readers.numbers import EITHER, LONGEST, QUANTITY, NumberStyle, as_quantity, single_blanks
from analytics.readers.values import Range, Unreadable

_UNIT = r"[^\W\d_]+\.?"
_CLOCK = re.compile(rf"(\d{{1,3}}):([0-5]\d)(?::([0-5]\d))?(?: ?({_UNIT}))?")
# One part of a span, with what joins it to the next one.
_PART = re.compile(rf"({QUANTITY}) ?({_UNIT})(?:,? *(?:(?:and|und|et|y|e|ed|en|&) +)?(?=[\d½¼¾]))?")
_BARE_MINUTES = re.compile(r"[0-5]?\d")
_MEASURED = re.compile(rf"({QUANTITY}) ?([^\W\d_%°][^\d]*|[%°][^\d]*)?")
_TO = r"(?:-|–|—|−|to|till|bis|à|a|al|hasta|fino a|tot)"
_RANGE = re.compile(rf"({QUANTITY}) ?([^\W\d_%°][^\d]*?|[%°])? ?{_TO} ?({QUANTITY}) ?([^\W\d_%°][^\d]*|[%°])?")
_ABOUT = re.compile(
    r"(?:[~≈]|(?:about|approx|approximately|around|ca|circa|etwa|ungefähr|environ|env|unos|ongeveer)\b\.?) *"
    r"(?=[\d.,½¼¾+\-−])"
)
_OPEN = re.compile(rf"(?:[<>≤≥] ?{QUANTITY}|{QUANTITY} ?\+)[^\d]*")


def minutes_in(unit: str | None) -> float | None:
    """How many minutes a unit of time is; None for any other word."""
    found = measured_in(unit)
    return found[1] if found and found[0] == "minutes" else None


def is_approximate(text: str) -> bool:
    """Whether a cell says that its amount is about so much ("~7"): it is read as 7, and that is to be told."""
    return bool(_ABOUT.match(single_blanks(text)))


def amount_cell(text: str) -> str:
    """A cell as the rules for amounts expect it: small letters, one kind of blank, without "about".

    Raises:
        Unreadable: it has an open end ("7+", "<3"), or is too long for an amount.
    """
    cell = _ABOUT.sub("", single_blanks(text), count=1).strip() if is_approximate(text) else single_blanks(text)
    if len(cell) > LONGEST:
        raise Unreadable("not a number")
    if _OPEN.fullmatch(cell):
        raise Unreadable("an amount with an open end")
    return cell


def ends_of(cell: str) -> tuple[str, str] | None:
    """The two ends of a range, each with the unit that stands behind them ("5-6 h"); None where it is no range."""
    found = _RANGE.fullmatch(cell)
    if not found or any(re.match(r"0\d", found[end]) for end in (1, 3)):
        return None
    unit = found[4] or ""
    return f"{found[1].strip()} {(found[2] or unit).strip()}".strip(), f"{found[3]} {unit}".strip()


def measured(cell: str, style: NumberStyle) -> tuple[float, str | None]:
    """A quantity and the unit behind it, as written; a span in several words is in minutes.

    Raises:
        Unreadable: it is no such thing from end to end.
    """
    spoken = _spoken(cell, style)
    if spoken is not None:
        return spoken, "min"
    found = _MEASURED.fullmatch(cell)
    if not found:
        raise Unreadable("not a number")
    return as_quantity(found[1], style), (found[2] or "").strip() or None


def on_clock(cell: str, unit: str | None = None) -> float | None:
    """Minutes of "7:30" and "7:30:00"; None where it is none, or its own unit says that it is something else.

    Args:
        cell: the cell.
        unit: of the column, where it says one.

    Raises:
        Unreadable: the column counts minutes or seconds, so that it cannot be said what stands before the colon.
    """
    found = _CLOCK.fullmatch(cell)
    if not found or (found[4] and minutes_in(found[4]) != 60):
        return None
    size = minutes_in(found[4] or unit)
    if size is not None and size < 60 and not found[3]:
        raise Unreadable("either hours and minutes or minutes and seconds")
    return int(found[1]) * 60 + int(found[2]) + int(found[3] or 0) / 60


def _spoken(cell: str, style: NumberStyle) -> float | None:
    """Minutes of a span in two or more parts: "7 h 30 min", "7h30", "7 ore e 30 minuti"; None where it is none."""
    parts: list[tuple[str, float]] = []
    at = 0
    while found := _PART.match(cell, at):
        size = minutes_in(found[2])
        if size is None:
            return None
        parts.append((found[1], size))
        at = found.end()
    rest = cell[at:]
    if rest:
        if not parts or parts[-1][1] != 60 or not _BARE_MINUTES.fullmatch(rest):
            return None
        parts.append((rest, 1.0))
    return _sum(parts, style) if len(parts) > 1 else None


def _sum(parts: list[tuple[str, float]], style: NumberStyle) -> float:
    """Each part in whole numbers but the last, each smaller than one of the part before."""
    total = 0.0
    above = float("inf")
    for place, (text, size) in enumerate(parts):
        amount = as_quantity(text, style)
        is_whole = text.strip().isdigit() or place == len(parts) - 1
        if size >= above or not is_whole or amount < 0 or (place and amount * size >= above):
            raise Unreadable("not a span of time")
        total, above = total + amount * size, size
    return total


def as_minutes(text: str, high: float, *, in_hours: bool = False, style: NumberStyle = EITHER) -> float:
    """Minutes: "90", "90 min", "1:30", "1 h 30", "5 hours", "7 Std. 30 Min."; plain numbers are hours where told so.

    Raises:
        Unreadable: it is no span of time, or outside 0 to `high` minutes.
    """
    cell = amount_cell(text)
    if ends := ends_of(cell):
        low, top = (_minutes(end, high, style, in_hours=in_hours) for end in ends)
        if low < top:
            raise Range(low, top, "min")
    return _minutes(cell, high, style, in_hours=in_hours)


def _minutes(cell: str, high: float, style: NumberStyle, *, in_hours: bool) -> float:
    minutes = on_clock(cell)
    if minutes is None:
        minutes = _from_words(cell, style, in_hours=in_hours)
    if minutes < 0:
        raise Unreadable("less than 0")
    if minutes > high:
        raise Unreadable(f"more than {high:g} minutes")
    return minutes


def _from_words(cell: str, style: NumberStyle, *, in_hours: bool) -> float:
    try:
        amount, unit = measured(cell, style)
    except Unreadable as fault:
        raise Unreadable("not a number of minutes" if str(fault) == "not a number" else str(fault)) from None
    size = minutes_in(unit) if unit else 60.0 if in_hours else 1.0
    if size is None:
        raise Unreadable("not a number of minutes")
    return amount * size
