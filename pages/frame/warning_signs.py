"""Show when to see a doctor and what to ask before a massage: always at hand, calm, by words and not by colour."""

from collections.abc import Sequence

import streamlit as st

from analytics.diary.safety import SOON, URGENT
from analytics.words.numbers import sentence_case
from analytics.words.safety import tell_see_a_doctor

TITLE = "When to see a doctor"


def show_doctor_box(ticked: Sequence[str] = ()) -> None:
    """What was ticked and what follows from it, above the list of all warning signs."""
    with st.container(border=True, gap="small"):
        st.header(f":material/medical_services: {TITLE}", anchor=False)
        if ticked:
            st.markdown(tell_see_a_doctor(ticked), width=720)
        _show_signs()


def show_doctor_link(beside: str = "") -> None:
    """The warning signs, folded away; for pages on which they should never be far."""
    with st.expander(f"{TITLE} *{beside}*" if beside else TITLE, icon=":material/medical_services:"):
        _show_signs()


def _show_signs() -> None:
    st.markdown(f"**Call the emergency number, or go today:**\n\n{_listed(URGENT)}", width=720)
    st.markdown(f"**Soon, and before any massage:**\n\n{_listed(SOON)}", width=720)
    st.markdown(
        "Most muscle pain is none of this. The signs do not say what you have; they say that someone should look.",
        width=720,
    )


def _listed(signs: Sequence[str]) -> str:
    return "\n".join(f"- {sentence_case(sign)}" for sign in signs)
