"""Show a question in a line with its answer at the right; the rest of it is made once it is unfolded."""

from contextlib import AbstractContextManager

import streamlit as st

from pages.frame.page import folded


def line(question: str, answer: str, key: str, icon: str) -> AbstractContextManager[bool]:
    """One of them; yields whether it is unfolded. What a person wrote comes escaped."""
    return folded(f"{question} *{answer}*" if answer else question, key, icon)


def show_line(question: str, answer: str, sentences: list[str], key: str, icon: str) -> None:
    """One whose rest is sentences; none where there is nothing to say."""
    told = [each for each in sentences if each]
    if not told:
        return
    with line(question, answer, key, icon) as is_open:
        for sentence in told if is_open else ():
            st.markdown(sentence)
