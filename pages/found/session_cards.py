"""Show what else the diary says about sessions: hours and days, how long, how hard, and apart by kind."""

import streamlit as st

from analytics.charts.sessions.effects import draw_effects
from analytics.charts.sessions.relief import draw_relief
from analytics.measures.sessions.pressure import Pressure
from analytics.measures.sessions.relief import Relief
from analytics.measures.sessions.sessions import Sessions
from analytics.words.safe import unmark
from analytics.words.sessions.lacking import lacking, tell_lacking
from analytics.words.sessions.pressure import tell_pressure
from analytics.words.sessions.relief import tell_relief
from analytics.words.sessions.sessions import (
    tell_effect,
    tell_group,
    tell_known,
    tell_prevention,
    tell_range,
    tell_responders,
    tell_soreness,
)
from pages.found.findings import show_how_far
from pages.frame.cache import once
from pages.frame.page import show_note
from pages.frame.theme import look, show_chart


def show_session_cards(sessions: Sessions) -> None:
    """A card a question; one without anything to say is left out."""
    _show_hours(sessions)
    _show_relief(sessions)
    _show_card("How many sessions", [tell_responders(sessions.responders), tell_prevention(sessions.prevention)])
    if isinstance(sessions.pressure, Pressure):
        _show_card("How hard, how long to hold", [tell_pressure(sessions.pressure)])
    _show_card("Apart by kind, giver and muscle", [tell_group(each) for each in sessions.groups])
    _show_card("How far you can move, and soreness", [tell_range(sessions), tell_soreness(sessions.soreness)])


def show_lacking(sessions: Sessions) -> None:
    """What cannot be said yet, in one place: how much there is of what it takes."""
    lacks = lacking(sessions)
    if lacks:
        with st.container(border=True, gap="small"):
            st.header("Not known yet", anchor=False)
            show_how_far(tell_lacking(lacks), next(iter(lacks.values())))


def _show_hours(sessions: Sessions) -> None:
    told = [words for words in map(tell_known, (sessions.effects[1], sessions.effects[3])) if words]
    if not told:
        return
    with st.container(border=True, gap="small"):
        st.header("The hours after", anchor=False)
        if sessions.curve:
            alt = unmark(" ".join(map(tell_effect, sessions.effects)))
            show_chart(once(draw_effects, sessions, look()), key="session_hours", alt=alt)
            show_note(
                "What is left for the session: below zero is less pain. ● clear, ○ the diary cannot tell; the line at "
                "each is the range it is likely to lie in. Curve and band: the same, if the effect fades steadily."
            )
        for sentence in told:
            st.markdown(sentence)


def _show_relief(sessions: Sessions) -> None:
    if not isinstance(sessions.relief, Relief):
        return
    with st.container(border=True, gap="small"):
        st.header("How long it lasts", anchor=False)
        told = tell_relief(sessions.relief)
        show_chart(once(draw_relief, sessions.relief, look()), key="relief", alt=unmark(told))
        st.markdown(told)


def _show_card(title: str, sentences: list[str]) -> None:
    told = [each for each in sentences if each]
    if not told:
        return
    with st.container(border=True, gap="small"):
        st.header(title, anchor=False)
        for sentence in told:
            st.markdown(sentence)
