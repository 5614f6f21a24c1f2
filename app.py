"""The front door: the application. Nothing a page needs to work is done here."""

from pathlib import Path

import streamlit as st

app = st.App(Path(__file__).parent / "pages/frame/front.py")
