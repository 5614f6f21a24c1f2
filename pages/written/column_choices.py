"""Ask what a file's columns mean and how its values are to be read, folded away: most files need none of it."""

from dataclasses import replace

import streamlit as st

from analytics.readers import Mapping
from analytics.readers.columns import FIELDS, field_of
from analytics.readers.table import Table
from analytics.words.safe import plain
from analytics.words.triggers.amounts import short_label
from pages.frame.page import show_note
from pages.written.uploads import note_mapping

NOT_READ, AS_FOUND, OTHER = "not read", "as it is read now", "something that may set pain off"
WORDS = {
    "felt_at": "day and time", "date": "day", "time": "time of day", "year": "year", "month": "month",
    "day": "day of the month", "region": "where it hurts", "side": "side", "intensity": "pain",
    "qualities": "how it feels", "symptoms": "symptoms", "posture": "posture", "sitting_minutes": "minutes sat",
    "triggers": "triggers", "treatment": "treatment", "muscle": "muscle",
    "treatment_minutes": "minutes of treatment", "pressure": "pressure", "hold_seconds": "hold, seconds",
    "pain_before": "pain before", "pain_after": "pain after", "notes": "notes", "name": "what the row is about",
}  # fmt: skip


def ask_columns(table: Table | None, mapping: Mapping, file: str) -> None:
    """What each column means, and the whole file; what is changed holds when it is read again."""
    columns = _ask_columns(table.header, mapping, file) if table else mapping.columns
    asked = _ask_whole(table, replace(mapping, columns=columns), file)
    if asked != mapping:
        note_mapping(file, asked)


def _ask_whole(table: Table | None, mapping: Mapping, file: str) -> Mapping:
    """Lines before the header, values carried down, one person's rows, one place for all."""
    skip = int(
        st.number_input("Lines before the column names", 0, 1000, mapping.skip_lines, key=f"skip_{file}", width=240)
    )
    is_reversed = st.checkbox("The highest number means no pain", mapping.reversed, key=f"reversed_{file}")
    asked = replace(mapping, skip_lines=skip, reversed=is_reversed)
    if not table:
        return asked
    columns = [column for column in table.header if column.strip()]
    carried = st.multiselect(
        "Columns whose empty cells take the value above", columns, list(mapping.carry_down), key=f"carried_{file}"
    )
    region = st.text_input(
        "One place for all rows, if the file names none", mapping.set.get("region", ""), key=f"region_{file}"
    ).strip()
    others = {name: value for name, value in mapping.set.items() if name != "region"}
    return replace(
        asked, carry_down=tuple(carried), person=_ask_person(columns, mapping, file),
        set=others | ({"region": region} if region else {}),
    )  # fmt: skip


def _ask_columns(header: list[str], mapping: Mapping, file: str) -> tuple[tuple[str, str], ...]:
    """Field and column for each column of which another meaning is said than its name has."""
    grid = st.grid(3, min_column_width=200, gap="small")
    said = {column: field for field, column in mapping.columns if column}
    unread = {field for field, column in mapping.columns if not column}
    chosen: list[tuple[str, str]] = []
    for place, column in enumerate(header):
        guess = field_of(column)
        nothing = NOT_READ if guess else AS_FOUND
        now = said.get(column, None if guess in unread else guess) or nothing
        options = list(dict.fromkeys([nothing, *FIELDS, OTHER, now]))
        field = grid.selectbox(
            plain(column) or "(no name)", options, index=options.index(now), format_func=_field_words,
            key=f"column_{file}_{place}",
        )  # fmt: skip
        field = f"exposure:{column.strip()}" if field == OTHER else field
        if field not in (nothing, guess):
            chosen.append((field, column))
        elif field == NOT_READ and guess:
            chosen.append((guess, ""))
    kept = [pair for pair in mapping.columns if pair[1] and pair[1] not in header]
    show_note("What is named after a place, or after something that may set pain off, is asked about above.")
    return (*chosen, *kept)


def _field_words(field: str) -> str:
    """Plain text: a list of options shows every mark as it is written."""
    if field.startswith("intensity@"):
        return f"pain: {field.removeprefix('intensity@')}"
    return WORDS.get(field, short_label(field.removeprefix("exposure:")))


def _ask_person(columns: list[str], mapping: Mapping, file: str) -> tuple[str, str] | None:
    """The one person to read, where the file holds several."""
    grid = st.grid(2, min_column_width=150, gap="small")
    known, whose = mapping.person or (None, "")
    options = [None, *columns]
    column = grid.selectbox(
        "Column with people's names", options, index=options.index(known) if known in options else 0,
        key=f"person_{file}", format_func=lambda name: name or "none",
    )  # fmt: skip
    if column is None:
        return None
    name = grid.text_input("Read only the rows of", whose, key=f"name_{file}").strip()
    return (column, name) if name else None
