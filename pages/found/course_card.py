"""Show the card with pain day by day, on the first page and on Trends."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from analytics import Findings
from analytics.charts.trend.course import draw_course
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.course import AVERAGE, Course
from analytics.measures.trend.months import is_by_month
from analytics.measures.trend.unusual_days import UnusualDays
from analytics.words.safe import unmark
from analytics.words.trend.course import tell_course, tell_months_drawn
from pages.found.findings import show_too_few
from pages.frame.cache import once
from pages.frame.page import show_note
from pages.frame.theme import ask_point, look, show_chart
from pages.written.diary_list import go_to_day


def show_course_card(found: Findings, *, with_limits: bool = False) -> None:
    """Pain day by day; where asked for, with a switch for the range that was usual before."""
    is_long = isinstance(found.course, Course) and is_by_month(found.course.days)
    with st.container(border=True, gap="small"):
        st.header("Pain, month by month" if is_long else "Pain, day by day", anchor=False)
        if isinstance(found.course, TooFew):
            show_too_few(found.course)
            return
        if is_long:
            _show_months(found.course, found.session_days)
            return
        usual = _ask_usual(found.course) if with_limits else None
        figure = once(draw_course, found.course, found.session_days, look(), usual)
        point = ask_point(figure, key="course", alt=unmark(tell_course(found.course)))
        show_note(
            f"Line: {AVERAGE}, its last value at its end. Dots: each day; choose one to see it in the diary. "
            "▲ session. Shaded: flare, days well above your usual level."
        )
        if point:
            go_to_day(date.fromisoformat(str(point["x"])[:10]))


def _show_months(course: Course, session_days: Sequence[date]) -> None:
    figure = once(draw_course, course, session_days, look())
    show_chart(figure, key="course", alt=unmark(tell_course(course)))
    show_note(tell_months_drawn(with_sessions=bool(session_days)))


def _ask_usual(course: Course) -> UnusualDays | None:
    """The usual range, where there is one and it is wanted."""
    if isinstance(course.unusual_days, TooFew):
        return None
    return course.unusual_days if st.toggle("Show the range that was usual before", key="usual_range") else None
