"""The days behind an answer, and the curve of an amount: what is drawn is what was measured, unit and days named."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.charts.look import DARK, LIGHT
from analytics.charts.triggers.dose import draw_dose
from analytics.charts.triggers.trigger_days import MOST_DOTS, draw_trigger_days
from analytics.measures.statistics.answers import Estimate
from analytics.measures.triggers.dose import Dose, measure_dose
from analytics.measures.triggers.trigger_days import Level, TriggerDays, measure_trigger_days
from analytics.measures.triggers.triggers import Trigger
from analytics.words.triggers.amounts import amount_of
from tests.made import made_estimate

ANSWER = made_estimate(0.5, 0.2, 0.8)
SITTING = Trigger("sitting_minutes", "same_day", ANSWER.times(1 / 60)).scaled(60, "60 minutes")


def table(days: int = 6, amounts: tuple[float, ...] = (60, 120, 180, 240, 300, 360)) -> pd.DataFrame:
    """Pain is half the hours sat, and one; the fourth day is not written."""
    sat = np.resize(np.array(amounts, dtype=float), days)
    pain = sat / 120 + 1
    pain[3] = np.nan
    index = pd.date_range("2026-03-02", periods=days, name="day")
    return pd.DataFrame({"pain": pain, "sitting_minutes": sat}, index)


def of_sitting(days: pd.DataFrame, trigger: Trigger = SITTING) -> TriggerDays:
    assert isinstance(trigger.answer, Estimate)
    return measure_trigger_days(days, trigger, trigger.answer, per=60)


def test_each_logged_day_stands_with_its_amount_and_its_pain() -> None:
    found = of_sitting(table())
    assert [(each.day.day, each.amount, each.pain) for each in found.days] == [
        (2, 1, 1.5), (3, 2, 2.0), (4, 3, 2.5), (6, 5, 3.5), (7, 6, 4.0),
    ]  # fmt: skip


def test_the_day_after_is_held_against_the_next_days_pain() -> None:
    found = of_sitting(table(), Trigger("sitting_minutes", "next_day", ANSWER))
    assert [(each.day.day, each.pain) for each in found.days] == [(2, 2.0), (3, 2.5), (5, 3.5), (6, 4.0)]


def test_the_line_goes_through_the_means_with_the_slope_of_the_answer() -> None:
    found = of_sitting(table())
    first, middle, last = found.line
    assert (middle.amount, middle.pain) == pytest.approx((3.4, 2.7))
    assert middle.low == middle.high == middle.pain
    assert (last.pain - first.pain) / (last.amount - first.amount) == pytest.approx(ANSWER.estimate)
    assert (last.high - middle.pain) / (last.amount - middle.amount) == pytest.approx(ANSWER.high)
    assert first.low < first.pain < first.high


def test_shown_in_minutes_the_line_is_the_same_one() -> None:
    assert isinstance(SITTING.answer, Estimate)
    minutes, hours = measure_trigger_days(table(), SITTING, SITTING.answer), of_sitting(table())
    assert [each.pain for each in minutes.line] == pytest.approx([each.pain for each in hours.line])


def test_yes_and_no_are_two_columns_with_their_means() -> None:
    days = table(7, (0, 1)).rename(columns={"sitting_minutes": "heavy_lifting"})
    found = measure_trigger_days(days, Trigger("heavy_lifting", "same_day", ANSWER), ANSWER)
    assert found.levels == (Level(0, 1.0, 4), Level(1, 1 + 1 / 120, 2))
    figure = draw_trigger_days(found, "Heavy lifting", "Pain the same day", DARK)
    assert list(figure.layout.xaxis.ticktext) == ["without<br>4 days", "with<br>2 days"]
    assert [trace.y[0] for trace in figure.data[1:]] == [each.mean for each in found.levels]
    assert [round(at) for at in figure.data[0].x] == [each.amount for each in found.days]


def test_each_dot_is_a_day_and_leads_to_it() -> None:
    found = of_sitting(table())
    figure = draw_trigger_days(found, "Sitting, hours", "Pain the same day", LIGHT)
    *band, line, dots = figure.data
    assert [list(trace.y) for trace in (*band, line)] == [
        [getattr(each, part) for each in found.line] for part in ("low", "high", "pain")
    ]
    assert list(zip(dots.x, dots.y, strict=True)) == [(each.amount, each.pain) for each in found.days]
    assert [row[0] for row in dots.customdata] == [each.day.isoformat() for each in found.days]
    assert figure.layout.xaxis.title.text == "Sitting, hours · 5 days"
    assert figure.layout.yaxis.title.text == "Pain the same day, 0 to 10"


def test_ten_years_are_thinned_and_said_to_be() -> None:
    figure = draw_trigger_days(of_sitting(table(3650)), "Sitting, hours", "Pain the same day", LIGHT)
    assert len(figure.data[-1].x) <= MOST_DOTS
    assert "one dot for every 10" in figure.layout.xaxis.title.text


@pytest.mark.parametrize(
    ("name", "axis"),
    [
        ("sitting_minutes", ("Sitting, hours", 60.0)),
        ("exercise", ("Exercise, minutes", 1.0)),
        ("steps", ("Steps", 1.0)),
        ("sleep", ("Sleep, hours", 1.0)),
        ("stress", ("Stress, 0–10", 1.0)),
        ("heavy_lifting", ("Heavy lifting", 1.0)),
        ("posture: sofa", ("Posture “sofa”", 1.0)),
        ("tea", ("Tea", 1.0)),
    ],
)
def test_the_axis_names_the_unit(name: str, axis: tuple[str, float]) -> None:
    assert amount_of(Trigger(name, "same_day", ANSWER)) == axis


def test_the_curve_of_sitting_is_drawn_as_measured() -> None:
    chance = np.random.default_rng(5)
    sat = chance.uniform(0, 600, 150)
    days = pd.DataFrame(
        {"pain": 3 + sat / 300 + chance.normal(size=150), "sitting_minutes": sat},
        pd.date_range(date(2026, 1, 5), periods=150, name="day"),
    )
    dose = measure_dose(days, per=60)
    assert isinstance(dose, Dose)
    low, high, line = draw_dose(dose, "hours", LIGHT).data
    assert list(line.x) == [each.amount for each in dose.curve]
    assert [list(each.y) for each in (low, high, line)] == [
        [getattr(each, part) for each in dose.curve] for part in ("low", "high", "difference")
    ]
    layout = draw_dose(dose, "hours", LIGHT).layout
    assert layout.xaxis.title.text == f"Amount of the day, hours · {dose.n} days"
    assert layout.shapes[0].x0 == dose.knot
