"""Ask under names: the fields of one entry being written or changed, kept when the page reruns or the phone sleeps.

A field lives in the session under its own key and the draft's name. A draft of a new entry is also kept on this
machine, in the running program and nowhere else, so that a window the phone has thrown away comes back with what was
typed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID, uuid4

import streamlit as st

from pages.entry.entry_draft import NO_IDENTIFIER, EntryDraft
from pages.entry.fields import Field
from pages.entry.marks import Mark, marks_in
from pages.frame.journals import is_sample, journal_name
from pages.frame.window import window

NEW, SAMPLE = "new", "sample"  # what is tried out in the sample never becomes an entry of the person's own
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written in the session; `name` tells its fields from those of any other."""

    name: str

    def key(self, field: Field[Any]) -> str:
        """The name of a field in the session: here and nowhere else."""
        return f"{field.key}@{self.name}"

    def part_key(self, part: str) -> str:
        """The name of what holds fields: whether it is open goes with the draft, and is none of its fields."""
        return f"tap_{part}@{self.name}"

    def deed_key(self, deed: str) -> str:
        """The name of a button or a tool beside the fields: nothing of it is kept."""
        return f"{deed}~{self.name}"

    def get(self, field: Field[_Value]) -> _Value:
        """What a field holds."""
        held: _Value | None = st.session_state.get(self.key(field))
        return field.default if held is None else held

    def put(self, field: Field[_Value], value: _Value) -> None:
        """Fill a field in; only before it is shown."""
        st.session_state[self.key(field)] = value

    def start(self, field: Field[_Value], value: _Value) -> None:
        """What a field holds before anyone touched it."""
        if self.key(field) not in st.session_state:
            self.put(field, value)

    @property
    def identifier(self) -> UUID:
        """Of what it will be written under: a save that is repeated, here or in a second window, is one entry."""
        self.start(EntryDraft.identifier, uuid4())
        return self.get(EntryDraft.identifier)

    @property
    def body_key(self) -> str:
        """The name of the body in the session: one for all new entries, so that it need not be built again."""
        return f"body~{self.name.rstrip('0123456789') if self.name.startswith((NEW, SAMPLE)) else self.name}"

    @property
    def body_draft(self) -> str:
        """What the body's marks belong to: another one once it was filled in anew."""
        return f"{self.name} {self.get(EntryDraft.filled)}"

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The places chosen now; the body itself forgets them when its page is left."""
        sent = marks_in(st.session_state.get(self.body_key), self.body_draft)
        return (*self.get(EntryDraft.marks),) if sent is None else sent

    def hold_marks(self) -> None:
        """Keep what the body holds."""
        self.put(EntryDraft.marks, self.marks)

    def mark(self, marks: Sequence[Mark]) -> None:
        """Fill the body in."""
        self.put(EntryDraft.filled, self.get(EntryDraft.filled) + 1)
        self.put(EntryDraft.marks, tuple(marks))

    def flat(self) -> dict[str, Any]:
        """All its fields by their keys."""
        end = f"@{self.name}"
        return {str(key).removesuffix(end): value for key, value in st.session_state.items() if str(key).endswith(end)}

    def read(self) -> EntryDraft:
        """All that it holds, the body's marks among it."""
        return replace(EntryDraft.of(self.flat()), identifier=self.identifier, marks=self.marks)

    def fill(self, written: EntryDraft) -> None:
        """Fill in what was written before; into empty fields only."""
        for key, value in written.fields_by_key().items():
            st.session_state[f"{key}@{self.name}"] = value
        self.mark(written.marks)

    def forget(self) -> None:
        """Let go of all its fields."""
        end = f"@{self.name}"
        for key in [key for key in st.session_state if str(key).endswith(end)]:
            del st.session_state[key]


def new_draft() -> Draft:
    """The new entry of this window, where a window that is gone left it."""
    at, kind = window(), SAMPLE if is_sample() else NEW
    with at.turn:
        draft, returned = Draft(f"{kind}{at.number}"), at.returned
    if returned is not None:
        draft.fill(returned)
        at.returned = None  # only now: a run that was broken off before is made up for by the next
    elif draft.get(EntryDraft.identifier) == NO_IDENTIFIER:
        if at.number == 0 and not is_sample() and journal_name() in at.drafts:
            at.kept_from, kept = at.drafts[journal_name()]
            draft.fill(kept)
        draft.start(EntryDraft.identifier, uuid4())
    return draft


def change_draft(kind: str, identifier: UUID) -> Draft:
    """The change of an entry or a treatment."""
    return Draft(f"{kind}_{identifier}")


def start_afresh() -> None:
    """From now on, empty fields."""
    at, name = window(), journal_name()
    new_draft().forget()
    at.number, at.kept_from = at.number + 1, None
    if not is_sample():
        at.drafts.pop(name, None)


def keep_draft(draft: Draft, now: datetime) -> None:
    """Keep what is filled in so far for a window that may be thrown away."""
    draft.hold_marks()
    if is_sample():
        return
    at, name, written = window(), journal_name(), draft.read()
    if written.is_begun:
        at.drafts[name] = (now, written.to_keep())
    elif name in at.drafts and at.drafts[name][1].identifier == written.identifier:
        at.drafts.pop(name)
