"""Ask once, and again when it changes: background, habits, goals, PEG; each version is kept with its date."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar

import streamlit as st

from analytics.diary.intake import CONDITIONS, Intake
from analytics.diary.safety import SEE_A_DOCTOR
from analytics.journal import KeptIntake
from analytics.words.intake import tell_peg, tell_version
from analytics.words.numbers import day
from analytics.words.safety import tell_what_to_do
from pages.entry.choosing import ask_level, ask_text, ask_words
from pages.entry.draft import Draft
from pages.entry.entry_draft import Number, Words
from pages.entry.fields import Field, Part, joined
from pages.entry.saving import deed
from pages.frame.page import show_note
from pages.frame.urgent import is_urgent, show_urgent_unsaved
from pages.frame.warning_signs import show_doctor_box


@dataclass(frozen=True)
class IntakeDraft(Part):
    """What the form of the intake holds."""

    PART: ClassVar[str] = "intake"
    peg_pain: Number = Field(None)
    peg_enjoyment: Number = Field(None)
    peg_activity: Number = Field(None)
    goals: Field[str] = Field("")
    symptoms: Field[str] = Field("")
    questions: Field[str] = Field("")
    medicines: Field[str] = Field("")
    operations: Field[str] = Field("")
    injuries: Field[str] = Field("")
    work: Field[str] = Field("")
    sitting: Field[str] = Field("")
    exercise: Field[str] = Field("")
    sleep: Field[str] = Field("")
    smoking: Field[str] = Field("")
    diet: Field[str] = Field("")
    conditions: Words = Field(())
    own_conditions: Words = Field(())
    warning_signs: Words = Field(())


PEG: dict[Number, str] = {
    IntakeDraft.peg_pain: "How strong was your pain on average? 0 none, 10 as bad as you can imagine",
    IntakeDraft.peg_enjoyment: "How much did it get in the way of enjoying life? 0 not at all, 10 completely",
    IntakeDraft.peg_activity: "How much did it get in the way of what you do? 0 not at all, 10 completely",
}
GOALS: dict[Field[str], str] = {
    IntakeDraft.goals: "What you hope for", IntakeDraft.symptoms: "Your symptoms, in your own words",
    IntakeDraft.questions: "What you want to ask your therapist",
}  # fmt: skip
BACKGROUND: dict[Field[str], str] = {
    IntakeDraft.medicines: "Medicines", IntakeDraft.operations: "Operations", IntakeDraft.injuries: "Injuries",
}  # fmt: skip
HABITS: dict[Field[str], str] = {
    IntakeDraft.work: "Work", IntakeDraft.sitting: "Sitting", IntakeDraft.exercise: "Exercise",
    IntakeDraft.sleep: "Sleep", IntakeDraft.smoking: "Smoking", IntakeDraft.diet: "Diet",
}  # fmt: skip
TEXTS, WORDS = (*GOALS, *BACKGROUND, *HABITS), (IntakeDraft.conditions, IntakeDraft.warning_signs)


def ask_intake(kept: list[KeptIntake]) -> None:
    """The latest version to change; saving keeps it beside the earlier ones."""
    draft = Draft(f"intake{len(kept)}")
    _fill(draft, kept[0].intake if kept else Intake())
    with st.container(border=True, gap="small", key="tap_peg"):
        st.header("The past week", anchor=False)
        for field, label in PEG.items():
            ask_level(draft, field, label)
        show_note("The PEG scale (Krebs 2009): three numbers that show over months whether life gets easier.")
    with st.container(border=True, gap="small"):
        st.header("In your own words", anchor=False)
        _ask_texts(draft, GOALS)
    _ask_background(draft)
    known = kept[0].intake.warning_signs if kept else ()
    new = [sign for sign in draft.get(IntakeDraft.warning_signs) if sign not in known]
    with st.bottom:
        show_urgent_unsaved(new)
    icon = None if is_urgent() or tell_what_to_do(new) else ":material/check:"
    with st.container(key="tap_save_intake"):
        st.button("Save", type="primary", icon=icon, width=260, key="save_intake", on_click=_save, args=(draft, kept))


def _ask_background(draft: Draft) -> None:
    with st.container(border=True, gap="small", key="tap_background"):
        st.header("Background", anchor=False)
        ask_words(
            draft, IntakeDraft.conditions, "Known conditions", CONDITIONS,
            own=(IntakeDraft.own_conditions, "Another condition"),
        )  # fmt: skip
        _ask_texts(draft, BACKGROUND)
    with st.expander("How you live", icon=":material/home:"):
        _ask_texts(draft, HABITS)
    with st.container(border=True, gap="small", key="tap_signs"):
        ask_words(draft, IntakeDraft.warning_signs, "Any of these now? Most people have none of them.", SEE_A_DOCTOR)
        ticked = (*draft.get(IntakeDraft.warning_signs),)
        if ticked:
            show_doctor_box(ticked)


def _ask_texts(draft: Draft, fields: dict[Field[str], str]) -> None:
    for field, label in fields.items():
        ask_text(draft, field, label, most=5000, height=80)


def _fill(draft: Draft, intake: Intake) -> None:
    for text in TEXTS:
        draft.start(text, getattr(intake, text.name) or "")
    for level in PEG:
        draft.start(level, getattr(intake, level.name))
    for words in WORDS:
        draft.start(words, list(getattr(intake, words.name)))


def _save(draft: Draft, kept: list[KeptIntake]) -> None:
    said = IntakeDraft.held_in(draft.flat())
    texts: dict[str, Any] = {text.name: getattr(said, text.name).strip() or None for text in TEXTS}
    levels: dict[str, Any] = {level.name: getattr(said, level.name) for level in PEG}
    conditions = joined(said.conditions, said.own_conditions)
    intake = Intake(**texts, **levels, conditions=conditions, warning_signs=joined(said.warning_signs))
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
