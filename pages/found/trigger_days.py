"""Ask for one trigger and show the days behind its answer; a day chosen opens in the diary."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from analytics import Findings, Journal
from analytics.charts.look import Look
from analytics.charts.triggers.dose import draw_dose
from analytics.charts.triggers.trigger_days import draw_trigger_days
from analytics.diary.factors import SITTING
from analytics.measures.statistics.answers import Estimate
from analytics.measures.triggers.dose import Dose
from analytics.measures.triggers.trigger_days import TriggerDays, measure_trigger_days
from analytics.measures.triggers.triggers import Trigger
from analytics.measures.triggers.what_stands import WhatStands
from analytics.words.safe import unmark
from analytics.words.triggers.amounts import amount_of, trigger_name
from analytics.words.triggers.dose import tell_dose
from analytics.words.triggers.triggers import tell_trigger, tell_when
from pages.found.trigger_cards import key_of
from pages.frame.cache import answer, once
from pages.frame.page import folded, show_note
from pages.frame.theme import ask_point, look, show_chart
from pages.written.diary_list import go_to_day


def show_days(journal: Journal, found: Findings, stands: WhatStands, picked: str | None) -> None:
    """Folded: one of the triggers answered, its sentence, its days, and for sitting the curve.

    Args:
        journal: the open one.
        found: what it says.
        stands: each trigger once, the clear ones first.
        picked: the one that was tapped above, as `key_of` names it: it opens the fold.
    """
    each_day = [day for row in (*stands.clear, *stands.unknown) for day in (row.told, row.other) if day]
    rows = {key_of(each): each for each in each_day if isinstance(each.answer, Estimate)}
    if not rows:
        return
    if picked in rows:
        st.session_state["tap_days"], st.session_state["one"] = True, picked
    with folded("One of them, day by day", "days", ":material/scatter_plot:") as is_open:
        if is_open:
            _show_one(journal, found, rows)


def _show_one(journal: Journal, found: Findings, rows: dict[str, Trigger]) -> None:
    labels = {key: f"{trigger_name(each)}, {tell_when(each.when)}" for key, each in rows.items()}
    picked = st.selectbox(
        "What to look at", list(rows), format_func=lambda key: labels.get(key, key), key="one",
        label_visibility="collapsed",
    )  # fmt: skip
    chosen = rows.get(picked, next(iter(rows.values())))
    st.markdown(tell_trigger(chosen))
    if isinstance(chosen.answer, Estimate):
        _show_days(journal, found, chosen, chosen.answer)
    if chosen.names == (SITTING,) and chosen.when == "same_day" and isinstance(found.dose, Dose):
        _show_dose(found.dose)


def _show_days(journal: Journal, found: Findings, trigger: Trigger, estimate: Estimate) -> None:
    table = answer(journal, Journal.read_trigger_days, found.place, found.period)
    days = once(_measure, table, trigger, estimate)
    figure = once(_draw, days, trigger, look())
    point = ask_point(figure, key="trigger_days", alt=unmark(tell_trigger(trigger)))
    show_note(
        "Each dot is a day; choose one to see it in the diary. "
        + (
            "The line at each side is the average."
            if days.levels
            else "Line and band: the answer and its likely range."
        )
        + " Days are compared with days alike, so the answer need not follow the dots."
    )
    if point and point.get("customdata"):
        go_to_day(date.fromisoformat(str(point["customdata"][0])))


def _measure(table: pd.DataFrame, trigger: Trigger, estimate: Estimate) -> TriggerDays:
    return measure_trigger_days(table, trigger, estimate, amount_of(trigger)[1])


def _draw(days: TriggerDays, trigger: Trigger, colours: Look) -> Any:
    return draw_trigger_days(days, amount_of(trigger)[0], f"Pain {tell_when(trigger.when)}", colours)


def _draw_dose(dose: Dose, colours: Look) -> Any:
    return draw_dose(dose, "hours", colours)


def _show_dose(dose: Dose) -> None:
    """How pain goes with the amount of sitting, where enough is written."""
    st.subheader("How much sitting", anchor=False)
    show_chart(once(_draw_dose, dose, look()), key="dose", alt=unmark(tell_dose(dose)))
    st.markdown(tell_dose(dose))
    show_note(f"{dose.METHOD} {dose.LIMIT}")
