"""Ask how long one point was held: typed in, or counted while it is held."""

from pathlib import Path
from typing import Any

import streamlit as st

from pages.entry.choosing import ask_number
from pages.entry.draft import Draft
from pages.entry.entry_draft import SessionDraft

FOLDER = Path(__file__).parent
ROUNDS = (7, 10, 20, 30, 45, 60, 90)
USUAL_ROUND = 30
LONGEST = 3600.0
_HTML = f"""
<div class="timer" role="group" aria-label="Timer for holding one point">
  <button type="button" class="go">Start the timer</button>
  <output class="count" aria-live="off">0 s</output>
  <label>Soft signal every <select class="every">{
    "".join(f'<option value="{seconds}">{seconds} s</option>' for seconds in ROUNDS)
}</select></label>
  <span class="told" role="status"></span>
</div>
"""
_CSS = """
.timer { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; font: inherit; color: var(--st-text-color); }
.timer button, .timer select { min-height: 44px; padding: 0 16px; font: inherit; color: inherit; border-radius: 22px;
  border: 1px solid var(--st-border-color); background: var(--st-background-color); cursor: pointer; }
.timer button:focus-visible, .timer select:focus-visible { outline: 2px solid var(--st-primary-color);
  outline-offset: 2px; }
.count { min-width: 3.5em; font-size: 1.375rem; font-variant-numeric: tabular-nums; }
.told { color: var(--st-gray-text-color); }
"""


def ask_hold(draft: Draft) -> None:
    """Seconds that one point was held; the timer writes them in when it is stopped."""
    ask_number(draft, SessionDraft.hold_seconds, "Hold on one point, seconds", highest=LONGEST, step=5)
    key = draft.deed_key("timer")
    _timer()(data={"every": USUAL_ROUND}, key=key, on_hold_change=lambda: _write_in(draft, key))


def _write_in(draft: Draft, key: str) -> None:
    counted = (st.session_state.get(key) or {}).get("hold")
    if isinstance(counted, int | float) and 0 <= counted <= LONGEST:
        draft.put(SessionDraft.hold_seconds, float(counted))


@st.cache_resource(show_spinner=False)
def _timer() -> Any:
    js = (FOLDER / "hold_timer.js").read_text(encoding="utf-8")
    return st.components.v2.component("pain_journal_hold_timer", html=_HTML, css=_CSS, js=js)
