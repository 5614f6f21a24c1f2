"""Show what became of a file that was brought in: its first chart, the way back, and the rows to correct."""

import streamlit as st

from analytics import Journal, analyse
from analytics.charts.trend.course import draw_course
from analytics.measures.statistics.answers import TooFew
from analytics.readers import Imported
from analytics.words.imports import tell_beside
from analytics.words.numbers import counted
from analytics.words.safe import plain, unmark
from analytics.words.trend.course import tell_average
from pages.frame.cache import answer, once
from pages.frame.page import folded, lines, page
from pages.frame.period import look_back_to
from pages.frame.theme import look, show_chart
from pages.written.imports import show_rows_to_correct, show_set_aside
from pages.written.uploads import take_back


def show_brought_in(journal: Journal, done: Imported) -> None:
    """That it is there, what it shows, and the two ways from here."""
    parts = [(done.kept, "kept"), (done.already_there, "already there"), (len(done.set_aside), "set aside")]
    told = ", ".join(f"{count:,} {words}" for count, words in parts if count)
    st.success(f"Brought in: {counted(done.rows, 'row')}, {told}.", icon=":material/check_circle:")
    for sentence in tell_beside(done):
        st.markdown(plain(sentence))
    _show_course(journal, done)
    _show_ways(journal, done)
    if done.set_aside:
        words = f"{counted(len(done.set_aside), 'row')} set aside, to correct"
        with (
            lines(f"done_{done.import_id}"),
            folded(words, f"to_correct_{done.import_id}", ":material/rule:") as is_unfolded,
        ):
            if is_unfolded:
                show_set_aside(done.set_aside)
                show_rows_to_correct(journal, done.import_id)


def _show_course(journal: Journal, done: Imported) -> None:
    """The first chart of the days that came in."""
    if not done.days:
        return
    findings = analyse(journal, first=done.days.first, last=done.days.last)
    if not isinstance(findings, TooFew) and not isinstance(findings.course, TooFew):
        course = findings.course
        show_chart(
            once(draw_course, course, findings.session_days, look()), key=f"first_{done.import_id}",
            alt=unmark(tell_average(course)),
        )  # fmt: skip


def _show_ways(journal: Journal, done: Imported) -> None:
    written = answer(journal, Journal.read_period)
    with st.container(horizontal=True, gap="small"):
        if done.days and written:
            words, icon = "See how these days went", ":material/show_chart:"
            if st.button(words, type="primary", icon=icon, key=f"see_{done.import_id}"):
                look_back_to(done.days.first, written)
                st.switch_page(page("trends"))
        if st.button("Take it back", icon=":material/undo:", key=f"back_{done.import_id}"):
            take_back(journal, done.import_id)
            st.toast("Taken back. Your diary is as it was before.", duration=6)
            st.rerun()
