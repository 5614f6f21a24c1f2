"""Give the therapist's page as a file, made only when it is asked for, and keep that it left."""

from dataclasses import replace
from datetime import datetime
from functools import partial

import streamlit as st

from analytics import Journal
from analytics.letter.facts import shared_of
from analytics.letter.files import WHOLE, content_of
from analytics.letter.pdf import find_browser
from pages.parts.frame import show_note
from pages.parts.letter_asked import Asked, letter_of

_FORMS = (
    ("Download the page", "html", "text/html", ":material/download:"),
    ("Download as PDF", "pdf", "application/pdf", ":material/picture_as_pdf:"),
    ("As text for a message", "txt", "text/plain", ":material/chat:"),
    ("Every entry as a table (CSV)", "csv", "text/csv", ":material/table:"),
    ("For a record system (FHIR)", "json", "application/fhir+json", ":material/data_object:"),
)


def show_downloads(journal: Journal, asked: Asked, passphrase: str) -> None:
    """Each form; a PDF where a browser of this machine can print one. Made and noted down when asked for."""

    def made(form: str) -> bytes:
        letter = letter_of(journal, asked, every_entry=f".{form}" in WHOLE)
        content = content_of(letter, f".{form}", passphrase)
        kept = shared_of(
            letter_of(journal, replace(asked, is_named=True)), form, datetime.now(), is_named=asked.is_named
        )
        journal.write_shared(kept, now=datetime.now())
        return content

    for words, form, kind, icon in _FORMS:
        if form == "pdf" and not find_browser():
            continue
        st.download_button(
            words, partial(made, form), f"pain-summary.{form}", kind, on_click="ignore", icon=icon,
            type="primary" if form == "html" else "secondary",
        )  # fmt: skip
    if not find_browser():
        show_note("Without Chrome or Chromium on this machine there is no PDF: open the page and print it.")
