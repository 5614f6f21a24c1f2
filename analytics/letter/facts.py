"""Share only what was chosen: the facts a letter may hold, already narrowed to its sections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

import pandas as pd

from analytics.diary.factors import find_factor
from analytics.diary.faults import JournalFault
from analytics.diary.intake import Intake
from analytics.diary.periods import Period
from analytics.diary.sharing import Shared
from analytics.measures.aftermath import Aftermath
from analytics.measures.answers import TooFew
from analytics.measures.comparison import Comparison
from analytics.measures.course import Course
from analytics.measures.coverage import Coverage
from analytics.measures.lately import Lately
from analytics.measures.places import Places
from analytics.measures.sessions import Sessions
from analytics.measures.triggers import Trigger, Triggers

# Sections and whether they are in unless the person says otherwise; the last five are outside a massage therapist's
# scope, so they are out unless chosen.
SECTIONS = {
    "course": True, "places": True, "sessions": True, "triggers": True, "words": True, "safety": True,
    "notes": False, "diet": False, "smoking": False, "mood": False, "cycle": False,
}  # fmt: skip
PAPERS = {"a4": "A4", "letter": "Letter"}


class LetterFault(JournalFault):
    """The page could not be made; nothing was written."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session as the letter's table shows it; scores are NRS points."""

    began_at: datetime
    kind: str
    became: Aftermath
    places: str = ""
    muscles: str = ""
    minutes: float | None = None
    pressure: float | None = None
    pain_before: float | None = None
    pain_after: float | None = None
    has_time: bool = True


@dataclass(frozen=True, slots=True)
class RatingRow:
    """One rating: a place at one moment, NRS points."""

    felt_at: datetime
    has_time: bool
    region: str
    side: str | None
    intensity: float


@dataclass(frozen=True, slots=True)
class Peg:
    """The three items of the PEG scale, 0 to 10 each, as answered on one day."""

    at: datetime
    pain: float
    enjoyment: float
    activity: float

    @property
    def score(self) -> float:
        """Their mean."""
        return (self.pain + self.enjoyment + self.activity) / 3


@dataclass(frozen=True, slots=True)
class Note:
    """What the person wrote in their own words at one moment."""

    felt_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Hopes:
    """What the person says of themselves: symptoms, goals and questions, in their own words; empty where not said."""

    symptoms: str = ""
    goals: str = ""
    questions: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything that leaves, and nothing else."""

    period: Period
    place: str
    recipient: str
    made_on: date
    coverage: Coverage
    course: Course | TooFew | None
    comparison: Comparison | TooFew | None
    lately: Lately | None
    peg: tuple[Peg, ...]
    places: Places | None
    triggers: Triggers | TooFew | None
    sessions: Sessions | TooFew | None
    session_rows: tuple[SessionRow, ...]
    notes: tuple[Note, ...]
    hopes: Hopes
    signs: tuple[str, ...]
    paper: str = "A4"
    sections: frozenset[str] = frozenset()
    ratings: tuple[RatingRow, ...] = ()


def checked_paper(paper: str) -> str:
    """The paper asked for, as a style sheet names it.

    Raises:
        LetterFault: it is neither A4 nor letter.
    """
    if paper.lower() not in PAPERS:
        raise LetterFault(f"There is no paper '{paper}' here. Papers are: A4, Letter.")
    return PAPERS[paper.lower()]


def shared_of(letter: Letter, form: str, now: datetime) -> Shared:
    """What the journal keeps of a page that left."""
    return Shared(now, letter.recipient, form, letter.period, letter.place, tuple(sorted(letter.sections)))


def chosen_sections(include: Iterable[str], without: Iterable[str]) -> frozenset[str]:
    """The sections that are in: the usual ones, those asked for, less those left out.

    Raises:
        LetterFault: there is no section of that name.
    """
    include, without = set(include), set(without)
    unknown = sorted((include | without) - SECTIONS.keys())
    if unknown:
        raise LetterFault(f"There is no section '{unknown[0]}'. Sections are: {', '.join(SECTIONS)}.")
    usual = {name for name, is_in in SECTIONS.items() if is_in}
    return frozenset((usual | include) - without)


def narrowed(letter: Letter, sections: Iterable[str]) -> Letter:
    """The letter with nothing in it but the chosen sections."""
    chosen = frozenset(sections)
    return replace(
        letter,
        sections=chosen,
        course=letter.course if "course" in chosen else None,
        comparison=letter.comparison if "course" in chosen else None,
        lately=_lately(letter.lately, chosen) if "course" in chosen else None,
        peg=letter.peg if "course" in chosen else (),
        places=letter.places if "places" in chosen else None,
        triggers=_within_scope(letter.triggers, chosen) if "triggers" in chosen else None,
        sessions=letter.sessions if "sessions" in chosen else None,
        session_rows=letter.session_rows if "sessions" in chosen else (),
        ratings=letter.ratings if "places" in chosen else (),
        notes=letter.notes if "notes" in chosen else (),
        hopes=letter.hopes if "words" in chosen else Hopes(),
        signs=letter.signs if "safety" in chosen else (),
    )


def _lately(lately: Lately | None, chosen: frozenset[str]) -> Lately | None:
    """The latest days; where sessions are left out, nothing of when the last one was."""
    if lately is None or "sessions" in chosen:
        return lately
    return replace(lately, session=None, since=None, until=None)


def _within_scope(triggers: Triggers | TooFew | None, chosen: frozenset[str]) -> Triggers | TooFew | None:
    if not isinstance(triggers, Triggers):
        return triggers
    return replace(triggers, asked=tuple(each for each in triggers.asked if _may_leave(each.names, chosen)))


def _may_leave(names: Sequence[str], chosen: frozenset[str]) -> bool:
    return all(find_factor(name).section in chosen | {""} for name in names)


def shown_triggers(triggers: Triggers) -> tuple[Trigger, ...]:
    """At most five, the clearest first, and only those with an answer."""
    return tuple(each for each in triggers.asked if not isinstance(each.answer, TooFew))[:5]


def session_rows_of(sessions: pd.DataFrame, became: Sequence[Aftermath]) -> tuple[SessionRow, ...]:
    """The letter's rows from the journal's table of sessions; what is missing is None or empty."""
    columns = ["kind", "places", "muscles", "minutes", "pressure", "pain_before", "pain_after", "has_time"]
    table = sessions[columns].astype(object).where(sessions[columns].notna(), None)
    return tuple(
        SessionRow(began_at.to_pydatetime(), kind, after, places or "", muscles or "", *numbers)
        for began_at, (kind, places, muscles, *numbers), after in zip(
            sessions["began_at"], table.itertuples(index=False, name=None), became, strict=True
        )
    )


def rating_rows_of(ratings: pd.DataFrame) -> tuple[RatingRow, ...]:
    """Every rating from the journal's table of them, in order of time."""
    columns = ["felt_at", "has_time", "region", "side", "intensity"]
    table = ratings[columns].iloc[::-1].astype(object)
    rows = table.where(table.notna(), None).itertuples(index=False, name=None)
    return tuple(
        RatingRow(
            at.to_pydatetime(), bool(has_time), str(region), side if isinstance(side, str) else None, float(level)
        )
        for at, has_time, region, side, level in rows
    )


def pegs_of(intakes: Iterable[tuple[datetime, Intake]]) -> tuple[Peg, ...]:
    """The PEG of each version of the intake that has all three items, in their order."""
    items = [(at, each.peg_pain, each.peg_enjoyment, each.peg_activity) for at, each in intakes]
    return tuple(
        Peg(at, pain, enjoyment, activity)
        for at, pain, enjoyment, activity in items
        if pain is not None and enjoyment is not None and activity is not None
    )


def notes_of(entries: pd.DataFrame) -> tuple[Note, ...]:
    """What the person wrote, in order of time."""
    written = entries[entries["notes"].notna()]
    pairs = zip(written["felt_at"], written["notes"], strict=True)
    return tuple(Note(felt_at.to_pydatetime(), str(text)) for felt_at, text in pairs)
