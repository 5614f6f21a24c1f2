"""Show where a person is once what they pressed is gone: the keyboard, and what reads aloud, go on from there."""

from typing import Any

import streamlit as st

_TURN = "turn_to"
_FOCUS = """export default ({ data }) => {
  if (!data || window.painJournalTurned === data.turn) return;
  window.painJournalTurned = data.turn;
  const end = performance.now() + 3000;
  (function look() {
    const there = document.querySelector(data.to);
    if (there && !there.disabled) {
      if (there.tagName !== "BUTTON") there.tabIndex = -1;
      there.focus();
    } else if (performance.now() < end) requestAnimationFrame(look);
  })();
}"""


def turn_to(place: str) -> None:
    """From the next run on the focus is there: a selector of the page's parts."""
    turn = st.session_state.get(_TURN, ("", 0))[1] + 1
    st.session_state[_TURN] = (place, turn)


def turn_to_what_was_done() -> None:
    """Turn there once, where something was done; it takes no room."""
    to, turn = st.session_state.get(_TURN, ("", 0))
    with st.container(key="turning"):
        _turner()(key="turner", data={"to": to, "turn": turn} if turn else None)


@st.cache_resource(show_spinner=False)
def _turner() -> Any:
    return st.components.v2.component("pain_journal_turning", js=_FOCUS)
