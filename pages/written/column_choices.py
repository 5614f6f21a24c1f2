"""Ask what a file's columns mean and how its values are to be read."""

import streamlit as st

from analytics.readers import Mapping, Preview
from analytics.readers.columns import FIELDS
from analytics.readers.mapping import DateOrder
from analytics.words.safe import plain
from analytics.words.triggers.amounts import short_label

NOT_READ, OTHER = "not read", "something that may set pain off"
WORDS = {
    "felt_at": "day and time", "date": "day", "time": "time of day", "year": "year", "month": "month",
    "day": "day of the month", "region": "where it hurts", "side": "side", "intensity": "pain",
    "qualities": "how it feels", "symptoms": "symptoms", "posture": "posture", "sitting_minutes": "minutes sat",
    "triggers": "triggers", "treatment": "treatment", "muscle": "muscle",
    "treatment_minutes": "minutes of treatment", "pressure": "pressure", "hold_seconds": "hold, seconds",
    "pain_before": "pain before", "pain_after": "pain after", "notes": "notes",
}  # fmt: skip
ORDERS: dict[str, DateOrder | None] = {
    "find out": None, "day first (23/4/2026)": "dmy", "month first (4/23/2026)": "mdy",
    "year first (2026-04-23)": "ymd",
}  # fmt: skip


def ask_skip_lines(file: str) -> None:
    """Ask how many lines stand before the names of the columns."""
    st.number_input("Lines before the column names", 0, 1000, 0, key=f"skip_{file}", width=240)


def asked_skip_lines(file: str) -> int:
    """How many were said to; known before it is asked, for what is no table is not asked about."""
    return int(st.session_state.get(f"skip_{file}", 0))


def ask_mapping(preview: Preview, skip_lines: int, file: str) -> Mapping:
    """Ask for each column and for the whole file."""
    st.header("What each column means", anchor=False)
    columns = _ask_columns(preview, file)
    with st.expander("How the values are to be read", icon=":material/tune:"):
        scale = _ask_scale(file)
        is_reversed = st.checkbox("The highest number means no pain", key=f"reversed_{file}")
        order = st.selectbox("Dates are written", list(ORDERS), key=f"order_{file}")
        carried = st.multiselect(
            "Columns whose empty cells take the value above", preview.columns, key=f"carried_{file}"
        )
        person = _ask_person(preview, file)
        region = st.text_input("One place for all rows, if the file names none", key=f"region_{file}").strip()
    return Mapping(
        columns=columns, set={"region": region} if region else {}, scale=scale, reversed=is_reversed,
        dates=ORDERS[order], carry_down=tuple(carried), person=person, skip_lines=skip_lines,
    )  # fmt: skip


def _ask_columns(preview: Preview, file: str) -> dict[str, str]:
    """Field to column for each column that is read, and to no column for each field that is not to be read."""
    grid = st.grid(3, min_column_width=200, gap="small")
    chosen: dict[str, str] = {}
    for place, column in enumerate(preview.columns):
        guess = preview.fields.get(column)
        options = list(dict.fromkeys([NOT_READ, *FIELDS, OTHER, *([guess] if guess else [])]))
        field = grid.selectbox(
            plain(column) or "(no name)", options, index=options.index(guess or NOT_READ), format_func=_field_words,
            key=f"column_{file}_{place}",
        )  # fmt: skip
        field = f"exposure:{column.strip()}" if field == OTHER else field
        if field in chosen:
            words = plain(_field_words(field))
            st.info(f"Two columns are read as {words}; the later one counts.", icon=":material/help:")
        if field != NOT_READ:
            chosen[field] = column
    return dict.fromkeys(preview.fields.values(), "") | chosen


def _field_words(field: str) -> str:
    """Plain text: a list of options shows every mark as it is written."""
    return WORDS.get(field, short_label(field.removeprefix("exposure:")))


def _ask_scale(file: str) -> tuple[float, float] | None:
    """The file's own scale, where it is not 0 to 10."""
    grid = st.grid(2, min_column_width=150, gap="small")
    low = grid.number_input("Lowest pain in this file", value=0.0, format="%g", key=f"low_{file}")
    high = grid.number_input("Highest pain in this file", value=10.0, format="%g", key=f"high_{file}")
    return None if (low, high) == (0.0, 10.0) else (low, high)


def _ask_person(preview: Preview, file: str) -> tuple[str, str] | None:
    """The one person to read, where the file holds several."""
    grid = st.grid(2, min_column_width=150, gap="small")
    column = grid.selectbox(
        "Column with people's names", [None, *preview.columns], key=f"person_{file}",
        format_func=lambda name: name or "none",
    )  # fmt: skip
    name = grid.text_input("Read only the rows of", key=f"name_{file}", disabled=column is None).strip()
    return (column, name) if column and name else None
