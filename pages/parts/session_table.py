"""Show sessions as a table: cells hold the person's own words, so a data table and never Markdown."""

import pandas as pd
import streamlit as st

COLUMNS = {
    "began_at": "When",
    "kind": "Treatment",
    "places": "Where",
    "muscles": "Muscle",
    "minutes": "Minutes",
    "pressure": "Pressure, 1 to 10",
    "hold_seconds": "Hold, seconds",
    "pain_before": "Pain before",
    "pain_after": "Pain after",
}


def show_sessions(sessions: pd.DataFrame) -> None:
    """Every session of the period, latest first, columns without a value left out."""
    shown = sessions[list(COLUMNS)].rename(columns=COLUMNS).iloc[::-1].dropna(axis="columns", how="all")
    with st.expander("See each session", icon=":material/table:"):
        st.dataframe(shown, hide_index=True, placeholder="", alt="Each session with what was written beside it")
