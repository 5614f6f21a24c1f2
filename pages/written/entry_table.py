"""Show the entries as a table: cells hold the person's own words, so a data table and never Markdown."""

import pandas as pd
import streamlit as st

from analytics.diary.entries import SCALE
from analytics.diary.places import says_side
from pages.frame.dates import clocks, day_column

COLUMNS = {
    "felt_at": "Day",
    "clock": "Time",
    "intensity": f"Pain, {SCALE}",
    "region": "Where",
    "side": "Side",
    "qualities": "Feels",
    "symptoms": "With it",
    "postures": "Posture",
    "sitting_minutes": "Sat, minutes",
    "notes": "Notes",
}


def show_table(ratings: pd.DataFrame) -> None:
    """Every rating, latest first."""
    places = ratings["written"].fillna(ratings["region"])
    # A place says its side once: not in a column of its own where its words do.
    sides = ["" if says_side(*place) else place[1] or "" for place in zip(places, ratings["side"], strict=True)]
    clock = clocks(ratings["felt_at"], ratings["has_time"])
    shown = ratings.assign(clock=clock, region=places, side=sides)[list(COLUMNS)]
    st.dataframe(
        shown.rename(columns=COLUMNS).replace("", None).dropna(axis="columns", how="all"),
        hide_index=True,
        placeholder="",
        height=560,
        column_config={COLUMNS["felt_at"]: day_column()},
        alt="Every rating of the period, latest first",
    )
