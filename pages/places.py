"""Show where it hurts: the body in the colours of pain, month by month if one likes, and the places behind it."""

import streamlit as st

from analytics import Journal
from analytics.diary.entries import SCALE
from analytics.diary.periods import Period
from analytics.measures.places.links import Links
from analytics.measures.places.places import Places, measure_places
from analytics.measures.statistics.answers import TooFew
from analytics.words.places.places import tell_places, tell_widespread
from pages.entry.saving import show_undo_bar
from pages.found.findings import ask_findings
from pages.found.link_cards import show_links
from pages.found.months import ask_month, asked_month
from pages.found.places_figure import show_figure, show_table
from pages.frame.cache import answer
from pages.frame.nothing_yet import show_nothing_yet
from pages.frame.page import open_page, show_lead, show_method, show_note
from pages.frame.theme import deeper
from pages.me.own_places import ask_own_places


def _places_of(journal: Journal, period: Period) -> Places:
    return measure_places(journal.read_ratings(period))


def show_body(places: Places, links: Links | TooFew) -> None:
    """The figure, and how widespread it is."""
    show_figure(places, links)
    show_note(
        f"The {deeper()}, the more pain; the number is the place's average, {SCALE}. An arrow leads from a place to "
        "one that tends to hurt otherwise the day after, as told below; dashed: may."
    )
    st.markdown(tell_widespread(places))


def show_all(journal: Journal, period: Period, links: Links | TooFew) -> None:
    """The places of the period, or of one month of it."""
    places = answer(journal, _places_of, asked_month(period))
    show_lead(tell_places(places))
    with st.container(border=True, gap="small"):
        st.header("Front and back", anchor=False)
        ask_month(period)
        show_body(places, links)
    show_table(places)
    ask_own_places(journal)


with open_page("Where it hurts"):
    asked = ask_findings()
    show_undo_bar()
    if asked is None:
        show_nothing_yet("After your first entry you see where it hurts.")
    else:
        show_all(asked[0], asked[1].period, asked[1].links)
        show_links(asked[1].links)
        show_method(Places.METHOD, Places.LIMIT)
