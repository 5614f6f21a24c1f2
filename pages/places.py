"""Show where it hurts: the body in the colours of pain, month by month if one likes, and the places behind it."""

import streamlit as st

from analytics import Journal
from analytics.diary.periods import Period
from analytics.measures.answers import TooFew
from analytics.measures.links import Links
from analytics.measures.places import Places
from analytics.words.places import tell_places, tell_widespread
from pages.parts.empty import show_nothing_yet
from pages.parts.findings import ask_findings, find_places
from pages.parts.frame import open_page, show_lead, show_method, show_note
from pages.parts.kept import answer
from pages.parts.link_cards import show_links
from pages.parts.months import ask_month
from pages.parts.places_figure import show_figure, show_table
from pages.parts.theme import deeper


def show_body(places: Places, links: Links | TooFew) -> None:
    """The figure, and how widespread it is."""
    show_figure(places, links)
    show_note(
        f"The {deeper()}, the more pain; the number is the place's average, 0 to 10. An arrow leads from a place to "
        "one that tends to hurt otherwise the day after, as told below; dashed: may."
    )
    st.markdown(tell_widespread(places))


def show_all(journal: Journal, period: Period, links: Links | TooFew) -> None:
    """The places of the period, or of one month of it: the verdict first, though it is asked for below it."""
    verdict = st.container()
    with st.container(border=True, gap="small"):
        st.header("Front and back", anchor=False)
        places = answer(journal, find_places, ask_month(period))
        show_body(places, links)
    with verdict:
        show_lead(tell_places(places))
    show_table(places)


with open_page("Where it hurts"):
    asked = ask_findings()
    if asked is None:
        show_nothing_yet("After your first entry you see where it hurts.")
    else:
        show_all(asked[0], asked[1].period, asked[1].links)
        show_links(asked[1].links)
        show_method(Places.METHOD, Places.LIMIT)
