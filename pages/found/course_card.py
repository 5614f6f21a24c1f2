"""Show the card with pain day by day."""

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
from analytics.words.trend.course import tell_average, tell_months_drawn
from analytics.words.trend.coverage import tell_coverage
from pages.found.findings import show_too_few
from pages.frame.cache import once
from pages.frame.page import show_note
from pages.frame.theme import ask_point, look, show_chart
from pages.written.diary_list import go_to_day

USUAL = "usual_range"


def show_course_card(found: Findings) -> None:
    """Pain day by day, with a switch for the range that was usual before; month by month where there are many."""
    is_long = isinstance(found.course, Course) and is_by_month(found.course.days)
    with st.container(border=True, gap="small"):
        st.header("Pain, month by month" if is_long else "Pain, day by day", anchor=False)
        if isinstance(found.course, TooFew):
            show_too_few(found.course)
        elif is_long:
            _show_months(found.course, found.session_days)
        else:
            _show_days(found.course, found.session_days)
        show_note(f"{tell_coverage(found.coverage, found.period)}.")


def _show_months(course: Course, session_days: Sequence[date]) -> None:
    figure = once(draw_course, course, session_days, look())
    show_chart(figure, key="course", alt=unmark(tell_average(course)))
    show_note(tell_months_drawn(with_sessions=bool(session_days)))


def _show_days(course: Course, session_days: Sequence[date]) -> None:
    usual = course.unusual_days
    shown = usual if isinstance(usual, UnusualDays) and st.session_state.get(USUAL) else None
    point = ask_point(
        once(draw_course, course, session_days, look(), shown), key="course", alt=unmark(tell_average(course))
    )
    if point:
        go_to_day(date.fromisoformat(str(point["x"])[:10]))
    show_note(
        f"Line: {AVERAGE}. Dots: days; choose one to see it in the diary. ▲ session. Shaded: flare, days well above "
        "your usual level."
    )
    if isinstance(usual, UnusualDays):
        st.toggle("Show the range that was usual before", key=USUAL)
