"""Ask, on the first screen, whether the pain is new; say once what is known of that, and offer a lighter way."""

from datetime import date, timedelta

import streamlit as st

from analytics import Journal
from analytics.diary.intake import NEW_PAIN_DAYS, NewPain
from analytics.words.new_pain import ASKED, GENTLY, tell_lighter
from analytics.words.numbers import day
from pages.entry.saving import deed
from pages.frame.dates import field_format
from pages.frame.page import show_note

INJURED_ON = "injured_on"


def ask_new_pain(journal: Journal, today: date) -> None:
    """The question until it was answered, and for a later injury; then what was chosen."""
    told = journal.read_new_pain()
    with st.container(border=True, gap="small", key="tap_new_pain"):
        if told is None or _lasts_until(told) < today:
            _ask(today)
        else:
            _show_chosen(told, today)


def ask_new_pain_again(journal: Journal, today: date) -> None:
    """What was chosen, to be changed any day while it lasts; nothing where the pain is not new."""
    told = journal.read_new_pain()
    if told and _lasts_until(told) >= today:
        with st.container(border=True, gap="small", key="tap_new_pain"):
            _show_chosen(told, today)


def _lasts_until(told: NewPain) -> date:
    return told.injured_on + timedelta(days=NEW_PAIN_DAYS)


def _show_chosen(told: NewPain, today: date) -> None:
    if told.lighter_until and told.lighter_until >= today:
        st.markdown("**You write lightly for now.**")
        show_note(tell_lighter(told.lighter_until))
        st.button("The whole form instead", on_click=_choose, args=(NewPain(told.injured_on),))
    else:
        until = _lasts_until(told)
        st.markdown("You write in the whole form.")
        lighter = NewPain(told.injured_on, until)
        st.button(f"Write lightly until {day(until)} instead", on_click=_choose, args=(lighter,))


def _ask(today: date) -> None:
    if not st.toggle(ASKED, key="is_new_pain"):
        return
    injured_on = st.date_input(
        "When was the injury?", today, min_value=today - timedelta(days=NEW_PAIN_DAYS - 1), max_value=today,
        format=field_format(), key=INJURED_ON, width=200,
    )  # fmt: skip
    st.markdown(GENTLY, width=720)
    if isinstance(injured_on, date):
        until = _lasts_until(NewPain(injured_on))
        with st.container(horizontal=True, gap="small"):
            lighter, whole = NewPain(injured_on, until), NewPain(injured_on)
            st.button(f"Write lightly until {day(until)}", type="primary", on_click=_choose, args=(lighter,))
            st.button("The whole form", on_click=_choose, args=(whole,))


def _choose(told: NewPain) -> None:
    words = "Saved: you write lightly." if told.lighter_until else "Saved: you write in the whole form."
    deed(lambda journal, now: journal.write_new_pain(told, now=now), words, told)
