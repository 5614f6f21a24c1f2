"""Bring in what the cells of a column show of what it holds: levels, clock times, amounts of one factor."""

import re
from collections.abc import Sequence
from statistics import median

from analytics.diary.factors import find_factor
from analytics.diary.places import names_place, strip_severity
from analytics.readers.amounts import read_amount, written_unit
from analytics.readers.clocks import part_of_day
from analytics.readers.levels import level_word
from analytics.readers.numbers import EITHER, NumberStyle, find_style
from analytics.readers.spans import minutes_in, on_clock
from analytics.readers.table import counts_of, how_many
from analytics.readers.values import NO, YES, LevelWord, OtherUnit, Range, Unreadable, plain_words

_MOST_OF = 0.9  # the share of the cells that must be of a kind before a column is
_MOST_READ = 0.8  # the share that must be readable where the heading names the thing
_CLOCK = re.compile(r"([01]?\d|2[0-4])(?:[:h.]([0-5]\d)(?::[0-5]\d)?)?(?: ?(?:[ap]\.?m\.?|uhr|h))?", re.IGNORECASE)
_LATE = 13  # an hour that spans of time on the same scale seldom reach
_FEW = {"cups": 15, "drinks": 20, "cigarettes": 80}  # what is counted by the piece, and most that a day's number may be
_LEVEL_TOP, _HALF_TOP = 10, 5
_STEPS = 100  # half of the days have more, else it is no count of steps
_NIGHT = (3.0, 14.0)  # hours
_SAMPLE = 400


def is_level(cell: str) -> bool:
    """Whether a cell may rate pain: a number, "4/10" or a word for a level."""
    return bool(re.fullmatch(r"\d{1,3}(?:[.,]\d+)?(?:\s*/\s*\d+)?", cell)) or level_word(cell) is not None


def names_body(cell: str) -> bool:
    """Whether a cell names a place of the body, with or without how bad it is there."""
    return names_place(body_name(cell))


def names_in(cell: str) -> list[str]:
    """The names of a cell that says what its row is about: several where bars part them, as apps list them."""
    return [name for each in cell.split(" | ") if (name := each.strip())]


def body_name(cell: str) -> str:
    """A name without how bad it is, and without the group before it ("Health/Neck pain") where that names no place."""
    name = strip_severity(cell)[0]
    within = name.rpartition("/")[2].strip()
    return within if not names_place(name) and names_place(within) else name


def shows_clock(cells: Sequence[str]) -> bool:
    """Whether cells are times of day: on a clock, with late hours among them, or parts of the day."""
    if not cells:
        return False
    parts = how_many(lambda cell: bool(part_of_day(cell)), cells)
    clocks = {cell: found for cell in counts_of(cells) if (found := _CLOCK.fullmatch(cell)) and _is_clock(found)}
    late = how_many(lambda cell: cell in clocks and _is_late(clocks[cell]), cells)
    if parts + how_many(clocks.__contains__, cells) < _MOST_OF * len(cells):
        return False
    return parts > len(cells) / 2 or late * 4 > len(cells)


def _is_clock(found: re.Match[str]) -> bool:
    return bool(found[2]) or len(found[0]) > len(found[1])


def _is_late(found: re.Match[str]) -> bool:
    return int(found[1]) >= _LATE or bool(re.search("[ap]|uhr", found[0].lower()))


def shows_factor(cells: Sequence[str], name: str, unit: str | None, delimiter: str) -> bool:
    """Whether cells can hardly be anything but amounts of a factor: of its unit, and as much as a day has of it."""
    own = find_factor(name).unit
    sample = list(cells[:_SAMPLE])
    style, _ = find_style(sample, delimiter)
    if not own:
        return bool(sample) and all(plain_words(cell) in YES | NO | {"0", "1"} for cell in sample)
    amounts, others = _amounts(sample, name, unit, style)
    if len(amounts) + others < _MOST_OF * len(sample) or not amounts:
        return False
    if unit or sum(map(_says_unit, sample, [style] * len(sample))) * 2 > len(sample):
        return True
    return not others and _are_usual(amounts, own)


def may_be_amounts(cells: Sequence[str], name: str, unit: str | None) -> bool:
    """Whether most cells can be amounts of a factor, whatever else they may be."""
    sample = list(cells[:_SAMPLE])
    return sum(_may_be_amount(cell, name, unit) for cell in sample) > _MOST_READ * len(sample)


def _may_be_amount(cell: str, name: str, unit: str | None) -> bool:
    try:
        read_amount(cell, name, unit, EITHER)
    except (OtherUnit, LevelWord, Range):
        return True
    except Unreadable:
        return False
    return True


def are_answers(cells: Sequence[str]) -> bool:
    """Whether cells are yes and no and nothing else."""
    return all(plain_words(cell) in YES | NO for cell in counts_of(cells))


def _amounts(cells: Sequence[str], name: str, unit: str | None, style: NumberStyle) -> tuple[list[float], int]:
    """The amounts of the cells, and how many hold what would be one in another unit."""
    found, others = list[float](), 0
    for cell in cells:
        try:
            found.append(read_amount(cell, name, unit, style)[0])
        except OtherUnit:
            others += 1
        except Unreadable:
            continue
    return found, others


def _says_unit(cell: str, style: NumberStyle) -> bool:
    try:
        return bool(written_unit(cell, style)) or on_clock(cell) is not None
    except Unreadable:
        return False


def _are_usual(amounts: Sequence[float], own: str) -> bool:
    """Whether bare numbers are as days have them, and as nothing else that is called so has them."""
    middle, top = median(amounts), max(amounts)
    if own == "steps":
        return middle >= _STEPS
    if own in _FEW:
        return top <= _FEW[own]
    if own == "hours":
        is_span = top > _LEVEL_TOP or any(amount % 1 for amount in amounts)
        return is_span and _NIGHT[0] <= middle <= _NIGHT[1]
    if minutes_in(own):
        return middle >= _LEVEL_TOP and top > _LEVEL_TOP
    return _HALF_TOP < top <= _LEVEL_TOP
