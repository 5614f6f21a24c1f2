"""Show what else the diary says about sessions: hours and days, how long, how hard, and apart by kind."""

import streamlit as st

from analytics.measures.sessions import Sessions
from analytics.words.around import tell_later
from analytics.words.pressure import tell_pressure
from analytics.words.relief import tell_relief
from analytics.words.sessions import tell_group, tell_prevention, tell_range, tell_responders, tell_soreness


def show_session_cards(sessions: Sessions) -> None:
    """A card a question; one without anything to say is left out."""
    _show_card("How long it lasts", [tell_relief(sessions.relief), *tell_later(sessions)])
    _show_card("How many sessions", [tell_responders(sessions.responders), tell_prevention(sessions.prevention)])
    _show_card("How hard, how long to hold", [tell_pressure(sessions.pressure)])
    _show_card("By kind, and by who gave it", [tell_group(each) for each in (*sessions.kinds, *sessions.givers)])
    _show_card("How far you can move, and soreness", [tell_range(sessions), tell_soreness(sessions.soreness)])


def _show_card(title: str, sentences: list[str]) -> None:
    told = [each for each in sentences if each]
    if not told:
        return
    with st.container(border=True, gap="small"):
        st.header(title)
        for sentence in told:
            st.markdown(sentence)
