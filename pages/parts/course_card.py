"""Show the card with pain day by day, on the first page and on Trends."""

import streamlit as st

from analytics import Findings, Journal
from analytics.charts.course import draw_course
from analytics.measures.answers import TooFew
from analytics.words.course import tell_course
from analytics.words.safe import unmark
from pages.parts.findings import show_too_few
from pages.parts.frame import show_note
from pages.parts.period import show_head
from pages.parts.theme import look, show_chart


def show_course_card(journal: Journal, found: Findings) -> None:
    """Pain day by day, under the period and the place asked for."""
    with st.container(border=True, gap="small"):
        show_head("Pain, day by day", journal)
        if isinstance(found.course, TooFew):
            show_too_few(found.course)
            return
        sessions = journal.read_sessions(found.period)["began_at"].dt.date
        figure = draw_course(found.course, list(sessions), look())
        show_chart(figure, key="course", alt=unmark(tell_course(found.course)))
        show_note(
            "Line: seven-day average. Dots: each day. ▲ session. Shaded: flare, days well above your usual level."
        )
