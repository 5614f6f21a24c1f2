"""Ask under names: the fields of one entry being written or changed, kept when the page reruns or the phone sleeps.

A field lives in the session under its own name and the draft's. A draft of a new entry is also kept on this machine,
in the running program and nowhere else, so that a window the phone has thrown away comes back with what was typed.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import streamlit as st

from pages.parts.body import Mark, marks_in
from pages.parts.journals import is_sample, journal_name

NUMBER, KEPT_FROM = "draft_number", "draft_kept_from"
NEW, SAMPLE = "new", "sample"  # what is tried out in the sample never becomes an entry of the person's own
_MARKS, _FILLED = "marks", "filled"


@dataclass(frozen=True, slots=True)
class Draft:
    """One entry or session being written; `name` tells its fields from those of any other."""

    name: str

    def key(self, field: str) -> str:
        """The name of a field in the session."""
        return f"{field}@{self.name}"

    def deed_key(self, deed: str) -> str:
        """The name of a button or a tool beside the fields: nothing of it is kept."""
        return f"{deed}~{self.name}"

    def get(self, field: str, default: Any = None) -> Any:
        """What a field holds."""
        held = st.session_state.get(self.key(field))
        return default if held is None else held

    def put(self, field: str, value: Any) -> None:
        """Fill a field in; only before it is shown."""
        st.session_state[self.key(field)] = value

    def start(self, field: str, value: Any) -> None:
        """What a field holds before anyone touched it."""
        if self.key(field) not in st.session_state:
            self.put(field, value)

    @property
    def body_key(self) -> str:
        """The name of the body in the session: one for all new entries, so that it need not be built again."""
        return f"body~{self.name.rstrip('0123456789') if self.name.startswith((NEW, SAMPLE)) else self.name}"

    @property
    def body_draft(self) -> str:
        """What the body's marks belong to: another one once it was filled in anew."""
        return f"{self.name} {self.get(_FILLED, 0)}"

    @property
    def first_marks(self) -> tuple[Mark, ...]:
        """What the body starts from."""
        return tuple(self.get(_MARKS, ()))

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The places chosen now."""
        sent = marks_in(st.session_state.get(self.body_key), self.body_draft)
        return self.first_marks if sent is None else sent

    def mark(self, marks: tuple[Mark, ...]) -> None:
        """Fill the body in."""
        self.put(_FILLED, self.get(_FILLED, 0) + 1)
        self.put(_MARKS, marks)

    def fields(self) -> dict[str, Any]:
        """All its fields by name, the body's marks among them."""
        end = f"@{self.name}"
        held = {str(key).removesuffix(end): value for key, value in st.session_state.items() if str(key).endswith(end)}
        kept = {name: value for name, value in held.items() if not name.startswith("tap_")}
        return kept | {_MARKS: self.marks}

    def forget(self) -> None:
        """Let go of all its fields."""
        end = f"@{self.name}"
        for key in [key for key in st.session_state if str(key).endswith(end)]:
            del st.session_state[key]


def new_draft() -> Draft:
    """The new entry of this window, where a window that is gone left it."""
    if NUMBER not in st.session_state:
        st.session_state[NUMBER] = 0
        _restore(Draft(f"{NEW}0"))
    return Draft(f"{SAMPLE if is_sample() else NEW}{st.session_state[NUMBER]}")


def start_afresh() -> None:
    """From now on, empty fields."""
    new_draft().forget()
    st.session_state[NUMBER] += 1
    st.session_state.pop(KEPT_FROM, None)
    if not is_sample():
        _kept().pop(journal_name(), None)


def fill_again(fields: dict[str, Any], since: datetime) -> None:
    """What was saved and taken back stands in the form again."""
    draft = new_draft()
    draft.forget()
    for name, value in fields.items():
        draft.put(name, value)
    draft.mark(fields[_MARKS])
    st.session_state[KEPT_FROM] = since


def keep_draft(draft: Draft, now: datetime) -> None:
    """Keep what is filled in so far for a window that may be thrown away."""
    filled = {name: value for name, value in draft.fields().items() if value not in (None, "", [], ()) and value != {}}
    if not is_sample() and _says_something(filled):
        _kept()[journal_name()] = (now, filled)


def _says_something(filled: dict[str, Any]) -> bool:
    """Whether anything was filled in: what the page itself holds about the draft says nothing."""
    of_the_page = ("when", "day", "clock", "noted ", "asked ", "filled", "began", "range_unit", "about", "shown ")
    return any(not name.startswith(of_the_page) for name in filled)


def _restore(draft: Draft) -> None:
    if is_sample() or journal_name() not in _kept():
        return
    since, fields = _kept()[journal_name()]
    for name, value in fields.items():
        draft.put(name, value)
    st.session_state[KEPT_FROM] = since


@st.cache_resource(show_spinner=False)
def _kept() -> dict[str, tuple[datetime, dict[str, Any]]]:
    """Unsaved drafts by journal, in memory only."""
    return {}
