"""Ask once, and again when it changes: background, habits, goals, PEG; each version is kept with its date."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import streamlit as st

from analytics.diary.intake import CONDITIONS, Intake
from analytics.diary.safety import SEE_A_DOCTOR
from analytics.journal import KeptIntake
from analytics.words.intake import tell_peg, tell_version
from analytics.words.numbers import day
from analytics.words.safety import tell_what_to_do
from pages.entry.choosing import ask_level, ask_words
from pages.entry.draft import Draft
from pages.entry.said import words_in
from pages.entry.saving import deed
from pages.frame.page import show_note
from pages.frame.warning_signs import show_doctor_box

PEG = {
    "peg_pain": "How strong was your pain on average? 0 none, 10 as bad as you can imagine",
    "peg_enjoyment": "How much did it get in the way of enjoying life? 0 not at all, 10 completely",
    "peg_activity": "How much did it get in the way of what you do? 0 not at all, 10 completely",
}
GOALS = {
    "goals": "What you hope for", "symptoms": "Your symptoms, in your own words",
    "questions": "What you want to ask your therapist",
}  # fmt: skip
BACKGROUND = {"medicines": "Medicines", "operations": "Operations", "injuries": "Injuries"}
HABITS = {
    "work": "Work", "sitting": "Sitting", "exercise": "Exercise", "sleep": "Sleep", "smoking": "Smoking",
    "diet": "Diet",
}  # fmt: skip
TEXTS = (*GOALS, *BACKGROUND, *HABITS)


def ask_intake(kept: list[KeptIntake]) -> None:
    """The latest version to change; saving keeps it beside the earlier ones."""
    draft = Draft(f"intake{len(kept)}")
    _fill(draft, kept[0].intake if kept else Intake())
    with st.container(border=True, gap="small", key="tap_peg"):
        st.header("The past week", anchor=False)
        for name, label in PEG.items():
            ask_level(draft, name, label)
        show_note("The PEG scale (Krebs 2009): three numbers that show over months whether life gets easier.")
    with st.container(border=True, gap="small"):
        st.header("In your own words", anchor=False)
        _ask_texts(draft, GOALS)
    _ask_background(draft)
    with st.container(key="tap_save_intake"):
        st.button("Save", type="primary", icon=":material/check:", width=260, on_click=_save, args=(draft, kept))


def _ask_background(draft: Draft) -> None:
    with st.container(border=True, gap="small", key="tap_background"):
        st.header("Background", anchor=False)
        ask_words(draft, "conditions", "Known conditions", CONDITIONS, own="Another condition")
        _ask_texts(draft, BACKGROUND)
    with st.expander("How you live", icon=":material/home:"):
        _ask_texts(draft, HABITS)
    with st.container(border=True, gap="small", key="tap_signs"):
        ask_words(draft, "warning_signs", "Any of these now? Most people have none of them.", SEE_A_DOCTOR)
        ticked = words_in(draft, "warning_signs")
        if ticked:
            show_doctor_box(ticked)


def _ask_texts(draft: Draft, fields: dict[str, str]) -> None:
    for name, label in fields.items():
        st.text_area(label, key=draft.key(name), persist_state="session", height=80, max_chars=5000)


def _fill(draft: Draft, intake: Intake) -> None:
    for name in TEXTS:
        draft.start(name, getattr(intake, name) or "")
    for name in PEG:
        draft.start(name, getattr(intake, name))
    for name in ("conditions", "warning_signs"):
        draft.start(name, list(getattr(intake, name)))


def _save(draft: Draft, kept: list[KeptIntake]) -> None:
    texts: dict[str, Any] = {name: draft.get(name, "").strip() or None for name in TEXTS}
    levels: dict[str, Any] = {name: draft.get(name) for name in PEG}
    words: dict[str, Any] = {name: words_in(draft, name) for name in ("conditions", "warning_signs")}
    intake = Intake(**texts, **levels, **words)
    if kept and replace(kept[0].intake, intake_id=intake.intake_id) == intake:
        st.toast("Nothing has changed since the last version.", icon=":material/info:")
        return
    signs = intake.warning_signs
    is_saved = deed(lambda journal, now: journal.write_intake(intake, now=now), "Saved.", draft.name, signs)
    if is_saved and not tell_what_to_do(signs):
        st.toast("Saved. Earlier answers are kept with their dates.", icon=":material/check:")


def show_versions(kept: list[KeptIntake]) -> None:
    """PEG over time, and each version with its date."""
    if not kept:
        return
    with st.container(border=True, gap="small"):
        st.header("Earlier answers", anchor=False)
        st.markdown(tell_peg(kept_pegs(kept)))
        for each in kept:
            with st.expander(f"{day(each.written_at)}, {each.written_at:%H:%M}"):
                st.markdown(tell_version(each.intake))


def kept_pegs(kept: list[KeptIntake]) -> list[tuple[datetime, float]]:
    """Each PEG score with its date, latest first."""
    return [(each.written_at, each.intake.peg) for each in kept if each.intake.peg is not None]
