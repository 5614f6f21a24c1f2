"""Show what became of a file that was brought in: its first chart, the way back, and the rows to correct."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from analytics import Journal
from analytics.charts.trend.course import draw_course
from analytics.diary.periods import Period
from analytics.diary.places import WORST
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.course import Course, measure_course
from analytics.readers import Imported
from analytics.words.imports import tell_beside
from analytics.words.numbers import counted
from analytics.words.safe import plain, unmark
from analytics.words.trend.course import tell_average
from pages.frame.cache import answer, once
from pages.frame.page import folded, lines, page
from pages.frame.period import look_back_to
from pages.frame.theme import look, show_chart
from pages.written.busy import busy
from pages.written.imports import show_rows_to_correct, show_set_aside
from pages.written.turning import turn_to
from pages.written.uploads import take_back


def show_brought_in(journal: Journal, file: str, done: Imported) -> None:
    """That it is there, what it shows, and the two ways from here."""
    course = answer(journal, _read_course, done.days) if done.days else None
    parts = [(done.kept, "kept"), (done.already_there, "already there"), (len(done.set_aside), "set aside")]
    told = ", ".join(f"{count:,} {words}" for count, words in parts if count)
    deed = "Brought in" if done.kept else "Nothing new"  # another window, or the file beside it, was first
    st.success(f"{deed}: {counted(done.rows, 'row')}, {told}.", icon=":material/check_circle:")
    for sentence in tell_beside(done):
        st.markdown(plain(sentence))
    if course:
        _show_course(*course, file)
    _show_ways(journal, file, done)
    if done.set_aside:
        words = f"{counted(len(done.set_aside), 'row')} set aside, to correct"
        with (
            lines(f"done_{file}"),
            folded(words, f"to_correct_{file}", ":material/rule:") as is_unfolded,
        ):
            if is_unfolded:
                show_set_aside(done.set_aside)
                show_rows_to_correct(journal, done.import_id, file)


def _read_course(journal: Journal, days: Period) -> tuple[Course, Sequence[date]] | None:
    """How pain went on the days that came in, and when sessions were; None where too few rate it."""
    course = measure_course(journal.read_days(WORST, days))
    if isinstance(course, TooFew):
        return None
    return course, tuple(journal.read_sessions(days)["day"].dt.date)


def _show_course(course: Course, session_days: Sequence[date], file: str) -> None:
    """The first chart of the days that came in."""
    figure = once(draw_course, course, session_days, look())
    show_chart(figure, key=f"first_{file}", alt=unmark(tell_average(course)))


def _show_ways(journal: Journal, file: str, done: Imported) -> None:
    written = answer(journal, Journal.read_period)
    with st.container(horizontal=True, gap="small"):
        if done.days and written:
            words, icon = "See how these days went", ":material/show_chart:"
            if st.button(words, type="primary", icon=icon, key=f"see_{file}"):
                look_back_to(done.days.first, written)
                st.switch_page(page("trends"))
        # What brought nothing is the same import as the one that did, which is taken back where it came in.
        # An export went into an empty diary, and is no import.
        if done.kept and done.import_id and st.button("Take it back", icon=":material/undo:", key=f"back_{file}"):
            with busy("Taking it back"):
                take_back(journal, done.import_id)
            turn_to(f".st-key-tap_mapping_{file} [data-testid=stAlert]")
            st.rerun()
