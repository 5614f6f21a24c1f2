"""Show each file that was brought in: what became of its rows, those set aside, and the way to take it back."""

from collections.abc import Hashable, Sequence
from datetime import datetime
from typing import Any

import pandas as pd
import streamlit as st

from analytics import Journal
from analytics.diary.problems import Problem
from analytics.words.numbers import counted, day
from analytics.words.safe import plain
from pages.frame.page import show_lead, show_note
from pages.written.column_choices import WORDS

COLUMNS = {"line": "Line", "field": "Field", "value": "What stood there", "reason": "Why", "text": "The whole row"}


def show_imports(journal: Journal) -> None:
    """Every import, latest first."""
    imports = journal.read_imports()
    if imports.empty:
        show_lead("**No file was brought in yet.**")
    for row in imports.to_dict("records"):
        _show_import(journal, row)


def _show_import(journal: Journal, row: dict[Hashable, Any]) -> None:
    mark = str(row["import_id"])
    with st.container(border=True, gap="small", key=f"tap_import_{mark}"):
        st.markdown(f"**{plain(row['file_name'])}** :small[:gray[brought in {day(row['imported_at'].date())}]]")
        st.markdown(
            f"{counted(row['rows'], 'row')}: {row['kept']} kept, {row['already_there']} already there, "
            f"{row['set_aside']} set aside."
        )
        with st.container(horizontal=True, gap="small"):
            if st.button("Take this import back", icon=":material/undo:", key=f"undo_{mark}"):
                _ask_undo(journal, mark)
            if row["set_aside"]:
                show_rows_to_correct(journal, mark)
        if row["set_aside"]:
            with st.expander("Rows set aside", icon=":material/table:"):
                show_set_aside(journal.read_set_aside(mark))


@st.dialog("Take this import back?")
def _ask_undo(journal: Journal, mark: str) -> None:
    """Ask once more: all of its rows leave the diary."""
    st.markdown(
        "All rows of this file leave your diary. The file itself is not touched, and you can bring it in again."
    )
    with st.container(horizontal=True, key="tap_undo"):
        if st.button("Take it back", type="primary"):
            journal.undo_import(mark, now=datetime.now())
            st.rerun()
        if st.button("Keep it"):
            st.rerun()


def problem_table(problems: Sequence[Problem]) -> pd.DataFrame:
    """Rows or values that were set aside, as a table."""
    rows = [(each.line, each.field, each.value, each.reason, each.text) for each in problems]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def show_set_aside(rows: pd.DataFrame) -> None:
    """Rows that could not be read, with what stood there and why."""
    shown = rows.assign(field=rows["field"].map(lambda field: WORDS.get(field, field)))
    st.dataframe(
        shown.rename(columns=COLUMNS), hide_index=True, placeholder="", alt="Rows set aside, with the reason for each"
    )


def show_rows_to_correct(journal: Journal, mark: str) -> None:
    """The rows set aside as a file with the columns of the one they came from, to be corrected and brought in again."""
    text = journal.read_rows_to_correct(mark)
    st.download_button(
        "Download these rows to correct them", text, "rows-to-correct.csv", "text/csv", key=f"rows_{mark}",
        icon=":material/download:", on_click="ignore",
    )  # fmt: skip
    show_note("Correct them in a spreadsheet or an editor, and bring the file in: only what is new is kept.")
