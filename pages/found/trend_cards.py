"""Show, a line each: flares, whether it moves, every day, weekdays and times of day, and the numbers."""

import pandas as pd
import streamlit as st

from analytics.charts.trend.calendar import draw_calendar
from analytics.charts.trend.rhythm import draw_rhythm
from analytics.diary.entries import SCALE
from analytics.measures.trend.course import AVERAGE, Course
from analytics.measures.trend.rhythm import Rhythm
from analytics.words.numbers import counted, sentence_case
from analytics.words.safe import unmark
from analytics.words.trend.course import flares_in_brief, tell_flares, tell_months, tell_movement, tell_weekdays
from analytics.words.trend.rhythm import rhythm_in_brief, tell_day, tell_week
from analytics.words.trend.slope import slope_in_brief
from pages.found.folds import line, show_line
from pages.frame.cache import once
from pages.frame.dates import day_column, week_begins
from pages.frame.page import show_note
from pages.frame.theme import deeper, look, show_chart


def show_movement(course: Course) -> None:
    """Flares; whether it rises or falls, has changed its level, and whether the latest days are unusual."""
    show_line("Flares", flares_in_brief(course), [tell_flares(course)], "flares", ":material/bolt:")
    show_line("Up or down", slope_in_brief(course.slope), [tell_movement(course)], "movement", ":material/trending_up:")


def show_soon(sentences: list[str]) -> None:
    """What further days bring."""
    with st.container(border=True, gap="small"):
        st.header("What comes with more days", anchor=False)
        for sentence in sentences:
            st.markdown(sentence)


def show_weekdays(course: Course, rhythm: Rhythm) -> None:
    """Weekdays with the days each rests on, whether they differ, and the parts of the day."""
    with line("Weekdays and times", rhythm_in_brief(rhythm), "weekdays", ":material/calendar_view_week:") as is_open:
        if not is_open:
            return
        alt = unmark(f"{tell_weekdays(course, week_begins())} {tell_day(rhythm)}")
        show_chart(once(draw_rhythm, rhythm, course.weekdays, look(), week_begins()), key="rhythm", alt=alt)
        of_cells = "In each cell the average and, below it, how many entries it rests on. " if rhythm.cells else ""
        show_note(f"{of_cells}All day: the average of the weekday's days, and how many they are.")
        st.markdown(tell_week(rhythm.week))
        st.markdown(tell_day(rhythm))


def show_calendar(course: Course) -> None:
    """The days of the last year, each in the colour of its pain."""
    with line("Every day", counted(course.n, "day"), "every_day", ":material/calendar_month:") as is_open:
        if is_open:
            figure = once(draw_calendar, course, look(), week_begins())
            show_chart(figure, key="calendar", alt=unmark(tell_months(course)))
            show_note(f"The {deeper()}, the more pain; a day without an entry is empty. Hover or tap for its number.")


def show_numbers(course: Course) -> None:
    """The days behind the chart, latest first."""
    with line("The numbers", "day by day", "numbers", ":material/table:") as is_open:
        if is_open:
            rows = [(each.day, each.pain, each.seven_day_mean) for each in reversed(course.days)]
            st.dataframe(
                pd.DataFrame(rows, columns=["Day", f"Pain, {SCALE}", sentence_case(AVERAGE)]).round(1),
                hide_index=True,
                placeholder="",
                column_config={"Day": day_column()},
                alt=f"Pain and its {AVERAGE} for each day",
            )
