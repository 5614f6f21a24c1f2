"""Open: what a chart's alternative text says is what is drawn, number for number, and each names its unit and count."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import mean
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics.words.numbers import month, pain, signed
from tests.opened import opened, unfold

ROOT = Path(__file__).parents[2]
LAST = "2026-10-31"
# Page: what is folded there around a chart.
FOLDS = {
    "massage": ("tap_hours", "tap_relief_hours"), "triggers": ("tap_days", "tap_forest"),
    "trends": ("tap_side_by_side", "tap_every_day", "tap_weekdays"),
}  # fmt: skip
Shown = dict[str, tuple[dict[str, Any], str]]


def shown_on(page: AppTest) -> Shown:
    """Each chart's figure and alternative text, by its key."""
    charts = [each.proto for each in page.get("plotly_chart")]
    return {each.id.rsplit("-", 1)[-1]: (json.loads(each.spec), each.alt) for each in charts}


@pytest.fixture(scope="module")
def charts(tmp_path_factory: pytest.TempPathFactory, copy_sample: Callable[[Path], Path]) -> Shown:
    """Every chart of a year of diary."""
    path = copy_sample(tmp_path_factory.mktemp("charts") / "journal.duckdb")
    found: Shown = {}
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PAIN_JOURNAL", str(path))
        for name in ("trends", "triggers", "massage"):
            page = opened(name, timeout=60)
            unfold(page, *FOLDS[name])
            if name == "triggers":
                sitting = next(each for each in page.selectbox(key="one").options if "Sitting" in each)
                page.selectbox(key="one").set_value(sitting).run()
            if name == "trends":
                for span in ("90 d", "1 yr"):
                    page.button_group(key="period").set_value(span).run()
                    found |= shown_on(unfold(page, *FOLDS[name]))
            assert not page.exception
            found |= shown_on(page)
    st.cache_resource.clear()
    return found


def of_course(figure: dict[str, Any]) -> list[str]:
    drawn = [each for each in figure["data"][0]["y"] if each is not None]
    return [f"{pain(mean(drawn))} out of 10", f"{len(drawn)} days written down", f"worst day was {pain(max(drawn))}"]


def of_comparison(figure: dict[str, Any]) -> list[str]:
    """The lines are of seven days each, the message of all: what both tell is how many days."""
    return [f"({count} written)" for count in re.findall(r"\d+ days", figure["layout"]["xaxis"]["title"]["text"])]


def of_calendar(figure: dict[str, Any]) -> list[str]:
    (heat,) = figure["data"]
    months: dict[str, list[float]] = {}
    for names, levels in zip(heat["customdata"], heat["z"], strict=True):
        for name, level in zip(names, levels, strict=True):
            if name and level is not None:
                months.setdefault(name.split(" ", 1)[1], []).append(level)
    whole = [month(date(2026, number, 1)) for number in range(1, 11)]
    return [f"{name} {pain(mean(months[name]))} ({len(months[name])} days)" for name in whole]


def of_rhythm(figure: dict[str, Any]) -> list[str]:
    (heat,) = figure["data"]
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    row = zip(days, heat["z"][-1], heat["customdata"][-1], strict=True)
    return [f"{day} {pain(level)} ({n} days)" for day, level, n in row]


def of_triggers(figure: dict[str, Any]) -> list[str]:
    dots = [figure["data"][1], figure["data"][3]]
    marks = [mark for each in dots for mark in zip(each["x"], each["customdata"], strict=True)]
    assert len(marks) > 5
    return [f"{signed(at)} ({signed(low)} to {signed(high)})" for at, (low, high, _) in marks]


def of_trigger_days(figure: dict[str, Any]) -> list[str]:
    line = next(each for each in figure["data"] if each.get("line", {}).get("width") == 3)
    slope = (line["y"][-1] - line["y"][0]) / (line["x"][-1] - line["x"][0])
    return [f"{pain(slope)} points higher"]


def of_dose(figure: dict[str, Any]) -> list[str]:
    curve = figure["data"][2]
    return [f"{pain(abs(curve['y'][end]))} points" for end in (0, -1)]


def of_session_hours(figure: dict[str, Any]) -> list[str]:
    dots = figure["data"][-1]
    told = []
    for level, (low, high, _) in zip(dots["y"], dots["customdata"], strict=True):
        both = f"{pain(-low)} points lower to {pain(high)} points higher"
        told.append(both if low < 0 < high else f"{pain(abs(level))} points lower")
    return told


def of_relief(figure: dict[str, Any]) -> list[str]:
    without, after = (sum(each["y"][:-1]) / 100 for each in figure["data"])
    return [f"{after:.0f} hours", f"{without:.0f} hours"]


@pytest.mark.parametrize(
    ("key", "numbers"),
    [
        ("course", of_course), ("comparison", of_comparison), ("calendar", of_calendar), ("rhythm", of_rhythm),
        ("triggers", of_triggers), ("trigger_days", of_trigger_days), ("dose", of_dose),
        ("session_hours", of_session_hours), ("relief", of_relief),
    ],
)  # fmt: skip
def test_the_alternative_text_carries_the_numbers_that_are_drawn(
    charts: Shown, key: str, numbers: Callable[[dict[str, Any]], list[str]]
) -> None:
    figure, alt = charts[key]
    expected = numbers(figure)
    assert expected
    assert [each for each in expected if each not in alt.replace("\u00a0", " ")] == []


def test_no_chart_is_left_out(charts: Shown) -> None:
    assert set(charts) == {
        "course", "comparison", "calendar", "rhythm", "triggers", "trigger_days", "dose", "session_hours",
        "relief",
    }  # fmt: skip


def test_every_chart_names_its_unit_and_its_number_of_readings(charts: Shown) -> None:
    for key, (figure, _) in charts.items():
        titles = " ".join(
            each.get("title", {}).get("text", "") for name, each in figure["layout"].items() if "axis" in name
        )
        assert re.search(r"\d+ (days|sessions|times|entries)|of \d+", titles), (key, titles)
        assert re.search("0 to 10|points|Lower than before", titles), (key, titles)


def test_no_chart_has_more_points_than_a_page_draws_at_once(charts: Shown) -> None:
    for key, (figure, _) in charts.items():
        cells = sum(len(row) for each in figure["data"] for row in each.get("z") or ())
        points = sum(len(each["x"]) for each in figure["data"] if isinstance(each.get("x"), list))
        assert 0 < max(cells, points) <= 1500, key
