"""Show the entries as a table: cells hold the person's own words, so a data table and never Markdown."""

import pandas as pd
import streamlit as st

from analytics.diary.entries import SCALE
from analytics.diary.places import says_side

COLUMNS = {
    "felt_at": "When",
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
    shown = ratings[list(COLUMNS)].assign(felt_at=_moments(ratings), region=places, side=sides)
    st.dataframe(
        shown.rename(columns=COLUMNS).replace("", None).dropna(axis="columns", how="all"),
        hide_index=True,
        placeholder="",
        height=560,
        alt="Every rating of the period, latest first",
    )


def _moments(ratings: pd.DataFrame) -> pd.Series:
    """The day, and the clock where it is known."""
    days = ratings["felt_at"].dt.strftime("%Y-%m-%d")
    moments: pd.Series = days.where(~ratings["has_time"], ratings["felt_at"].dt.strftime("%Y-%m-%d %H:%M"))
    return moments
