"""Share as one HTML file: charts and fonts inside, opens offline, prints, and asks the network for nothing."""

import json
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

import plotly.graph_objects as go
from jinja2 import Environment, Template
from markupsafe import Markup, escape

from analytics.charts.places.body import body_style
from analytics.charts.trend.course import days_a_dot
from analytics.diary.places import WORST, place_name
from analytics.letter.annex import amount_words, by_day, rating_words
from analytics.letter.changes import change_table
from analytics.letter.facts import MOST_PLACES, PLACES_BESIDE, SESSIONS_BESIDE, Letter
from analytics.letter.pictures import draw_body, draw_figures, effect_rows, last_sessions, shared_by, trigger_rows
from analytics.letter.sentences import ABOUT, own_words, said_in, verdict_in, wish_in
from analytics.measures.trend.course import AVERAGE, Course
from analytics.measures.trend.months import is_by_month
from analytics.measures.triggers.triggers import Triggers
from analytics.words.intake import tell_version
from analytics.words.letter import AGGRAVATES, MY_WORDS, SESSIONS, TO_AGREE_ON, WHERE, WISH, tell_unclear
from analytics.words.numbers import counted, day, days_between, pain, share_of
from analytics.words.places.places import tell_places
from analytics.words.safe import spans, unmark
from analytics.words.safety import CAREFUL
from analytics.words.sessions.relief import hours_until_back
from analytics.words.trend.course import tell_months_drawn

TITLES = {
    "careful": CAREFUL, "wish": WISH, "where": WHERE, "sessions": SESSIONS, "triggers": AGGRAVATES, "words": MY_WORDS,
}  # fmt: skip
LONGEST_WORDS = 280  # letters of the person's own on side one; longer ones stand whole on side two
_FONTS = {"Figtree": "figtree-latin-wght-normal.woff2", "Newsreader": "newsreader-latin-wght-normal.woff2"}
# Draws each figure into the element that bears its name; the figures stand in a script of type JSON.
_DRAW = """
const figures = JSON.parse(document.getElementById("figures").textContent);
for (const [name, figure] of Object.entries(figures)) {
  Plotly.newPlot(name, figure.data, figure.layout, {displayModeBar: false, responsive: true});
}
// Side one is one side of paper, whatever is on it: the figure gives way first, then the space between things.
const sheet = document.querySelector("main");
const [width, height] = {A4: [718, 1058], Letter: [740, 991]}[sheet.dataset.paper];
const drawn = (size) => Object.keys(figures).forEach((name) => Plotly.relayout(name, size(name)));
const room = (name) => document.getElementById(name).parentElement.clientWidth;
addEventListener("beforeprint", () => {
  document.body.classList.add("fitting");
  document.body.style.width = `${width}px`;
  const fits = (look, millimetres) => {
    sheet.className = look;
    sheet.style.setProperty("--figure", millimetres);
    return sheet.getBoundingClientRect().height <= height;
  };
  const sizes = Array.from({length: 10}, (_, step) => 87 - 3 * step);
  const looks = ["", "tight", "tight tightest"];
  const look = looks.find((each) => fits(each, sizes.at(-1))) ?? looks.at(-1);
  sizes.some((each) => fits(look, each));
  drawn((name) => ({width: room(name), autosize: false}));
});
addEventListener("afterprint", () => {
  document.body.classList.remove("fitting");
  document.body.removeAttribute("style");
  sheet.removeAttribute("style");
  sheet.className = "";
  drawn(() => ({width: null, autosize: true}));
});
"""


def share_html(letter: Letter) -> str:
    """The whole page as text; every word that a person or a file wrote is escaped."""
    figures, said = draw_figures(letter), _said(letter)
    scripts = [_text("plotly/plotly-basic.min.js"), _DRAW]
    page = _page()
    return page.render(
        letter=letter,
        policy=_policy(scripts),
        style=Markup(_fonts() + _text("page.css") + body_style()),  # noqa: S704 - our own file
        scripts=[Markup(_scriptable(script)) for script in scripts],  # noqa: S704 - our own script and Plotly's
        figures=Markup(_json(figures)),  # noqa: S704 - JSON with every "<" written as an escape
        names=figures.keys(),
        drawn_every=days_a_dot(letter.course) if isinstance(letter.course, Course) else 1,
        by_month=_told_by_month(letter),
        said=said,
        where=unmark(tell_places(letter.recent.places)) if letter.recent else "",
        longest=LONGEST_WORDS, worst=WORST.label, cut=_cut(letter),
        has_more=any(said[name] for name in ("course", "remains", "triggers", "places")) or bool(_cut(letter)),
        wish=wish_in(letter), verdict=verdict_in(letter), own_words=own_words(letter), effects=effect_rows(letter),
        unclear=tell_unclear(letter.triggers) if isinstance(letter.triggers, Triggers) else "",
        body=draw_body(letter),
        sides={"front": ("Right", "Left"), "back": ("Left", "Right")},
        last_sessions=last_sessions(letter), shared=shared_by(letter.session_rows), to_agree_on=TO_AGREE_ON,
        rows=trigger_rows(letter),
        changes=change_table(letter),
        days_between=days_between,
        about_me=unmark(tell_version(letter.about_me)) if letter.about_me else "",
        day=day, pain=pain, place_name=place_name, counted=counted, shown=_shown, hours=hours_until_back,
        share_of=share_of, by_day=by_day(letter), amount_words=amount_words,
        titles=TITLES, about=ABOUT, average=AVERAGE, most_places=MOST_PLACES, places_beside=PLACES_BESIDE,
        sessions_beside=SESSIONS_BESIDE,
    )  # fmt: skip


def _said(letter: Letter) -> dict[str, list[Markup]]:
    return {section: [_marked(each) for each in sentences] for section, sentences in said_in(letter).items()}


def _cut(letter: Letter) -> list[tuple[str, str]]:
    """The person's own words that side one has no room for, whole."""
    said = [(WISH, wish_in(letter).asks), *own_words(letter)]
    return [(name, text) for name, text in said if len(text) > LONGEST_WORDS]


def _told_by_month(letter: Letter) -> str:
    """What the marks of a course of many years stand for; empty where it is drawn by its days."""
    is_long = isinstance(letter.course, Course) and is_by_month(letter.course.days)
    return tell_months_drawn(with_sessions=bool(letter.session_rows)) if is_long else ""


@cache
def _page() -> Template:
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["rating_words"] = rating_words
    return environment.from_string(_text("page.html"))


@cache
def _text(name: str) -> str:
    return files("analytics.letter").joinpath(name).read_text(encoding="utf-8")


@cache
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


def _marked(sentence: str) -> Markup:
    """A sentence of the words room as HTML: bold where it is bold, all else escaped."""
    return Markup().join(Markup("<b>{}</b>").format(text) if bold else escape(text) for text, bold in spans(sentence))


def _shown(value: float | None, unit: str = "") -> str:
    return "–" if value is None else f"{value:g}{unit}"
