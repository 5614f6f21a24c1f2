"""Show the card with pain day by day, on the first page and on Trends."""

from datetime import date

import streamlit as st

from analytics import Findings, Journal
from analytics.charts.course import draw_course
from analytics.diary.periods import Period
from analytics.measures.answers import TooFew
from analytics.measures.control import Control
from analytics.measures.course import Course
from analytics.words.course import tell_course
from analytics.words.safe import unmark
from pages.parts.diary_list import go_to_day
from pages.parts.findings import show_too_few
from pages.parts.frame import show_note
from pages.parts.kept import answer, once
from pages.parts.theme import ask_point, look


def show_course_card(journal: Journal, found: Findings, *, with_limits: bool = False) -> None:
    """Pain day by day; where asked for, with a switch for the range that was usual before."""
    with st.container(border=True, gap="small"):
        st.header("Pain, day by day", anchor=False)
        if isinstance(found.course, TooFew):
            show_too_few(found.course)
            return
        usual = _ask_usual(found.course) if with_limits else None
        sessions = answer(journal, session_days, found.period)
        figure = once(draw_course, found.course, sessions, look(), usual)
        point = ask_point(figure, key="course", alt=unmark(tell_course(found.course)))
        show_note(
            "Line: seven-day average, its last value at its end. Dots: each day; choose one to see it in the diary. "
            "▲ session. Shaded: flare, days well above your usual level."
        )
        if point:
            go_to_day(date.fromisoformat(str(point["x"])[:10]))


def session_days(journal: Journal, period: Period) -> list[date]:
    """The days with a session, as often as there were any."""
    return list(journal.read_sessions(period)["began_at"].dt.date)


def _ask_usual(course: Course) -> Control | None:
    """The usual range, where there is one and it is wanted."""
    if isinstance(course.control, TooFew):
        return None
    return course.control if st.toggle("Show the range that was usual before", key="usual_range") else None
