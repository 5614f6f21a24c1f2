"""Ask what the day held beside pain: posture, sitting, and whatever may set pain off."""

from datetime import date

import streamlit as st

from analytics.diary.entries import Exposure
from analytics.diary.factors import FACTORS, find_factor
from analytics.diary.vocabulary import POSTURES
from analytics.journal import Habits
from analytics.words.numbers import sentence_case
from analytics.words.safe import plain
from pages.parts.saving import draft_key

MOST_OFFERED = 14
SITTING = "sitting_minutes"
AMOUNTS = ("sleep", "stress", "exercise", "screen_time")


def ask_postures(habits: Habits) -> tuple[str, ...]:
    """The postures of the hours before, the person's own first."""
    offered = list(dict.fromkeys([*habits.postures[:MOST_OFFERED], *POSTURES]))
    return tuple(
        st.pills(
            "Posture in the hours before", offered, selection_mode="multi", format_func=plain,
            key=draft_key("postures"), persist_state="session",
        )
    )  # fmt: skip


def ask_sitting() -> float | None:
    """Minutes sat so far that day; unknown unless it is set."""
    minutes: int | None = st.select_slider(
        "Sat that day, so far", [None, *range(0, 961, 30)], format_func=_hours, key=draft_key("sitting"),
        persist_state="session",
    )  # fmt: skip
    return None if minutes is None else float(minutes)


def ask_exposures(habits: Habits, day: date, units: dict[str, str]) -> list[Exposure]:
    """What else there was: amounts, and what happened or did not."""
    own = [find_factor(name, units.get(name)) for name in habits.factors if name != SITTING][:MOST_OFFERED]
    counted = {each.name: each.unit for each in own if each.unit} | {name: find_factor(name).unit for name in AMOUNTS}
    told = [each.name for each in own if not each.unit]
    told += [each.name for each in FACTORS if not each.unit and each.name not in (*told, "diet")]
    return [*_ask_amounts(counted, day), *_ask_happened(told[:MOST_OFFERED], day)]


def _ask_amounts(units: dict[str, str], day: date) -> list[Exposure]:
    grid = st.grid(4, min_column_width=150, gap="small")
    asked = {
        name: grid.number_input(
            plain(sentence_case(f"{find_factor(name).label}, {unit}")), min_value=0.0,
            max_value=10.0 if unit == "0–10" else None, value=None, step=0.5 if unit == "hours" else 1.0, format="%g",
            key=draft_key(f"amount_{name}"), persist_state="session", placeholder="not noted",
        )
        for name, unit in units.items()
    }  # fmt: skip
    return [
        Exposure(day, name, float(amount), units[name] or None) for name, amount in asked.items() if amount is not None
    ]


def _ask_happened(names: list[str], day: date) -> list[Exposure]:
    """What happened is 1; the rest stays unknown unless the person says that it did not happen."""
    happened = st.pills(
        "Happened that day", names, selection_mode="multi", format_func=_words, key=draft_key("happened"),
        persist_state="session",
    )  # fmt: skip
    others_not = st.checkbox("The others did not happen", key=draft_key("others_not"), persist_state="session")
    return [Exposure(day, name, float(name in happened)) for name in names if name in happened or others_not]


def _words(name: str) -> str:
    return plain(sentence_case(find_factor(name).label))


def _hours(minutes: int | None) -> str:
    if minutes is None:
        return "not noted"
    return f"{minutes // 60} h {minutes % 60:02d}" if minutes else "none"
