"""Ask for the period and the place: once, for all pages."""

import streamlit as st

from analytics import Journal
from analytics.diary.periods import Period
from analytics.diary.places import place_name
from analytics.words.safe import plain

SPANS = {"30 d": 30, "90 d": 90, "1 yr": 365, "all": None}
USUAL_SPAN = "1 yr"
WORST_PLACE = "worst"
MOST_PLACES = 30


def asked_period(written: Period) -> Period:
    """The span asked for, ending at the last day written, never before the first."""
    days = SPANS[st.session_state.get("period") or USUAL_SPAN]
    return (
        written if days is None else Period(max(written.first, Period.ending(written.last, days).first), written.last)
    )


def asked_place(journal: Journal) -> str:
    """The place asked for, as long as this journal knows it; otherwise the worst place of each moment."""
    asked = st.session_state.get("place") or WORST_PLACE
    return asked if asked in _places(journal) else WORST_PLACE


def show_head(title: str, journal: Journal) -> None:
    """A card's title with what is asked for beside it."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="tap_asked", gap="small"
    ):
        st.header(title, anchor=False, width="content")
        with st.container(horizontal=True, width="content", gap="xsmall", vertical_alignment="center"):
            ask_period()
            ask_place(journal)


def ask_period() -> None:
    """Ask how far back to look."""
    st.segmented_control(
        "How far back", list(SPANS), default=USUAL_SPAN, required=True, key="period", persist_state="session",
        label_visibility="collapsed",
    )  # fmt: skip


def ask_place(journal: Journal) -> None:
    """Ask for one of the person's own places, or the worst of each moment."""
    places = _places(journal)
    if st.session_state.get("place") not in (None, *places):
        st.session_state["place"] = WORST_PLACE
    with st.popover(_short(asked_place(journal))), st.container(key="tap_places"):
        st.pills(
            "Which place", places, default=WORST_PLACE, required=True, key="place", persist_state="session",
            format_func=_place_words,
        )  # fmt: skip


def _places(journal: Journal) -> list[str]:
    return [WORST_PLACE, *(region for region, _ in journal.read_places()[:MOST_PLACES])]


def _place_words(place: str) -> str:
    return "Worst place" if place == WORST_PLACE else plain(place_name(place))


def _short(place: str) -> str:
    return "Place" if place == WORST_PLACE else plain(place_name(place)[:16])
