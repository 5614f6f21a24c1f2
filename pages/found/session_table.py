"""Show sessions as a table: cells hold the person's own words, so a data table and never Markdown."""

import pandas as pd
import streamlit as st

from pages.found.folds import line
from pages.frame.dates import clocks, day_column
from pages.frame.page import show_note
from pages.written.diary_list import go_to_day

COLUMNS = {
    "began_at": "Day",
    "clock": "Time",
    "kind": "Treatment",
    "places": "Where",
    "muscles": "Muscle",
    "minutes": "Minutes",
    "pressure": "Pressure, 1 to 10",
    "hold_seconds": "Hold, seconds",
    "pain_before": "Pain before",
    "pain_after": "Pain after",
    "notes": "Notes",
}


def show_sessions(sessions: pd.DataFrame) -> None:
    """Every session of the period, latest first, columns without a value left out; a row chosen opens in the diary."""
    with line("Every session", f"{len(sessions):,}", "sessions", ":material/table:") as is_open:
        if is_open:
            latest_first = sessions.iloc[::-1].assign(clock=clocks(sessions["began_at"], sessions["has_time"]))
            row = _ask_row(latest_first[list(COLUMNS)].rename(columns=COLUMNS).dropna(axis="columns", how="all"))
            if row is not None:
                go_to_day(latest_first["began_at"].iloc[row].date())


def _ask_row(shown: pd.DataFrame) -> int | None:
    show_note("Choose a row, at its left, to see that session in the diary.")
    picked = st.dataframe(
        shown, hide_index=True, placeholder="", alt="Each session with what was written beside it",
        column_config={COLUMNS["began_at"]: day_column()}, key="session_table", on_select="rerun",
        selection_mode="single-row",
    )  # fmt: skip
    return picked.selection.rows[0] if picked.selection.rows else None
