"""Show that work goes on, above the page: nothing on it moves, and it is seen wherever the page is scrolled to."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

_PLACE: ContextVar[DeltaGenerator | None] = ContextVar("busy", default=None)


@contextmanager
def keep_place() -> Iterator[None]:
    """Keep the place for it: what follows is the same part of the page whether anything is said there or not."""
    kept = _PLACE.set(st.container(key="busy"))
    try:
        yield
    finally:
        _PLACE.reset(kept)


@contextmanager
def busy(words: str) -> Iterator[None]:
    """Say what is being done as long as it lasts."""
    with _PLACE.get() or st.container(), st.spinner(words):
        yield
