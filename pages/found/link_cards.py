"""Show which places tend to hurt the day after one another."""

import streamlit as st

from analytics.measures.places.links import Links
from analytics.measures.places.places import Places
from analytics.measures.statistics.answers import TooFew
from analytics.words.places.links import ARROWS, links_in_brief, tell_link, tell_links
from pages.found.folds import line
from pages.found.places_figure import show_arrows


def show_links(places: Places, links: Links | TooFew) -> None:
    """What stands out in a sentence each; all that was asked folded away beneath."""
    with line("Which hurts after which", links_in_brief(links), "links", ":material/swap_horiz:") as is_open:
        if is_open:
            st.markdown(tell_links(links))
            if not isinstance(links, TooFew):
                _show_pairs(places, links)


def _show_pairs(places: Places, links: Links) -> None:
    told = [each for each in links.asked if each.verdict != "cannot_tell"]
    if told:
        show_arrows(places, told)
        st.markdown(ARROWS)
    for each in told:
        st.markdown(tell_link(each))
    with st.expander("All pairs asked"):
        st.markdown("\n".join(f"- {tell_link(each)}" for each in links.asked))
