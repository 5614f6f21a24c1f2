"""Show the first rows of a file as they will be kept, in the words of the diary."""

from collections.abc import Iterable, Sequence

import pandas as pd
import streamlit as st

from analytics.diary.places import place_name
from analytics.journal import Line
from analytics.words.numbers import day, pain
from analytics.words.safe import plain
from analytics.words.triggers.amounts import short_label


def show_first_rows(rows: Sequence[Sequence[Line]]) -> None:
    """When and what, a row of the file a row."""
    if not rows:
        return
    st.header("The first rows, as they will be kept", anchor=False)
    told = [(row[0].line, _when(row[0]), "; ".join(dict.fromkeys(_told(row)))) for row in rows]
    table = pd.DataFrame(told, columns=["Line", "When", "What"])
    st.dataframe(
        table, hide_index=True, placeholder="", alt="The first rows of the file, as they will be kept",
        column_config={"Line": st.column_config.NumberColumn(width="small")},
    )  # fmt: skip


def _when(line: Line) -> str:
    clock = f", {line.felt_at:%H:%M}" if line.has_time else ""
    part = ", the second time" if line.part == "again" else f", {line.part}" if line.part else ""
    return f"{day(line.felt_at.date())}{clock}{part}"


def _told(row: Iterable[Line]) -> Iterable[str]:
    for line in row:
        yield from _what(line)
        yield from ([f"“{plain(line.notes)}”"] if line.notes and not line.factor else [])


def _what(line: Line) -> Iterable[str]:
    place = place_name(line.written or line.region, None if line.written else line.side) if line.region else ""
    if line.intensity is not None:
        yield f"{plain(place)}: pain {pain(line.intensity)} of 10"
    if line.factor is not None:
        unit = f" {line.unit}" if line.unit else ""
        yield f"{plain(short_label(line.factor))}: {line.amount:g}{unit}"
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
