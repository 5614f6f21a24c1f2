"""Bring in the order of a file's dates: what the file shows, else what the person answers.

An order of day and month is never guessed for a single row: the file as a whole must show it, or the person says it.
"""

import re
from collections.abc import Iterable

from analytics.diary.date_words import calendar_day
from analytics.readers.dates import date_part, is_serial, readings, split_serial, without_year
from analytics.readers.mapping import DateOrder
from analytics.readers.questions import Choice, Question, Questions
from analytics.readers.values import is_missing

_POINTS = re.compile(r"\d{1,2}\. ?\d{1,2}(?:\. ?(?:\d{2,4})?)?")  # nobody writes the month first with points between
_ORDERS: dict[DateOrder, str] = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}


def date_order(cells: Iterable[str], asked: DateOrder | None) -> tuple[DateOrder | None, str | Question | None]:
    """The order of the file's numeric dates, and the words that say what was assumed.

    A question in place of the words where every such date can be read either way, or the file holds both orders.
    """
    if asked:
        return asked, None
    open_cell, shown = None, dict[DateOrder, str]()
    for cell in cells:
        days = readings(cell)
        if len(days) == 1:
            shown.setdefault(next(iter(days)), date_part(cell))
        elif days:
            open_cell = open_cell or cell
    if len(shown) == 1:
        ((order, proof),) = shown.items()
        return order, f"dates are {_ORDERS[order]}: {proof}"
    if shown:
        return None, _both(shown)
    return None, _either(open_cell) if open_cell else None


def ask_order(cells: Iterable[str], asked: DateOrder | None, questions: Questions) -> DateOrder | None:
    """The order of the file's numeric dates; where the file leaves it open, what the person answers to "dates".

    Args:
        cells: the file's dates.
        asked: the order the person named for this file.
        questions: those of the file.
    """
    order, words = date_order(cells, asked)
    if not isinstance(words, Question):
        return order
    answer = questions.ask(words)
    return next((each for each in _ORDERS if each == answer), None)


def told_order(cells: Iterable[str], asked: DateOrder | None) -> list[str]:
    """What the dates of a file were taken for: their order, or days as spreadsheets count them."""
    held = [cell.strip() for cell in cells if not is_missing(cell)]
    if is_serial(held):
        day, _ = split_serial(held[0])
        return [f"dates are days as spreadsheets count them: {held[0]} is {calendar_day(day)}"]
    _, words = date_order(held, asked)
    return [words] if isinstance(words, str) else []


def _both(shown: dict[DateOrder, str]) -> Question:
    only = " and ".join(f"some that can only be {_ORDERS[order]} ({proof})" for order, proof in shown.items())
    return Question(
        "dates",
        f"Among the dates are {only}. Which is right? The others are then set aside.",
        tuple(Choice(order, _ORDERS[order].capitalize()) for order in _ORDERS if order in shown),
    )


def _either(cell: str) -> Question:
    written, has_year = date_part(cell), not without_year(cell)
    days = {order: calendar_day(day, year=has_year) for order, day in readings(cell).items()}
    return Question(
        "dates",
        f"{written} and all other dates can be read either way. "
        f"Are they {' or '.join(_ORDERS[order] for order in days)}?",
        tuple(Choice(order, f"{_ORDERS[order].capitalize()}: {written} is {day}") for order, day in days.items()),
        "dmy" if "dmy" in days and _POINTS.fullmatch(written) else None,
        example=f"{written}: {' or '.join(days.values())}",
    )
