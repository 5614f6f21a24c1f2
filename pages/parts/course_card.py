"""Show the card with pain day by day, on the first page and on Trends."""

from datetime import date

import streamlit as st

from analytics import Findings, Journal
from analytics.charts.course import draw_course
from analytics.measures.answers import TooFew
from analytics.words.course import tell_course
from analytics.words.safe import unmark
from pages.parts.diary_list import go_to_day
from pages.parts.findings import show_too_few
from pages.parts.frame import show_note
from pages.parts.theme import ask_point, look


def show_course_card(journal: Journal, found: Findings) -> None:
    """Pain day by day, under the period and the place asked for."""
    with st.container(border=True, gap="small"):
        st.header("Pain, day by day", anchor=False)
        if isinstance(found.course, TooFew):
            show_too_few(found.course)
            return
        sessions = journal.read_sessions(found.period)["began_at"].dt.date
        figure = draw_course(found.course, list(sessions), look())
        point = ask_point(figure, key="course", alt=unmark(tell_course(found.course)))
        show_note(
            "Line: seven-day average. Dots: each day; choose one to see it in the diary. ▲ session. Shaded: flare, "
            "days well above your usual level."
        )
        if point:
            go_to_day(date.fromisoformat(str(point["x"])[:10]))
