"""Share as one HTML file: charts and fonts inside, opens offline, prints, and asks the network for nothing."""

import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256
from importlib.resources import files
from typing import TypeVar

import plotly.graph_objects as go
from jinja2 import Environment
from markupsafe import Markup, escape
from plotly.offline import get_plotlyjs

from analytics.charts.course import draw_course
from analytics.charts.look import LIGHT
from analytics.charts.sessions import draw_sessions
from analytics.charts.triggers import draw_triggers
from analytics.diary.places import place_name
from analytics.letter.facts import Letter, shown_triggers
from analytics.measures.answers import TooFew
from analytics.measures.course import Course
from analytics.measures.pressure import Pressure
from analytics.measures.relief import Relief
from analytics.measures.sessions import Sessions
from analytics.measures.triggers import Triggers
from analytics.words.course import tell_course, tell_flares
from analytics.words.coverage import tell_coverage
from analytics.words.numbers import counted, day, pain
from analytics.words.pressure import tell_pressure
from analytics.words.relief import tell_relief
from analytics.words.safe import spans
from analytics.words.sessions import tell_responders, tell_sessions
from analytics.words.too_few import tell_too_few
from analytics.words.triggers import tell_trigger, tell_triggers, trigger_name, verdict_word

_Found = TypeVar("_Found", Course, Sessions, Triggers)
MOST_PLACES, MOST_SESSIONS = 8, 12
_FONTS = {"Figtree": "figtree-latin-wght-normal.woff2", "Newsreader": "newsreader-latin-wght-normal.woff2"}
# Draws each figure into the element that bears its name; the figures stand in a script of type JSON.
_DRAW = """
const figures = JSON.parse(document.getElementById("figures").textContent);
for (const [name, figure] of Object.entries(figures)) {
  Plotly.newPlot(name, figure.data, figure.layout, {displayModeBar: false, responsive: true});
}
"""


def share_html(letter: Letter) -> str:
    """The whole page as text; every word that a person or a file wrote is escaped."""
    figures = _figures(letter)
    scripts = [get_plotlyjs(), _DRAW]
    page = Environment(autoescape=True).from_string(_text("page.html"))
    return page.render(
        letter=letter,
        policy=_policy(scripts),
        style=Markup(_fonts() + _text("page.css")),  # noqa: S704 - our own file
        scripts=[Markup(_scriptable(script)) for script in scripts],  # noqa: S704 - our own script and Plotly's
        figures=Markup(_json(figures)),  # noqa: S704 - JSON with every "<" written as an escape
        names=figures.keys(),
        said=_said(letter),
        day=day, pain=pain, place_name=place_name, counted=counted, shown=_shown,
        most_places=MOST_PLACES, most_sessions=MOST_SESSIONS,
    )  # fmt: skip


def _text(name: str) -> str:
    return files("analytics.letter").joinpath(name).read_text(encoding="utf-8")


def _fonts() -> str:
    faces = []
    for family, name in _FONTS.items():
        data = b64encode(files("analytics.letter").joinpath("fonts", name).read_bytes()).decode()
        source = f"url(data:font/woff2;base64,{data}) format('woff2')"
        faces.append(f"@font-face{{font-family:{family};font-weight:300 900;src:{source}}}\n")
    return "".join(faces)


def _scriptable(script: str) -> str:
    """A script as it may stand in a page: nothing in it ends the element early."""
    return script.replace("</script", "<\\/script")


def _policy(scripts: list[str]) -> str:
    """Only these scripts run, and nothing is fetched. Plotly writes its styles at run time, so styles may be inline."""
    marks = " ".join(f"'sha256-{b64encode(sha256(_scriptable(each).encode()).digest()).decode()}'" for each in scripts)
    return f"default-src 'none'; script-src {marks}; style-src 'unsafe-inline'; font-src data:; img-src data: blob:"


def _json(figures: Mapping[str, go.Figure]) -> str:
    text = json.dumps({name: json.loads(figure.to_json()) for name, figure in figures.items()}, ensure_ascii=False)
    return text.replace("<", "\\u003c")


def _figures(letter: Letter) -> dict[str, go.Figure]:
    """The charts of the sections that are in and have an answer."""
    figures = {}
    if isinstance(letter.course, Course):
        figures["course"] = draw_course(letter.course, [row.began_at.date() for row in letter.session_rows], LIGHT)
    if isinstance(letter.sessions, Sessions) and not isinstance(letter.sessions.right_after.raw, TooFew):
        figures["sessions"] = draw_sessions(letter.sessions, LIGHT)
    if isinstance(letter.triggers, Triggers) and any(
        each.when == "same_day" for each in shown_triggers(letter.triggers)
    ):
        figures["triggers"] = _draw_triggers(letter.triggers)
    return figures


def _draw_triggers(triggers: Triggers) -> go.Figure:
    shown = Triggers(shown_triggers(triggers), triggers.days)
    names = {each.trigger: trigger_name(each) for each in shown.asked}
    verdicts = {each.trigger: verdict_word(each) for each in shown.asked if each.when == "same_day"}
    return draw_triggers(shown, names, verdicts, LIGHT, "same_day")


def _said(letter: Letter) -> dict[str, list[Markup]]:
    """The pages' own sentences, section by section."""
    parts: dict[str, list[str]] = {
        "coverage": [tell_coverage(letter.coverage, letter.period)],
        "course": _told(letter.course, lambda course: [tell_course(course), tell_flares(course)]),
        "sessions": _told(letter.sessions, _told_sessions),
        "triggers": _told(letter.triggers, _told_triggers),
    }
    return {section: [_marked(sentence) for sentence in sentences] for section, sentences in parts.items()}


def _told_sessions(sessions: Sessions) -> list[str]:
    """What the page about sessions says, less what is not known yet."""
    told = [tell_sessions(sessions), tell_responders(sessions.responders)]
    told += [tell_relief(sessions.relief)] if isinstance(sessions.relief, Relief) else []
    told += [tell_pressure(sessions.pressure)] if isinstance(sessions.pressure, Pressure) else []
    return [each for each in told if each]


def _told(found: _Found | TooFew | None, tell: Callable[[_Found], list[str]]) -> list[str]:
    """The sentences of one section; none where it was not chosen."""
    if found is None:
        return []
    return [tell_too_few(found)] if isinstance(found, TooFew) else tell(found)


def _told_triggers(triggers: Triggers) -> list[str]:
    return [tell_triggers(triggers), *map(tell_trigger, shown_triggers(triggers))]


def _marked(sentence: str) -> Markup:
    """A sentence of the words room as HTML: bold where it is bold, all else escaped."""
    return Markup().join(Markup("<b>{}</b>").format(text) if bold else escape(text) for text, bold in spans(sentence))


def _shown(value: float | None, unit: str = "") -> str:
    return "–" if value is None else f"{value:g}{unit}"
