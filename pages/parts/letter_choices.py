"""Ask what goes into the therapist's page, and say what leaves with it."""

import streamlit as st

from analytics.letter.facts import SECTIONS, Letter
from analytics.words.coverage import tell_coverage
from analytics.words.numbers import counted
from analytics.words.safe import plain

WORDS = {
    "course": "Pain day by day", "places": "Where it hurts", "sessions": "Sessions", "triggers": "What goes with it",
    "notes": "My notes", "diet": "Diet", "smoking": "Smoking", "mood": "Mood", "cycle": "Menstruation",
}  # fmt: skip


def ask_recipient() -> str:
    """Ask whom it is for; it is stamped on the page."""
    return st.text_input("For whom (optional)", key="recipient", persist_state="session", width=420).strip()


def ask_sections() -> tuple[list[str], list[str]]:
    """Ask which sections are in: those added to the usual ones, and those left out."""
    usual = [name for name, is_in in SECTIONS.items() if is_in]
    with st.container(key="tap_sections"):
        chosen = st.pills(
            "Sections", list(SECTIONS), default=usual, selection_mode="multi", format_func=_words, key="sections",
            persist_state="session",
        )  # fmt: skip
    return [name for name in chosen if name not in usual], [name for name in usual if name not in chosen]


def show_what_leaves(letter: Letter) -> None:
    """What the file holds, section by section, as it stands now."""
    lines = [
        f"For {plain(letter.recipient)}" if letter.recipient else "For nobody by name",
        tell_coverage(letter.coverage, letter.period),
        f"About: {plain(letter.place)}",
        *_sections(letter),
    ]
    st.markdown("\n".join(f"- {line}" for line in lines))


def _sections(letter: Letter) -> list[str]:
    return [
        words
        for words, is_in in (
            ("Pain day by day, and flares", letter.course is not None),
            ("Where it hurts", letter.places is not None),
            ("What goes with worse days", letter.triggers is not None),
            (f"Sessions, {len(letter.session_rows)} in a table", letter.sessions is not None),
            (f"**Your own words: {counted(len(letter.notes), 'note')}**", bool(letter.notes)),
        )
        if is_in
    ]


def _words(section: str) -> str:
    return WORDS.get(section, section.capitalize())
