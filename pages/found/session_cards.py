"""Show what the diary says about sessions: the bar that answers, then a line for each further question."""

import streamlit as st

from analytics.charts.sessions.effects import draw_effects
from analytics.charts.sessions.relief import draw_relief
from analytics.charts.sessions.shares import draw_shares
from analytics.measures.sessions.pressure import Pressure
from analytics.measures.sessions.relief import Relief
from analytics.measures.sessions.sessions import Sessions
from analytics.words.numbers import counted
from analytics.words.safe import unmark
from analytics.words.sessions.briefly import (
    day_before_in_brief,
    hours_in_brief,
    moved_in_brief,
    often_in_brief,
    pressure_in_brief,
    relief_in_brief,
    tell_share,
    tell_shares,
)
from analytics.words.sessions.lacking import lacking, tell_lacking
from analytics.words.sessions.pressure import tell_pressure
from analytics.words.sessions.relief import tell_relief
from analytics.words.sessions.sessions import (
    tell_day_before,
    tell_effect,
    tell_group,
    tell_known,
    tell_prevention,
    tell_range,
    tell_responders,
    tell_soreness,
)
from pages.found.findings import show_how_far
from pages.found.folds import line, show_line
from pages.frame.cache import once
from pages.frame.page import show_note
from pages.frame.theme import look, show_chart


def show_shares(sessions: Sessions) -> None:
    """What pain fell by, and how much of that is left for the session; nothing where that is not known."""
    known = [(each, told) for each in (sessions.right_after, sessions.next_day) if (told := tell_share(each))]
    if known:
        with st.container(border=True, gap="small", key=f"shares_{len(known)}"):
            st.html(draw_shares(known, tell_shares(sessions)))
            show_note(f"{counted(sessions.count, 'session')}. The line: likely range.")


def show_session_lines(sessions: Sessions) -> None:
    """A line a question; one without anything to say is left out."""
    _show_hours(sessions)
    _show_relief(sessions)
    show_line(
        "How often", often_in_brief(sessions.responders, sessions.prevention),
        [tell_responders(sessions.responders), tell_prevention(sessions.prevention)], "often", ":material/tag:",
    )  # fmt: skip
    if isinstance(sessions.pressure, Pressure):
        show_line(
            "How hard", pressure_in_brief(sessions.pressure), [tell_pressure(sessions.pressure)],
            "pressure", ":material/compress:",
        )  # fmt: skip
    show_line(
        "Each kind, giver and muscle", f"{len(sessions.groups)}", [*map(tell_group, sessions.groups)], "groups",
        ":material/category:",
    )  # fmt: skip
    show_line(
        "How far you can move, and soreness", moved_in_brief(sessions),
        [tell_range(sessions), tell_soreness(sessions.soreness)], "moved", ":material/accessibility_new:",
    )  # fmt: skip
    show_line(
        "How far to trust this", day_before_in_brief(sessions),
        [tell_known(sessions.right_after), tell_known(sessions.next_day), tell_day_before(sessions)], "trust",
        ":material/balance:",
    )  # fmt: skip


def show_lacking(sessions: Sessions) -> None:
    """What cannot be said yet, in one place: how much there is of what it takes."""
    lacks = lacking(sessions)
    if lacks:
        with st.container(border=True, gap="small"):
            st.header("Not known yet", anchor=False)
            show_how_far(tell_lacking(lacks), next(iter(lacks.values())))


def show_lacking_line(sessions: Sessions) -> None:
    """The same in a line, with how many they are."""
    lacks = lacking(sessions)
    if lacks:
        with line(f"Not known yet ({len(lacks)})", "", "lacking", ":material/hourglass_empty:") as is_open:
            if is_open:
                show_how_far(tell_lacking(lacks), next(iter(lacks.values())))


def _show_hours(sessions: Sessions) -> None:
    later, after = sessions.effects[1], sessions.effects[3]
    told = [words for words in map(tell_known, (later, after)) if words]
    if not told:
        return
    with line("The hours after", hours_in_brief(later, after), "hours", ":material/schedule:") as is_open:
        if not is_open:
            return
        if sessions.curve:
            alt = unmark(" ".join(map(tell_effect, sessions.effects)))
            show_chart(once(draw_effects, sessions, look()), key="session_hours", alt=alt)
            show_note(
                "What is left for the session: below zero is less pain. ● clear, ○ the diary cannot tell; the line at "
                "each is the range it is likely to lie in. Curve and band: the same, if the effect fades steadily."
            )
        for sentence in told:
            st.markdown(sentence)


def _show_relief(sessions: Sessions) -> None:
    if not isinstance(sessions.relief, Relief):
        return
    with line("How long it lasts", relief_in_brief(sessions.relief), "relief_hours", ":material/timelapse:") as is_open:
        if is_open:
            told = tell_relief(sessions.relief)
            show_chart(once(draw_relief, sessions.relief, look()), key="relief", alt=unmark(told))
            st.markdown(told)
