"""Measure everything that is known of one place in one period.

Question: what do these days say of how pain goes, what goes with it, whether sessions help, and where it hurts?
Estimand, method and what it cannot say: those of the subjects it asks, each in its own module.
Source: as theirs.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.diary.factors import steps
from analytics.diary.periods import Period
from analytics.diary.places import Place
from analytics.diary.tables import Tables
from analytics.measures.places.links import Links, measure_links
from analytics.measures.places.places import Places, measure_places
from analytics.measures.sessions.sessions import Sessions, measure_sessions
from analytics.measures.sessions.what_followed import WhatFollowed, measure_what_followed
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.comparison import Comparison, measure_latest
from analytics.measures.trend.course import Course, measure_course
from analytics.measures.trend.coverage import Coverage, measure_coverage
from analytics.measures.trend.lately import Lately, measure_lately
from analytics.measures.trend.rhythm import Rhythm, measure_rhythm
from analytics.measures.triggers.dose import Dose, measure_dose
from analytics.measures.triggers.triggers import Triggers, measure_triggers


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything the pages know about one place in one period."""

    period: Period
    place: Place
    coverage: Coverage
    course: Course | TooFew
    comparison: Comparison | TooFew  # with as many days before, else the last 30 with the 30 before them
    lately: Lately
    rhythm: Rhythm
    triggers: Triggers | TooFew
    dose: Dose | TooFew  # of sitting, in hours
    evenings: int  # days whose triggers are held against the evening's pain, not the day's mean
    sessions: Sessions | TooFew
    session_days: tuple[date, ...]  # of each session, in order of time
    what_followed: tuple[WhatFollowed, ...]  # of each session, in the same order
    places: Places
    links: Links | TooFew

    def as_dict(self) -> dict[str, object]:
        """The JSON other programs read."""
        triggers, links = self.triggers.as_dict(), self.links.as_dict()
        return {
            "period": self.period.as_dict(), "location": self.place.label, "coverage": self.coverage.as_dict(),
            "course": self.course.as_dict(), "comparison": self.comparison.as_dict(),
            # The list of all that was asked; where that is nothing, what the diary would need.
            **({"triggers": [], "triggers_asked": triggers} if isinstance(self.triggers, TooFew) else triggers),
            "sessions": self.sessions.as_dict(),
            "rhythm": self.rhythm.as_dict(), "sitting": self.dose.as_dict(), "evenings": self.evenings,
            **({"links": [], "links_asked": links} if isinstance(self.links, TooFew) else links),
        }  # fmt: skip


def measure_findings(tables: Tables) -> Findings:
    """Everything that is known of one place in one period, from one reading of the journal."""
    period, days, sessions = tables.period, tables.days, tables.sessions
    session_days = tuple(sessions["day"].dt.date)
    return Findings(
        period=period,
        place=tables.place,
        coverage=measure_coverage(tables.ratings, sessions, period),
        course=measure_course(days),
        comparison=measure_latest(tables.days_and_before, period),
        lately=measure_lately(days, session_days),
        rhythm=measure_rhythm(days[["pain"]], tables.moments),
        triggers=_triggers(tables),
        dose=measure_dose(tables.trigger_days, "sitting_minutes", per=60),
        evenings=int(days["evening"].notna().sum()),
        sessions=measure_sessions(tables.moments, _scored_here(sessions)),
        session_days=session_days,
        what_followed=measure_what_followed(tables.moments, sessions),
        places=measure_places(tables.ratings),
        links=measure_links(tables.place_days, tables.trigger_days.drop(columns="pain")),
    )


def _scored_here(sessions: pd.DataFrame) -> pd.DataFrame:
    """Sessions with their scores where those are of the place asked for; of another place they say nothing."""
    scores = ["pain_before", "pain_after"]
    return sessions.assign(**{name: sessions[name].where(sessions["is_here"]) for name in scores})


def _triggers(tables: Tables) -> Triggers | TooFew:
    """Each trigger per the step that a person reads."""
    exposures = tables.trigger_days
    triggers = measure_triggers(exposures)
    if isinstance(triggers, TooFew):
        return triggers
    yes_no = {str(name) for name in exposures if set(exposures[name].dropna()) <= {0, 1}}
    return triggers.of_days(tables.day_is).in_units(steps(exposures.columns.drop("pain"), tables.units, yes_no))
