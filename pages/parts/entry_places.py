"""Ask where it hurts and how much: several places, each with its own intensity."""

import streamlit as st

from analytics import Journal
from analytics.diary.entries import Rating
from analytics.diary.places import REGIONS, find_region, place_name, split_side
from analytics.words.safe import plain
from pages.parts.saving import draft_key

OFFERED = 10
FIRST_PLACES = ("neck", "shoulder", "upper back", "lower back", "hip", "knee", "head", "hand")
SIDES = {"left": "Left", "right": "Right", "both": "Both", "middle": "Middle"}


def ask_places(journal: Journal) -> tuple[Rating, ...]:
    """A rating for each place that has an intensity."""
    chosen = _ask_which(journal)
    ratings = [rating for place in chosen if (rating := _ask_rating(place))]
    return tuple(ratings)


def _ask_which(journal: Journal) -> list[str]:
    """The person's own places first, most used first; any other region, or words of their own, below."""
    own = [region for region, _ in journal.read_places()[:OFFERED]]
    offered = list(dict.fromkeys([*own, *FIRST_PLACES]))[:OFFERED]
    chosen = st.pills(
        "Where does it hurt", offered, selection_mode="multi", format_func=_words, key=draft_key("places"),
        persist_state="session",
    )  # fmt: skip
    others = st.multiselect(
        "Another place", [region for region in REGIONS if region not in offered], format_func=_words,
        key=draft_key("other_places"), persist_state="session", accept_new_options=True,
        placeholder="Choose, or write your own words",
    )  # fmt: skip
    return list(dict.fromkeys([*chosen, *(place.strip() for place in others if place.strip())]))


def _ask_rating(place: str) -> Rating | None:
    """How much, and on which side; None until an intensity is chosen."""
    with st.container(border=True, gap="small"):
        st.markdown(f"**{_words(place)}**")
        with st.container(key=draft_key(f"tap_level_{place}")):
            intensity = st.pills(
                "How strong, from 0 none to 10 worst", list(range(11)), key=draft_key(f"intensity_{place}"),
                persist_state="session",
            )  # fmt: skip
        side = st.pills(
            "Side, if it has one", list(SIDES), format_func=SIDES.__getitem__, key=draft_key(f"side_{place}"),
            persist_state="session",
        )  # fmt: skip
    return None if intensity is None else _rating(place, float(intensity), side)


def _rating(place: str, intensity: float, side: str | None) -> Rating:
    """Words of the person's own are kept as they were written, beside the region they name."""
    name, said_side = split_side(place)
    region = find_region(name) or place.lower()
    return Rating(region, intensity, side or said_side, written=None if region == place else place)


def _words(place: str) -> str:
    return plain(place_name(place))
