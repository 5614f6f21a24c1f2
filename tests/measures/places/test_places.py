"""Where it hurts: the measure, the figure and the words of it."""

import re
from datetime import date, datetime, timedelta

import pandas as pd
import pytest

from analytics.charts.places.links import draw_arrows
from analytics.charts.places.places import draw_view, shown_at
from analytics.diary.figure import VIEW_BOX
from analytics.diary.periods import Period
from analytics.measures.places.links import Link
from analytics.measures.places.places import PlacePain, Places, measure_places
from analytics.words.places.places import areas_in_words, tell_numbness, tell_place, tell_places, tell_widespread
from pages.found.months import months_of
from tests.made import made_estimate

NOON = datetime(2026, 3, 1, 12)
NECK = PlacePain("neck", "right", 4.62, 10.0, 312, (("aching", 280), ("tight", 1)))
LOWER = PlacePain("lower back", None, 2.6, 5.0, 252)
HEAD = PlacePain("head", None, 4.3, 8.0, 89)


def ratings(*rows: tuple[int, str, str | None, float, str]) -> pd.DataFrame:
    """Day, place, side, intensity, qualities."""
    table = pd.DataFrame(rows, columns=["day", "region", "side", "intensity", "qualities"])
    days = [NOON.date() + timedelta(days=day) for day in table["day"]]
    return table.assign(day=pd.to_datetime(pd.Series(days, dtype="datetime64[us]")))


def test_a_place_is_the_mean_of_its_days_highest() -> None:
    found = measure_places(
        ratings((0, "neck", "right", 3, ""), (0, "neck", "right", 5, ""), (1, "neck", "right", 6, ""),
                (1, "neck", "left", 2, ""), (1, "whole body", None, 0, "")),
    ).places  # fmt: skip
    assert [(each.region, each.side, each.mean, each.worst, each.days) for each in found] == [
        ("neck", "right", 5.5, 6.0, 2), ("neck", "left", 2.0, 2.0, 1),
    ]  # fmt: skip


def test_qualities_are_counted_in_days_and_the_most_frequent_come_first() -> None:
    (place,) = measure_places(
        ratings((0, "jaw", None, 3, "dull, tight"), (0, "jaw", None, 4, "tight"), (1, "jaw", None, 4, "tight, dull"),
                (2, "jaw", None, 4, "aching"), (3, "jaw", None, 4, "tight, burning")),
    ).places  # fmt: skip
    assert place.qualities == (("tight", 3), ("dull", 2), ("aching", 1))


def test_widespread_areas_are_those_of_the_last_seven_days_with_pain() -> None:
    """Wolfe 2010: the neck is one area, the jaw one a side; the lower back was eight days before."""
    found = measure_places(
        ratings((0, "lower back", None, 5, ""), (8, "neck", "left", 4, ""), (8, "neck", "right", 4, ""),
                (8, "jaw", "both", 2, ""), (8, "chest", None, 0, "")),
    )  # fmt: skip
    assert found.areas == ("jaw, left", "jaw, right", "neck")


def test_nothing_written_is_no_place() -> None:
    assert measure_places(ratings()) == Places((), ())


def test_a_place_is_drawn_on_its_side_and_a_group_as_its_members() -> None:
    assert {side for _, side in shown_at(NECK)} == {"right"}
    assert {"neck", "back of neck", "side of neck"} <= {region for region, _ in shown_at(NECK)}
    assert {side for _, side in shown_at(LOWER)} >= {"left", "right"}


def test_the_figure_shows_each_places_level_and_its_number_once_a_side() -> None:
    back = draw_view("back", Places((NECK, LOWER)), {NECK: "Neck <right>", LOWER: "Lower back"}, VIEW_BOX)
    assert back.count('<text class="number level-5"') >= 1
    assert [back.count(f">{number}</text>") for number in (5, 3)] == [1, 2]
    assert 'class="region level-3"' in back
    assert "<title>Neck &lt;right&gt;</title>" in back
    assert "<right>" not in back
    tenths = draw_view("back", Places((NECK, LOWER)), {NECK: "", LOWER: ""}, VIEW_BOX, decimals=1)
    assert [tenths.count(f">{number}</text>") for number in (4.6, 2.6)] == [1, 2]


def test_of_two_places_in_one_region_the_one_of_more_days_is_shown() -> None:
    inner = PlacePain("forehead", None, 9.0, 9.0, 3)
    drawn = draw_view("front", Places((HEAD, inner)), {HEAD: "", inner: ""}, VIEW_BOX)
    assert "level-9" not in drawn
    assert "level-4" in drawn


def test_places_are_told_with_their_days() -> None:
    assert tell_places(Places((NECK, LOWER, HEAD, NECK))) == (
        "Most often it hurts at the **neck, right: 4.6 out of 10 on average (312 days)**. Then lower back: 2.6 out of "
        "10 on average (252 days) and head: 4.3 out of 10 on average (89 days). 1 more place stands in the table."
    )
    assert tell_places(Places(())) == "No place is written down in this time."
    assert tell_place(NECK) == (
        "Neck, right: 4.6 on average over 312 days, worst 10.0; aching on 280 days, tight on 1 day"
    )


def test_the_widespread_count_is_no_diagnosis() -> None:
    assert tell_widespread(Places((NECK,), ("jaw, left", "neck"))) == (
        "In the last seven days written down there was pain in **2 of 19 areas** of the Widespread Pain Index: jaw, "
        "left; neck. A doctor may ask for this count; it is no diagnosis, and what was not worth a line is not in it."
    )
    assert areas_in_words(["neck", "upper leg, left", "upper leg, right"]) == ["neck", "upper leg, left and right"]
    assert tell_widespread(Places((NECK,))) == ""


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 3, 5), date(2026, 3, 9), [(5, 9)]),
        (date(2025, 12, 30), date(2026, 2, 3), [(30, 31), (1, 31), (1, 3)]),
    ],
)
def test_months_are_cut_to_the_period(first: date, last: date, months: list[tuple[int, int]]) -> None:
    assert [(each.first.day, each.last.day) for each in months_of(Period(first, last))] == months
    assert len(months_of(Period(date(2020, 1, 1), last))) <= 24


LINKS = [Link("neck", "lower back", made_estimate(0.4, 0.1, 0.7), 0.01, "likely"),
         Link("lower back", "neck", made_estimate(0.3, 0.0, 0.6), 0.08, "worth_testing")]  # fmt: skip


def test_an_arrow_runs_from_the_earlier_to_the_later_place_and_back_apart_from_it() -> None:
    drawn = draw_arrows("back", LINKS, {each: f"<{each.earlier}>" for each in LINKS})
    there, back = re.findall(r'class="shaft" d="M(\S+) (\S+) Q(\S+) \S+ (\S+) (\S+)"', drawn)
    assert float(there[1]) < float(there[4])  # downwards, from neck to back
    assert float(back[1]) > float(back[4])
    assert float(there[2]) != float(back[2])
    assert drawn.count('class="arrow likely"') == drawn.count('class="arrow maybe"') == 1
    assert "<title>&lt;neck&gt;</title>" in drawn


def test_a_pair_not_to_be_seen_from_one_side_has_no_arrow_there() -> None:
    link = Link("eye", "lower back", made_estimate(0.4, 0.1, 0.7), 0.01, "likely")
    assert draw_arrows("front", [link], {link: ""}) == draw_arrows("back", [link], {link: ""}) == ""


def test_a_place_of_ones_own_word_has_no_arrow() -> None:
    link = Link("neck", "my bad spot", made_estimate(0.4, 0.1, 0.7), 0.01, "likely")
    assert draw_arrows("back", [link], {link: ""}) == ""


def test_days_with_numbness_or_tingling_are_counted_and_flagged() -> None:
    rows = ratings((0, "neck", "right", 3, ""), (1, "neck", "right", 5, ""), (2, "neck", "left", 2, ""))
    found = measure_places(rows.assign(symptoms=["tingling, stiffness", "numbness", "stiffness"]))
    assert [each.numb_days for each in found.places] == [2, 0]
    assert tell_numbness(found) == "**Numbness or tingling**: neck, right (2 days)."
    assert tell_numbness(measure_places(rows)) == ""
