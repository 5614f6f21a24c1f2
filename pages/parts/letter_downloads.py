"""Give the therapist's page as a file, made only when it is asked for, and keep that it left."""

from datetime import datetime

import streamlit as st

from analytics import Journal
from analytics.letter.facts import Letter, shared_of
from analytics.letter.html import share_html
from analytics.letter.pdf import find_browser, share_pdf
from analytics.letter.text import share_text
from pages.parts.frame import show_note


def show_downloads(journal: Journal, letter: Letter, passphrase: str) -> None:
    """The page, and its PDF where a browser of this machine can print one; made and noted down when asked for."""

    def made(form: str) -> str | bytes:
        page = share_text(letter) if form == "txt" else share_html(letter)
        content = share_pdf(page, passphrase) if form == "pdf" else page
        journal.write_shared(shared_of(letter, form, datetime.now()), now=datetime.now())
        return content

    st.download_button(
        "Download the page", lambda: made("html"), "pain-summary.html", "text/html", type="primary", on_click="ignore",
        icon=":material/download:",
    )  # fmt: skip
    st.download_button(
        "As text for a message", lambda: made("txt"), "pain-summary.txt", "text/plain", on_click="ignore",
        icon=":material/chat:",
    )  # fmt: skip
    if find_browser():
        st.download_button(
            "Download as PDF", lambda: made("pdf"), "pain-summary.pdf", "application/pdf", on_click="ignore",
            icon=":material/picture_as_pdf:",
        )  # fmt: skip
    else:
        show_note("Without Chrome or Chromium on this machine there is no PDF: open the page and print it.")
