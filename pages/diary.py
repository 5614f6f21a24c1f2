"""Show all that is written down, to be looked through and changed; bring in a file, and take an import back."""

import streamlit as st

from analytics import Journal
from analytics.diary.periods import Period
from analytics.words.numbers import counted, days_between
from pages.entry.changing import bar_of_change
from pages.entry.saving import show_save_bar, show_undo_bar
from pages.frame.cache import answer
from pages.frame.journals import open_journal
from pages.frame.nothing_yet import BRING_IN, VIEW
from pages.frame.page import link_page, open_page, show_lead, show_note
from pages.frame.period import ask_period_and_place
from pages.me.day_end import offer_day_end
from pages.written.bring_in import ask_files
from pages.written.diary_list import show_list
from pages.written.export import offer_export
from pages.written.imports import show_imports

ENTRIES, IMPORTS = "Entries", "Files brought in"


def ask_view() -> str:
    """Ask what to see: the entries, a file to bring in, or what came in."""
    with st.container(key="tap_view"):
        return st.segmented_control(
            "What to see", [ENTRIES, BRING_IN, IMPORTS], default=ENTRIES, required=True, key=VIEW,
            persist_state="session", label_visibility="collapsed",
        )  # fmt: skip


def show_view(journal: Journal, view: str) -> None:
    """One of the three."""
    written = answer(journal, Journal.read_period)
    if view == BRING_IN:
        ask_files(journal)
    elif view == IMPORTS:
        show_imports(journal)
    elif written is None:
        show_lead("**Nothing written yet.** An entry takes about a minute; a file brings in all of them at once.")
        link_page("today", "Write the first entry")
    else:
        ask_period_and_place(journal)
        offer_day_end(journal)
        show_list(written)
        show_kept(journal, written)
        offer_export(journal)


def show_kept(journal: Journal, written: Period) -> None:
    """How much there is in all."""
    counts = answer(journal, Journal.read_counts)
    kept = [counted(counts["entries"], "entry", "entries"), counted(counts["sessions"], "session")]
    show_note(" · ".join([*kept, days_between(written.first, written.last)]))


with open_page("Your diary"):
    journal = open_journal()
    bar = bar_of_change()
    if bar:
        show_save_bar(bar)
    else:
        show_undo_bar()
    show_view(journal, ask_view())
