"""Ask for a change of an entry or a treatment in its place; what was changed meanwhile is shown, never saved over."""

from datetime import datetime
from uuid import UUID

import streamlit as st

from analytics import Journal, JournalFault
from analytics.diary.entries import Entry, Session
from analytics.diary.places import place_name
from analytics.journal import Noted, StaleFault, Written
from analytics.words.safe import plain
from pages.parts.body import ask_body
from pages.parts.draft import Draft
from pages.parts.entry_form import ask_more
from pages.parts.entry_said import fill_entry, fill_session, said_in, session_in
from pages.parts.entry_session import ask_session
from pages.parts.entry_when import ask_when
from pages.parts.habits import read_offered
from pages.parts.journals import journal_name, open_journal
from pages.parts.saving import refuse, say

ENTRY, SESSION = "entry", "session"
EDITING, NEWER, DELETED = "editing", "newer", "deleted"
LOADED = {ENTRY: "loaded", SESSION: "loaded session"}


def is_changing(kind: str | None = None, identifier: UUID | None = None) -> bool:
    """Whether this is what is being changed; without a name, whether anything is."""
    held: tuple[str, UUID, Draft, str] | None = st.session_state.get(EDITING)
    if held is None or held[3] != journal_name():
        return False
    return kind is None or held[:2] == (kind, identifier)


def start_change(kind: str, identifier: UUID) -> None:
    """Open an entry or a treatment for change, with all that it says."""
    stop_change()
    draft = Draft(f"{kind}_{identifier}")
    noted = _read(kind, identifier)
    if noted is None:
        refuse("It was deleted or changed in another window. The list shows what there is now.")
        return
    if isinstance(noted.what, Entry):
        fill_entry(draft, noted)
    else:
        fill_session(draft, noted)
    st.session_state[EDITING] = (kind, identifier, draft, journal_name())


def stop_change() -> None:
    """Leave it as it is in the journal."""
    held = st.session_state.pop(EDITING, None)
    if held:
        held[2].forget()


def ask_change(journal: Journal) -> None:
    """The form of what is being changed."""
    kind, _, draft, _ = st.session_state[EDITING]
    now = datetime.now()
    offered = read_offered(journal)
    _show_newer(kind, draft)
    if kind == ENTRY:
        ask_body(draft.first_marks, draft=draft.body_draft, key=draft.body_key, own=offered.places)
    ask_when(draft, now)
    if kind == ENTRY:
        ask_more(draft, journal, offered, now)
    else:
        ask_session(draft, offered)
    with st.container(horizontal=True, gap="small", key=draft.key("tap_change")):
        st.button("Save the change", type="primary", key=draft.deed_key("save"), on_click=_save_change)
        st.button("Leave it as it was", key=draft.deed_key("leave"), on_click=stop_change)


def _save_change() -> None:
    """Save it in the place of what was opened; where that is no longer there, show what is."""
    kind, identifier, draft, _ = st.session_state[EDITING]
    now = datetime.now()
    try:
        done = _write(open_journal(), kind, draft, now)
    except StaleFault:
        noted = draft.get(LOADED[kind])
        draft.put(NEWER, _read(kind, identifier, noted.version) or DELETED)
    except JournalFault as fault:
        refuse(str(fault))
    else:
        stop_change()
        say("The change is saved.", done)


def _write(journal: Journal, kind: str, draft: Draft, now: datetime) -> Written:
    noted = draft.get(LOADED[kind])
    version = noted.version if noted else None
    if kind == ENTRY:
        said = said_in(draft, now)
        return journal.write_entry(said.entry, said.exposures, now=now, cleared=said.cleared, version=version)
    session = session_in(draft, now)
    if session is None:
        raise JournalFault("A treatment needs a kind. Choose one, or delete the treatment.")
    if version is None:
        return journal.write_entry(None, sessions=[session], now=now)
    return journal.change_session(session, version, now=now)


def _read(kind: str, identifier: UUID, since: str | None = None) -> Noted[Entry] | Noted[Session] | None:
    journal = open_journal()
    return journal.read_entry(identifier, since) if kind == ENTRY else journal.read_session(identifier, since)


def _show_newer(kind: str, draft: Draft) -> None:
    """What another window wrote meanwhile, beside what is being written here: the person decides, nothing is lost."""
    newer = draft.get(NEWER)
    if newer is None:
        return
    gone = newer == DELETED
    with st.container(border=True, gap="small", key=draft.key("tap_newer")):
        said = "It was **deleted** there." if gone else f"There it now says: {_reads(newer.what)}"
        st.markdown(f":material/difference: **Changed in another window meanwhile.** {said}")
        st.markdown("What you wrote is still here, below, and not saved yet.")
        with st.container(horizontal=True, gap="small"):
            mine = "Save mine as a new one" if gone else "Save mine in its place"
            st.button(mine, key=draft.deed_key("mine"), on_click=_save_mine, args=(kind, draft))
            st.button(
                "Leave it deleted" if gone else "Keep the other", key=draft.deed_key("theirs"), on_click=stop_change
            )


def _save_mine(kind: str, draft: Draft) -> None:
    newer = draft.get(NEWER)
    draft.put(LOADED[kind], None if newer == DELETED else newer)
    draft.put(NEWER, None)
    _save_change()


def _reads(what: Entry | Session) -> str:
    """The other version in one line."""
    if isinstance(what, Session):
        facts = [what.kind, f"{what.minutes:g} minutes" if what.minutes else "", what.notes or ""]
    else:
        places = [f"{place_name(each.region, each.side)} {each.intensity:g}" for each in what.ratings]
        facts = [*places, *what.postures, what.notes or ""]
    return plain(" · ".join(fact for fact in facts if fact)) or "nothing but its time"
