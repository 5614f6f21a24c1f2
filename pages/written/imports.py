"""Show each file that was brought in: what became of its rows, those set aside, and the way to take it back."""

from collections.abc import Hashable, Sequence
from typing import Any

import streamlit as st

from analytics import Journal
from analytics.diary.problems import Problem
from analytics.journal.rows_to_correct import NAME
from analytics.words.numbers import counted, day
from analytics.words.safe import plain
from pages.frame.page import folded, show_lead, show_note
from pages.written.column_choices import WORDS
from pages.written.turning import turn_to, turn_to_what_was_done
from pages.written.uploads import take_back

SHOWN, LONGEST = 20, 300


def show_imports(journal: Journal) -> None:
    """Every import, latest first."""
    imports = journal.read_imports()
    if imports.empty:
        show_lead("**No file was brought in yet.**")
    for row in imports.to_dict("records"):
        _show_import(journal, row)
    turn_to_what_was_done()


def _show_import(journal: Journal, row: dict[Hashable, Any]) -> None:
    mark = str(row["import_id"])
    with st.container(border=True, gap="small", key=f"tap_import_{mark}"):
        st.markdown(f"**{plain(row['file_name'])}** :small[:gray[brought in {day(row['imported_at'].date())}]]")
        st.markdown(
            f"{counted(row['rows'], 'row')}: {row['kept']:,} kept, {row['already_there']:,} already there, "
            f"{row['set_aside']:,} set aside."
        )
        if st.button("Take this import back", icon=":material/undo:", key=f"undo_{mark}"):
            _ask_undo(journal, mark)
        if row["set_aside"]:
            with folded("Rows set aside", f"rows_aside_{mark}", ":material/rule:") as is_unfolded:
                if is_unfolded:
                    aside = journal.read_set_aside(mark).to_dict("records")
                    show_set_aside(
                        [
                            Problem(source=row["file_name"], **{str(name): value for name, value in each.items()})
                            for each in aside
                        ]
                    )
                    show_rows_to_correct(journal, mark, mark)


@st.dialog("Take this import back?")
def _ask_undo(journal: Journal, mark: str) -> None:
    """Ask once more: all of its rows leave the diary."""
    st.markdown(
        "All rows of this file leave your diary. The file itself is not touched, and you can bring it in again."
    )
    with st.container(horizontal=True, key="tap_undo"):
        if st.button("Take it back", type="primary"):
            with st.spinner("Taking it back"):
                take_back(journal, mark)
            turn_to(".st-key-tap_view button[data-selected]")
            st.rerun()
        if st.button("Keep it"):
            st.rerun()


def show_set_aside(problems: Sequence[Problem]) -> None:
    """Rows or values that could not be read: where, what stood there and why; of many the first."""
    for each in problems[:SHOWN]:
        _show_problem(each)
    if len(problems) > SHOWN:
        show_note(f"And {len(problems) - SHOWN:,} more.")


def _show_problem(problem: Problem) -> None:
    field = "" if problem.field == "row" else f", {WORDS.get(problem.field, problem.field)}"
    value = "" if problem.field == "row" or not problem.value else f" “{plain(problem.value)}”"
    with st.container(gap=None):
        st.markdown(f"**Line {problem.line}**{plain(field)}{value}: {plain(problem.reason)}.")
        if problem.text:
            show_note(plain(problem.text[:LONGEST]))


def show_rows_to_correct(journal: Journal, mark: str, key: str) -> None:
    """The rows set aside as a file with the columns of the one they came from, to be corrected and brought in again."""
    text = journal.read_rows_to_correct(mark).encode("utf-8-sig")  # with the mark that spreadsheets know it by
    st.download_button(
        "Download these rows to correct them", text, f"{NAME}.csv", "text/csv", key=f"rows_{key}",
        icon=":material/download:", on_click="ignore",
    )  # fmt: skip
    show_note(
        "Correct them in a spreadsheet or an editor, keep the name of the file, and bring it in as you did this one."
    )
