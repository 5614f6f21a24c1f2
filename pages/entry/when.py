"""Ask when it was felt: now, earlier today, yesterday, or any day."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import streamlit as st

from pages.entry.draft import Draft

NOW, EARLIER, YESTERDAY, ANY_DAY = "Now", "Earlier today", "Yesterday", "Pick a day"
STARTS_NOW, JUST_ENDED = "It starts now", "It just ended"


@dataclass(frozen=True, slots=True)
class When:
    """A moment, and whether its time of day is known."""

    felt_at: datetime
    has_time: bool


def ask_when(draft: Draft, now: datetime) -> None:
    """Ask for the moment; without a time of day it is only a day."""
    with st.container(key=draft.key("tap_when"), gap="xsmall"):
        draft.start("when", NOW)
        chosen = st.pills(
            "When it was felt", [NOW, EARLIER, YESTERDAY, ANY_DAY], required=True, key=draft.key("when"),
            persist_state="session",
        )  # fmt: skip
        if chosen != NOW:
            with st.container(horizontal=True, gap="small"):
                if chosen == ANY_DAY:
                    draft.start("day", now.date())
                    st.date_input(
                        "Day", max_value=now.date(), key=draft.key("day"), persist_state="session",
                        width=160,
                    )  # fmt: skip
                st.time_input(
                    "Time, if you know it", value=None, step=300, key=draft.key("clock"), persist_state="session",
                    width=160,
                )  # fmt: skip
            if _moment(draft, now) > now:
                st.info("That moment is still to come. It will be saved as now.", icon=":material/schedule:")


def moment_of(draft: Draft, now: datetime) -> When:
    """The moment chosen, never one that is still to come."""
    at = _moment(draft, now)
    if draft.get("when", NOW) == NOW or at > now:
        return When(now.replace(second=0, microsecond=0), has_time=True)
    return When(at, has_time=draft.get("clock") is not None)


def fill_when(draft: Draft, at: datetime, *, has_time: bool) -> None:
    """A moment of the journal into the fields."""
    draft.put("when", ANY_DAY)
    draft.put("day", at.date())
    draft.put("clock", at.time() if has_time else None)


def _moment(draft: Draft, now: datetime) -> datetime:
    chosen = draft.get("when", NOW)
    day: date = now.date() - timedelta(days=1) if chosen == YESTERDAY else now.date()
    if chosen == ANY_DAY:
        day = draft.get("day", day)
    return datetime.combine(day, draft.get("clock") or time())
