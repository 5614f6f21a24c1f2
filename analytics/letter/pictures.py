"""Share what a page shows without words: its charts, the body, and the rows of its tables."""

from dataclasses import dataclass

import plotly.graph_objects as go
from markupsafe import Markup

from analytics.charts.look import LIGHT, days_words
from analytics.charts.places.places import draw_places
from analytics.charts.ranges import draw_range
from analytics.charts.sessions.sessions import draw_sessions
from analytics.charts.trend.course import draw_course
from analytics.charts.triggers.dose import draw_dose
from analytics.diary.figure import VIEWS
from analytics.letter.facts import MOST_PLACES, Letter, shown_triggers
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import Estimate
from analytics.measures.trend.course import Course
from analytics.measures.triggers.dose import Dose
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.words.numbers import signed_range
from analytics.words.places.places import tell_place
from analytics.words.triggers.triggers import confidence_word, trigger_name

COURSE_HEIGHT, DATES, DOSE_HEIGHT, SESSION_ROW, SMALL = 126, 32, 126, 22, 11


@dataclass(frozen=True, slots=True)
class TriggerRow:
    """A trigger as the page's table shows it."""

    asked: Trigger
    name: str
    difference: str
    drawn: Markup
    sure: str


def draw_figures(letter: Letter) -> dict[str, go.Figure]:
    """The charts of the sections that are in and have an answer, in small type, by the name of their element."""
    figures = {}
    if isinstance(letter.course, Course):
        figures["course"] = draw_course(letter.course, [row.began_at.date() for row in letter.session_rows], LIGHT)
        # What its axis says stands below it, in the line that explains its marks.
        figures["course"].update_layout(height=COURSE_HEIGHT, margin_b=DATES)
        figures["course"].update_xaxes(title_text="", automargin=False)
    if isinstance(letter.sessions, Sessions) and (rows := _session_rows(letter.sessions)):
        figures["sessions"] = draw_sessions(letter.sessions, LIGHT).update_layout(height=SESSION_ROW * rows + 44)
        figures["sessions"].update_traces(textfont_size=SMALL, selector={"mode": "text"})
        figures["sessions"].update_traces(marker_size=9, selector={"mode": "markers"})
    if isinstance(letter.dose, Dose):
        figures["dose"] = draw_dose(letter.dose, "hours", LIGHT).update_layout(height=DOSE_HEIGHT)
        figures["dose"].update_xaxes(title_text=f"Sitting that day, hours · {days_words(letter.dose.n)}")
    for figure in figures.values():
        figure.update_layout(font_size=SMALL)
        figure.update_xaxes(title_font_size=SMALL, tickfont_size=SMALL, title_standoff=4)
        figure.update_yaxes(title_font_size=SMALL, tickfont_size=SMALL, title_standoff=4)
        figure.update_annotations(font_size=SMALL)
    return figures


def _session_rows(sessions: Sessions) -> int:
    """How many lines the figure of the sessions has."""
    told = [each for each in (sessions.right_after, sessions.next_day) if isinstance(each.raw, Estimate)]
    return sum(3 if isinstance(each.left, Estimate) else 1 for each in told)


def draw_body(letter: Letter) -> Markup:
    """The figure in the colours of each place's mean, a disc on those of most days; its words are escaped as drawn."""
    if letter.places is None or not letter.places.places:
        return Markup()
    told = {each: tell_place(each) for each in letter.places.places}
    shares = {each: each.days / letter.coverage.days_logged for each in letter.places.places[:MOST_PLACES]}
    names = {view: f'<text class="side" x="-80" y="16">{view.title()}</text>' for view in VIEWS}
    return Markup(draw_places(letter.places, told, names, shares))  # noqa: S704 - our own drawing


def trigger_rows(letter: Letter) -> list[TriggerRow]:
    """At most five: the trigger, its difference with its range in figures and as a picture, and how sure it is."""
    if not isinstance(letter.triggers, Triggers):
        return []
    rows = [(each, found) for each in shown_triggers(letter.triggers) if isinstance(found := each.answer, Estimate)]
    beside = [found for _, found in rows]
    return [_trigger_row(each, found, beside) for each, found in rows]


def _trigger_row(trigger: Trigger, found: Estimate, beside: list[Estimate]) -> TriggerRow:
    difference = signed_range(found.estimate, found.low, found.high)
    drawn = draw_range(found, beside, LIGHT, difference, is_clear=trigger.verdict == "likely")
    return TriggerRow(
        asked=trigger, name=trigger_name(trigger), difference=difference, sure=confidence_word(trigger),
        drawn=Markup(drawn),  # noqa: S704 - our own drawing
    )  # fmt: skip
