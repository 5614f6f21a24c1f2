"""Show the body in the colours of each place's pain, one half of it large, and its places as rows and in a table."""

from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts.places.body import body_style
from analytics.charts.places.halves import draw_half, halves_that_hurt
from analytics.charts.places.rows import draw_place_rows
from analytics.diary.entries import SCALE
from analytics.measures.places.links import Link
from analytics.measures.places.places import Places
from analytics.words.numbers import sentence_case
from analytics.words.places.links import tell_link
from analytics.words.places.places import place_words, tell_beside, tell_place, tell_places
from analytics.words.safe import unmark
from pages.found.folds import line

HALF = "half"
_STYLE = """
.places { text-align: center; }
.places svg { width: 100%; height: clamp(280px, 100dvh - 300px, 560px); }
.region { stroke: var(--st-background-color); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.ring { display: none; }
.landmark { fill: none; stroke: var(--st-text-color); stroke-opacity: 0.16; stroke-width: 1.4; pointer-events: none; }
.number { font-family: var(--st-font); font-weight: 600; text-anchor: middle; dominant-baseline: central;
  pointer-events: none; }
.number.level-0 { fill: var(--st-text-color); }
.number[class*="level-"]:not(.level-0) { fill: var(--on); }
.arrows path { fill: none; stroke-linecap: round; }
.arrows .under { stroke: var(--st-background-color); stroke-width: 4.5; }
.arrows .shaft { stroke: var(--st-text-color); stroke-width: 1.8; }
.arrows .maybe .shaft { stroke-dasharray: 3 3; }
.arrows .head { fill: var(--st-text-color); stroke: var(--st-background-color); stroke-width: 0.8; }
.side { font: 10px/1 var(--st-font); text-anchor: middle; fill: var(--st-gray-text-color); }
"""
# What is drawn is made on this machine of our own paths, and every word in it is escaped.
_DRAW = "export default ({ data, parentElement }) => { parentElement.querySelector('.here').innerHTML = data.html; }"


def show_figure(places: Places) -> None:
    """The half that hurts most, and a switch below it."""
    halves = halves_that_hurt(places)
    half = st.session_state.get(HALF)
    if half not in halves:
        half = st.session_state[HALF] = halves[0]
    _figure()(key="places_figure", data={"html": _draw(half, places, ())})
    if len(halves) > 1:
        with st.container(key="tap_half"):
            st.segmented_control("Which half", halves, required=True, key=HALF, label_visibility="collapsed")


def show_arrows(places: Places, links: Sequence[Link]) -> None:
    """The same half with an arrow from each place to one that tends to hurt the day after it."""
    _figure()(key="links_figure", data={"html": _draw(st.session_state[HALF], places, links)})


def _draw(half: str, places: Places, links: Sequence[Link]) -> str:
    told = {each: unmark(tell_link(each)) for each in links}
    drawn = draw_half(half, places, {each: tell_place(each) for each in places.places}, links, told)
    alt = " ".join([f"{half}.", unmark(tell_places(places)), *told.values()])
    return f'<div class="places" role="img" aria-label="{escape(alt)}">{drawn}</div>'


@st.cache_resource(show_spinner=False)
def _figure() -> Any:
    return st.components.v2.component(
        "pain_journal_places",
        html='<div class="here"></div>',
        css=_STYLE + body_style(),
        js=_DRAW,
    )


def show_rows(places: Places) -> None:
    """Every place, worst first, with its average on one axis."""
    if places.places:
        names = {each: (sentence_case(place_words(each)), tell_beside(each)) for each in places.places}
        with st.container(key="place_rows"):
            st.html(draw_place_rows(places, names))


def show_table(places: Places) -> None:
    """Every place with its numbers."""
    columns = ["Place", f"Average, {SCALE}", "Worst", "Days", "How it feels"]
    with line("Every place in a table", f"{len(places.places)}", "places_table", ":material/table:") as is_open:
        if is_open:
            rows = [
                (place_words(each), each.mean, each.worst, each.days, ", ".join(felt for felt, _ in each.qualities))
                for each in places.places
            ]
            st.dataframe(
                pd.DataFrame(rows, columns=columns).round(1),
                hide_index=True,
                alt="; ".join(map(tell_place, places.places)),
            )
