"""The front door: the application, started only where this machine alone reaches it. No page's work is done here."""

from pathlib import Path

import streamlit as st

from pages.frame.open_browser import shown_in_browser
from pages.frame.this_machine import stay_on_this_machine

stay_on_this_machine()

from pages.frame.first_html import name_first_html  # noqa: E402 - it loads all the rest: not for a start that is refused

app = st.App(Path(__file__).parent / "pages/frame/front.py", lifespan=shown_in_browser, routes=name_first_html())
