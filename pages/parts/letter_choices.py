"""Ask what goes into the therapist's page, and say what leaves with it."""

import streamlit as st

from analytics.diary.sharing import Shared
from analytics.letter.facts import PAPERS, SECTIONS, Hopes, Letter
from analytics.words.coverage import tell_coverage
from analytics.words.numbers import counted, day, days_between, in_a_row
from analytics.words.safe import plain

WORDS = {
    "course": "Pain day by day", "places": "Where it hurts", "sessions": "Sessions", "triggers": "What goes with it",
    "words": "My words and questions", "safety": "Signs to see a doctor about", "notes": "My notes", "diet": "Diet",
    "smoking": "Smoking", "mood": "Mood", "cycle": "Menstruation",
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


def ask_paper() -> str:
    """Ask which paper it will be printed on."""
    with st.container(key="tap_paper"):
        return st.segmented_control(
            "Paper", list(PAPERS.values()), default="A4", required=True, key="paper", persist_state="session"
        )


def ask_passphrase() -> str:
    """Ask for what locks the PDF; it is kept nowhere."""
    return st.text_input(
        "Passphrase for the PDF (optional)", type="password", key="passphrase", width=420, autocomplete="new-password"
    )


def show_shared(shared: list[Shared]) -> None:
    """What left before, latest first."""
    if not shared:
        st.markdown("Nothing was shared yet.")
    for each in shared:
        whom = f"for {plain(each.recipient)}" if each.recipient else "for nobody by name"
        sections = in_a_row([_words(name).lower() for name in each.sections])
        days = days_between(each.period.first, each.period.last)
        st.markdown(f"**{day(each.shared_at)}**, {each.form.upper()}, {whom}: {days}, {plain(each.place)}; {sections}")


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
            ("**Your own words**: symptoms, hopes and questions from About me", letter.hopes != Hopes()),
            (f"**Signs you ticked**: {plain(in_a_row(list(letter.signs)))}", bool(letter.signs)),
            (f"**Your own words**: {counted(len(letter.notes), 'note')}", bool(letter.notes)),
        )
        if is_in
    ]


def _words(section: str) -> str:
    return WORDS.get(section, section.capitalize())
