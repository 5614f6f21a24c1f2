"""Ask the diary: what was found about the period and place asked for, kept until something is written."""

import streamlit as st

from analytics import Findings, Journal, find
from analytics.measures.statistics.answers import TooFew
from analytics.words.too_few import tell_too_few
from pages.frame.cache import answer
from pages.frame.journals import open_journal
from pages.frame.period import ask_period_and_place, asked_period, asked_place, read_address


def ask_findings() -> tuple[Journal, Findings] | None:
    """The open journal and what it says, or None where it is empty; asks for the period and the place above it."""
    journal = open_journal()
    if answer(journal, Journal.read_period) is not None:
        ask_period_and_place(journal)
    return read_findings()


def read_findings() -> tuple[Journal, Findings] | None:
    """The same of the period and place that were asked for, where they are asked for further down."""
    journal = open_journal()
    written = answer(journal, Journal.read_period)
    if written is None:
        return None
    read_address()
    return journal, answer(journal, find, asked_place(journal), asked_period(written))


def not_yet(found: Findings) -> dict[str, object]:
    """What the diary may say one day, with its answer so far."""
    course, sessions = found.course, found.sessions
    of_course = {} if isinstance(course, TooFew) else {
        "whether pain rises or falls": course.slope, "since when pain is at another level": course.level_shift,
        "which of your days are unusual": course.unusual_days,
    }  # fmt: skip
    of_sessions = {"whether massage helps": sessions} if isinstance(sessions, TooFew) else {
        "what a session does right after": sessions.right_after.left,
        "what it does the next day": sessions.next_day.left,
        "how long relief lasts": sessions.relief, "what pressure has to do with it": sessions.pressure,
    }  # fmt: skip
    return of_course | of_sessions | {
        "what goes with worse days": found.triggers, "how pain goes with the amount of sitting": found.dose,
        "which place tends to hurt after another": found.links, "whether weekdays differ": found.rhythm.week,
        "whether times of day differ": found.rhythm.day,
    }  # fmt: skip


def show_too_few(too_few: TooFew) -> None:
    """What there is and what it takes; no chart, not even a grey one."""
    show_how_far(tell_too_few(too_few), too_few)


def show_how_far(words: str, too_few: TooFew) -> None:
    """A sentence on what is missing, and a bar of how much there is."""
    st.markdown(words)
    have = min(too_few.have, too_few.need)
    st.progress(have / max(too_few.need, 1), f"{too_few.have} of {too_few.need}")
