"""Ask where it hurts and how much: a body to tap, front and back, with a list beside it for what is small."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import streamlit as st

from analytics.charts.places.body import body_style, draw_body
from analytics.diary.places import GROUPS, SAYS_SIDE
from pages.entry.marks import LONGEST_WORDS, Mark, marks_in

FOLDER = Path(__file__).parent
NOT_DRAWN = "whole body"
_HTML = f"""
<div class="body narrow">
  <div class="own" role="group" aria-label="Your places"></div>
  <div class="panel">
    <p class="name">Tap where it hurts</p>
    <div class="levels" role="group" aria-label="How strong, from 0 none to 10 worst"></div>
    <p class="ends"><span>0 none</span><span>10 worst</span></p>
    <div class="deeds" role="group" aria-label="This place"></div>
  </div>
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
  <ul class="chosen" aria-label="Places chosen"></ul>
  <details class="list"><summary>Choose from a list</summary>
    <form class="words"><label for="own-words">In your own words</label>
      <input id="own-words" maxlength="{LONGEST_WORDS}" autocomplete="off"><button>Add</button></form>
    <div class="regions"></div>
  </details>
  <p class="told" role="status"></p>
</div>
"""


def ask_body(
    marks: Sequence[Mark], *, draft: str, key: str, own: Sequence[tuple[str, str | None]] = ()
) -> tuple[Mark, ...]:
    """Ask for places with their intensities.

    Args:
        marks: what the body starts from, whenever `draft` is another one.
        draft: the name of what is being written.
        key: the name of the body in the session.
        own: the person's places, most used first, to be chosen with one tap.
    """
    groups = [(group, members) for group, members in GROUPS.items() if group != NOT_DRAWN]
    data = {
        "draft": draft, "marks": [asdict(mark) for mark in marks], "own": list(own), "groups": groups,
        "says": SAYS_SIDE,
    }  # fmt: skip
    held = marks_in(_body()(data=data, key=key, on_marked_change=_nothing), draft)
    return tuple(marks) if held is None else held


@st.cache_resource(show_spinner=False)
def _body() -> Any:
    css, js = ((FOLDER / f"body.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    return st.components.v2.component("pain_journal_body", html=_HTML, css=body_style() + css, js=js)


def _nothing() -> None:
    """What is wanted is the run that follows."""
