"""Show what was saved, changed or deleted, and take it back: the bar at the bottom that is always there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import streamlit as st

from analytics import Journal, JournalFault
from analytics.journal import Written
from analytics.words.safe import plain
from analytics.words.saved import tell_saved
from pages.entry.draft import new_draft
from pages.entry.from_draft import Said, said_in
from pages.frame.journals import is_sample, journal_name, open_journal
from pages.frame.urgent import is_urgent_saved
from pages.frame.warning_signs import show_doctor_box
from pages.frame.window import Saved, Window, window

NOTHING = "Nothing to save yet: tap where it hurts, or fill in anything else."


@dataclass(frozen=True, slots=True)
class Bar:
    """What the bar says and offers while something else than a new entry is in hand."""

    words: str
    buttons: Sequence[tuple[str, Callable[..., None], tuple[Any, ...]]]


def show_save_bar(instead: Bar | None = None) -> None:
    """Save, and after it what was saved and Undo. It stands first in the page's run: it is what answers."""
    at = window()
    saved = at.saved if at.saved and at.saved.journal == journal_name() else None
    refused, at.refused, at.is_done = at.refused, "", False
    said = _told(saved) if saved else ""
    said = instead.words if instead and instead.words else said
    with st.bottom, st.container(key="save_bar", gap="xsmall", horizontal_alignment="center"):
        if said or refused:
            with st.container(
                key="tap_said", horizontal=True, horizontal_alignment="center", vertical_alignment="center", gap="small"
            ):
                st.markdown(f":orange[:material/error: {plain(refused)}]" if refused else said, width="content")
                # Beside the words: beside Save it would lie where the second of two taps on Save falls.
                if saved and saved.written and not instead:
                    st.button("Undo", icon=":material/undo:", on_click=_undo)
        with st.container(key="tap_save", horizontal=True, horizontal_alignment="center", gap="small"):
            if instead:
                for number, (label, act, args) in enumerate(instead.buttons):
                    st.button(label, type="secondary" if number else "primary", on_click=act, args=args)
                return
            icon = None if at.unread and is_urgent_saved() else ":material/check:"
            st.button("Save", type="primary", icon=icon, width=200, key="save_entry", on_click=_save)


def show_undo_bar() -> None:
    """On other pages: what was done there just now, with Undo."""
    at = window()
    refused, is_done, at.refused, at.is_done = at.refused, at.is_done, "", False
    if refused:
        st.warning(plain(refused), icon=":material/error:")
    elif is_done and at.saved and at.saved.journal == journal_name():
        with st.container(key="tap_undo", horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(_told(at.saved), width="content")
            if at.saved.written:
                st.button("Undo", icon=":material/undo:", on_click=_undo)


def _told(saved: Saved) -> str:
    return saved.words if is_urgent_saved() else f":green[:material/check_circle: {saved.words}]"


def show_signs_saved() -> None:
    """What a doctor should see stays in sight after it was saved."""
    saved = window().saved
    if saved and saved.signs and saved.journal == journal_name():
        show_doctor_box(saved.signs)


def deed(
    do: Callable[[Journal, datetime], Written], words: str, of: object = None, signs: tuple[str, ...] = ()
) -> bool:
    """Do something to the open journal, and say it with an Undo; a refusal is said as its sentence.

    Args:
        do: looks at the journal alone, never at the session.
        words: what was done.
        of: what it was done to, where the words do not tell it.
        signs: to see a doctor about, that are ticked in it.
    """
    at, name, journal = window(), journal_name(), open_journal()
    with at.turn:
        now = datetime.now()
        if at.saved and (at.saved.words, at.saved.of) == (words, of) and at.is_double_tap(now):
            return True
        try:
            written = do(journal, now)
        except JournalFault as fault:
            at.refuse(str(fault))
            return False
        at.say(words, written, name, datetime.now(), of=of, signs=signs)
    return True


def refuse(words: str) -> None:
    """Say why nothing was done."""
    window().refuse(words)


def run_again_if_done() -> None:
    """Where a part of the page did something, the whole of it runs again: the bar says what."""
    if window().is_done:
        st.rerun()


def _save() -> None:
    at, name, now = window(), journal_name(), datetime.now()
    number, draft = at.number, new_draft().read()
    said, journal, sample = said_in(draft, now), open_journal(), is_sample()
    if said.is_nothing:
        if not (at.saved and at.saved.draft and at.is_double_tap(now)):
            at.refuse(NOTHING)
        return
    checked, ticked = draft.session.asked_before, tuple(draft.session.before)
    checks = [(session.kind, ticked) for session in said.sessions if session.kind == checked]
    signs = said.entry.warning_signs if said.entry else ()
    with at.turn:
        if at.number != number:  # the first of two taps has saved it
            return
        try:
            written = journal.write_entry(
                said.entry, said.exposures, said.sessions, now=now, cleared=said.cleared, checks=checks
            )
        except JournalFault as fault:
            at.refuse(str(fault))
            return
        _begin_next(at, name, is_sample=sample)
        at.say(what_was_saved(said, now.date()), written, name, datetime.now(), draft=draft, signs=signs)


def _begin_next(at: Window, name: str, *, is_sample: bool) -> None:
    at.number, at.kept_from = at.number + 1, None
    if not is_sample:
        at.drafts.pop(name, None)


def _undo() -> None:
    """Take the last deed back; a form that is empty is filled in again, one in use is left alone."""
    at, name, draft, journal = window(), journal_name(), new_draft(), open_journal()
    in_use, now = draft.read().is_begun, datetime.now()
    with at.turn:
        saved = at.saved
        if saved is None or saved.written is None:  # the first of two taps has taken it back
            return
        try:
            journal.take_back(saved.written, now=now)
        except JournalFault as fault:
            at.refuse(str(fault))
            return
        words = "Taken back."
        if saved.draft and in_use:
            words = "Taken back. What you are writing is untouched."
        elif saved.draft:
            words = "Taken back. It is in the form again."
            at.number, at.kept_from, at.returned = at.number + 1, now, saved.draft
        at.say(words, None, name, datetime.now())


def what_was_saved(said: Said, today: date) -> str:
    """What was written, in the words it was said in."""
    cleared = [factor for _, factor in said.cleared]
    return tell_saved(said.entry, said.exposures, cleared, said.sessions, felt_on=_day_of(said), today=today)


def _day_of(said: Said) -> date:
    if said.entry:
        return said.entry.felt_at.date()
    if said.sessions:
        return said.sessions[0].began_at.date()
    return said.exposures[0].day if said.exposures else said.cleared[0][0]
