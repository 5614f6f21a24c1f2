"""Ask where it hurts and how much: a body to tap, front and back, a sheet of numbers at the thumb, and a list."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import streamlit as st

from analytics.charts.places.body import body_style, draw_body
from analytics.diary.places import GROUPS, SAYS_SIDE
from pages.entry.marks import LONGEST_WORDS, Mark, Spot, marks_in

FOLDER = Path(__file__).parent
NOT_DRAWN = "whole body"
MOST_SHADED = 6  # of the person's places, so that they still stand out
_HTML = f"""
<div class="body narrow">
  <div class="stage">
    <div class="switches">
      <div role="group" aria-label="Side of the body">
        <button type="button" data-show="back">Back</button><button type="button" data-show="front">Front</button>
      </div>
      <div role="group" aria-label="Part of the body">
        <button type="button" data-show="head">Head</button><button type="button" data-show="upper">Upper</button
        ><button type="button" data-show="lower">Lower</button>
      </div>
    </div>
    <div class="views">{draw_body("front")}{draw_body("back")}</div>
  </div>
  <p class="hint"><span>Tap where it hurts.</span> <span class="faint">Faint: last time.</span></p>
  <ul class="chosen" aria-label="Places chosen"></ul>
  <details class="list"><summary><span class="unseen">Choose from a </span><span>list</span></summary>
    <div class="own" role="group" aria-label="Your places"></div>
    <form class="words"><label for="own-words">In your own words</label>
      <input id="own-words" maxlength="{LONGEST_WORDS}" autocomplete="off"><button>Add</button></form>
    <div class="regions"></div>
  </details>
  <div class="veil" hidden></div>
  <div class="panel" role="dialog" aria-labelledby="place-name" tabindex="-1" hidden>
    <div class="title"><p class="name" id="place-name"></p><span class="before"></span>
      <button type="button" class="close" aria-label="Close">✕</button></div>
    <div class="levels" role="group" aria-label="How strong, from 0 none to 10 worst"></div>
    <div class="deeds" role="group" aria-label="This place"></div>
  </div>
  <p class="told" role="status"></p>
</div>
"""


def ask_body(
    marks: Sequence[Mark], *, draft: str, key: str, own: Sequence[Spot] = (), last: Sequence[Mark] = ()
) -> tuple[Mark, ...]:
    """Ask for places with their intensities.

    Args:
        marks: what the body starts from, whenever `draft` is another one.
        draft: the name of what is being written.
        key: the name of the body in the session.
        own: the person's places, most used first: the first of them are shaded, all of them head the list.
        last: how it was last time, told faintly where nothing is chosen yet.
    """
    groups = [(group, members) for group, members in GROUPS.items() if group != NOT_DRAWN]
    data = {
        "draft": draft, "marks": [asdict(mark) for mark in marks], "own": list(own),
        "usual": list(own[:MOST_SHADED]), "last": [asdict(mark) for mark in last if mark.intensity > 0],
        "groups": groups, "says": SAYS_SIDE,
    }  # fmt: skip
    held = marks_in(_body()(data=data, key=key, on_marked_change=_nothing), draft)
    return tuple(marks) if held is None else held


@st.cache_resource(show_spinner=False)
def _body() -> Any:
    css, js = ((FOLDER / f"body.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    return st.components.v2.component("pain_journal_body", html=_HTML, css=body_style() + css, js=js)


def _nothing() -> None:
    """What is wanted is the run that follows."""
