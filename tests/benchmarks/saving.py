"""Benchmark: from pressing Save to the confirmation on the screen, beside a bare Streamlit form, in one run.

`python -m tests.benchmarks.saving [SAVES] [YEARS]`: a journal of that many years of sample diary (ten), that many saves
(50) through each of the two in turn, in Chromium at phone width; median and 95th percentile in milliseconds.
"""

import sys
import tempfile
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page, sync_playwright

from analytics import Journal, bring_in
from sample_data.generator import write_sample
from tests.serving import FLAGS, chromium, running

BARE = """
import streamlit as st
with st.form("entry", clear_on_submit=True):
    where = st.pills("Where", ["neck", "back", "knee"], selection_mode="multi")
    level = st.slider("How strong", 0, 10)
    notes = st.text_area("Notes")
    saved = st.form_submit_button("Save")
if saved:
    st.session_state["count"] = st.session_state.get("count", 0) + 1
    st.success(f"Saved: {st.session_state['count']}")
"""
# Presses the button and counts until the words stand on the screen, frame by frame, within the page.
_TIMED = """([button, words]) => new Promise((done) => {
  const shown = () => [...document.querySelectorAll("p")].some((p) => p.textContent.includes(words));
  const began = performance.now();
  const look = () => (shown() ? done(performance.now() - began) : requestAnimationFrame(look));
  [...document.querySelectorAll("button")].find((each) => each.textContent.trim().endsWith(button)).click();
  look();
})"""


def timed(page: Page, words: str) -> float:
    """Milliseconds from Save to the words."""
    page.wait_for_timeout(400)
    return float(page.evaluate(_TIMED, ["Save", words]))


def save_bare(page: Page, turn: int) -> float:
    page.get_by_text("neck", exact=True).click()
    return timed(page, f"Saved: {turn + 1}")


def save_entry(page: Page, turn: int) -> float:
    """One place and two in turn, at another level each, so that the confirmation changes."""
    places, level = ("top of shoulder", "shoulder blade")[: 1 + turn % 2], str(6 + turn % 2)
    for place in places:
        page.locator(f'svg[data-view="back"] .region[data-region="{place}"][data-side="left"]').click()
        page.get_by_role("group", name="How strong").get_by_role("button", name=level, exact=True).click()
    return timed(page, f"Saved: top of shoulder, left {level}")


def measure(saves: int, years: int) -> dict[str, list[float]]:
    """Both in turn, on two servers of the same machine."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "bare.py").write_text(BARE, encoding="utf-8")
        write_sample(folder / "ten.csv", days=365 * years, seed=7)
        with Journal(folder / "journal.duckdb") as journal:
            bring_in(journal, folder / "ten.csv", now=datetime.now())
        with (
            running(folder / "journal.duckdb", folder / "one.txt") as own,
            running(folder / "none.duckdb", folder / "two.txt", folder / "bare.py") as bare,
            sync_playwright() as playwright,
        ):
            browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
            pages = [browser.new_page(viewport={"width": 390, "height": 844}) for _ in range(2)]
            pages[0].goto(f"{own}/today")
            pages[0].locator(".hint").wait_for()
            pages[1].goto(bare)
            pages[1].get_by_text("neck", exact=True).wait_for()
            found: dict[str, list[float]] = {"Today page": [], "bare form": []}
            for turn in range(saves):
                found["Today page"].append(save_entry(pages[0], turn))
                found["bare form"].append(save_bare(pages[1], turn))
            browser.close()
    return found


def main() -> None:
    """Print the table."""
    saves, years = map(int, [*sys.argv[1:], *("50", "10")[len(sys.argv) - 1 :]])
    found = measure(saves, years)
    figures = {name: (median(times), quantiles(times, n=20)[-1]) for name, times in found.items()}
    for name, (middle, late) in figures.items():
        print(f"{name:12} median {middle:6.1f} ms, 95th percentile {late:6.1f} ms, {saves} saves")
    (own, own_late), (bare, bare_late) = figures["Today page"], figures["bare form"]
    print(f"ratio        median {own / bare:.2f}, 95th percentile {own_late / bare_late:.2f}")


if __name__ == "__main__":
    main()
