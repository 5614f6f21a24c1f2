"""Share what a page shows without words: its charts, the body, and the rows of its tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import plotly.graph_objects as go
from markupsafe import Markup

from analytics.charts.look import LIGHT, days_words
from analytics.charts.places.places import draw_view, numbered_in
from analytics.charts.places.small_body import UPPER, is_upper, seen_in
from analytics.charts.sessions.sessions import draw_sessions
from analytics.charts.trend.course import draw_course
from analytics.charts.triggers.dose import draw_dose
from analytics.diary.figure import VIEW_BOX, VIEWS, Shape
from analytics.diary.treatments import find_kind
from analytics.letter.facts import MOST_SESSIONS, MOST_TRIGGERS, Letter, shown_triggers
from analytics.letter.rows import SessionRow
from analytics.measures.places.places import Places
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import Estimate
from analytics.measures.trend.course import Course
from analytics.measures.triggers.dose import Dose
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.words.letter import clear_triggers, tell_clear, tell_effect, tell_given
from analytics.words.numbers import day, signed, signed_range
from analytics.words.places.places import tell_place
from analytics.words.triggers.triggers import confidence_word, trigger_name

COURSE_HEIGHT, DATES, DOSE_HEIGHT, SESSION_ROW, SMALL = 116, 30, 108, 18, 12
BELOW = 44.0  # units of the figure
# Of a number such as "4.4": its letters in millimetres, the figure's least height, and how wide and high it is to them.
TENTHS, LEAST_FIGURE, WIDE, HIGH = 3.0, 66.0, 1.5, 0.8
SLOPE_AT = (14, 55, 96)  # before, right after, next morning
LEAST_SPAN = 4  # NRS points that a slope's height stands for: one point never looks like many


@dataclass(frozen=True, slots=True)
class Body:
    """Each view that is shown, how many units of the figure they are high, and whether their numbers have decimals."""

    views: Mapping[str, Markup]
    height: float
    has_tenths: bool


@dataclass(frozen=True, slots=True)
class LastSession:
    """One of the last sessions: its day, who gave it, its picture, the same in words, and what was done, by lines."""

    day: str
    by: str
    drawn: Markup
    told: str
    done: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EffectRow:
    """What clearly goes with more or less pain: its name, which way, how much, and that with its range as a picture."""

    name: str
    direction: str
    size: str
    told: str
    drawn: Markup


@dataclass(frozen=True, slots=True)
class TriggerRow:
    """A trigger as the page's table shows it."""

    asked: Trigger
    name: str
    difference: str
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
        figures["dose"].update_yaxes(title_text="Points of pain")
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


def draw_body(letter: Letter) -> Body | None:
    """Where it hurts now: the view that shows the places of most days, both where one does not; None without places."""
    if letter.recent is None or not letter.recent.places.places:
        return None
    every = letter.recent.places
    told = {each: tell_place(each) for each in every.places}
    shown = {view: seen_in(view, Places(letter.recent.shown)) for view in reversed(VIEWS)}
    most = max(shown, key=lambda view: len(shown[view]))
    views = [most] if shown[most].keys() >= set().union(*shown.values()) else list(VIEWS)
    shapes = [each for view in views for there in shown[view].values() for each in there]
    box = UPPER if all(map(is_upper, shapes)) else _down_to(max(shape.centre[1] for shape in shapes))
    has_tenths = len(views) == 1 and _hold_tenths(numbered_in(most, every), box[-1])
    drawn = {view: draw_view(view, every, told, box, decimals=int(has_tenths)) for view in views}
    return Body({view: Markup(each) for view, each in drawn.items()}, box[-1], has_tenths)  # noqa: S704 - our own drawing


def _hold_tenths(numbered: Sequence[Shape], height: float) -> bool:
    """Whether numbers with a decimal fit where they stand, each apart from all others, however small it is drawn."""
    size = TENTHS * height / LEAST_FIGURE
    apart = all(
        abs(one.centre[0] - other.centre[0]) >= WIDE * size or abs(one.centre[1] - other.centre[1]) >= HIGH * size
        for one, other in combinations(numbered, 2)
    )
    return apart and all(each.room >= HIGH * size / 2 for each in numbered)


def _down_to(lowest: float) -> tuple[float, float, float, float]:
    """The figure from its head to a little below what lies lowest."""
    left, top, width, height = VIEW_BOX
    return left, top, width, min(height, lowest + BELOW - top)


def draw_slope(row: SessionRow, lowest: float, highest: float) -> Markup:
    """A session's pain before and right after, joined, and dashed to a small dot the next morning."""
    scores = (row.pain_before, row.pain_after, row.became.next_morning)
    points = [
        (SLOPE_AT[at], _height(score, lowest, highest), score) for at, score in enumerate(scores) if score is not None
    ]
    lines = [
        f'<path d="M{one[0]} {one[1]:.1f}L{other[0]} {other[1]:.1f}"{dashed}/>'
        for one, other in pairwise(points)
        for dashed in [' stroke-dasharray="4 3"' if other[0] == SLOPE_AT[-1] else ""]
    ]
    marks = [
        f'<circle cx="{x}" cy="{y:.1f}" r="{size}"/><text x="{x}" y="{y - 9:.1f}">{score:g}</text>'
        for x, y, score in points
        for size in [4 if x < SLOPE_AT[-1] else 3]
    ]
    gaps = [f'<text x="{SLOPE_AT[at]}" y="65">–</text>' for at, score in enumerate(scores) if score is None]
    return Markup(f'<svg class="slope" viewBox="0 0 110 66">{"".join([*lines, *marks, *gaps])}</svg>')  # noqa: S704 - numbers


def _height(score: float, lowest: float, highest: float) -> float:
    return 52 - 34 * (score - lowest) / ((highest - lowest) or 1)


def last_sessions(letter: Letter) -> list[LastSession]:
    """At most five, the earliest first, on one scale."""
    rows = letter.session_rows[-MOST_SESSIONS:]
    scores = [
        each for row in rows for each in (row.pain_before, row.pain_after, row.became.next_morning) if each is not None
    ]
    lowest, highest = min(scores, default=0.0), max(scores, default=0.0)
    spare = max(LEAST_SPAN - (highest - lowest), 0) / 2
    ends = lowest - spare, highest + spare
    once = shared_by(rows)
    return [
        LastSession(
            day(row.began_at, year=False),
            "" if once else _given(row),
            draw_slope(row, *ends),
            _slope_words(row),
            tuple(filter(None, ["" if once else _what(row), _dose(row)])),
        )
        for row in rows
    ]


def shared_by(rows: Sequence[SessionRow]) -> str:
    """What was done in all of the last sessions, where that is one thing; empty where it is not."""
    told = {", ".join(filter(None, (_what(row), _given(row)))) for row in rows[-MOST_SESSIONS:]}
    return told.pop() if len(told) == 1 and len(rows) > 1 else ""


def _what(row: SessionRow) -> str:
    """Its kind and its places: "massage, neck right"."""
    return ", ".join(filter(None, (row.kind, row.places.replace(", ", " ").replace("; ", ", "))))


def _given(row: SessionRow) -> str:
    return tell_given(row.by, find_kind(row.kind).usual_by)


def _slope_words(row: SessionRow) -> str:
    scores = (("before", row.pain_before), ("right after", row.pain_after), ("next morning", row.became.next_morning))
    return ", ".join(f"{name} {'not written' if score is None else f'{score:g}'}" for name, score in scores)


def _dose(row: SessionRow) -> str:
    parts = (
        f"{row.minutes:g} min" if row.minutes is not None else "",
        f"pressure {row.pressure:g} of 10" if row.pressure is not None else "",
    )  # fmt: skip
    return " · ".join(filter(None, parts))


def effect_rows(letter: Letter) -> list[EffectRow]:
    """What clearly goes with more or less pain, the largest first, on one axis with no difference in its middle."""
    if not isinstance(letter.triggers, Triggers):
        return []
    clear = sorted(clear_triggers(letter.triggers), key=lambda each: -abs(each[1].estimate))[:MOST_TRIGGERS]
    most = max((abs(end) for _, found in clear for end in (found.low, found.high)), default=1.0)
    return [
        EffectRow(
            *tell_effect(each, found), signed(found.estimate), tell_clear(found),
            Markup(_bar(found, most)),  # noqa: S704 - numbers
        )
        for each, found in clear
    ]  # fmt: skip


def _bar(found: Estimate, most: float) -> str:
    low, at, high = (f"{150 + 140 * each / most:.1f}" for each in (found.low, found.estimate, found.high))
    return (
        f'<svg class="bar" viewBox="0 0 300 14"><path class="none" d="M150 0V14"/>'
        f'<path class="likely" d="M{low} 7H{high}"/><circle cx="{at}" cy="7" r="5"/></svg>'
    )


def trigger_rows(letter: Letter) -> list[TriggerRow]:
    """At most five: the trigger, its difference with its range, and how sure it is."""
    if not isinstance(letter.triggers, Triggers):
        return []
    return [
        TriggerRow(each, trigger_name(each), signed_range(found.estimate, found.low, found.high), confidence_word(each))
        for each in shown_triggers(letter.triggers)
        if isinstance(found := each.answer, Estimate)
    ]
