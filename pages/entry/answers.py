"""Ask what is still open about a treatment, and what the answer says: it is saved with the rest, as one deed."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from analytics import Journal
from analytics.diary.entries import Entry, Rating, Session
from analytics.journal import FollowUp
from analytics.words.safe import plain
from analytics.words.saved import tell_place
from pages.entry.draft import Draft
from pages.entry.fields import Field, Part
from pages.entry.from_draft import Said
from pages.entry.marks import ANYWHERE, Spot
from pages.frame.cache import answer

AFTER = "pain after"


@dataclass(frozen=True)
class AnswerDraft(Part):
    """An answer before it is saved: pain now, and how sore the treatment left one."""

    PART: ClassVar[str] = "answer"
    level: Field[int | None] = Field(None)
    sore: Field[int | None] = Field(None)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the open question is answered with, unsaved."""

    asked: FollowUp
    level: int | None
    sore: int | None


def draft_of(asked: FollowUp) -> Draft:
    """Where the answer to a question is written."""
    return Draft(f"{asked.question} {asked.session_id}")


def open_question(journal: Journal, now: datetime) -> FollowUp | None:
    """The latest one; the journal is asked again each minute, for a session may end."""
    return next(iter(answer(journal, Journal.read_follow_ups, now.replace(second=0, microsecond=0))), None)


def answer_given(journal: Journal, now: datetime) -> Answer | None:
    """The answer that waits for Save; pain right after a session does not wait: one tap says and saves it."""
    asked = open_question(journal, now)
    if asked is None or asked.question == AFTER:
        return None
    draft = draft_of(asked)
    given = Answer(asked, draft.get(AnswerDraft.level), draft.get(AnswerDraft.sore))
    return given if (given.level, given.sore) != (None, None) else None


def forget_answer(journal: Journal, now: datetime) -> None:
    """Leave the open question unanswered."""
    asked = open_question(journal, now)
    if asked:
        draft_of(asked).forget()


def places_asked(journal: Journal, asked: FollowUp, now: datetime) -> list[Spot]:
    """Where it worked; where that was not said, the worst place of the last entry."""
    noted = journal.read_session(asked.session_id)
    places = [(place.region, place.side) for place in noted.what.places if place.region] if noted else []
    if not places:
        last = journal.read_last_entry(now)
        places = [(each.region, each.side) for each in last.what.ratings[:1]] if last else []
    return list(dict.fromkeys(places))


@dataclass(frozen=True, slots=True)
class Answered:
    """What the form says with the answer in it, and what is written beside it: in which words it is told."""

    said: Said
    sessions: tuple[Session, ...] = ()
    answers: tuple[tuple[UUID, str, Entry | None], ...] = ()
    words: tuple[str, ...] = ()


def answered_by(given: Answer, said: Said, journal: Journal, now: datetime, identifier: UUID) -> Answered:
    """Pain in the entry of the form, in one of its own where the form is of another time; soreness in the session."""
    asked, own, words = given.asked, None, []
    if given.level is not None:
        rated = _rated(places_asked(journal, asked, now), given.level)
        said, own = _with(rated, said, now, identifier)
        words += [f"{tell_place(each.region, each.side, each.intensity)} now" for each in (own.ratings if own else ())]
    noted = journal.read_session(asked.session_id) if given.sore is not None else None
    sore = () if noted is None or given.sore is None else (replace(noted.what, soreness=float(given.sore)),)
    words += [f"sore {given.sore} from the {plain(asked.kind)}"] if sore else []
    lead = "Saved: " if said.is_nothing and words else ""
    words[:1] = [f"{lead}{each}" for each in words[:1]]
    return Answered(said, sore, ((asked.session_id, asked.question, own),), tuple(words))


def _rated(places: list[Spot], level: int) -> tuple[Rating, ...]:
    return tuple(Rating(region, float(level), side) for region, side in places or [(ANYWHERE, None)])


def _with(rated: tuple[Rating, ...], said: Said, now: datetime, identifier: UUID) -> tuple[Said, Entry | None]:
    """What the form says of a place itself stands."""
    at = now.replace(second=0, microsecond=0)
    entry = said.entry or Entry(at, (), now, entry_id=identifier)
    if entry.felt_at != at:
        return said, Entry(at, rated, now)
    told = {(each.region, each.side) for each in entry.ratings}
    more = tuple(each for each in rated if (each.region, each.side) not in told)
    return replace(said, entry=replace(entry, ratings=(*entry.ratings, *more))), None
