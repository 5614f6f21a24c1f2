"""Tell everything that was found about one place in one period, as plain sentences."""

from analytics.diary.periods import Period
from analytics.diary.places import Place
from analytics.measures.places.links import Links
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.comparison import Comparison
from analytics.measures.trend.course import Course
from analytics.measures.trend.coverage import Coverage
from analytics.measures.trend.rhythm import Rhythm
from analytics.measures.triggers.dose import Dose
from analytics.measures.triggers.triggers import Triggers
from analytics.words.places.links import tell_link, tell_links
from analytics.words.safe import unmark
from analytics.words.sessions.everything import tell_everything
from analytics.words.too_few import tell_too_few
from analytics.words.trend.comparison import tell_latest
from analytics.words.trend.course import tell_course, tell_flares, tell_movement, tell_weekdays
from analytics.words.trend.coverage import tell_coverage
from analytics.words.trend.rhythm import tell_day, tell_week
from analytics.words.triggers.dose import tell_dose
from analytics.words.triggers.triggers import tell_basis, tell_trigger, tell_triggers


def tell_findings(
    period: Period, place: Place, coverage: Coverage, course: Course | TooFew,
    comparison: Comparison | TooFew, triggers: Triggers | TooFew,
    sessions: Sessions | TooFew, dose: Dose | TooFew, evenings: int,
    rhythm: Rhythm, links: Links | TooFew,
) -> list[str]:  # fmt: skip
    """One paragraph each for coverage, course, every trigger, the amount of sitting, and sessions; no Markdown."""
    name = place.label[:1].upper() + place.label[1:]
    lines = [f"{name}. {tell_coverage(coverage, period)}"]
    lines += (
        [tell_too_few(course)]
        if isinstance(course, TooFew)
        else [_lead(course, comparison, period), tell_movement(course), tell_weekdays(course), tell_flares(course)]
    )
    lines += [tell_week(rhythm.week), tell_day(rhythm)]
    lines += (
        [tell_too_few(triggers)]
        if isinstance(triggers, TooFew)
        else [tell_triggers(triggers), tell_basis(triggers, evenings), *map(tell_trigger, triggers.asked)]
    )
    lines += [tell_dose(dose)] if isinstance(dose, Dose) else []
    told = () if isinstance(links, TooFew) else links.asked
    lines += [tell_links(links), *(tell_link(each) for each in told if each.verdict != "cannot_tell")]
    lines += [tell_too_few(sessions)] if isinstance(sessions, TooFew) else tell_everything(sessions)
    return [unmark(line) for line in lines if line]


def _lead(course: Course, comparison: Comparison | TooFew, period: Period) -> str:
    return tell_latest(comparison, period) if isinstance(comparison, Comparison) else tell_course(course)
