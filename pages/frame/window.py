"""Keep what this window is doing, in one plain object.

Every look into the session is a place where Streamlit may break off a run for the next tap. What a deed changes once
the journal has it is therefore changed here, without the session: that it was written and that it was said cannot be
parted.

A second tap does not wait for the first: Streamlit begins its run while the first deed is still being done. So a deed
looks, writes and says in one `turn`, and the second of two taps finds it done.
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from threading import RLock
from typing import Any
from uuid import UUID

import streamlit as st

from analytics.diary.safety import URGENT
from analytics.journal import Written

_WINDOW = "window"
DOUBLE_TAP_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Saved:
    """What was done last: its words, what it wrote (None: it was taken back), the draft it came from, its signs.

    `of` tells two deeds of the same words apart.
    """

    words: str
    written: Written | None
    journal: str
    at: datetime
    draft: Any = None  # an EntryDraft, which only the entry's own corner looks into
    signs: tuple[str, ...] = ()
    of: object = None


@dataclass(slots=True)
class Window:
    """`number` counts the new entries begun here; `editing` is what is being changed: its kind, identifier, journal.

    `returned` are the fields of what was taken back, until they are in the form again; `told` is what the bar at the
    bottom goes by; `unread` are, for all windows, the saves with a sign that does not wait, until what to do was read.
    No look into the session belongs into a `turn`: it would be broken off half done.
    """

    number: int = 0
    kept_from: datetime | None = None
    saved: Saved | None = None
    refused: str = ""
    is_done: bool = False
    editing: tuple[str, UUID, str] | None = None
    drafts: dict[str, tuple[datetime, Any]] = field(default_factory=dict)
    returned: Any = None
    told: object = None
    unread: dict[int, Saved] = field(default_factory=dict)
    turn: AbstractContextManager[Any] = field(default_factory=RLock, repr=False, compare=False)

    def say(self, words: str, written: Written | None, journal: str, at: datetime, **more: Any) -> None:
        """Say what was done, and offer to take it back."""
        self.saved = Saved(words, written, journal, at, **more)
        self.refused, self.is_done = "", True
        if set(self.saved.signs) & set(URGENT):
            self.unread[id(self.saved)] = self.saved

    def refuse(self, words: str) -> None:
        """Say why nothing was done."""
        self.refused, self.is_done = words, True

    def is_double_tap(self, now: datetime) -> bool:
        """Whether something was done a moment ago: a finger that shakes means it once."""
        return self.saved is not None and (now - self.saved.at).total_seconds() < DOUBLE_TAP_SECONDS


def window() -> Window:
    """This window."""
    held = st.session_state.get(_WINDOW)
    if not isinstance(held, Window):
        held = Window(drafts=_kept(), unread=_unread())
        st.session_state[_WINDOW] = held
    return held


@st.cache_resource(show_spinner=False)
def _kept() -> dict[str, tuple[datetime, Any]]:
    """Unsaved drafts by journal, in memory only, for a window the phone has thrown away."""
    return {}


@st.cache_resource(show_spinner=False)
def _unread() -> dict[int, Saved]:
    """Saves of which nobody has read what to do, in memory only: a page that is loaded again says it again."""
    return {}
