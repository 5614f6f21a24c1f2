"""Share only what was chosen: the facts a letter may hold, already narrowed to its sections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from analytics.diary.factors import find_factor
from analytics.diary.faults import JournalFault
from analytics.diary.intake import Intake
from analytics.diary.periods import Period
from analytics.diary.sharing import Shared
from analytics.letter.rows import Amount, EntryRow, Hopes, Note, Peg, RatingRow, SessionRow, Ticked
from analytics.measures.answers import TooFew
from analytics.measures.comparison import Comparison
from analytics.measures.course import Course
from analytics.measures.coverage import Coverage
from analytics.measures.dose import Dose
from analytics.measures.lately import Lately
from analytics.measures.places import Places
from analytics.measures.sessions import Sessions
from analytics.measures.triggers import Trigger, Triggers

# Sections and whether they are in unless the person says otherwise. Notes, diet, smoking, mood and menstruation are
# outside a massage therapist's scope, and the last three are further sides: out unless chosen.
SECTIONS = {
    "course": True, "places": True, "sessions": True, "triggers": True, "words": True, "safety": True,
    "notes": False, "diet": False, "smoking": False, "mood": False, "cycle": False,
    "every_session": False, "every_entry": False, "about_me": False,
}  # fmt: skip
# What one side of paper holds: of places those of most days, of sessions the latest, of triggers the clearest.
MOST_PLACES, MOST_SESSIONS, MOST_TRIGGERS = 5, 4, 5
PAPERS = {"a4": "A4", "letter": "Letter"}


class LetterFault(JournalFault):
    """The page could not be made; nothing was written."""


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything that leaves, and nothing else.

    `entries` and `amounts` are there for the forms that hold every entry; `is_named` is false where dates are counted
    from the first day and names are replaced. `alias` is what the person calls themselves on it. Of the signs to see a
    doctor about, `signs` were told in About me, those `ticked` came with entries, whenever that was, the latest first.
    """

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
    dose: Dose | TooFew | None = None
    entries: tuple[EntryRow, ...] = ()
    amounts: tuple[Amount, ...] = ()
    told: Intake | None = None
    is_named: bool = True
    alias: str = ""
    ticked: tuple[Ticked, ...] = ()

    @property
    def ratings(self) -> tuple[RatingRow, ...]:
        """Every rating, in order of time."""
        return tuple(rating for entry in self.entries for rating in entry.ratings)


def checked_paper(paper: str) -> str:
    """The paper asked for, as a style sheet names it.

    Raises:
        LetterFault: it is neither A4 nor letter.
    """
    if paper.lower() not in PAPERS:
        raise LetterFault(f"There is no paper '{paper}' here. Papers are: A4, Letter.")
    return PAPERS[paper.lower()]


def shared_of(letter: Letter, form: str, now: datetime, *, is_named: bool) -> Shared:
    """What the journal keeps of a page that left: the days it was about and whom it was for, even if it named neither.

    Args:
        letter: as it was before names were left out.
        form: "html", "pdf", "txt", "csv" or "json".
        now: the clock.
        is_named: whether it left with names and dates.
    """
    sections = tuple(sorted(letter.sections))
    return Shared(now, letter.recipient, form, letter.period, letter.place, sections, is_named)


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
        entries=tuple(each for entry in letter.entries if (each := _narrowed_entry(entry, chosen))),
        amounts=tuple(each for each in letter.amounts if "triggers" in chosen and _may_leave([each.factor], chosen)),
        dose=letter.dose if "triggers" in chosen else None,
        told=_narrowed_intake(letter.told, chosen) if letter.told and "about_me" in chosen else None,
        notes=letter.notes if "notes" in chosen else (),
        hopes=letter.hopes if "words" in chosen else Hopes(),
        signs=letter.signs if "safety" in chosen else (),
        ticked=letter.ticked if "safety" in chosen else (),
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


def _narrowed_entry(entry: EntryRow, chosen: frozenset[str]) -> EntryRow | None:
    """An entry with nothing in it but the chosen sections; None where nothing is left."""
    left = replace(
        entry,
        ratings=entry.ratings if "places" in chosen else (),
        postures=entry.postures if "triggers" in chosen else (),
        sitting_minutes=entry.sitting_minutes if "triggers" in chosen else None,
        note=entry.note if "notes" in chosen else "",
        signs=entry.signs if "safety" in chosen else (),
    )
    is_empty = not (left.ratings or left.postures or left.note or left.signs) and left.sitting_minutes is None
    return None if is_empty else left


def _narrowed_intake(told: Intake, chosen: frozenset[str]) -> Intake:
    """What was told about oneself; what has a section of its own stands there alone."""
    return replace(
        told,
        diet=told.diet if "diet" in chosen else None,
        smoking=told.smoking if "smoking" in chosen else None,
        symptoms=None, goals=None, questions=None, warning_signs=(),
    )  # fmt: skip


def _may_leave(names: Sequence[str], chosen: frozenset[str]) -> bool:
    return all(find_factor(name).section in chosen | {""} for name in names)


def shown_triggers(triggers: Triggers) -> tuple[Trigger, ...]:
    """At most five, the clearest first, and only those with an answer."""
    return tuple(each for each in triggers.asked if not isinstance(each.answer, TooFew))[:MOST_TRIGGERS]
