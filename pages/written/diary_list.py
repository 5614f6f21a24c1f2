"""Show every entry and treatment: looked for by words, day, place or pain, and changed where it stands."""

from datetime import date
from itertools import groupby

import streamlit as st

from analytics import Journal
from analytics.diary.periods import Period
from analytics.diary.places import Place
from analytics.words.numbers import counted, named_day
from pages.entry.changing import ENTRY, SESSION, is_changing
from pages.entry.saving import run_again_if_done
from pages.frame.cache import answer
from pages.frame.dates import field_format
from pages.frame.journals import open_journal
from pages.frame.page import folded, page, show_note
from pages.frame.period import asked_period, asked_place
from pages.written.entry_list import Row, entry_row, session_row, show_overtaken, show_rows
from pages.written.entry_table import show_table

STEP, SHOWN = 12, "diary_shown"
DAY, WORDS, KIND, LEAST = "diary_day", "diary_words", "diary_kind", "diary_least"
KINDS = {"Entries": ENTRY, "Treatments": SESSION}


def go_to_day(day: date) -> None:
    """Leave for the diary, at one day."""
    for name in (WORDS, KIND, LEAST):
        st.session_state.pop(name, None)
    st.session_state[DAY] = day
    st.switch_page(page("diary"))


@st.fragment
def show_list(written: Period) -> None:
    """What matches, latest first, a heading for each day."""
    run_again_if_done()
    journal = open_journal()
    _ask_filter(written)
    day = st.session_state.get(DAY)
    period = Period(day, day) if day else asked_period(written)
    most = st.session_state.get(SHOWN, STEP)
    kind = KINDS.get(st.session_state.get(KIND) or "")
    words, least = st.session_state.get(WORDS) or "", st.session_state.get(LEAST)
    matching, rows = answer(journal, _find, period, asked_place(journal), words, kind, least, most)
    show_note(_count(matching))
    for each_day, group in groupby(rows, key=lambda row: row.at.date()):
        st.markdown(f"**{named_day(each_day)}**")
        show_rows(journal, list(group))
    if matching > len(rows):
        st.button("Show more", key="tap_more_of_diary", on_click=st.session_state.update, args=({SHOWN: most + STEP},))
    if not any(is_changing(row.kind, row.identifier) for row in rows):
        show_overtaken(journal)
    _show_as_table(journal, period)


def _find(
    journal: Journal, period: Period, place: Place, words: str, kind: str | None, least: float | None, most: int
) -> tuple[int, list[Row]]:
    """How many match, and the latest of them as they read."""
    found = journal.read_found(period, place, words=words, kind=kind, least=least, most=most)
    rows = [*map(entry_row, found.entries), *map(session_row, found.sessions)]
    return found.matching, sorted(rows, key=lambda row: row.at, reverse=True)


def _ask_filter(written: Period) -> None:
    """Ask for words, a day, what kind, and how much pain at least; a day stands instead of the period."""
    with st.container(key="tap_filter", gap="small"):
        st.text_input(
            "Look for words", key=WORDS, placeholder="A place, a muscle, a note …", icon=":material/search:",
            label_visibility="collapsed",
        )  # fmt: skip
        with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
            st.date_input(
                "One day", value=None, min_value=written.first, max_value=written.last, format=field_format(), key=DAY,
                width=170,
            )  # fmt: skip
            st.selectbox("Pain at least", range(1, 11), index=None, placeholder="any", key=LEAST, width=120)
            st.pills("Show only", list(KINDS), key=KIND)


def _count(matching: int) -> str:
    if not matching:
        return "Nothing matches. Choose another day or period, other words, or another place."
    return f"{counted(matching, 'entry or treatment', 'entries and treatments')}, latest first"


def _show_as_table(journal: Journal, period: Period) -> None:
    """Every rating of the period in columns; read only once it is unfolded."""
    with folded("Every rating in a table", "as_table", ":material/table:") as is_open:
        if is_open:
            show_table(journal.read_ratings(period))
