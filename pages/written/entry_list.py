"""Show what is written, today's first; each entry and treatment is changed where it stands, or deleted with undo."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from uuid import UUID

import streamlit as st

from analytics import Journal
from analytics.diary.days import day_of
from analytics.diary.entries import is_written_later
from analytics.diary.factors import OF_ENTRY, SITTING
from analytics.diary.periods import Period
from analytics.diary.places import place_name, with_side
from analytics.journal import EntryLine, SessionLine, Written
from analytics.words.numbers import named_day, sentence_case
from analytics.words.safe import plain
from analytics.words.saved import tell_amount, tell_amounts, tell_kind, tell_place, tell_treatment, tell_which
from pages.entry.changing import ENTRY, SESSION, ask_change, is_changing, start_change
from pages.entry.saving import deed, run_again_if_done
from pages.frame.dates import field_format
from pages.frame.journals import open_journal
from pages.frame.page import show_note

DAYS_BACK, MORE_DAYS, LOOK_UP = 14, "list_days", "list_day"
LATEST, ALL_OF_TODAY = 5, "list_all_of_today"
LONGEST_NOTE = 140


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: what it is, when and of which day, how it reads, and what about, which tells it apart."""

    kind: str
    identifier: UUID
    version: str
    at: datetime
    has_time: bool
    mark: str
    words: tuple[str, ...]
    about: tuple[str, ...]
    day: date


@st.fragment
def show_written() -> None:
    """Today's entries open, earlier ones folded away until they are wanted."""
    run_again_if_done()
    journal, now = open_journal(), datetime.now()
    day = day_of(now, journal.read_day_ends())
    today = rows_of(journal, Period(day, day))
    if today:
        st.header("Written today", anchor=False)
        _show_amounts(journal, day)
        _show_latest(journal, today)
    folded = st.expander("Earlier entries", icon=":material/history:", key="tap_earlier", on_change="rerun")
    earlier: list[Row] = []
    if folded.open:
        with folded:
            earlier = _show_earlier(journal, day)
    if not any(is_changing(row.kind, row.identifier) for row in (*today, *earlier)):
        show_overtaken(journal)


def _show_latest(journal: Journal, today: list[Row]) -> None:
    """The latest of today; all of them once they are asked for, or while an older one is being changed."""
    is_shown = st.session_state.get(ALL_OF_TODAY) or any(
        is_changing(row.kind, row.identifier) for row in today[LATEST:]
    )
    show_rows(journal, today if is_shown else today[:LATEST])
    if len(today) > LATEST and not is_shown:
        words = f"Show all {len(today)} of today"
        st.button(words, key="tap_all_of_today", on_click=st.session_state.update, args=({ALL_OF_TODAY: True},))


def _show_earlier(journal: Journal, today: date) -> list[Row]:
    """The day looked up, else the last two weeks before today and, if asked, more."""
    written = journal.read_period()
    yesterday = today - timedelta(days=1)
    day = st.date_input(
        "Look up a day", value=None, min_value=written.first if written else None, max_value=today,
        format=field_format(), key=LOOK_UP, width=200,
    )  # fmt: skip
    days = st.session_state.get(MORE_DAYS, DAYS_BACK)
    period = Period(day, day) if day and day <= yesterday else Period.ending(yesterday, days)
    rows = rows_of(journal, period)
    for each_day, group in groupby(rows, key=lambda row: row.day):
        st.markdown(f"**{_day_name(each_day, today)}**")
        if day:
            _show_amounts(journal, each_day)
        show_rows(journal, list(group))
    if not rows:
        st.markdown("Nothing is written there." if day else f"Nothing was written in the {days} days before today.")
    if not day and written and written.first < period.first:
        st.button("Show earlier ones", key="tap_more_days", on_click=_reach_back, args=(days * 2,))
    return rows


def show_overtaken(journal: Journal) -> None:
    """What is being changed here and was deleted, or became another, in a second window: it stays in front of them."""
    if is_changing():
        with st.container(border=True, gap="xsmall", key="tap_overtaken"):
            ask_change(journal)


def _show_amounts(journal: Journal, day: date) -> None:
    """What the day held beside its entries."""
    beside = [(name, *noted) for name, noted in journal.read_amounts(day).items() if name not in OF_ENTRY]
    if beside:
        show_note(f"That day: {tell_amounts(beside)}")


def _reach_back(days: int) -> None:
    st.session_state[MORE_DAYS] = days


def rows_of(journal: Journal, period: Period) -> list[Row]:
    """Entries and sessions of a period, latest first."""
    entries = [entry_row(each) for each in journal.read_entry_lines(period)]
    sessions = [session_row(each) for each in journal.read_session_lines(period)]
    return sorted([*entries, *sessions], key=lambda row: row.at, reverse=True)


def entry_row(entry: EntryLine) -> Row:
    """An entry as a line of a list."""
    places = " · ".join(_place(*place) for place in entry.places)
    sat = [] if entry.sitting_minutes is None else [tell_amount(SITTING, entry.sitting_minutes, "minutes")]
    beside = sentence_case(" · ".join([*map(plain, (*entry.said, *entry.postures)), *sat]))
    words = tuple(part for part in (places, beside, _note(entry.notes)) if part)
    later = is_written_later(entry.felt_at, entry.recorded_at, brought_in=entry.brought_in)
    mark = "from a file" if entry.brought_in else "written later" if later else ""
    about = tuple(tell_place(*place) for place in entry.places)
    return Row(
        ENTRY, entry.entry_id, entry.version, entry.felt_at, entry.has_time, mark, words or ("No place noted",), about,
        entry.day,
    )  # fmt: skip


def _place(region: str, side: str | None, level: float) -> str:
    if (region, level) == ("whole body", 0):
        return "**No pain**"
    return f"{plain(place_name(region, side))} **{level:g}**"


def _note(notes: str | None) -> str:
    """Its beginning, on one line."""
    text = (notes or "").strip()
    return plain(text if len(text) <= LONGEST_NOTE else text[: LONGEST_NOTE - 1] + "…")


def session_row(session: SessionLine) -> Row:
    """A treatment as a line of a list."""
    where = {
        plain(", ".join(part for part in (with_side(region or "", side), muscle) if part))
        for region, side, muscle in session.places
    }
    told = tell_treatment(
        session.by, sorted(where), session.minutes, session.pressure, session.hold_seconds, session.pain_before,
        session.pain_after,
    )  # fmt: skip
    words = tuple(part for part in (f"**{plain(sentence_case(session.kind))}**", told, _note(session.notes)) if part)
    mark = "treatment, from a file" if session.brought_in else "treatment"
    about = (tell_kind(session.kind, session.notes), *sorted(where - {""}))
    return Row(
        SESSION, session.session_id, session.version, session.began_at, session.has_time, mark, words, about,
        session.day,
    )  # fmt: skip


def show_rows(journal: Journal, rows: list[Row], *, in_a_line: bool = False) -> None:
    """Each row with its buttons, in a line that unfolds where asked for; or the form of what is being changed."""
    for row in rows:
        key = f"tap_row_{row.kind}_{row.identifier}"
        if is_changing(row.kind, row.identifier):
            with st.container(border=True, gap="xsmall", key=key):
                ask_change(journal)
        elif in_a_line:
            with st.expander(f"{_clock(row)} · {row.words[0]}", key=key):
                _show_row(row, row.words[1:])
        else:
            with st.container(
                border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key=key,
                gap="small",
            ):  # fmt: skip
                _show_row(row, row.words)


def _clock(row: Row) -> str:
    return f"{row.at:%H:%M}" if row.has_time else "time not noted"


def _show_row(row: Row, words: tuple[str, ...]) -> None:
    """Few elements: a diary shows many such rows."""
    mark = f":small[:gray[{' · '.join(part for part in (_clock(row), row.mark) if part)}]]"
    st.markdown("  \n".join([mark, *words]), width=760)
    with st.container(horizontal=True, width="content", gap="xsmall"):
        at = f"{row.kind}_{row.identifier}"
        st.button("Change", key=f"change_{at}", on_click=start_change, args=(row.kind, row.identifier))
        if st.button("Delete", key=f"delete_{at}"):
            _ask_delete(row)


@st.dialog("Delete this?")
def _ask_delete(row: Row) -> None:
    """Ask once more, naming it: many lines look alike."""
    st.markdown(f"This deletes {_which(row)}.")
    with st.container(horizontal=True, key="tap_delete"):
        if st.button("Delete it", type="primary", on_click=_delete, args=(row,)):
            st.rerun()
        if st.button("Keep it"):
            st.rerun()


def _which(row: Row) -> str:
    kind = "entry" if row.kind == ENTRY else "treatment"
    return tell_which(kind, row.at, row.about, has_time=row.has_time, today=datetime.now().date())


def _delete(row: Row) -> None:
    """As it stands on the screen: what was changed meanwhile in another window is not deleted unseen."""

    def gone(journal: Journal, now: datetime) -> Written:
        delete = journal.delete_entry if row.kind == ENTRY else journal.delete_session
        return delete(row.identifier, row.version, now=now)

    deed(gone, f"Deleted: {_which(row)}", row.identifier)


def _day_name(day: date, today: date) -> str:
    if day == today - timedelta(days=1):
        return "Yesterday"
    return named_day(day, year=day.year != today.year)
