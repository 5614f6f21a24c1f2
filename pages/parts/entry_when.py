"""Ask when it was felt: now, earlier today, yesterday, or any day."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

import streamlit as st

from pages.parts.saving import draft_key

NOW, EARLIER, YESTERDAY, ANY_DAY = "Now", "Earlier today", "Yesterday", "Pick a day"


@dataclass(frozen=True, slots=True)
class When:
    """A moment, and whether its time of day is known."""

    felt_at: datetime
    has_time: bool


def ask_when(now: datetime) -> When:
    """The moment chosen; without a time of day it is only a day."""
    with st.container(key="tap_when", horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen = st.pills(
            "When", [NOW, EARLIER, YESTERDAY, ANY_DAY], default=NOW, required=True, key=draft_key("when"),
            persist_state="session",
        )  # fmt: skip
        if chosen == NOW:
            return When(now.replace(second=0, microsecond=0), has_time=True)
        day = _ask_day(chosen, now)
        clock = st.time_input(
            "Time, if you know it", value=None, key=draft_key("clock"), persist_state="session", width=180
        )
    felt_at = datetime.combine(day, clock or time())
    if felt_at > now:
        st.info("That moment is still to come. It will be saved as now.", icon=":material/schedule:")
        return When(now.replace(second=0, microsecond=0), has_time=True)
    return When(felt_at, has_time=clock is not None)


def _ask_day(chosen: str | None, now: datetime) -> datetime:
    if chosen == ANY_DAY:
        day = st.date_input(
            "Day", value=now.date(), max_value=now.date(), key=draft_key("day"), persist_state="session", width=180
        )
        return datetime.combine(day or now.date(), time())
    return now - timedelta(days=1) if chosen == YESTERDAY else now
