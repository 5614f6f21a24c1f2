"""Show what is good to know about trigger points and massage, where pain may come from, and when to see a doctor."""

import streamlit as st

from analytics.diary.places import REGIONS, place_name
from analytics.diary.referral import muscles_felt_in
from analytics.words import good_to_know as known
from analytics.words.places.referral import tell_referral
from pages.frame.page import open_page, show_lead, show_note
from pages.frame.warning_signs import ANCHOR, TITLE, show_doctor_box


def show_section(section: known.Section) -> None:
    """A heading, its short paragraphs, and what they rest on."""
    with st.container(gap="small"):
        st.header(section.title, anchor=False)
        for paragraph in section.paragraphs:
            st.markdown(paragraph)
        show_note(known.tell_rests_on(section))


def show_look_up() -> None:
    """A place, and the muscles that its pain is classically described as coming from."""
    places = [region for region in REGIONS if muscles_felt_in(region)]
    with st.container(border=True, gap="small"):
        st.header("Where pain may come from", anchor=False)
        st.markdown("Pain is not always felt where it begins. A headache, for one, may go with the shoulder.")
        place = st.selectbox(
            "Where does it hurt?", places, index=places.index("head"), format_func=place_name, key="where"
        )
        st.markdown(tell_referral(place))


def show_sources() -> None:
    """Every work the page rests on."""
    with st.expander("Where each fact comes from", icon=":material/library_books:"):
        for source in known.tell_sources():
            st.markdown(f":small[{source}]")


with open_page("Good to know"), st.container(width=720, gap="medium"):
    show_lead(
        "What is known about trigger points and massage, and what is not. It is less than one would wish.",
        f"[{TITLE}](#{ANCHOR})",
    )
    show_section(known.TRIGGER_POINTS)
    show_look_up()
    for each in known.SECTIONS[1:]:
        show_section(each)
    show_doctor_box()
    show_sources()
