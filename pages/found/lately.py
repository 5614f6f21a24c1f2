"""Show the latest days as they are, and what a little more writing would bring."""

import streamlit as st

from analytics import Findings
from analytics.words.home import tell_soon
from analytics.words.trend.lately import tell_lately
from pages.found.findings import not_yet


def show_lately(found: Findings) -> None:
    """Since last week and since the last session, and what a little more writing would bring."""
    lately, soon = tell_lately(found.lately), tell_soon(not_yet(found))
    if lately or soon:
        with st.container(border=True, gap="small"):
            st.header("Lately, and soon", anchor=False)
            for sentence in (*lately, *soon):
                st.markdown(sentence)
