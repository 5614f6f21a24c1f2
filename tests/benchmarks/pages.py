"""Benchmark: from opening a page to its first chart and to the whole of it, beside a bare Streamlit page, in one run.

`python -m tests.benchmarks.pages [FOLDER] [TURNS]`: ten years of sample diary (20,000 ratings), the same ten years with
every entry rated at ten times as many places (200,000), and the real diary in FOLDER if it is named; each page of each
is opened TURNS times (7) in Chromium at desktop width, in turn with a page that holds one Plotly chart of 90 points.
Medians; the first view after something was written is told apart. Then the server's time of a rerun (AppTest).
"""

import logging
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from statistics import median

import pandas as pd
import streamlit as st
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from streamlit.testing.v1 import AppTest

from analytics import Journal, bring_in
from analytics.diary.regions import REGIONS
from sample_data.generator import write_sample
from tests.opened import opened
from tests.serving import FLAGS, chromium, running

PAGES = ("home", "trends", "places", "triggers", "massage", "diary")
BARE = """
import plotly.graph_objects as go
import streamlit as st
st.plotly_chart(go.Figure(go.Scatter(x=list(range(90)), y=[day % 7 for day in range(90)])), theme=None)
"""
# Notes when the first picture stands, when the document last changed, and how many points the largest chart has.
_WATCHED = """
window.drawn = { first: null, last: 0 };
new MutationObserver(() => {
  const now = performance.now();
  window.drawn.last = now;
  const drawn = ".js-plotly-plot .cartesianlayer :is(path, image), .places svg path";
  if (window.drawn.first === null && document.querySelector(drawn)) window.drawn.first = now;
}).observe(document, { childList: true, subtree: true, attributes: true });
"""
_POINTS = """() => Math.max(0, ...[...document.querySelectorAll(".js-plotly-plot")].map((chart) =>
  (chart.data || []).reduce((sum, trace) => sum + ((trace.z || []).flat().length || (trace.x || []).length), 0)))"""
_STILL = """performance.now() - window.drawn.last > 1500
  && document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning"
  && document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState === "CONNECTED"
  && document.querySelector("[data-testid=stMainBlockContainer] [data-testid=stElementContainer]")"""


def write_ten_years(folder: Path, times: int = 1) -> Path:
    """Ten years of sample diary; with `times`, each rating also at that many places less one that it has not."""
    file = folder / f"ten_{times}.csv"
    write_sample(file, days=3652, seed=7)
    if times > 1:
        rows = pd.read_csv(file, dtype=str)
        spare = [each.name for each in REGIONS if each.name not in set(rows["region"])][: times - 1]
        more = [rows[rows["region"].notna()][["felt_at", "intensity"]].assign(region=name) for name in spare]
        pd.concat([rows, *more]).to_csv(file, index=False)
    return file


def make_journals(folder: Path, real: Path | None) -> Iterator[tuple[str, Path]]:
    """A name and a journal each."""
    for name, times in (("20,000 ratings", 1), ("200,000 ratings", 10)):
        with Journal(folder / f"{times}.duckdb") as journal:
            bring_in(journal, write_ten_years(folder, times), now=datetime.now())
        yield name, folder / f"{times}.duckdb"
    if real:
        with Journal(folder / "real.duckdb") as journal:
            pain = real / "participant1_pain.csv"
            bring_in(journal, pain, skip_lines=1, carry_down="year,month,day", now=datetime(2024, 1, 1))
        yield "real diary", folder / "real.duckdb"


def open_one(context: BrowserContext, url: str) -> tuple[float, float, int]:
    """Milliseconds to the first picture (the whole page where it has none) and to the whole page; points of a chart."""
    page = context.new_page()
    page.add_init_script(_WATCHED)
    page.goto(url)
    page.wait_for_function(_STILL, timeout=120_000)
    seen = page.evaluate("window.drawn")
    points = int(page.evaluate(_POINTS))
    page.close()
    return seen["first"] or seen["last"], seen["last"], points


def open_all(browser: Browser, own: str, bare: str, turns: int) -> None:
    """Print a line for each page."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    open_one(context, bare)
    for name in PAGES:
        url = f"{own}/{'' if name == 'home' else name}?period=all"
        fresh = open_one(context, url)
        times = [(open_one(context, bare), open_one(context, url)) for _ in range(turns)]
        first, whole, points = (median(own[k] for _, own in times) for k in range(3))
        bare_first, bare_whole = (median(each[k] for each, _ in times) for k in range(2))
        print(
            f"  {name:9} first chart {first:6.0f} ms = {first / bare_first:4.2f} of bare {bare_first:5.0f};  "
            f"whole {whole:6.0f} ms = {whole / bare_whole:4.2f} of bare {bare_whole:5.0f};  "
            f"first view {fresh[0]:6.0f}, {fresh[1]:6.0f};  points {points:5.0f}"
        )
    context.close()


def rerun(test: AppTest) -> float:
    """Milliseconds of the server for one more run of a page that was run before."""
    times = []
    for _ in range(9):
        began = time.perf_counter()
        test.run()
        times.append(1000 * (time.perf_counter() - began))
    assert not test.exception, test.exception
    return median(times)


def rerun_all(folder: Path, journal: Path) -> None:
    """Print the server's time of each page beside the bare page's."""
    os.environ["PAIN_JOURNAL"] = str(journal)
    for name in PAGES:
        bare = rerun(AppTest.from_file(str(folder / "bare.py"), default_timeout=120).run())
        own = rerun(opened(name, timeout=120, period="all"))
        print(f"  {name:9} rerun {own:6.1f} ms = {own / bare:4.2f} of bare {bare:5.1f}")
    st.cache_resource.clear()  # closes the journal


def main() -> None:
    """Print both tables for each journal."""
    logging.disable(logging.WARNING)  # AppTest runs without a server and says so each time
    real = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    turns = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        folder = Path(made)
        (folder / "bare.py").write_text(BARE, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        for name, journal in make_journals(folder, real):
            print(name)
            with (
                running(journal, folder / "one.txt") as own,
                running(folder / "none.duckdb", folder / "two.txt", folder / "bare.py") as bare,
            ):
                open_all(browser, own, bare, turns)
            rerun_all(folder, journal)
        browser.close()


if __name__ == "__main__":
    main()
