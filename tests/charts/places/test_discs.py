"""The discs on the body: as large as the share of days, apart from one another, each with its mean."""

import re
from itertools import combinations
from math import hypot

import pytest

from analytics.charts.places.discs import BETWEEN, LARGEST, draw_discs, part
from analytics.charts.places.places import draw_places
from analytics.diary.figure import VIEWS, shapes
from analytics.measures.places.places import PlacePain, Places

Disc = tuple[float, float, float]
CHEST, SEAT = ("chest", "left"), ("buttock", "left")


def discs(drawn: str) -> list[Disc]:
    found = re.findall(r'<circle class="disc[^"]*" cx="([-0-9.]+)" cy="([-0-9.]+)" r="([0-9.]+)"', drawn)
    return [(float(x), float(y), float(r)) for x, y, r in found]


def test_its_area_is_the_share_of_days() -> None:
    (one,) = discs(draw_discs("front", {CHEST: 5.0}, {CHEST: 1.0}, {CHEST: "Chest"}))
    (half,) = discs(draw_discs("front", {CHEST: 5.0}, {CHEST: 0.5}, {CHEST: "Chest"}))
    assert one[2] == LARGEST
    assert (half[2] / one[2]) ** 2 == pytest.approx(0.5, abs=0.01)


def test_a_place_that_this_side_does_not_show_has_none() -> None:
    assert draw_discs("front", {SEAT: 5.0}, {SEAT: 1.0}, {SEAT: "Buttock"}) == ""


@pytest.mark.parametrize("view", VIEWS)
def test_no_two_lie_on_one_another(view: str) -> None:
    upper = [(shape.region, shape.side) for shape in shapes(view) if shape.centre[1] < 130][:8]
    drawn = discs(draw_discs(view, dict.fromkeys(upper, 4.0), dict.fromkeys(upper, 0.6), dict.fromkeys(upper, "")))
    assert len(drawn) == len(upper)
    for (x0, y0, r0), (x1, y1, r1) in combinations(drawn, 2):
        assert hypot(x1 - x0, y1 - y0) >= r0 + r1 + BETWEEN - 1


def test_two_in_the_very_same_spot_are_parted_too() -> None:
    one, other = [3.0, 4.0], [3.0, 4.0]
    part(one, other, 10.0)
    assert (one, other) == ([-2.0, 4.0], [8.0, 4.0])


def test_a_group_has_one_disc_a_side() -> None:
    both = PlacePain("neck", None, 4.0, 6.0, 90)
    front = draw_places(Places((both,)), {both: "Neck"}, shares={both: 1.0}).split('data-view="back"')[0]
    (x0, *_), (x1, *_) = discs(front)
    assert abs(x1 - x0) >= 2 * LARGEST


def test_the_number_on_a_disc_is_the_mean_and_stands_nowhere_else() -> None:
    place = PlacePain("lower back", "left", 4.6, 9.0, 30)
    other = PlacePain("chest", "left", 2.2, 9.0, 3)
    drawn = draw_places(Places((place, other)), {place: "Lower back", other: "Chest"}, shares={place: 0.3})
    assert len(discs(drawn)) == 1
    assert re.findall(r'class="number level-5"[^>]*>5<', drawn)
    assert drawn.count(">5</text>") == drawn.count(">2</text>") == 1


def test_what_is_told_of_a_place_is_told_once_a_side() -> None:
    place = PlacePain("head", "left", 4.6, 9.0, 30)
    told = draw_places(Places((place,)), {place: "Head <left>"}, shares={place: 0.3})
    assert told.count("<title>Head &lt;left&gt;</title>") == 2  # in front and behind, not for each part of the head
    assert draw_places(Places((place,)), {place: "Head"}).count("<title>") > 4
