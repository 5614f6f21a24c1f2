"""Bring in numbers: what a file's own cells show of its decimals and thousands, and a number whole or not at all."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite

from analytics.readers.values import Unreadable

_MARKS = frozenset(".,")
_BLANKS = re.compile("[\u00a0\u2007\u2009\u202f]")
_UNGROUPED = re.compile(r"(\d+)(?:([.,])(\d+))?|([.,])(\d+)")
_GROUPED = re.compile(r"([1-9]\d{0,2})(?:([.,'’ ])(\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?")
_PARTS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8"}
_FRACTION = re.compile(rf"(?:(\d+) *)?([{''.join(_PARTS)}])|(?:(\d+) +)?([123]) ?[/⁄] ?([234])")
LONGEST = 80  # characters of a cell that is still an amount, and no story
# A number with all that may stand in it, for patterns that look for one with something before or behind it.
NUMBER = r"[+\-−]?(?:\d[\d.,'’ ]*\d|\d|[.,]\d+)"
QUANTITY = rf"(?:(?:\d+ *)?[{''.join(_PARTS)}]|(?:\d+ +)?[123] ?[/⁄] ?[234](?!\d)|{NUMBER})"
# A number cell: nothing, "~" or "name=" before the number, nothing or words behind it.
_NUMBER_CELL = re.compile(
    rf"(?:[^=\d]*=)?\s*[~≈]?\s*({NUMBER})(?:\s*(?:/\s*\d+|[-–—]\s*\d.*|[^\W\d_%°].*|[%°].*))?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How a file writes its numbers.

    Attributes:
        decimal: its decimal mark; both where the file writes both.
        group: what stands between thousands.
    """

    decimal: str
    group: frozenset[str]


# A point or a comma is the decimal mark; thousands are read where a number cannot be anything else ("1,234.5").
EITHER = NumberStyle(".,", frozenset())


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a number: its value, and the marks that were read as the decimal one and between thousands."""

    value: float
    decimal: str
    group: str


def find_style(cells: Iterable[str], delimiter: str) -> tuple[NumberStyle, bool]:
    """How the number cells of a file are written, and whether the file shows it.

    Args:
        cells: of columns that hold numbers; a cell with other words in front says nothing.
        delimiter: between the cells of a row: where the file shows nothing, a semicolon lets one guess decimal commas.

    Returns:
        The style, and False where a cell can be read in two ways ("8,432") that nothing else in the file decides:
        the style is a guess then, to be asked about.
    """
    readings = [found for cell in set(cells) for part in re.split(r"[;|\n]", cell) if (found := _in_cell(part))]
    decimals = {found[0].decimal for found in readings if len(found) == 1 and found[0].decimal}
    groups = {found[0].group for found in readings if len(found) == 1 and found[0].group}
    unclear = {found[0].decimal for found in readings if len(found) > 1}
    decimal = "".join(sorted(decimals, reverse=True)) or _decimal_beside(groups, delimiter)
    shown = frozenset(groups) | (_MARKS - decimals if len(decimals) == 1 else _MARKS - {decimal})
    style = NumberStyle(decimal, shown | _MARKS if len(decimals) > 1 else shown)
    is_shown = len(decimals) == 1 or bool(groups & _MARKS)
    return style, not unclear or (is_shown and not unclear & frozenset(decimal) & style.group)


def _decimal_beside(groups: set[str], delimiter: str) -> str:
    """The decimal mark of a file that shows none: not the one that groups its thousands."""
    grouping = groups & _MARKS
    if len(grouping) == 1:
        return "," if "." in grouping else "."
    return "," if delimiter == ";" else "."


def _in_cell(cell: str) -> list[_Reading]:
    found = _NUMBER_CELL.fullmatch(_BLANKS.sub(" ", cell).strip()) if len(cell) <= LONGEST else None
    return _readings(found[1]) if found else []


def _readings(text: str) -> list[_Reading]:
    """All ways to read a whole text as one number: none, one, or two ("8,432")."""
    sign = -1.0 if text[:1] in "-−" and text else 1.0
    bare = re.sub(r"^[+\-−]", "", text)
    found = []
    if plain := _UNGROUPED.fullmatch(bare):
        mark = plain[2] or plain[4] or ""
        found.append(_Reading(sign * float(bare.replace(",", ".")) + 0.0, mark, ""))
    if grouped := _GROUPED.fullmatch(bare):
        mark, decimal = grouped[2], grouped[4] or ""
        whole = bare[: grouped.start(4)] if decimal else bare
        if mark != decimal:
            number = f"{whole.replace(mark, '')}.{grouped[5] or 0}"
            found.append(_Reading(sign * float(number) + 0.0, decimal, mark))
    return found


def as_number(text: str, style: NumberStyle = EITHER) -> float:
    """A number, whole or not at all; a true minus sign counts, and thousands as the file groups them.

    Raises:
        Unreadable: it is no number, or two numbers are as likely.
    """
    found = _readings(_BLANKS.sub(" ", text).strip())
    if not found or not isfinite(found[0].value):
        raise Unreadable("not a number")
    if len(found) == 1:
        return found[0].value
    decimal, grouped = found
    is_decimal, is_group = decimal.decimal in style.decimal, grouped.group in style.group
    if is_decimal == is_group:
        raise Unreadable(f"either {decimal.value:g} or {grouped.value:,.0f}")
    return decimal.value if is_decimal else grouped.value


def reads_two_ways(text: str) -> bool:
    """Whether a number alone may be a decimal or thousands ("8,432"), whatever the file shows."""
    return len(_readings(_BLANKS.sub(" ", text).strip())) > 1


def as_quantity(text: str, style: NumberStyle = EITHER) -> float:
    """A number or a fraction as people write it: "7", "7½", "½", "1/2", "1 1/2".

    Raises:
        Unreadable: it is neither.
    """
    found = _FRACTION.fullmatch(_BLANKS.sub(" ", text).strip())
    if not found:
        return as_number(text, style)
    above, below = _PARTS[found[2]].split("/") if found[2] else (found[4], found[5])
    if int(above) >= int(below):
        raise Unreadable("not a number")
    return float(found[1] or found[3] or 0) + int(above) / int(below)


def as_bounded(text: str, low: float, high: float, style: NumberStyle = EITHER) -> float:
    """A number between two bounds, both allowed.

    Raises:
        Unreadable: it is no number, or outside.
    """
    return within(as_number(text, style), low, high)


def within(value: float, low: float, high: float) -> float:
    """The same number, where it lies between two bounds.

    Raises:
        Unreadable: it is outside.
    """
    if value < low:
        raise Unreadable(f"less than {low:g}")
    if value > high:
        raise Unreadable(f"more than {high:g}")
    return value


def single_blanks(text: str) -> str:
    """A cell in small letters with one kind of blank and of hyphen, as the patterns for amounts expect it."""
    return re.sub("[‐‑‒]", "-", _BLANKS.sub(" ", unicodedata.normalize("NFC", text))).strip().lower()
