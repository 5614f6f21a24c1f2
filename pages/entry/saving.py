"""Show what was saved, changed or deleted, and take it back: the bar at the bottom that is always there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import streamlit as st

from analytics import Journal, JournalFault
from analytics.diary.safety import URGENT
from analytics.journal import Written
from analytics.words.safe import plain
from analytics.words.saved import tell_saved
from pages.entry.answers import Answer, Answered, answer_given, answered_by
from pages.entry.draft import change_draft, new_draft
from pages.entry.entry_draft import EntryDraft
from pages.entry.from_draft import Said, said_in
from pages.frame.journals import is_sample, journal_name, open_journal
from pages.frame.urgent import is_urgent, show_urgent_unsaved
from pages.frame.warning_signs import show_doctor_box
from pages.frame.window import Saved, Window, window

NOTHING = "Nothing to save yet: tap where it hurts, or fill in anything else."
NOT_SAVED = "Not saved yet."
IN_FORM, UNTOUCHED = f"It is in the form again. {NOT_SAVED}", "What you are writing is not saved yet."


@dataclass(frozen=True, slots=True)
class Bar:
    """What the bar says and offers while something else than a new entry is in hand."""

    words: str
    buttons: Sequence[tuple[str, Callable[..., None], tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What the forms hold that is not saved: whether anything, under which identifier, and signs that do not wait."""

    is_any: bool
    identifier: UUID
    signs: tuple[str, ...]


def _unsaved() -> Unsaved:
    at, now, draft = window(), datetime.now(), new_draft().read()
    journal = open_journal()
    is_any = bool(answer_given(journal, now)) or not said_in(draft, now, journal.read_day_ends()).is_nothing
    ticked = set(draft.warning_signs)
    if at.editing and at.editing[2] == journal_name():
        change = change_draft(*at.editing[:2]).read()
        ticked |= {*change.warning_signs} - {*(change.loaded.what.warning_signs if change.loaded else ())}
    return Unsaved(is_any, draft.identifier, tuple(sign for sign in URGENT if sign in ticked))


def show_save_bar(instead: Bar | None = None) -> None:
    """Save, and what is true of the form now. It stands first in the page's run: it is what answers."""
    at = window()
    saved = at.saved if at.saved and at.saved.journal == journal_name() else None
    at.told = unsaved = _unsaved()
    refused, at.refused, at.is_done = at.refused, "", False
    said = instead.words if instead and instead.words else _told_of_form(saved, unsaved)
    with st.bottom, st.container(key="save_bar", gap="xsmall", horizontal_alignment="center"):
        show_urgent_unsaved(unsaved.signs)
        _show_said(f":orange[:material/error: {plain(refused)}]" if refused else said, None if instead else saved)
        with st.container(key="tap_save", horizontal=True, horizontal_alignment="center", gap="small"):
            if instead:
                for number, (label, act, args) in enumerate(instead.buttons):
                    st.button(label, type="secondary" if number else "primary", on_click=act, args=args)
                return
            icon = None if unsaved.signs or is_urgent() else ":material/check:"
            st.button("Save", type="primary", icon=icon, width="stretch", key="save_entry", on_click=_save)


def _show_said(words: str, saved: Saved | None) -> None:
    """The words and Undo beside them: beside Save it would lie where the second of two taps on Save falls."""
    if not words and not (saved and saved.written):
        return
    with st.container(
        key="tap_said", horizontal=True, horizontal_alignment="center", vertical_alignment="center", gap="small"
    ):
        if words:
            st.markdown(words, width="content")
        _show_undo(saved, is_said=bool(saved and saved.words in words))


def _show_undo(saved: Saved | None, *, is_said: bool) -> None:
    """Where the words no longer say what was done, the button does."""
    if saved and saved.written:
        label = "Undo" if is_said else "Undo the last entry" if saved.draft else "Undo the last change"
        st.button(label, icon=":material/undo:", key="undo", on_click=undo)


def _told_of_form(saved: Saved | None, unsaved: Unsaved) -> str:
    """What was done last, until the form holds something else."""
    if not unsaved.is_any:
        return _told(saved) if saved else ""
    if saved is None or saved.written:
        return "" if unsaved.signs else NOT_SAVED  # what does not wait has said it
    if unsaved.signs:
        return saved.words
    is_in_form = saved.draft and saved.draft.identifier == unsaved.identifier
    return f"{saved.words} {IN_FORM if is_in_form else UNTOUCHED}"


def show_undo_bar() -> None:
    """On other pages: what was done there just now, with Undo."""
    at = window()
    refused, is_done, at.refused, at.is_done, at.told = at.refused, at.is_done, "", False, None
    if refused:
        st.warning(plain(refused), icon=":material/error:")
    elif is_done and at.saved and at.saved.journal == journal_name():
        with st.container(key="tap_undo", horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(_told(at.saved), width="content")
            _show_undo(at.saved, is_said=True)


def _told(saved: Saved) -> str:
    return saved.words if is_urgent() else f":green[:material/check_circle: {saved.words}]"


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
    """Where a part of the page did something, or the bar says what is no longer so, the whole of it runs again."""
    at = window()
    if at.is_done or (at.told and at.told != _unsaved()):
        st.rerun()


def _save() -> None:
    """Save the form and the answer to what was asked, as one deed."""
    at, name, now = window(), journal_name(), datetime.now()
    number, draft = at.number, new_draft().read()
    journal, sample = open_journal(), is_sample()
    said, given = said_in(draft, now, journal.read_day_ends()), answer_given(journal, now)
    if said.is_nothing and not given:
        if not (at.saved and at.saved.draft and at.saved.written and at.is_double_tap(now)):
            at.refuse(NOTHING)
        return
    deed = _deed_of(draft, said, given, journal, now)
    signs = said.entry.warning_signs if said.entry else ()
    with at.turn:
        if at.number != number:  # the first of two taps has saved it
            return
        try:
            written = deed.write()
        except JournalFault as fault:
            at.refuse(str(fault))
            return
        _begin_next(at, name, is_sample=sample)
        at.say(deed.words, written, name, datetime.now(), draft=draft, signs=signs)


@dataclass(frozen=True, slots=True)
class _Deed:
    words: str
    write: Callable[[], Written]


def _deed_of(draft: EntryDraft, said: Said, given: Answer | None, journal: Journal, now: datetime) -> _Deed:
    """What is to be written, and in which words it is told; the session is read before anything is written."""
    checked, ticked = draft.session.asked_before, tuple(draft.session.before)
    checks = [(session.kind, ticked) for session in said.sessions if session.kind == checked]
    answered = answered_by(given, said, journal, now, draft.identifier) if given else Answered(said)
    told, sessions = answered.said, (*said.sessions, *answered.sessions)

    def write() -> Written:
        return journal.write_entry(
            told.entry, told.exposures, sessions, now=now, cleared=told.cleared, checks=checks,
            answers=answered.answers,
        )  # fmt: skip

    words = [] if told.is_nothing else [what_was_saved(told, now.date())]
    return _Deed(" · ".join([*words, *answered.words]), write)


def _begin_next(at: Window, name: str, *, is_sample: bool) -> None:
    at.number, at.kept_from = at.number + 1, None
    if not is_sample:
        at.drafts.pop(name, None)


def undo() -> None:
    """Take the last deed back; a form that is empty is filled in again, one in use is left alone."""
    at, name, journal = window(), journal_name(), open_journal()
    in_use, now = _unsaved().is_any, datetime.now()
    with at.turn:
        saved = at.saved
        if saved is None or saved.written is None:  # the first of two taps has taken it back
            return
        try:
            journal.take_back(saved.written, now=now)
        except JournalFault as fault:
            at.refuse(str(fault))
            return
        at.unread.pop(id(saved), None)
        if saved.draft and not in_use:
            at.number, at.kept_from, at.returned = at.number + 1, now, saved.draft
        at.say("Taken back.", None, name, datetime.now(), draft=saved.draft)


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
