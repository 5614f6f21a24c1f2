"""Share only what was chosen: the facts a letter may hold, already narrowed to its sections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from analytics.diary.careful import Careful
from analytics.diary.factors import find_factor
from analytics.diary.faults import JournalFault
from analytics.diary.intake import Intake
from analytics.diary.periods import Period
from analytics.diary.sharing import SECTIONS, Shared
from analytics.diary.things import Thing
from analytics.letter.rows import Amount, EntryRow, Hopes, Note, Peg, RatingRow, SessionRow
from analytics.measures.findings import Findings
from analytics.measures.places.places import PlacePain, Places
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.comparison import Comparison
from analytics.measures.trend.course import Course
from analytics.measures.trend.coverage import Coverage
from analytics.measures.trend.lately import Lately
from analytics.measures.trend.rhythm import Rhythm
from analytics.measures.trend.since import Since
from analytics.measures.triggers.dose import Dose
from analytics.measures.triggers.triggers import Trigger, Triggers

# What one side of paper holds: of places those of most days, of sessions the latest, of triggers the clearest.
MOST_PLACES, MOST_SESSIONS, MOST_TRIGGERS = 5, 5, 4
# What its other side holds of them before they must be chosen as further sides.
PLACES_BESIDE, SESSIONS_BESIDE, TRIGGERS_BESIDE = 10, 5, 5
RECENT_DAYS = 30  # what "now" means
PAPERS = {"a4": "A4", "letter": "Letter"}


class LetterFault(JournalFault):
    """The page could not be made; nothing was written."""


# What stands for a part that was not chosen: nothing of it is left in a letter.
LEFT_OUT = TooFew(0, 0, "left out")


# Of a thing that the diary says, what each section shows.
_OF_RATING = ("region", "side", "on_map", "on_map_side", "intensity", "qualities", "symptoms")
_OF_SESSION = (
    "region", "side", "on_map", "on_map_side", "treatment", "muscle", "treatment_minutes", "pressure", "hold_seconds",
    "pain_before", "pain_after",
)  # fmt: skip
_OF_AMOUNT = ("factor", "factor_said", "amount", "unit", "day_is", "other_end")


@dataclass(frozen=True, slots=True)
class Recent:
    """Where it hurt on the last days of a period, and on how many of them anything was rated."""

    period: Period
    places: Places
    days_logged: int

    @property
    def shown(self) -> tuple[PlacePain, ...]:
        """The places of most days, that of most pain first."""
        return tuple(sorted(self.places.places[:MOST_PLACES], key=lambda each: (-round(each.mean, 1), -each.days)))


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything that leaves, and nothing else: what was found, narrowed to the chosen sections, and chosen rows.

    `since` is since the last page for the same reader, or the last session of these days; `recent` is of their last
    thirty. `entries`, `amounts` and `things` are there for the forms that hold every entry; `is_named` is false where
    dates are counted from the first day and names are replaced. `alias` is what the person calls themselves on it.
    `careful` is of the whole record, whatever the days. It and a part of what was found are None where their section
    was not chosen.
    """

    findings: Findings
    recipient: str
    made_on: date
    since: Since | None = None
    recent: Recent | None = None
    peg: tuple[Peg, ...] = ()
    session_rows: tuple[SessionRow, ...] = ()
    notes: tuple[Note, ...] = ()
    hopes: Hopes = field(default_factory=Hopes)
    careful: Careful | None = None
    told: Intake | None = None
    entries: tuple[EntryRow, ...] = ()
    amounts: tuple[Amount, ...] = ()
    things: tuple[Thing, ...] = ()
    paper: str = "A4"
    sections: frozenset[str] = frozenset()
    is_named: bool = True
    alias: str = ""

    @property
    def period(self) -> Period:
        """The days it is about."""
        return self.findings.period

    @property
    def place(self) -> str:
        """The place it is about, as the person reads it."""
        return self.findings.place.label

    @property
    def coverage(self) -> Coverage:
        """How much of the days is written down."""
        return self.findings.coverage

    @property
    def course(self) -> Course | TooFew | None:
        """How pain goes."""
        return self.findings.course if "course" in self.sections else None

    @property
    def comparison(self) -> Comparison | TooFew | None:
        """Beside the days before."""
        return self.findings.comparison if "course" in self.sections else None

    @property
    def places(self) -> Places | None:
        """Where it hurts."""
        return self.findings.places if "places" in self.sections else None

    @property
    def triggers(self) -> Triggers | TooFew | None:
        """What goes with worse days."""
        return self.findings.triggers if "triggers" in self.sections else None

    @property
    def dose(self) -> Dose | TooFew | None:
        """How pain goes with the amount of sitting."""
        return self.findings.dose if "triggers" in self.sections else None

    @property
    def sessions(self) -> Sessions | TooFew | None:
        """What sessions leave."""
        return self.findings.sessions if "sessions" in self.sections else None

    @property
    def about_me(self) -> Intake | None:
        """What was told about oneself, without what stands among what to be careful about."""
        if self.told and self.careful:
            return replace(self.told, conditions=(), medicines=None)
        return self.told

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
    return Shared(
        shared_at=now,
        recipient=letter.recipient,
        form=form,
        period=letter.period,
        place=letter.place,
        sections=sections,
        named=is_named,
    )


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
        findings=_narrowed_findings(letter.findings, chosen),
        since=letter.since if letter.since and _may_tell(letter.since, chosen) else None,
        recent=letter.recent if "places" in chosen else None,
        peg=letter.peg if "course" in chosen else (),
        session_rows=letter.session_rows if "sessions" in chosen else (),
        entries=tuple(left for entry in letter.entries if (left := _narrowed_entry(entry, chosen))),
        amounts=tuple(each for each in letter.amounts if "triggers" in chosen and _may_leave([each.factor], chosen)),
        things=tuple(said for thing in letter.things if (said := _narrowed_thing(thing, chosen))),
        told=_narrowed_intake(letter.told, chosen) if letter.told and "about_me" in chosen else None,
        notes=letter.notes if "notes" in chosen else (),
        hopes=letter.hopes if "words" in chosen else Hopes(),
        careful=letter.careful if "safety" in chosen else None,
    )


def _may_tell(since: Since, chosen: frozenset[str]) -> bool:
    """Where sessions are left out, nothing says when the last one was."""
    return "course" in chosen and (since.last_time == "page" or "sessions" in chosen)


def _narrowed_findings(found: Findings, chosen: frozenset[str]) -> Findings:
    """What was found with nothing in it of a section that was left out, nor of what no letter tells."""
    has_course, has_sessions = "course" in chosen, "sessions" in chosen
    lately = found.lately if has_sessions else replace(found.lately, session=None, since=None, until=None)
    return replace(
        found,
        course=found.course if has_course else LEFT_OUT,
        comparison=found.comparison if has_course else LEFT_OUT,
        lately=lately if has_course else Lately(week=None, week_before=None, session=None, since=None, until=None),
        rhythm=Rhythm(LEFT_OUT, LEFT_OUT, ()),
        triggers=_within_scope(found.triggers, chosen) if "triggers" in chosen else LEFT_OUT,
        dose=found.dose if "triggers" in chosen else LEFT_OUT,
        sessions=found.sessions if has_sessions else LEFT_OUT,
        session_days=(), what_followed=(),  # they stand in the rows of the sessions
        places=found.places if "places" in chosen else Places(()),
        links=LEFT_OUT,
    )  # fmt: skip


def _within_scope(triggers: Triggers | TooFew, chosen: frozenset[str]) -> Triggers | TooFew:
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


def _narrowed_thing(thing: Thing, chosen: frozenset[str]) -> Thing | None:
    """A thing with nothing in it but the chosen sections; None where nothing is left, as of an answer about safety."""
    at = {name: getattr(thing, name) for name in ("felt_at", "has_time", "id", "of", "part", "day_ends")}
    if thing.treatment is not None:
        return Thing(**at | _some_of(thing, _OF_SESSION)) if "sessions" in chosen else None
    if thing.factor is not None:
        may = "triggers" in chosen and _may_leave([thing.factor], chosen)
        return Thing(**at | _some_of(thing, _OF_AMOUNT)) if may else None
    names = (
        *(_OF_RATING if "places" in chosen and thing.intensity is not None else ()),
        *(("posture", "sitting_minutes") if "triggers" in chosen else ()),
        *(("notes",) if "notes" in chosen else ()), *(("signs",) if "safety" in chosen else ()),
    )  # fmt: skip
    unnamed = tuple(name for name in thing.not_named if "triggers" in chosen and _may_leave([name], chosen))
    left = _some_of(thing, names) | ({"not_named": unnamed} if unnamed else {})
    return Thing(**at | left) if any(value not in (None, (), "") for value in left.values()) else None


def _some_of(thing: Thing, names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}


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
    return tuple(each for each in triggers.asked if not isinstance(each.answer, TooFew))[:TRIGGERS_BESIDE]
