"""Show what goes with worse days: a row a trigger, folded what is not known yet, and what was suspected."""

from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from analytics.charts.triggers.what_stands import axis_end, draw_axis, draw_bar, draw_nothing, side
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.triggers import Trigger
from analytics.measures.triggers.what_stands import BothDays, Suspected, WhatStands
from analytics.words.safe import unmark
from analytics.words.triggers.suspicions import suspicion_words, tell_named, tell_suspected
from analytics.words.triggers.triggers import tell_briefly, tell_trigger
from analytics.words.triggers.what_stands import (
    axis_words,
    row_name,
    row_number,
    row_sentence,
    tell_lacking,
    tell_row,
    tell_unknown,
)
from pages.found.findings import show_how_far
from pages.frame.cache import once

FOLDER = Path(__file__).parent
MOST_RESERVED = 6
# What is drawn is made on this machine of our own marks, and every word in it is escaped.
_DRAW = """export default ({ data, parentElement, setTriggerValue }) => {
  const here = parentElement.querySelector('.here');
  if (here.drawn !== data.html) here.innerHTML = here.drawn = data.html;
  here.onclick = (tap) => {
    const one = tap.target.closest('[data-one]')?.dataset.one;
    if (!one) return;
    setTriggerValue('one', one);
    document.querySelector('.st-key-tap_days')?.scrollIntoView({ block: 'start' });
  };
}"""


def show_what_stands(stands: WhatStands) -> str | None:
    """All of it in one picture; the trigger whose days are wanted, where one was tapped."""
    html = once(_draw, stands)
    with st.container(key=f"what_stands-{min(len(stands.clear), MOST_RESERVED)}"):
        picked: str | None = _picture()(key="what_stands", data={"html": html}, on_one_change=_nothing).one
    return picked


def show_no_comparison(lacking: TooFew) -> None:
    """What to write so that a comparison begins, and how far it is."""
    words = tell_lacking(lacking)
    if lacking.need > 1:
        show_how_far(words, lacking)
    else:
        st.markdown(words)


def key_of(trigger: Trigger) -> str:
    """A trigger and its day, as one name."""
    return f"{trigger.when} {trigger.trigger}"


def _draw(stands: WhatStands) -> str:
    end = axis_end(stands.reach)
    rows = "".join(_row(each, end) for each in stands.clear) or draw_nothing()
    axis = draw_axis(axis_words(end)) if stands.clear else ""
    return rows + axis + _rest(stands, end) + _suspected(stands.suspected)


def _row(row: BothDays, end: float) -> str:
    answer = row.told.answer
    if isinstance(answer, TooFew):
        return ""
    number, per = map(escape, row_number(row))
    return (
        f'<details class="row {side(answer, is_clear=True)}"><summary><span class="mark" aria-hidden="true">●</span>'
        f'<b>{escape(row_name(row))}</b><span class="number"><b>{number}</b>{f" <small>{per}</small>" if per else ""}'
        f'</span><span class="says">{escape(row_sentence(row))}</span>'
        f"{draw_bar(answer, end, tell_row(row), is_clear=True)}</summary>{_deeper(row)}</details>"
    )


def _rest(stands: WhatStands, end: float) -> str:
    """What is not known yet, folded with its count."""
    if not stands.unknown:
        return ""
    rows = "".join(_small(each, end) for each in stands.unknown)
    words = "Not known yet" if stands.clear else "What was looked at"
    axis = "" if stands.clear else draw_axis(axis_words(end))
    return (
        f'<details class="rest"><summary><span>○ {words} ({len(stands.unknown)})</span></summary>{rows}{axis}</details>'
    )


def _small(row: BothDays, end: float) -> str:
    answer = row.told.answer
    bar = draw_bar(answer, end, tell_row(row), is_clear=False) if isinstance(answer, Estimate) else "<span></span>"
    return (
        f'<details class="small"><summary><span class="of">○ <b>{escape(row_name(row))}</b>'
        f'<span class="says">{escape(tell_unknown(row))}</span></span>{bar}</summary>{_deeper(row)}</details>'
    )


def _deeper(row: BothDays) -> str:
    """The sentence of the day told, both days in figures, and the way to the days themselves."""
    told = f"<p>{escape(unmark(tell_trigger(row.told)))}</p>"
    figures = "".join(f'<p class="numbers">{escape(_figures(each))}</p>' for each in row.days)
    way = f'<button type="button" data-one="{escape(key_of(row.told))}">See its days</button>'
    return f'<div class="deeper">{told}{figures}{way if isinstance(row.told.answer, Estimate) else ""}</div>'


def _figures(trigger: Trigger) -> str:
    answer = trigger.answer
    return unmark(tell_trigger(trigger)) if isinstance(answer, TooFew) else tell_briefly(trigger, answer)


def _suspected(suspected: tuple[Suspected, ...]) -> str:
    if not suspected:
        return ""
    return "<h2>What you suspected</h2>" + "".join(_suspicion(each) for each in suspected)


def _suspicion(each: Suspected) -> str:
    mark = "●" if each.borne in ("agrees", "opposite") else "○"
    told = f"<p>{escape(unmark(tell_trigger(each.asked)))}</p>" if each.asked else ""
    return (
        f'<details class="suspected"><summary><b>{escape(suspicion_words(each.suspicion))}</b>'
        f'<span class="borne {each.borne}">{mark} {escape(tell_suspected(each))}</span></summary>'
        f'<div class="deeper"><p>{escape(tell_named(each.suspicion))}</p>{told}</div></details>'
    )


@st.cache_resource(show_spinner=False)
def _picture() -> Any:
    css = (FOLDER / "what_stands.css").read_text(encoding="utf-8")
    return st.components.v2.component("pain_journal_what_stands", html='<div class="here"></div>', css=css, js=_DRAW)


def _nothing() -> None:
    """The run that follows is what is wanted."""
