"""Give the therapist's page as a file, made only when it is asked for, and keep that it left."""

from dataclasses import replace
from datetime import datetime

import streamlit as st

from analytics import Journal
from analytics.letter.facts import Letter, rating_rows_of, shared_of
from analytics.letter.fhir import share_fhir
from analytics.letter.html import share_html
from analytics.letter.pdf import find_browser, share_pdf
from analytics.letter.text import share_text
from pages.parts.frame import show_note


def show_downloads(journal: Journal, letter: Letter, passphrase: str) -> None:
    """The page, and its PDF where a browser of this machine can print one; made and noted down when asked for."""

    def made(form: str) -> str | bytes:
        content = _made(journal, letter, form, passphrase)
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
    st.download_button(
        "For a record system (FHIR)", lambda: made("json"), "pain-summary.json", "application/fhir+json",
        on_click="ignore", icon=":material/data_object:",
    )  # fmt: skip
    if find_browser():
        st.download_button(
            "Download as PDF", lambda: made("pdf"), "pain-summary.pdf", "application/pdf", on_click="ignore",
            icon=":material/picture_as_pdf:",
        )  # fmt: skip
    else:
        show_note("Without Chrome or Chromium on this machine there is no PDF: open the page and print it.")


def _made(journal: Journal, letter: Letter, form: str, passphrase: str) -> str | bytes:
    if form == "txt":
        return share_text(letter)
    if form == "json":
        every = journal.read_ratings(letter.period) if "places" in letter.sections else None
        return share_fhir(letter if every is None else replace(letter, ratings=rating_rows_of(every)))
    page = share_html(letter)
    return share_pdf(page, passphrase) if form == "pdf" else page
