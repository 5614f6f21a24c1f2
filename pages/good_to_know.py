"""Show what is good to know about trigger points and massage, where pain may come from, and when to see a doctor.

A row each, with what it comes down to; the rest is folded behind it.
"""

import streamlit as st

from analytics.diary.places import REGIONS, place_name
from analytics.diary.referral import muscles_felt_in
from analytics.words import good_to_know as known
from analytics.words.places.referral import tell_referral
from pages.frame.page import open_page, show_lead, show_note
from pages.frame.warning_signs import show_doctor_link

ICONS = {
    known.TRIGGER_POINTS: "adjust", known.FINDING: "touch_app", known.MASSAGE: "spa", known.TOO_MUCH: "front_hand",
    known.EXPECTING: "schedule", known.SITTING: "chair", known.STUDIES: "science", known.WRITING: "edit_note",
}  # fmt: skip


def show_section(section: known.Section) -> None:
    """What it comes down to; folded behind it short paragraphs and what they rest on."""
    # What is slanted stands on a line of its own here, by the page's style sheet.
    with st.expander(f"{section.title} *{section.brief}*", icon=f":material/{ICONS[section]}:"):
        for paragraph in section.paragraphs:
            st.markdown(paragraph)
        show_note(known.tell_rests_on(section))


def show_look_up() -> None:
    """A place, and the muscles that its pain is classically described as coming from."""
    places = [region for region in REGIONS if muscles_felt_in(region)]
    with st.expander("Where pain may come from *Not always from where it is felt*", icon=":material/location_on:"):
        place = st.selectbox(
            "Where does it hurt?", places, index=places.index("head"), format_func=place_name, key="where"
        )
        st.markdown(tell_referral(place))


def show_sources() -> None:
    """Every work the page rests on."""
    with st.expander("Where each fact comes from", icon=":material/library_books:"):
        for source in known.tell_sources():
            st.markdown(f":small[{source}]")


with open_page("Good to know"), st.container(width=720, gap="small", key="tap_known"):
    show_lead("What is known about trigger points and massage. Little of it is certain.")
    show_doctor_link("Signs that should not wait")
    show_section(known.TRIGGER_POINTS)
    show_look_up()
    for each in known.SECTIONS[1:]:
        show_section(each)
    show_sources()
