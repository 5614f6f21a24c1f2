"""Ask for words and numbers in one way: chips to tap, words of one's own beside them, numbers that may be left out."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import streamlit as st

from analytics.words.numbers import sentence_case
from analytics.words.safe import plain
from pages.entry.draft import Draft
from pages.entry.entry_draft import Number, Words
from pages.entry.fields import Field


def said_plainly(word: str) -> str:
    """A word as a chip shows it."""
    return plain(sentence_case(word))


def ask_words(
    draft: Draft,
    field: Words,
    label: str,
    offered: Iterable[str],
    *,
    own: tuple[Words, str] | None = None,
    words: Callable[[str], str] = said_plainly,
) -> None:
    """Chips of which any number may be chosen; `own` is a field for words nobody foresaw, with its label."""
    options = list(dict.fromkeys([*offered, *draft.get(field)]))
    st.pills(label, options, selection_mode="multi", format_func=words, key=draft.key(field), persist_state="session")
    if own:
        own_field, own_label = own
        st.multiselect(
            own_label, [*draft.get(own_field)], key=draft.key(own_field), persist_state="session",
            accept_new_options=True, select_all=False, placeholder="Your own words",
        )  # fmt: skip


def ask_one(
    draft: Draft, field: Field[str | None], label: str, offered: Iterable[str], *,
    words: Callable[[str], str] = said_plainly,
) -> None:  # fmt: skip
    """Chips of which one may be chosen."""
    held = draft.get(field)
    options = list(dict.fromkeys([*offered, *([held] if held else [])]))
    st.pills(label, options, format_func=words, key=draft.key(field), persist_state="session")


def ask_text(draft: Draft, field: Field[str], label: str, *, most: int, height: int | None = None) -> None:
    """A text of some lines."""
    st.text_area(label, key=draft.key(field), persist_state="session", height=height, max_chars=most)


def ask_number(
    draft: Draft, field: Number, label: str, *, lowest: float = 0.0, highest: float | None = None, step: float = 1.0,
    place: Any = st,
) -> None:  # fmt: skip
    """A number that may be left out; out of range is refused where it is typed."""
    place.number_input(
        label, min_value=float(lowest), max_value=None if highest is None else float(highest), value=None,
        step=float(step), format="%g", key=draft.key(field), persist_state="session", placeholder="not noted",
    )  # fmt: skip


def ask_level(draft: Draft, field: Number, label: str, *, lowest: int = 0, also: Iterable[float] = ()) -> None:
    """A number up to 10 with one tap; `also` and what is held already may lie between."""
    held = draft.get(field)
    levels = sorted({*map(float, range(lowest, 11)), *also, *([] if held is None else [float(held)])})
    with st.container(key=draft.deed_key(f"tap_level_{field.key}")):
        st.pills(label, levels, format_func="{:g}".format, key=draft.key(field), persist_state="session")


def ask_hours(draft: Draft, field: Number, label: str, steps: Sequence[int]) -> None:
    """Minutes on a slider that shows hours; unknown unless it is moved."""
    held = draft.get(field)
    options = [None, *sorted({float(step) for step in steps} | ({float(held)} if held is not None else set()))]
    st.select_slider(label, options, format_func=_hours, key=draft.key(field), persist_state="session")


def _hours(minutes: float | None) -> str:
    if minutes is None:
        return "not noted"
    return f"{int(minutes) // 60} h {int(minutes) % 60:02d}" if minutes else "none"
