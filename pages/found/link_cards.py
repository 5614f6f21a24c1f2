"""Show which places tend to hurt the day after one another."""

import streamlit as st

from analytics.measures.places.links import Links
from analytics.measures.statistics.answers import TooFew
from analytics.words.places.links import tell_link, tell_links
from pages.frame.page import show_note


def show_links(links: Links | TooFew) -> None:
    """What stands out in a sentence each; all that was asked folded away beneath."""
    with st.container(border=True, gap="small"):
        st.header("One place after another", anchor=False)
        st.markdown(tell_links(links))
        if isinstance(links, TooFew):
            return
        for each in links.asked:
            if each.verdict != "cannot_tell":
                st.markdown(tell_link(each))
        with st.expander("All pairs asked", icon=":material/swap_horiz:"):
            st.markdown("\n".join(f"- {tell_link(each)}" for each in links.asked))
        show_note(f"{links.METHOD} {links.LIMIT}")
