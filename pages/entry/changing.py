"""Ask for a change of an entry or a treatment in its place; what was changed meanwhile is shown, never saved over."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from analytics import Journal, JournalFault
from analytics.diary.entries import Entry, Session
from analytics.diary.places import place_name
from analytics.journal import Noted, StaleFault, Written
from analytics.words.safe import plain
from pages.entry.body import ask_body
from pages.entry.draft import Draft, change_draft
from pages.entry.entry_draft import DELETED, EntryDraft, SessionDraft
from pages.entry.form import ask_more
from pages.entry.from_draft import said_in, session_in
from pages.entry.habits import read_offered
from pages.entry.into_draft import filled_entry, filled_session
from pages.entry.saving import Bar, refuse
from pages.entry.session import ask_session
from pages.entry.when import ask_when
from pages.frame.journals import journal_name, open_journal
from pages.frame.window import window

ENTRY, SESSION = "entry", "session"


def is_changing(kind: str | None = None, identifier: UUID | None = None) -> bool:
    """Whether this is what is being changed; without a name, whether anything is."""
    held = window().editing
    if held is None or held[2] != journal_name():
        return False
    return kind is None or held[:2] == (kind, identifier)


def start_change(kind: str, identifier: UUID) -> None:
    """Open an entry or a treatment for change, with all that it says."""
    stop_change()
    draft, noted = change_draft(kind, identifier), _read(kind, identifier)
    if noted is None:
        refuse("It was deleted or changed in another window. The list shows what there is now.")
        return
    draft.forget()
    draft.fill(_filled(noted))
    at, name = window(), journal_name()
    at.editing, at.saved, at.is_done = (kind, identifier, name), None, True


def _filled(noted: Noted[Entry] | Noted[Session]) -> EntryDraft:
    return filled_entry(noted) if isinstance(noted.what, Entry) else filled_session(noted)


def stop_change() -> None:
    """Leave it as it is in the journal."""
    at = window()
    if at.editing:
        at.editing, at.is_done = None, True


def bar_of_change() -> Bar | None:
    """What the bar at the bottom offers while something is being changed."""
    held = window().editing
    if held is None or not is_changing():
        return None
    kind, identifier, _ = held
    newer = change_draft(kind, identifier).get(EntryDraft.newer)
    if newer is None:
        return Bar("", (("Save the change", _save_change, ()), ("Leave it as it was", stop_change, ())))
    gone = isinstance(newer, str)
    there = "It was **deleted** there." if isinstance(newer, str) else f"There it now says: {_reads(newer.what)}"
    words = (
        f":material/difference: **Changed in another window meanwhile.** {there} What you wrote is still in the form."
    )
    mine, theirs = (
        ("Save mine as a new one", "Leave it deleted") if gone else ("Save mine in its place", "Keep the other")
    )
    return Bar(words, ((mine, _save_mine, (kind, identifier)), (theirs, stop_change, ())))


def ask_change(journal: Journal) -> None:
    """The form of what is being changed; the bar at the bottom saves it."""
    held = window().editing
    if held is None:
        return
    kind, identifier, _ = held
    draft, now = change_draft(kind, identifier), datetime.now()
    offered = read_offered(journal)
    if kind == ENTRY:
        ask_body(draft.marks, draft=draft.body_draft, key=draft.body_key, own=offered.places)
    ask_when(draft, now)
    if kind == ENTRY:
        ask_more(draft, journal, offered, now)
        draft.hold_marks()
    else:
        ask_session(draft, offered)


def _save_change() -> None:
    """Save it in the place of what was opened; where that is no longer there, show what is."""
    at, name, journal, now = window(), journal_name(), open_journal(), datetime.now()
    held = at.editing
    if held is None:
        return
    kind, identifier, _ = held
    draft = change_draft(kind, identifier)
    signs = tuple(draft.read().warning_signs) if kind == ENTRY else ()
    try:
        deed = _deed(kind, draft, now)
        with at.turn:
            if at.editing == held:  # else the first of two taps has saved it
                done, at.editing = deed(journal), None
                at.say("The change is saved.", done, name, datetime.now(), signs=signs)
    except StaleFault:
        draft.put(EntryDraft.newer, _read(kind, identifier, _version(draft.read())) or DELETED)
        at.is_done = True
    except JournalFault as fault:
        at.refuse(str(fault))


def _deed(kind: str, draft: Draft, now: datetime) -> Callable[[Journal], Written]:
    """What is to be written; the session is read here, before anything is."""
    written = draft.read()
    version = _version(written)
    if kind == ENTRY:
        said = said_in(written, now, open_journal().read_day_ends())
        return lambda journal: journal.write_entry(
            said.entry, said.exposures, now=now, cleared=said.cleared, version=version
        )
    session = session_in(written, now)
    if session is None:
        raise JournalFault("A treatment needs a kind. Choose one, or delete the treatment.")
    if version is None:
        return lambda journal: journal.write_entry(None, sessions=[session], now=now)
    return lambda journal: journal.change_session(session, version, now=now)


def _version(written: EntryDraft) -> str | None:
    """The version that was opened; None where it is to be written as a new one."""
    loaded = written.loaded or written.session.loaded
    return loaded.version if loaded else None


def _read(kind: str, identifier: UUID, since: str | None = None) -> Noted[Entry] | Noted[Session] | None:
    journal = open_journal()
    return journal.read_entry(identifier, since) if kind == ENTRY else journal.read_session(identifier, since)


def _put_in_its_place(draft: Draft, newer: Noted[Entry] | Noted[Session] | str) -> None:
    """From now on the draft is a change of what is there now; of nothing, where that was deleted."""
    if isinstance(newer, str):
        draft.put(EntryDraft.loaded, None)
        draft.put(SessionDraft.loaded, None)
    elif isinstance(newer.what, Entry):
        draft.put(EntryDraft.loaded, newer)
    else:
        draft.put(SessionDraft.loaded, newer)
    draft.put(EntryDraft.newer, None)


def _save_mine(kind: str, identifier: UUID) -> None:
    draft = change_draft(kind, identifier)
    newer = draft.get(EntryDraft.newer)
    if newer is not None:  # else a first tap has put it there
        _put_in_its_place(draft, newer)
    _save_change()


def _reads(what: Entry | Session) -> str:
    """The other version in one line."""
    if isinstance(what, Session):
        facts = [what.kind, f"{what.minutes:g} minutes" if what.minutes else "", what.notes or ""]
    else:
        places = [f"{place_name(each.region, each.side)} {each.intensity:g}" for each in what.ratings]
        facts = [*places, *what.postures, what.notes or ""]
    return plain(" · ".join(fact for fact in facts if fact)) or "nothing but its time"
