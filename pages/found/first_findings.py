"""Show what is most certain, a line each: how sure it is, what it is of, how much, and the way to its page."""

import streamlit as st

from analytics import Findings
from analytics.measures.trend.usual_weeks import ThisWeek, UsualWeeks
from analytics.words.home import NOTHING_YET, Told, tell_first
from analytics.words.safe import plain
from analytics.words.trend.usual_weeks import tell_usual_weeks
from pages.found.icons import finding_icon
from pages.found.lately import show_lately
from pages.found.tiles import show_tiles
from pages.frame.page import folded, link_page, page, show_note

MOST = 3
LEADS = {
    "trends": "How it went, day by day", "triggers": "What goes with worse days", "massage": "Around each session",
    "places": "Where it hurts",
}  # fmt: skip


def known(found: Findings) -> list[Told]:
    """What can be told, the most certain first."""
    return [each for each in tell_first(found) if each.doubt < NOTHING_YET]


def show_first_findings(told: list[Told]) -> None:
    """Three at most; a filled dot is sure, an open one cannot be told yet. What is too little to matter is none."""
    told = [each for each in told if not each.is_small]
    if not told:
        return
    with st.container(gap=None, key="first_findings", width=600):
        show_note("Most certain so far")
        for each in told[:MOST]:
            # What is struck out or slanted is not, on this page: its style sheet sets it apart by these marks.
            words = f"~~{'●' if each.is_sure else '○'}~~ {plain(each.name)} *{plain(each.number)}*"
            st.page_link(page(each.page), label=words, icon=finding_icon(each.page, each.factor), width="stretch")


def show_in_words(found: Findings, this: ThisWeek, told: list[Told]) -> None:
    """The same in sentences with their likely ranges, and the numbers of the period; folded away."""
    with folded("In words, with likely ranges", "in_words", ":material/notes:") as is_open:
        if is_open:
            st.markdown(tell_usual_weeks(this))
            show_note(f"{UsualWeeks.METHOD} {UsualWeeks.LIMIT}")
            for each in told:
                with st.container(gap=None):
                    st.markdown(each.sentence)
                    link_page(each.page, LEADS[each.page])
            show_tiles(found)
            show_lately(found)
