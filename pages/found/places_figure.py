"""Show the body in the colours of each place's pain, a picture with words and nothing to tap, and its table."""

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts.places.body import body_style
from analytics.charts.places.links import draw_arrows
from analytics.charts.places.places import draw_places
from analytics.diary.entries import SCALE
from analytics.diary.figure import VIEWS
from analytics.measures.places.links import Links
from analytics.measures.places.places import Places
from analytics.measures.statistics.answers import TooFew
from analytics.words.places.links import tell_link, tell_links
from analytics.words.places.places import place_words, tell_place, tell_places
from analytics.words.safe import unmark
from pages.frame.cache import once
from pages.frame.page import folded

_STYLE = """
.places { display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); gap: 8px; max-width: 640px;
  margin: 0 auto; }
.places svg { width: 100%; height: auto; max-height: 560px; }
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


def show_figure(places: Places, links: Links | TooFew) -> None:
    """Front and back, and arrows between the places that tend to hurt after one another."""
    _figure()(key="places_figure", data={"html": once(_draw, places, links)})


def _draw(places: Places, links: Links | TooFew) -> str:
    told = [] if isinstance(links, TooFew) else [each for each in links.asked if each.verdict != "cannot_tell"]
    words = {each: unmark(tell_link(each)) for each in told}
    over = {view: draw_arrows(view, told, words) for view in VIEWS}
    drawn = draw_places(places, {each: tell_place(each) for each in places.places}, over)
    alt = unmark(" ".join([tell_places(places), tell_links(links)]))
    return f'<div class="places" role="img" aria-label="{escape(alt)}">{drawn}</div>'


@st.cache_resource(show_spinner=False)
def _figure() -> Any:
    return st.components.v2.component(
        "pain_journal_places",
        html='<div class="here"></div>',
        css=_STYLE + body_style(),
        js=_DRAW,
    )


def show_table(places: Places) -> None:
    """Every place with its numbers."""
    columns = ["Place", f"Mean, {SCALE}", "Worst", "Days", "How it feels"]
    with folded("Every place", "places_table", ":material/table:") as is_open:
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
