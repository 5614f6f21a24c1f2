"""Show a month and what is written on one of its days; look for words, a kind or pain; changed where it stands."""

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
from pages.frame.page import folded, lines, page, show_note
from pages.frame.period import asked_period, asked_place
from pages.written.entry_list import Row, entry_row, rows_of, session_row, show_overtaken, show_rows
from pages.written.entry_table import show_table
from pages.written.month import ask_day, go_to

STEP, SHOWN = 12, "diary_shown"
WORDS, KIND, LEAST, ONE_DAY = "diary_words", "diary_kind", "diary_least", "diary_day"
KINDS = {"Entries": ENTRY, "Treatments": SESSION}


def go_to_day(day: date) -> None:
    """Leave for the diary, at one day."""
    for name in (WORDS, KIND, LEAST, ONE_DAY, "tap_search"):
        st.session_state.pop(name, None)
    go_to(day)
    st.switch_page(page("diary"))


@st.fragment
def show_list(written: Period) -> None:
    """A month of days, what is written on one of them below or beside it, and a search of all of them folded away."""
    run_again_if_done()
    journal = open_journal()
    month, beside = st.columns([2, 3], gap="medium")
    with month, st.container(key="diary_month"):
        day = ask_day(journal, written, asked_place(journal))
    with lines("diary"):
        found = _search(journal, written)
        _show_as_table(journal, asked_period(written))
    rows = found if found is not None else []
    if found is None and day:
        with beside:
            rows = _show_day(journal, day)
    if not any(is_changing(row.kind, row.identifier) for row in rows):
        show_overtaken(journal)


def _show_day(journal: Journal, day: date) -> list[Row]:
    rows = rows_of(journal, Period(day, day))
    st.markdown(f"**{named_day(day)}**")
    with lines("day"):
        show_rows(journal, rows, in_a_line=True)
    if not rows:
        st.markdown("Nothing is written on this day.")
    return rows


def _search(journal: Journal, written: Period) -> list[Row] | None:
    """What matches, latest first, a heading for each day; None where nothing is looked for."""
    with folded("Search", "search", ":material/search:") as is_open:
        if not is_open:
            return None
        _ask_filter(written)
        kind = KINDS.get(st.session_state.get(KIND) or "")
        words, least = st.session_state.get(WORDS) or "", st.session_state.get(LEAST)
        if not (kind or words or least):
            return None
        most = st.session_state.get(SHOWN, STEP)
        matching, rows = answer(journal, _find, asked_period(written), asked_place(journal), words, kind, least, most)
        show_note(_count(matching))
        for each_day, group in groupby(rows, key=lambda row: row.day):
            st.markdown(f"**{named_day(each_day)}**")
            show_rows(journal, list(group), in_a_line=True)
        if matching > len(rows):
            more = {SHOWN: most + STEP}
            st.button("Show more", key="tap_more_of_diary", on_click=st.session_state.update, args=(more,))
    return rows


def _find(
    journal: Journal, period: Period, place: Place, words: str, kind: str | None, least: float | None, most: int
) -> tuple[int, list[Row]]:
    """How many match, and the latest of them as they read."""
    found = journal.read_found(period, place, words=words, kind=kind, least=least, most=most)
    rows = [*map(entry_row, found.entries), *map(session_row, found.sessions)]
    return found.matching, sorted(rows, key=lambda row: row.at, reverse=True)


def _ask_filter(written: Period) -> None:
    """Ask for words, what kind, and how much pain at least, in the period asked for; or for one day."""
    with st.container(key="tap_filter", gap="small"):
        st.text_input(
            "Look for words", key=WORDS, placeholder="A place, a muscle, a note …", icon=":material/search:",
            label_visibility="collapsed",
        )  # fmt: skip
        with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
            st.selectbox("Pain at least", range(1, 11), index=None, placeholder="any", key=LEAST, width=120)
            st.pills("Show only", list(KINDS), key=KIND)
            st.date_input(
                "Go to a day", value=None, min_value=written.first, max_value=written.last, format=field_format(),
                key=ONE_DAY, width=170, on_change=_go_to_one_day,
            )  # fmt: skip


def _go_to_one_day() -> None:
    day = st.session_state.get(ONE_DAY)
    if day:
        go_to(day)


def _count(matching: int) -> str:
    if not matching:
        return "Nothing matches. Choose another period, other words, or another place."
    return f"{counted(matching, 'entry or treatment', 'entries and treatments')}, latest first"


def _show_as_table(journal: Journal, period: Period) -> None:
    """Every rating of the period in columns; read only once it is unfolded."""
    with folded("Every rating in a table", "as_table", ":material/table:") as is_open:
        if is_open:
            show_table(journal.read_ratings(period))
