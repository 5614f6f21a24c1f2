"""Show every answer on one picture, for the same day or the day after, with the numbers behind it."""

from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts.look import Look
from analytics.charts.triggers.triggers import draw_triggers
from analytics.diary.factors import When
from analytics.measures.statistics.answers import Estimate
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.words.safe import unmark
from analytics.words.triggers.triggers import (
    tell_forest,
    tell_triggers,
    tell_when,
    trigger_name,
    verdict_word,
)
from pages.frame.cache import once
from pages.frame.page import folded, show_note
from pages.frame.theme import look, show_chart

WHEN: dict[str, When] = {"The same day": "same_day", "The day after": "next_day"}


def show_forest(triggers: Triggers) -> None:
    """Folded: all answers on one axis, and in a table."""
    with folded("All on one picture", "forest", ":material/stacked_bar_chart:") as is_open:
        if is_open:
            when = _ask_when()
            rows = [each for each in triggers.asked if each.when == when and isinstance(each.answer, Estimate)]
            if not rows:
                st.markdown("**Too early to say.** What is still missing stands above.")
                return
            _show_chart(triggers, when)
            _show_numbers(rows)


def _ask_when() -> When:
    """Whether the same day's pain is meant or the next day's."""
    chosen = st.segmented_control(
        "Which day's pain", list(WHEN), default="The same day", required=True, key="when", persist_state="session",
        label_visibility="collapsed",
    )  # fmt: skip
    return WHEN[chosen]


def _show_chart(triggers: Triggers, when: When) -> None:
    alt = f"{unmark(tell_triggers(triggers))} {tell_forest(triggers, when)}"
    show_chart(once(_draw, triggers, when, look()), key="triggers", alt=alt)
    other = tell_when("same_day" if when == "next_day" else "next_day")
    show_note(
        "● clear  ○ not clear yet. The bar is the range the true difference is likely to lie in. "
        f"Thin and grey (◆ ◇): {other}."
    )


def _draw(triggers: Triggers, when: When, colours: Look) -> Any:
    rows = [each for each in triggers.asked if each.when == when]
    names = {each.trigger: trigger_name(each) for each in rows}
    verdicts = {each.trigger: verdict_word(each) for each in rows}
    return draw_triggers(triggers, names, verdicts, colours, when)


def _show_numbers(rows: list[Trigger]) -> None:
    """The numbers behind the chart; names may be the person's own words, so they go into a data table."""
    columns = ["What", "Difference, points", "Likely from", "to", "Days", "Verdict"]
    table = [
        (trigger_name(each), found.estimate, found.low, found.high, found.n, verdict_word(each))
        for each in rows
        if isinstance(found := each.answer, Estimate)
    ]
    st.dataframe(
        pd.DataFrame(table, columns=columns).round(2), hide_index=True, placeholder="",
        alt="Each difference with its likely range",
    )  # fmt: skip
