"""Ask about a treatment: what it was, how long, how firm, and pain before and after."""

from dataclasses import replace
from typing import Any

import streamlit as st

from analytics.diary.entries import Rating, Session, TreatedPlace
from analytics.diary.vocabulary import KINDS
from analytics.journal import Habits
from analytics.words.numbers import sentence_case
from analytics.words.safe import plain
from pages.parts.entry_when import When
from pages.parts.saving import draft_key

OFFERED = 14
# Field, label, highest value, step.
FIELDS = (
    ("minutes", "Minutes", 600, 5),
    ("pressure", "Pressure, 1 to 10", 10, 1),
    ("hold_seconds", "Hold on one point, seconds", 600, 5),
    ("pain_before", "Pain before, 0 to 10", 10, 1),
    ("pain_after", "Pain after, 0 to 10", 10, 1),
)


def ask_sessions(habits: Habits, when: When, ratings: tuple[Rating, ...]) -> list[Session]:
    """One treatment, where a kind was chosen; it began at the moment of the entry."""
    offered = list(dict.fromkeys([*habits.kinds, *KINDS]))[:OFFERED]
    kind = st.pills("Treatment", offered, format_func=_words, key=draft_key("kind"), persist_state="session")
    if kind is None:
        return []
    grid = st.grid(3, min_column_width=150, gap="small")
    asked = {
        name: grid.number_input(
            label, min_value=1 if name == "pressure" else 0, max_value=highest, value=None, step=step,
            key=draft_key(f"session_{name}"), persist_state="session", placeholder="not noted",
        )
        for name, label, highest, step in FIELDS
    }  # fmt: skip
    amounts: dict[str, Any] = {name: None if value is None else float(value) for name, value in asked.items()}
    return [replace(Session(when.felt_at, kind, when.has_time, places=_ask_where(habits, ratings)), **amounts)]


def _ask_where(habits: Habits, ratings: tuple[Rating, ...]) -> tuple[TreatedPlace, ...]:
    """Where it worked: the places of this entry first, then the person's own."""
    offered = list(dict.fromkeys([*(rating.region for rating in ratings), *(region for region, _ in habits.places)]))[
        :OFFERED
    ]
    worked = st.pills(
        "Where it worked", offered, selection_mode="multi", format_func=_words, key=draft_key("treated"),
        persist_state="session",
    )  # fmt: skip
    return tuple(TreatedPlace(region) for region in worked)


def _words(kind: str) -> str:
    return plain(sentence_case(kind))
