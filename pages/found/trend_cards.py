"""Show, beside the course, every day of the year, whether it moves, weekdays and times of day, and the numbers."""

import pandas as pd
import streamlit as st

from analytics.charts.trend.calendar import draw_calendar
from analytics.charts.trend.rhythm import draw_rhythm
from analytics.diary.entries import SCALE
from analytics.measures.trend.course import AVERAGE, Course
from analytics.measures.trend.rhythm import Rhythm
from analytics.words.numbers import sentence_case
from analytics.words.safe import unmark
from analytics.words.trend.course import tell_flares, tell_months, tell_weekdays
from analytics.words.trend.level_shift import tell_level_shift
from analytics.words.trend.rhythm import tell_day, tell_week
from analytics.words.trend.slope import tell_slope
from analytics.words.trend.unusual_days import tell_unusual_days
from pages.frame.cache import once
from pages.frame.dates import day_column, week_begins
from pages.frame.page import folded, show_note
from pages.frame.theme import deeper, look, show_chart


def show_movement(course: Course) -> None:
    """Flares, whether it rises or falls, has changed its level, and whether the latest days are unusual."""
    with st.container(border=True, gap="small"):
        st.header("Up or down", anchor=False)
        told = (
            tell_flares(course),
            tell_slope(course.slope),
            tell_level_shift(course.level_shift),
            tell_unusual_days(course.unusual_days),
        )
        for words in filter(None, told):
            st.markdown(words)


def show_soon(sentences: list[str]) -> None:
    """What further days bring."""
    with st.container(border=True, gap="small"):
        st.header("What comes with more days", anchor=False)
        for sentence in sentences:
            st.markdown(sentence)


def show_weekdays(course: Course, rhythm: Rhythm) -> None:
    """Weekdays with the days each rests on, whether they differ, and the parts of the day."""
    with st.container(border=True, gap="small"):
        st.header("Weekdays and times of day", anchor=False)
        alt = unmark(f"{tell_weekdays(course, week_begins())} {tell_day(rhythm)}")
        show_chart(once(draw_rhythm, rhythm, course.weekdays, look(), week_begins()), key="rhythm", alt=alt)
        of_cells = "In each cell the mean and, below it, how many readings it rests on. " if rhythm.cells else ""
        show_note(f"{of_cells}All day: the mean of the weekday's days, and how many they are.")
        st.markdown(tell_week(rhythm.week))
        st.markdown(tell_day(rhythm))


def show_calendar(course: Course) -> None:
    """The days of the last year, each in the colour of its pain."""
    with st.container(border=True, gap="small"):
        st.header("Every day", anchor=False)
        show_chart(once(draw_calendar, course, look(), week_begins()), key="calendar", alt=unmark(tell_months(course)))
        show_note(f"The {deeper()}, the more pain; a day without an entry is empty. Hover or tap for its number.")


def show_numbers(course: Course) -> None:
    """The days behind the chart, latest first."""
    with folded("See the numbers", "numbers", ":material/table:") as is_open:
        if is_open:
            rows = [(each.day, each.pain, each.seven_day_mean) for each in reversed(course.days)]
            st.dataframe(
                pd.DataFrame(rows, columns=["Day", f"Pain, {SCALE}", sentence_case(AVERAGE)]).round(1),
                hide_index=True,
                placeholder="",
                column_config={"Day": day_column()},
                alt=f"Pain and its {AVERAGE} for each day",
            )
