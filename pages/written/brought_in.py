"""Show what became of a file that was brought in: its first chart, the way back, and the rows to correct."""

from datetime import datetime

import streamlit as st

from analytics import Journal, analyse
from analytics.charts.trend.course import draw_course
from analytics.measures.statistics.answers import TooFew
from analytics.readers import Imported
from analytics.words.imports import tell_beside
from analytics.words.numbers import counted
from analytics.words.safe import plain, unmark
from analytics.words.trend.course import tell_average
from pages.frame.cache import once
from pages.frame.page import page
from pages.frame.period import look_back_to
from pages.frame.theme import look, show_chart
from pages.written.imports import problem_table, show_rows_to_correct, show_set_aside


def show_brought_in(journal: Journal, done: Imported) -> None:
    """That it is there, and what it shows."""
    st.success("Brought in.", icon=":material/check_circle:")
    st.markdown(
        f"**{counted(done.rows, 'row')}**: {done.kept:,} kept, {done.already_there:,} already there, "
        f"{len(done.set_aside):,} set aside."
    )
    for sentence in tell_beside(done):
        st.markdown(plain(sentence))
    _show_course(journal, done)
    if done.set_aside:
        st.header("Rows set aside", anchor=False)
        show_set_aside(problem_table(done.set_aside))
        show_rows_to_correct(journal, done.import_id)


def _show_course(journal: Journal, done: Imported) -> None:
    """The first chart of the days that came in, and the two ways from here."""
    written = journal.read_period()
    if done.days and written:
        findings = analyse(journal, first=done.days.first, last=done.days.last)
        if not isinstance(findings, TooFew) and not isinstance(findings.course, TooFew):
            course = findings.course
            show_chart(
                once(draw_course, course, findings.session_days, look()), key=f"first_{done.import_id}",
                alt=unmark(tell_average(course)),
            )  # fmt: skip
    with st.container(horizontal=True, gap="small"):
        if (
            done.days
            and written
            and st.button(
                "See how it goes in these days",
                type="primary",
                icon=":material/show_chart:",
                key=f"see_{done.import_id}",
            )
        ):
            look_back_to(done.days.first, written)
            st.switch_page(page("trends"))
        if st.button("Take it back", icon=":material/undo:", key=f"back_{done.import_id}"):
            journal.undo_import(done.import_id, now=datetime.now())
            st.session_state["brought_in"] = {
                file: each for file, each in st.session_state["brought_in"].items() if each.import_id != done.import_id
            }
            st.rerun()
