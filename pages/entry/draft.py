"""Ask under names: the fields of one entry being written or changed, kept when the page reruns or the phone sleeps.

A field lives in the session under its own name and the draft's. A draft of a new entry is also kept on this machine,
in the running program and nowhere else, so that a window the phone has thrown away comes back with what was typed.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import streamlit as st

from pages.entry.body import Mark, marks_in
from pages.frame.journals import is_sample, journal_name
from pages.frame.window import desk

NEW, SAMPLE = "new", "sample"  # what is tried out in the sample never becomes an entry of the person's own
_MARKS, _FILLED, _IDENTIFIER = "marks", "filled", "identifier"
# What the page itself holds about a draft: it says nothing of the person's.
_OF_THE_PAGE = (
    "when", "day", "clock", "noted ", "asked ", "filled", "began", "range_unit", "about", "shown ", "identifier",
)  # fmt: skip


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
    def identifier(self) -> UUID:
        """Of what it will be written under: a save that is repeated, here or in a second window, is one entry."""
        self.start(_IDENTIFIER, uuid4())
        held: UUID = self.get(_IDENTIFIER)
        return held

    @property
    def body_key(self) -> str:
        """The name of the body in the session: one for all new entries, so that it need not be built again."""
        return f"body~{self.name.rstrip('0123456789') if self.name.startswith((NEW, SAMPLE)) else self.name}"

    @property
    def body_draft(self) -> str:
        """What the body's marks belong to: another one once it was filled in anew."""
        return f"{self.name} {self.get(_FILLED, 0)}"

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The places chosen now; the body itself forgets them when its page is left."""
        sent = marks_in(st.session_state.get(self.body_key), self.body_draft)
        return tuple(self.get(_MARKS, ())) if sent is None else sent

    def hold_marks(self) -> None:
        """Keep what the body holds."""
        self.put(_MARKS, self.marks)

    def mark(self, marks: tuple[Mark, ...]) -> None:
        """Fill the body in."""
        self.put(_FILLED, self.get(_FILLED, 0) + 1)
        self.put(_MARKS, marks)

    def fields(self) -> dict[str, Any]:
        """All its fields by name, the body's marks among them."""
        end = f"@{self.name}"
        held = {str(key).removesuffix(end): value for key, value in st.session_state.items() if str(key).endswith(end)}
        return {name: value for name, value in held.items() if not name.startswith("tap_")} | {_MARKS: self.marks}

    def says_something(self) -> bool:
        """Whether anything was filled in."""
        return _says_something(self.fields())

    def holds(self, starts: tuple[str, ...]) -> bool:
        """Whether a field that begins with one of these is filled in."""
        return any(name.startswith(starts) for name in _filled(self.fields()))

    def forget(self) -> None:
        """Let go of all its fields."""
        end = f"@{self.name}"
        for key in [key for key in st.session_state if str(key).endswith(end)]:
            del st.session_state[key]


def new_draft() -> Draft:
    """The new entry of this window, where a window that is gone left it."""
    at, kind = desk(), SAMPLE if is_sample() else NEW
    with at.turn:
        draft, returned = Draft(f"{kind}{at.number}"), at.returned
    if returned is not None:
        fill(draft, returned)
        at.returned = None  # only now: a run that was broken off before is made up for by the next
    elif draft.get(_IDENTIFIER) is None:
        if at.number == 0 and not is_sample() and journal_name() in at.drafts:
            at.kept_from, fields = at.drafts[journal_name()]
            fill(draft, fields)
        draft.start(_IDENTIFIER, uuid4())
    return draft


def start_afresh() -> None:
    """From now on, empty fields."""
    at, name = desk(), journal_name()
    new_draft().forget()
    at.number, at.kept_from = at.number + 1, None
    if not is_sample():
        at.drafts.pop(name, None)


def fill(draft: Draft, fields: dict[str, Any]) -> None:
    """Fill in what was typed before."""
    for name, value in fields.items():
        draft.put(name, value)
    draft.mark(tuple(fields.get(_MARKS, ())))


def keep_draft(draft: Draft, now: datetime) -> None:
    """Keep what is filled in so far for a window that may be thrown away."""
    draft.hold_marks()
    fields = draft.fields()
    if is_sample():
        return
    if _says_something(fields):
        kept = {name: value for name, value in _filled(fields).items() if not name.startswith(("noted ", "asked "))}
        desk().drafts[journal_name()] = (now, kept)
    elif desk().drafts.get(journal_name(), (now, {}))[1].get(_IDENTIFIER) == draft.identifier:
        desk().drafts.pop(journal_name())


def _says_something(fields: dict[str, Any]) -> bool:
    return any(not name.startswith(_OF_THE_PAGE) for name in _filled(fields))


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, "", [], ()) and value != {}}
