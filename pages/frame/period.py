"""Ask for the period and the place: once, for all pages, folded away in the row of each title.

The period stands in the address too, so that a page can be kept as a bookmark; the place never does, for it is health
data.
"""

from datetime import date

import streamlit as st

from analytics import Journal
from analytics.diary.periods import Period
from analytics.diary.places import Place, find_place, place_name
from analytics.words.safe import plain
from pages.frame.cache import answer
from pages.frame.page import beside_title

SPANS = {"30 d": 30, "90 d": 90, "1 yr": 365, "all": None}
USUAL_SPAN, SPAN, SHOWN, ADDRESS = "1 yr", "span", "span_shown", "period"
WORST_PLACE = "worst"
MOST_PLACES = 30


def _in_address(span: str) -> str:
    return span.replace(" ", "")


SPAN_IN_ADDRESS = {_in_address(span): span for span in SPANS}


def asked_period(written: Period) -> Period:
    """The span asked for, ending at the last day written, never before the first."""
    days = SPANS[asked_span()]
    return (
        written if days is None else Period(max(written.first, Period.ending(written.last, days).first), written.last)
    )


def asked_place(journal: Journal) -> Place:
    """The place asked for, as long as this journal knows it; otherwise the worst place of each moment."""
    return find_place(_asked_name(journal))


def _asked_name(journal: Journal) -> str:
    asked = st.session_state.get("place") or WORST_PLACE
    return asked if asked in _places(journal) else WORST_PLACE


def ask_period_and_place(journal: Journal) -> None:
    """Both behind one button that says what is chosen: "1 yr · Neck, right"."""
    read_address()
    place = _asked_name(journal)
    of_place, key = (f" · {_place_words(place)}", "tap_asked_of_place") if place != WORST_PLACE else ("", "tap_asked")
    chosen = f"{asked_span()}{of_place}"
    with beside_title(), st.container(key=key), st.popover(chosen, key="asked"), st.container(key="tap_period"):
        ask_period()
        ask_place(journal)


def ask_period() -> None:
    """Ask how far back to look; an address may ask for it, and says what is shown."""
    read_address()
    # What the field itself keeps from page to page is lost where it was set by an address.
    st.session_state["period"] = asked_span()
    st.segmented_control(
        "How far back", list(SPANS), required=True, key="period", on_change=_keep_span, label_visibility="collapsed"
    )
    st.session_state[SHOWN] = st.query_params[ADDRESS] = _in_address(asked_span())


def read_address() -> None:
    """Take the span that an address asks for, before anything is worked out of it."""
    asked = SPAN_IN_ADDRESS.get(st.query_params.get(ADDRESS, ""))
    if asked and st.query_params[ADDRESS] != st.session_state.get(SHOWN):
        st.session_state[SPAN] = asked


def asked_span() -> str:
    """The span asked for: "90 d"."""
    return str(st.session_state.get(SPAN, USUAL_SPAN))


def _keep_span() -> None:
    st.session_state[SPAN] = st.session_state["period"]


def look_back_to(first: date, written: Period) -> None:
    """From now on, the shortest span that reaches back to a day."""
    spans = (span for span, days in SPANS.items() if days is None or Period.ending(written.last, days).first <= first)
    st.session_state[SPAN] = next(spans)


def ask_place(journal: Journal) -> None:
    """Ask for one of the person's own places, or the worst of each moment."""
    places = _places(journal)
    if st.session_state.get("place") not in (None, *places):
        st.session_state["place"] = WORST_PLACE
    st.pills(
        "Which place", places, default=WORST_PLACE, required=True, key="place", persist_state="session",
        format_func=_place_words,
    )  # fmt: skip


def _places(journal: Journal) -> list[str]:
    return [WORST_PLACE, *(region for region, _ in answer(journal, Journal.read_places)[:MOST_PLACES])]


def _place_words(place: str) -> str:
    return "Worst place" if place == WORST_PLACE else plain(place_name(place))
