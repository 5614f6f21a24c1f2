"""Ask for one trigger and show the days behind its answer; a day chosen opens in the diary."""

from datetime import date

import streamlit as st

from analytics import Findings, Journal
from analytics.charts.dose import draw_dose
from analytics.charts.trigger_days import draw_trigger_days
from analytics.measures.answers import Estimate
from analytics.measures.dose import Dose
from analytics.measures.trigger_days import measure_trigger_days
from analytics.measures.triggers import Trigger
from analytics.words.amounts import amount_of, trigger_name
from analytics.words.dose import tell_dose
from analytics.words.safe import unmark
from analytics.words.triggers import tell_trigger, tell_when
from pages.parts.diary_list import go_to_day
from pages.parts.frame import show_note
from pages.parts.theme import ask_point, look, show_chart

SITTING = "sitting_minutes"


def show_one(journal: Journal, found: Findings, rows: list[Trigger]) -> None:
    """One of the triggers answered: its sentence, its days, and for sitting the curve."""
    if not rows:
        return
    with st.container(border=True, gap="small", key="tap_one"):
        st.header("One of them, day by day", anchor=False)
        chosen = st.selectbox(
            "What to look at", rows, format_func=trigger_name, key="one", label_visibility="collapsed"
        )
        st.markdown(tell_trigger(chosen))
        if isinstance(chosen.answer, Estimate):
            _show_days(journal, found, chosen, chosen.answer)
        if chosen.names == (SITTING,) and chosen.when == "same_day" and isinstance(found.dose, Dose):
            _show_dose(found.dose)


def _show_days(journal: Journal, found: Findings, trigger: Trigger, answer: Estimate) -> None:
    name, per = amount_of(trigger)
    days = measure_trigger_days(journal.read_trigger_days(found.place, found.period), trigger, answer, per)
    figure = draw_trigger_days(days, name, f"Pain {tell_when(trigger.when)}", look())
    point = ask_point(figure, key="trigger_days", alt=unmark(tell_trigger(trigger)))
    show_note(
        "Each dot is a day; choose one to see it in the diary. "
        + ("The line at each side is the mean." if days.levels else "Line and band: the answer and its likely range.")
        + " Days are compared with days alike, so the answer need not follow the dots."
    )
    if point and point.get("customdata"):
        go_to_day(date.fromisoformat(str(point["customdata"][0])))


def _show_dose(dose: Dose) -> None:
    """How pain goes with the amount of sitting, where enough is written."""
    st.subheader("How much sitting", anchor=False)
    show_chart(draw_dose(dose, "hours", look()), key="dose", alt=unmark(tell_dose(dose)))
    st.markdown(tell_dose(dose))
    show_note(f"{dose.METHOD} {dose.LIMIT}")
