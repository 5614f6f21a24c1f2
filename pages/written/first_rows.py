"""Show the first rows of a file as they will be kept, in the words of the diary."""

from collections.abc import Iterable, Sequence

import streamlit as st

from analytics.diary.factors import find_factor
from analytics.diary.places import place_name
from analytics.journal import Line
from analytics.words.numbers import counted, day, pain
from analytics.words.safe import plain
from analytics.words.triggers.amounts import short_label
from pages.frame.page import folded, show_note

_SHOWN = 2


def show_first_rows(rows: Sequence[Sequence[Line]], *, is_open: bool, is_partly_there: bool) -> None:
    """When and what, a row of the file a line; a few, so that what comes below is not far."""
    if not rows:
        return
    # What an answer may change, or what is in the diary already, is not said to be what will be kept.
    told = "as they may be kept, before you answer" if is_open else "as they will be kept"
    with st.container(gap="xsmall"):
        show_note(f"The first rows, {'as they are read' if is_partly_there and not is_open else told}")
        for row in rows[:_SHOWN]:
            _show(row)


def show_more_rows(rows: Sequence[Sequence[Line]], file: str) -> None:
    """Some more of them."""
    more = rows[_SHOWN:]
    if more:
        with folded(counted(len(more), "more row"), f"more_rows_{file}", ":material/table_rows:") as is_unfolded:
            for row in more if is_unfolded else ():
                _show(row)


def _show(row: Sequence[Line]) -> None:
    st.markdown(f"**{_when(row[0])}** · {'; '.join(dict.fromkeys(_told(row)))}")


def _when(line: Line) -> str:
    clock = f", {line.felt_at:%H:%M}" if line.has_time else ""
    part = ", the second time" if line.part == "again" else f", {line.part}" if line.part else ""
    return f"{day(line.felt_at.date())}{clock}{part}"


def _told(row: Iterable[Line]) -> Iterable[str]:
    for line in row:
        yield from _what(line)
    # A note stands with each thing of its row, and is one.
    yield from dict.fromkeys(f"“{plain(line.notes)}”" for line in row if line.notes and not line.factor)


def _what(line: Line) -> Iterable[str]:
    place = place_name(line.written or line.region, None if line.written else line.side) if line.region else ""
    if line.intensity is not None:
        yield f"{plain(place) or 'pain'}{': pain' if place else ''} {pain(line.intensity)} of 10"
    if line.factor is not None:
        yield f"{plain(short_label(line.factor))}{_amount(line)}"
    if line.treatment is not None:
        scores = [
            f"{words} {pain(value)}"
            for words, value in (("before", line.pain_before), ("after", line.pain_after))
            if value is not None
        ]
        minutes = [f"{line.treatment_minutes:g} minutes"] if line.treatment_minutes else []
        yield ", ".join([plain(line.treatment), *([plain(place)] if place else []), *minutes, *scores])
    if line.sitting_minutes is not None:
        yield f"sitting: {line.sitting_minutes:g} minutes"
    yield from (plain(word) for word in (*line.postures, *line.qualities, *line.symptoms, *line.warning_signs))


def _short(amount: float | None) -> str:
    return f"{round(amount or 0.0, 2):.10g}"


def _amount(line: Line) -> str:
    """A yes or no says it by being there."""
    factor = find_factor(line.factor or "")
    if factor.is_level and not line.unit:
        return f": {_short(line.amount)} of 10"
    unit = line.unit or factor.unit
    if unit:
        return f": {_short(line.amount)} {plain(unit)}"
    return "" if line.amount == 1 else ": no" if line.amount == 0 else f": {_short(line.amount)}"
