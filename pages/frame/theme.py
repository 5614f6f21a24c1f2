"""Show in light or dark: the charts' colours follow the page, also when the system changes while it is open."""

from typing import Any

import streamlit as st

from analytics.charts.look import DARK, LIGHT, Look

# Streamlit repaints itself when the system changes from light to dark but does not run the page again, and a chart
# keeps the colours it was drawn in. The change of colour is watched for, and a run is asked for.
_WATCH = """
export default function ({ parentElement, setStateValue }) {
  markHere();
  const host = parentElement.host || parentElement;
  if (host.dataset.watching) return;
  host.dataset.watching = "yes";
  const mark = document.createElement("span");
  mark.style.cssText = "background: var(--st-background-color); transition: background-color 1ms; position: absolute";
  mark.textContent = "\\u200b";
  mark.setAttribute("aria-hidden", "true");
  parentElement.appendChild(mark);
  mark.addEventListener("transitionend", () => setStateValue("background", getComputedStyle(mark).backgroundColor));
}
"""
# Plotly takes every touch that begins on a chart that can be clicked, and a page under a thumb stands still. Kept from
# it, the touch scrolls the page, and a tap comes to Plotly as a mouse would, hover and click.
_SCROLL = """
if (!window.scrollsOverCharts) {
  window.scrollsOverCharts = true;
  window.addEventListener("touchstart", (touch) => {
    if (touch.target.closest?.(".js-plotly-plot .draglayer")) touch.stopImmediatePropagation();
  }, { capture: true, passive: true });
}
"""
# Streamlit says of no link that it leads to where one is. The last of the row stands for all that is folded behind it.
_HERE = """
const markHere = () => {
  const row = document.querySelector(".st-key-phone_row"), ways = [...(row?.querySelectorAll("a, button") ?? [])];
  if (row && ways.length < row.children.length) return setTimeout(markHere, 50);  // what draws links is still fetched
  const at = location.pathname.split("/").pop();
  const isHere = (way) => way.tagName === "BUTTON" || way.getAttribute("href").split("?")[0].split("/").pop() === at;
  const here = ways.find(isHere);
  ways.forEach((way) => way === here ? way.setAttribute("aria-current", "page") : way.removeAttribute("aria-current"));
};
"""
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def look() -> Look:
    """The look that fits the page as it is shown now."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def deeper() -> str:
    """The way the colours of pain run in this look: to the dark on a light page, to the light on a dark one."""
    return "brighter" if look() is DARK else "darker"


def both(role: str) -> str:
    """A colour of the look for a style sheet, light and dark at once."""
    return f"light-dark({getattr(LIGHT, role)}, {getattr(DARK, role)})"


def show_chart(figure: Any, *, key: str, alt: str) -> None:
    """A chart in its own colours, its height kept free until it is drawn; `alt` says in a sentence what it shows."""
    st.plotly_chart(figure, theme=None, config=CONFIG, key=key, alt=alt, height=figure.layout.height)


def ask_point(figure: Any, *, key: str, alt: str) -> dict[str, Any] | None:
    """The same chart, and the point of it that was clicked; None where none was."""
    picked = st.plotly_chart(
        figure, theme=None, config=CONFIG, key=key, alt=alt, height=figure.layout.height, on_select="rerun",
        selection_mode="points",
    )  # fmt: skip
    points = picked.selection.points
    return dict(points[0]) if points else None


def follow_theme() -> None:
    """Watch for a change between light and dark; mounted last, in a place that takes no room."""
    with st.container(key="theme_watch"):
        _watcher()(key="theme_watcher", on_background_change=_nothing)


@st.cache_resource(show_spinner=False)
def _watcher() -> Any:
    return st.components.v2.component("pain_journal_theme", js=_SCROLL + _HERE + _WATCH)


def _nothing() -> None:
    """The run that follows is what is wanted."""
