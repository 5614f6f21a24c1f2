"""Ask for an entry: the body first, everything else folded away until it is wanted."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import streamlit as st

from analytics import Journal
from pages.entry.answers import forget_answer
from pages.entry.body import ask_body
from pages.entry.choosing import ask_text
from pages.entry.day import ask_day
from pages.entry.details import ask_details
from pages.entry.draft import Draft, keep_draft, new_draft, start_afresh
from pages.entry.entry_draft import EntryDraft
from pages.entry.habits import Offered, read_offered
from pages.entry.into_draft import marks_of
from pages.entry.marks import ANYWHERE, Mark
from pages.entry.moments import moment_of
from pages.entry.saving import refuse, run_again_if_done
from pages.entry.session import ask_session
from pages.entry.suspected import ask_suspected
from pages.entry.top import show_top
from pages.frame.journals import is_sample, open_journal
from pages.frame.page import show_note
from pages.frame.window import window

DAY, MORE, TREATMENT, NOTES = (
    "Posture, sitting and the day",
    "More about the pain",
    "A massage or other treatment",
    "Notes",
)
# On the smallest phones only its first word is seen, and all of it is read.
DAY_LABEL = "Posture, ~~sitting and the day~~"
# Whether each part holds something.
HOLDS: dict[str, Callable[[EntryDraft], bool]] = {
    DAY: lambda draft: draft.holds_day,
    MORE: lambda draft: draft.holds_details,
    TREATMENT: lambda draft: bool(draft.session.kind_name),
    NOTES: lambda draft: bool(draft.notes),
}


@st.fragment
def ask_new_entry() -> None:
    """The form of a new entry; only this part of the page runs again while it is filled in."""
    run_again_if_done()
    now, journal, draft = datetime.now(), open_journal(), new_draft()
    offered = read_offered(journal)
    with st.container(gap="xsmall", key="tap_pain"):
        show_top(draft, now)
        in_words = _ask_fast(draft, has_entries=bool(offered.places))
        if in_words:
            _ask_notes(draft)
        ask_body(draft.marks, draft=draft.body_draft, key=draft.body_key, own=offered.places, last=offered.last)
        _show_kept_from()
    ask_more(draft, journal, offered, now, has_notes=not in_words)
    treatment = _folded(draft, TREATMENT, ":material/spa:")
    if treatment.open:
        with treatment:
            ask_session(draft, offered)
    keep_draft(draft, now)


def ask_more(draft: Draft, journal: Journal, offered: Offered, now: datetime, *, has_notes: bool = True) -> None:
    """What stands beside the pain: the day, details of each place, notes unless they stand elsewhere."""
    part = _folded(draft, DAY, ":material/chair:", DAY_LABEL)
    if part.open:
        with part:
            ask_day(draft, journal, offered, moment_of(draft.read(), now).day(journal.read_day_ends()))
            ask_suspected(journal, offered, draft.deed_key("suspected"))
    part = _folded(draft, MORE, ":material/search:")
    if part.open:
        with part:
            ask_details(draft)
    part = _folded(draft, NOTES, ":material/notes:") if has_notes else None
    if part and part.open:
        with part:
            _ask_notes(draft)


def _ask_notes(draft: Draft) -> None:
    ask_text(draft, EntryDraft.notes, "Notes", most=10_000)


def _folded(draft: Draft, title: str, icon: str, label: str = "") -> Any:
    """A part that is made only while it is open; folded, a line says that it holds something."""
    key = draft.part_key(title.split(maxsplit=1)[0].lower().strip(","))
    part = st.expander(label or title, icon=icon, key=key, on_change="rerun")
    if not part.open and HOLDS[title](draft.read()):
        show_note(":material/edit: Filled in. It will be saved with the rest.")
    return part


def _ask_fast(draft: Draft, *, has_entries: bool) -> bool:
    """One tap for what is said most often; returns whether it shall be said in words."""
    fast: list[tuple[str, str | None, Callable[[Draft], None]]] = [
        ("No pain", None, _fill_none), ("In words", None, _turn_to_words),
    ]  # fmt: skip
    if has_entries:
        fast.insert(0, ("As last time", ":material/replay:", _fill_last))
    with st.container(horizontal=True, gap="xsmall", key="today_fast"):
        for words, icon, fill in fast:
            st.button(words, icon=icon, width="stretch", key=draft.deed_key(words), on_click=fill, args=(draft,))
    return bool(st.session_state.get(draft.part_key("words")))


def _turn_to_words(draft: Draft) -> None:
    """The notes, where the finger is; the second tap folds them away again."""
    key = draft.part_key("words")
    st.session_state[key] = not st.session_state.get(key)


def _fill_last(draft: Draft) -> None:
    """The places, their intensities and the posture of the last entry; nothing is saved yet."""
    last = open_journal().read_last_entry(datetime.now())
    if last is None:
        refuse("There is no earlier entry yet. Tap where it hurts.")
        return
    draft.mark(marks_of(last.what))
    draft.put(EntryDraft.postures, list(last.what.postures))


def _fill_none(draft: Draft) -> None:
    draft.mark((Mark(ANYWHERE, None, 0.0),))


def _show_kept_from() -> None:
    """Say since when this is being written, and give the way to empty fields; the bar says that it is not saved."""
    since = window().kept_from
    if since and not is_sample():
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key="tap_kept"):
            st.markdown(f":small[You began this at {since:%H:%M}.]", width="content")
            st.button("Start afresh", type="tertiary", on_click=_start_afresh)


def _start_afresh() -> None:
    forget_answer(open_journal(), datetime.now())
    start_afresh()
