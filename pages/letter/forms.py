"""Ask in which form the therapist's page leaves, show just that as it would leave, and give it as a file."""

import io
import json
from dataclasses import dataclass, replace
from datetime import datetime

import pandas as pd
import streamlit as st

from analytics import Journal
from analytics.letter.facts import PAPERS, shared_of
from analytics.letter.pdf import find_browser
from analytics.words.numbers import counted
from pages.frame.page import show_note
from pages.letter.asked import Asked, content_of, letter_of
from pages.letter.choices import ask_passphrase, chosen, line
from pages.letter.seen import show_seen


@dataclass(frozen=True, slots=True)
class Form:
    """One form: as it is chosen, what its download is called, its kind for a browser, and what it is good for."""

    name: str
    download: str
    kind: str
    icon: str
    good_for: str


FORMS = {
    "pdf": Form("as a page (PDF)", "Download the page (PDF)", "application/pdf", ":material/picture_as_pdf:",
                "One side for paper, or to send, and a second with the curves; it can be locked with a passphrase."),
    "html": Form("to open in a browser (HTML)", "Download the page (HTML)", "text/html", ":material/download:",
                 "Opens in any browser without a network, on a phone too, and prints."),
    "txt": Form("plain text", "Download as text", "text/plain", ":material/chat:",
                "Copy it, with the sign at its top right corner, into a message or a mail."),
    "csv": Form("a table (CSV)", "Download as a table", "text/csv", ":material/table:",
                "Every entry and session, for a spreadsheet. A table bears no name and no date of making."),
    "json": Form("for the practice’s computer (FHIR)", "Download for the practice", "application/fhir+json",
                 ":material/data_object:", "For a record system: the page's sentences, every rating and session."),
}  # fmt: skip
PRINTED = ("html", "pdf")


def ask_form() -> tuple[str, str, str]:
    """Ask in which form it leaves, on which paper, and with which passphrase; a PDF where one can be made."""
    usual = "pdf" if find_browser() else "html"
    with line("Form", _form_words(usual), "form"):
        with st.container(key="tap_form"):
            form = st.segmented_control(
                "Form", list(FORMS), default=usual, required=True, format_func=lambda each: FORMS[each].name,
                key="form", persist_state="session",
            )  # fmt: skip
        show_note(FORMS[form].good_for)
        paper = _ask_paper() if form in PRINTED else "A4"
        passphrase = ask_passphrase() if form == "pdf" and find_browser() else ""
    return form, paper, passphrase


def _form_words(usual: str) -> str:
    form = str(chosen("form", usual))
    return FORMS[form].name + (f", {chosen('paper', 'A4')}" if form in PRINTED else "")


def _ask_paper() -> str:
    with st.container(key="tap_paper"):
        return st.segmented_control(
            "Paper", list(PAPERS.values()), default="A4", required=True, key="paper", persist_state="session"
        )


def show_download(journal: Journal, asked: Asked, form: str, passphrase: str) -> None:
    """The file, made only when it is asked for, and noted down then; a message may be copied instead."""
    if form == "pdf" and not find_browser():
        show_note("Without Chrome or Chromium on this machine there is no PDF: open the page and print it.")
        return

    def made() -> bytes:
        content = content_of(journal, asked, form, passphrase)
        _note_down(journal, asked, form)
        return content

    words, kind, icon = FORMS[form].download, FORMS[form].kind, FORMS[form].icon
    with st.container(key="tap_download", gap="xsmall"):
        st.download_button(
            words, made, f"pain-summary.{form}", kind, on_click="ignore", icon=icon, type="primary", width="stretch"
        )
        if form == "txt":
            st.button(
                "I sent it", icon=":material/check:", help="Keeps whom it went to, and when.", on_click=_note_sent,
                args=(journal, asked),
            )  # fmt: skip


def _note_sent(journal: Journal, asked: Asked) -> None:
    _note_down(journal, asked, "txt")
    st.toast("Noted under “What was shared”.", icon=":material/check:")


def _note_down(journal: Journal, asked: Asked, form: str) -> None:
    """Whom it was for is kept even where the page names nobody."""
    named, now = letter_of(journal, replace(asked, is_named=True)), datetime.now()
    journal.write_shared(shared_of(named, form, now, is_named=asked.is_named), now=now)


def show_preview(journal: Journal, asked: Asked, form: str) -> None:
    """What the file holds, as it would leave."""
    content = content_of(journal, asked, "html" if form == "pdf" else form)
    if form in PRINTED:
        show_seen(content.decode())
    elif form == "txt":
        st.code(content.decode(), language=None, wrap_lines=True, height=600)
    elif form == "csv":
        table = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
        show_note(f"{counted(len(table), 'row')} in {counted(len(table.columns), 'column')}, all of them here.")
        st.dataframe(table, hide_index=True, height=480, alt="The table as it leaves")
    else:
        entries = json.loads(content)["entry"]
        first: dict[str, object] = {}
        for each in entries:
            first.setdefault(each["resource"]["resourceType"], each["resource"])
        show_note(f"The first of each kind; {counted(len(entries), 'resource')} in all.")
        st.json(list(first.values()), expanded=2)
