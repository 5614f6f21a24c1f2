"""Ask what is still open about a session: pain right after it, and how it is the next morning."""

from dataclasses import replace
from datetime import datetime

import streamlit as st

from analytics import Journal
from analytics.diary.places import place_name
from analytics.journal import FollowUp, Written
from analytics.words.numbers import in_a_row
from analytics.words.safe import plain
from pages.entry.answers import AFTER, AnswerDraft, draft_of, open_question, places_asked
from pages.entry.marks import Spot
from pages.entry.saving import deed, run_again_if_done
from pages.frame.journals import open_journal

LEVELS = list(range(11))


@st.fragment(run_every=60)
def ask_follow_ups() -> None:
    """The latest open question, until it is answered or put away: Save saves the answer with the rest."""
    run_again_if_done()
    journal, now = open_journal(), datetime.now()
    asked = open_question(journal, now)
    if asked is None:
        return
    draft = draft_of(asked)
    # One line above the body until it is opened; the pills keep what was chosen when it is folded again.
    with (
        st.expander(_in_short(asked), icon=":material/notifications:", key=draft.part_key("follow")),
        st.container(gap="small", key=draft.part_key("level_follow")),
    ):
        st.markdown(_question(asked, places_asked(journal, asked, now)))
        st.pills(
            "Pain, 0 none to 10 worst", LEVELS, key=draft.key(AnswerDraft.level), persist_state="session",
            on_change=_answer_after, args=(asked,),
        )  # fmt: skip
        if asked.question != AFTER:
            st.pills(
                "Sore from the treatment, 0 not at all to 10", LEVELS, key=draft.key(AnswerDraft.sore),
                persist_state="session",
            )  # fmt: skip
        st.button("Skip this question", key=draft.deed_key("dismiss"), on_click=_dismiss, args=(asked,))


def _in_short(asked: FollowUp) -> str:
    when = "after" if asked.question == AFTER else "the day after"
    return f"How is it {when} your {plain(asked.kind)}?"


def _question(asked: FollowUp, places: list[Spot]) -> str:
    kind = plain(asked.kind)
    if asked.question == AFTER:
        return f"**Your {kind} is over.** How is the pain right after it?"
    where = in_a_row([plain(place_name(*place).lower()) for place in places])
    return f"**The day after your {kind}.** How is the pain now" + (f" ({where})?" if where else "?")


def _answer_after(asked: FollowUp) -> None:
    """One tap is the answer."""
    level = draft_of(asked).get(AnswerDraft.level)
    if asked.question != AFTER or level is None:
        return

    def write(journal: Journal, now: datetime) -> Written:
        noted = journal.read_session(asked.session_id)
        if noted is None:
            return Written()
        return journal.change_session(replace(noted.what, pain_after=float(level)), noted.version, now=now)

    deed(write, f"Saved: pain {level} after the {plain(asked.kind)}", asked.session_id)
    draft_of(asked).forget()  # taken back, it is asked again


def _dismiss(asked: FollowUp) -> None:
    deed(
        lambda journal, now: journal.answer(asked.session_id, asked.question, now=now),
        "It will not be asked again",
        asked.session_id,
    )
