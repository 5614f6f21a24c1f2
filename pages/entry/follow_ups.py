"""Ask what is still open about a session: pain right after it, and how it is the next morning."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

import streamlit as st

from analytics import Journal
from analytics.diary.entries import Entry, Rating
from analytics.diary.places import place_name
from analytics.journal import FollowUp, Written
from analytics.words.numbers import in_a_row
from analytics.words.safe import plain
from pages.entry.draft import Draft
from pages.entry.fields import Field, Part
from pages.entry.saving import deed, run_again_if_done
from pages.frame.journals import open_journal

AFTER = "pain after"
LEVELS = list(range(11))


@dataclass(frozen=True)
class AnswerDraft(Part):
    """An answer before it is saved: pain now, and how sore the treatment left one."""

    PART: ClassVar[str] = "answer"
    level: Field[int | None] = Field(None)
    sore: Field[int | None] = Field(None)


def draft_of(asked: FollowUp) -> Draft:
    """Where the answer to a question is written."""
    return Draft(f"{asked.question} {asked.session_id}")


@st.fragment(run_every=60)
def ask_follow_ups() -> None:
    """The latest open question, until it is answered or put away; looked for each minute, for a session may end."""
    run_again_if_done()
    journal, now = open_journal(), datetime.now()
    for asked in journal.read_follow_ups(now)[:1]:
        draft = draft_of(asked)
        with st.container(border=True, gap="small", key=draft.part_key("level_follow")):
            st.markdown(_question(asked, _places(journal, asked)))
            level = st.pills(
                "Pain, 0 none to 10 worst",
                LEVELS,
                key=draft.key(AnswerDraft.level),
                on_change=_answer_after,
                args=(asked,),
            )
            if asked.question != AFTER:
                st.pills("Sore from the treatment, 0 not at all to 10", LEVELS, key=draft.key(AnswerDraft.sore))
            with st.container(horizontal=True, gap="small"):
                if asked.question != AFTER:
                    st.button(
                        "Save the answer", type="primary", key=draft.deed_key("answer"), disabled=level is None,
                        on_click=_answer_morning, args=(asked,),
                    )  # fmt: skip
                st.button("Skip this question", key=draft.deed_key("dismiss"), on_click=_dismiss, args=(asked,))


def _places(journal: Journal, asked: FollowUp) -> list[tuple[str, str | None]]:
    """Where it worked; where that was not said, the worst place of the last entry."""
    noted = journal.read_session(asked.session_id)
    places = [(place.region, place.side) for place in noted.what.places if place.region] if noted else []
    if not places:
        last = journal.read_last_entry(datetime.now())
        places = [(each.region, each.side) for each in last.what.ratings[:1]] if last else []
    return list(dict.fromkeys(places))


def _question(asked: FollowUp, places: list[tuple[str, str | None]]) -> str:
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


def _answer_morning(asked: FollowUp) -> None:
    level, sore = draft_of(asked).get(AnswerDraft.level), draft_of(asked).get(AnswerDraft.sore)
    if level is None:
        return
    words = f"Saved: pain {level} today"
    deed(lambda journal, now: _write_morning(journal, asked, level, sore, now), words, asked.session_id)


def _write_morning(journal: Journal, asked: FollowUp, level: int, sore: int | None, now: datetime) -> Written:
    """Pain now, of the places that the question names, as an entry of its own; soreness with the session."""
    noted = journal.read_session(asked.session_id)
    at = now.replace(second=0, microsecond=0)
    ratings = tuple(Rating(region, float(level), side) for region, side in _places(journal, asked))
    sorely = replace(noted.what, soreness=float(sore)) if noted and sore is not None else None
    return journal.answer(
        asked.session_id, asked.question, now=now, entry=Entry(at, ratings, now) if ratings else None, session=sorely,
        version=noted.version if noted and sorely else None,
    )  # fmt: skip


def _dismiss(asked: FollowUp) -> None:
    deed(
        lambda journal, now: journal.answer(asked.session_id, asked.question, now=now),
        "It will not be asked again",
        asked.session_id,
    )
