"""Ask what a file leaves open: every question at once, each with the choice that holds where nobody answers."""

from collections.abc import Iterable

import streamlit as st

from analytics.readers import Question
from analytics.words.safe import plain

OTHER = "other"  # an answer of another form than the choices
_HINTS = {
    "LOW..HIGH": "lowest..highest, such as 0..100",
    "ZONE": "a place's clock, such as Europe/Berlin",
    "exposure:NAME[UNIT]": "exposure:coffee[cups], or intensity@neck",
    "MILD,MODERATE,SEVERE": "three numbers, such as 3,5,8",
    "NAME OF AN ENCODING": "its name, such as cp1250",
}


def given_answers(file: str, remembered: dict[str, str]) -> dict[str, str]:
    """What was answered about a file so far; before anything was, what was answered for one of the same shape."""
    kept: dict[str, str] = st.session_state.get(f"answers_{file}", {})
    return remembered | kept


def ask_questions(questions: Iterable[Question], file: str, answers: dict[str, str]) -> None:
    """Every question of a file, those first that must be answered before anything is kept."""
    asked = sorted(questions, key=lambda each: each.default is not None)
    must = [each for each in asked if each.default is None]
    if must:
        st.header("Please say", anchor=False)
    for each in must:
        _ask(each, file, answers)
    others = [each for each in asked if each.default is not None]
    if others:
        st.header("Taken for granted", anchor=False)
    for each in others:
        _ask(each, file, answers)


def _ask(question: Question, file: str, answers: dict[str, str]) -> None:
    """One question, with an example of what it is about."""
    key = f"answer_{file}_{question.name}"
    names = [each.name for each in question.choices] + ([OTHER] if question.takes else [])
    words = {each.name: plain(each.words) for each in question.choices} | {OTHER: "something else"}
    given = answers.get(question.name)
    chosen = given if given in names else OTHER if given else question.default
    with st.container(border=True, gap="small"):
        at = names.index(chosen) if chosen else None
        name = st.radio(plain(question.asks), names, index=at, format_func=words.__getitem__, key=key)
        if question.example:
            st.caption(plain(question.example))
        other = None
        if name == OTHER and question.takes:
            hint = _HINTS.get(question.takes[0], question.takes[0])
            other = st.text_input("Which", given if chosen == OTHER else "", key=f"{key}_other", placeholder=hint)
            if other and not question.allows(other.strip()):
                st.info(f"Please write {hint}.", icon=":material/help:")
    answer = other.strip() if other else name
    _keep(file, question, answer)


def _keep(file: str, question: Question, answer: str | None) -> None:
    """Note an answer down, and read the file once more with it."""
    kept: dict[str, str] = st.session_state.setdefault(f"answers_{file}", {})
    if answer is None or not question.allows(answer):
        return
    if kept.get(question.name) != answer and not (answer == question.default and question.name not in kept):
        kept[question.name] = answer
        st.rerun()
