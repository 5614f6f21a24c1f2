"""Bring in columns of clocks whose cells have no colon: "8,30", "8.5", "0830". What may be two clocks is asked."""

import re
from collections.abc import Iterable

from analytics.diary.spelling import folded
from analytics.readers.questions import Choice, Question, Questions

_PARTED = re.compile(r"(\d{1,2})[.,](\d{1,2})")
_MARKED = re.compile(r"\d{1,2} ?(?::|h|uhr|uur|[ap]\.? ?m)")
_JOINED = re.compile(r"([01]?\d|2[0-3])([0-5]\d)")
_QUARTERS = frozenset({"00", "25", "50", "75"})  # of an hour in decimals; on a clock but three of many minutes


def ask_clocks(cells: Iterable[str], questions: Questions) -> dict[str, str]:
    """Cells of a column of clocks, each with the clock it means, where it does not stand there with a colon.

    Args:
        cells: the column's, those that say something.
        questions: those of the file.
    """
    plain = {cell: folded(cell) for cell in cells}
    parted = {cell: found for cell, text in plain.items() if (found := _PARTED.fullmatch(text))}
    joined = {cell: text for cell, text in plain.items() if re.fullmatch(r"\d{3,4}", text)}
    return _of_parted(parted, questions, is_clock=any(map(_MARKED.match, plain.values()))) | _of_joined(
        joined, questions
    )


def _of_parted(parted: dict[str, re.Match[str]], questions: Questions, *, is_clock: bool) -> dict[str, str]:
    """Hours and minutes, or hours with decimals where the person says so: "8.50" may be 8:50 and half past eight.

    A clock beside them, or a minute that no quarter of an hour has, shows that they are minutes.
    """
    minutes = [found[2] for found in parted.values()]
    is_whole = all(len(each) == 2 and int(each) < 60 for each in minutes)
    if not parted or (is_whole and (is_clock or set(minutes) - _QUARTERS or set(minutes) == {"00"})):
        return {cell: _clock(found) for cell, found in parted.items()}
    cell, found = next(each for each in parted.items() if each[1][2] != "00")
    answer = questions.ask(
        Question(
            "clock",
            f"'{cell}' may be {_clock(found)} or, as a part of an hour, {_hours(found)}. Which is it?",
            (Choice("minutes", f"{_clock(found)}: minutes follow the mark"),
             Choice("hours", f"{_hours(found)}: a part of an hour follows the mark")),
        )
    )  # fmt: skip
    return {cell: _hours(found) if answer == "hours" else _clock(found) for cell, found in parted.items()}


def _clock(found: re.Match[str]) -> str:
    """The last 0 is one that spreadsheets leave out."""
    return f"{found[1]}:{found[2]:0<2}"


def _hours(found: re.Match[str]) -> str:
    seconds = round(int(found[1]) * 3600 + float(f"0.{found[2]}") * 3600)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}" + (f":{seconds % 60:02}" if seconds % 60 else "")


def _of_joined(joined: dict[str, str], questions: Questions) -> dict[str, str]:
    """Hours and minutes without a mark; of three digits alone they may count something."""
    read = {cell: found for cell, text in joined.items() if (found := _JOINED.fullmatch(text))}
    if not read or len(read) * 10 < len(joined) * 9:
        return {}
    cell, found = next(iter(read.items()))
    is_sure = any(len(text) == 4 for text in joined.values())
    answer = questions.ask(
        Question(
            "clock_marks",
            f"'{cell}' stands where a clock does. Is it {_clock(found)}?",
            (Choice("clock", f"yes: {_clock(found)}"), Choice("aside", "no: rows with such a time are set aside")),
            default="clock" if is_sure else None,
        )
    )
    return {} if answer == "aside" else {cell: _clock(found) for cell, found in read.items()}
