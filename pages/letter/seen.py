"""Show the therapist's page as it leaves: as tall as it is, and on a phone folded until it is asked for."""

from typing import Any

import streamlit as st

# The page is our own, every word in it is escaped, and its policy lets no script run but its own. It is measured from
# outside: to measure it from within, a script would have to be put in, which that policy forbids.
_SHOW = """export default ({ data, parentElement }) => {
  const fold = parentElement.querySelector('details'), frame = fold.querySelector('iframe');
  if (!fold.ready) {
    fold.ready = true;
    fold.open = matchMedia('(min-width: 641px)').matches;
    const measure = () => {
      const page = frame.contentDocument?.documentElement;
      if (page && frame.clientWidth) frame.style.height = `${frame.contentDocument.body.scrollHeight + 2}px`;
    };
    frame.onload = () => {
      measure();
      fold.watch?.disconnect();
      fold.watch = new ResizeObserver(measure);
      fold.watch.observe(frame.contentDocument.body);
    };
    fold.ontoggle = () => fold.open && fold.show();
  }
  fold.show = () => { if (fold.shown !== data.page) frame.srcdoc = fold.shown = data.page; };
  if (fold.open) fold.show();
}"""
_FOLD = """<details><summary>See it as it leaves</summary>
<iframe title="The page as it leaves" sandbox="allow-same-origin allow-scripts"></iframe></details>"""
_STYLE = """summary {display: flex; align-items: center; min-height: 44px; cursor: pointer;}
summary::before {content: "▸"; padding-right: 8px;}
details[open] > summary::before {content: "▾";}
iframe {display: block; width: 100%; min-height: 560px; border: 1px solid var(--st-border-color); border-radius: 8px;
  background: #fcfbf8;}"""


def show_seen(page: str) -> None:
    """The page in a frame of its own, with its charts drawn."""
    _frame()(data={"page": page}, key="letter_page")


@st.cache_resource(show_spinner=False)
def _frame() -> Any:
    return st.components.v2.component("pain_journal_letter", html=_FOLD, css=_STYLE, js=_SHOW)
