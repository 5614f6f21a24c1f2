"""Ask when it was felt: now, earlier today, yesterday, or any day."""

from datetime import datetime

import streamlit as st

from pages.entry.draft import Draft
from pages.entry.entry_draft import ANY_DAY, EARLIER, NOW, YESTERDAY, EntryDraft
from pages.entry.moments import chosen_moment
from pages.frame.dates import field_format


def ask_when(draft: Draft, now: datetime) -> None:
    """Ask for the moment; without a time of day it is only a day."""
    with st.container(key=draft.part_key("when"), gap="xsmall"):
        draft.start(EntryDraft.when, NOW)
        asked = "When it was" if draft.read().is_only_treatment else "When it was felt"
        chosen = st.pills(
            asked, [NOW, EARLIER, YESTERDAY, ANY_DAY], required=True, key=draft.key(EntryDraft.when),
            persist_state="session",
        )  # fmt: skip
        if chosen != NOW:
            with st.container(horizontal=True, gap="small"):
                if chosen == ANY_DAY:
                    draft.start(EntryDraft.day, now.date())
                    st.date_input(
                        "Day", max_value=now.date(), format=field_format(), key=draft.key(EntryDraft.day),
                        persist_state="session", width=160,
                    )  # fmt: skip
                st.time_input(
                    "Time, if you know it", value=None, step=300, key=draft.key(EntryDraft.clock),
                    persist_state="session", width=160,
                )  # fmt: skip
            if chosen_moment(draft.read(), now) > now:
                st.info("That moment is still to come. It will be saved as now.", icon=":material/schedule:")
