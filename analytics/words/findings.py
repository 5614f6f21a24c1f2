"""Tell everything that was found about one place in one period, as plain sentences."""

from analytics.measures.findings import Findings
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.comparison import Comparison
from analytics.measures.triggers.dose import Dose
from analytics.words.numbers import sentence_case
from analytics.words.places.links import tell_link, tell_links
from analytics.words.safe import unmark
from analytics.words.sessions.everything import tell_everything
from analytics.words.too_few import tell_too_few
from analytics.words.trend.comparison import tell_latest, tell_latest_shortly
from analytics.words.trend.course import tell_average, tell_flares, tell_movement, tell_weekdays
from analytics.words.trend.coverage import tell_coverage
from analytics.words.trend.rhythm import tell_day, tell_week
from analytics.words.triggers.dose import tell_dose
from analytics.words.triggers.triggers import tell_basis, tell_trigger, tell_triggers


def tell_findings(found: Findings) -> list[str]:
    """One paragraph each for coverage, course, every trigger, the amount of sitting, and sessions; no Markdown."""
    lines = [
        f"{sentence_case(found.place.label)}. {tell_coverage(found.coverage, found.period)}",
        *_course(found), tell_week(found.rhythm.week), tell_day(found.rhythm), *_triggers(found),
        *([tell_dose(found.dose)] if isinstance(found.dose, Dose) else []), *_links(found),
        *([tell_too_few(found.sessions)] if isinstance(found.sessions, TooFew) else tell_everything(found.sessions)),
    ]  # fmt: skip
    return [unmark(line) for line in lines if line]


def tell_how_it_goes(found: Findings) -> str:
    """The period, or its latest days, beside those before; its average where too little is written for that."""
    if isinstance(found.comparison, Comparison):
        return tell_latest(found.comparison, found.period)
    return tell_too_few(found.course) if isinstance(found.course, TooFew) else tell_average(found.course)


def tell_how_it_goes_shortly(found: Findings) -> str:
    """The same in at most 25 words."""
    if isinstance(found.comparison, Comparison):
        return tell_latest_shortly(found.comparison)
    return tell_too_few(found.course) if isinstance(found.course, TooFew) else tell_average(found.course)


def _course(found: Findings) -> list[str]:
    course = found.course
    if isinstance(course, TooFew):
        return [tell_too_few(course)]
    return [tell_how_it_goes(found), tell_movement(course), tell_weekdays(course), tell_flares(course)]


def _triggers(found: Findings) -> list[str]:
    triggers = found.triggers
    if isinstance(triggers, TooFew):
        return [tell_too_few(triggers)]
    return [tell_triggers(triggers), tell_basis(triggers, found.evenings), *map(tell_trigger, triggers.asked)]


def _links(found: Findings) -> list[str]:
    told = () if isinstance(found.links, TooFew) else found.links.asked
    return [tell_links(found.links), *(tell_link(each) for each in told if each.verdict != "cannot_tell")]
