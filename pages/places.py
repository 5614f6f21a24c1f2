"""Show where it hurts: the body in the colours of pain, month by month if one likes, and the places behind it."""

import streamlit as st

from analytics import Findings, Journal
from analytics.diary.entries import SCALE
from analytics.diary.periods import Period
from analytics.measures.places.links import Links
from analytics.measures.places.places import Places, measure_places
from analytics.measures.statistics.answers import TooFew
from analytics.words.places.places import tell_places_shortly, tell_widespread, widespread_in_brief
from pages.entry.saving import show_undo_bar
from pages.found.findings import ask_findings
from pages.found.folds import show_line
from pages.found.link_cards import show_links
from pages.found.months import ask_month, asked_month
from pages.found.places_figure import show_figure, show_rows, show_table
from pages.frame.cache import answer
from pages.frame.nothing_yet import show_nothing_yet
from pages.frame.page import lines, open_page, show_lead, show_method, show_note
from pages.frame.theme import deeper
from pages.me.own_places import ask_own_places


def _places_of(journal: Journal, period: Period) -> Places:
    return measure_places(journal.read_ratings(period))


def show_body(places: Places, period: Period) -> None:
    """The half that hurts most, large; the other halves and the months behind a switch each."""
    with st.container(border=True, gap="small"):
        show_figure(places)
        ask_month(period)
        show_note(f"The {deeper()}, the more pain; the number is the average, {SCALE}.")


def show_all(journal: Journal, found: Findings) -> None:
    """The places of the period, or of one month of it."""
    places = answer(journal, _places_of, asked_month(found.period))
    show_lead(tell_places_shortly(places))
    picture, rows = st.columns([3, 2], gap="medium")
    with picture:
        show_body(places, found.period)
    with rows:
        show_rows(places)
    with lines("places"):
        show_links(places, found.links)
        show_line(
            "How widespread", widespread_in_brief(places), [tell_widespread(places)], "widespread", ":material/hub:"
        )
        show_table(places)
        links = "" if isinstance(found.links, TooFew) else f" {Links.METHOD} {Links.LIMIT}"
        show_method(Places.METHOD, f"{Places.LIMIT}{links}")
    ask_own_places(journal)


with open_page("Where it hurts"):
    asked = ask_findings()
    show_undo_bar()
    if asked is None:
        show_nothing_yet("After your first entry you see where it hurts.")
    else:
        show_all(*asked)
