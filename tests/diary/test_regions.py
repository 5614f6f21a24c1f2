"""The regions of the body, their place on other maps, and the figure they are drawn on."""

import re
from itertools import pairwise, permutations

import pytest

from analytics.charts.places.body import draw_body
from analytics.diary.curves import Point
from analytics.diary.figure import VIEW_BOX, VIEWS, landmarks, outline, shapes
from analytics.diary.places import GROUPS, find_place, find_region
from analytics.diary.regions import MIDDLE_AREAS, REGIONS, SIDED_AREAS, choir_ids, widespread_areas

NUMBER = r"-?\d+(?:\.\d+)?"


def curve(points: list[Point], share: float) -> Point:
    """A point of a Bézier curve of any degree (de Casteljau)."""
    while len(points) > 1:
        points = [(a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])) for a, b in pairwise(points)]
    return points[0]


def polygon(path: str) -> list[Point]:
    """A path of M, L, C, Q and Z as a polygon."""
    points: list[Point] = []
    for command, numbers in re.findall(r"([MLCQZ])([^MLCQZ]*)", path):
        values = [float(each) for each in re.findall(NUMBER, numbers)]
        ends = list(zip(values[::2], values[1::2], strict=True))
        if command in "ML":
            points += ends
        elif command in "CQ":
            points += [curve([points[-1], *ends], step / 8) for step in range(1, 9)]
    return points


def inside(point: Point, polygon: list[Point]) -> bool:
    (x, y), crossed = point, False
    for (ax, ay), (bx, by) in zip(polygon, [*polygon[1:], polygon[0]], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            crossed = not crossed
    return crossed


def test_each_region_and_each_synonym_stands_once() -> None:
    names = [region.name for region in REGIONS]
    synonyms = [word for region in REGIONS for word in region.synonyms]
    assert len(set(names)) == len(names)
    assert len(set(synonyms)) == len(synonyms)
    assert not set(names) & set(synonyms)
    assert all(find_region(word) for word in (*names, *synonyms))
    assert sum(region.name not in GROUPS for region in REGIONS) in range(45, 76)


def test_a_group_asks_for_all_its_members() -> None:
    assert set(find_place("knees").regions) == {"knee", "knees", "front of knee", "back of knee"}
    assert {"temple", "jaw", "head"} <= set(find_place("headache").regions)


def test_every_segment_of_the_choir_map_belongs_to_a_region_on_its_side() -> None:
    right = {each for region in REGIONS for each in region.choir[0]}
    left = {each for region in REGIONS for each in region.choir[1]}
    assert right & left == set()
    assert right | left == {*range(101, 137), *range(201, 239)}
    assert len(right) == len(left) == 37
    assert choir_ids("calf", "left") == (233,)
    assert choir_ids("shoulder", "right") == (107, 210)
    assert choir_ids("knee", None) == (129, 130, 231, 232)
    assert choir_ids("my own word", "left") == ()


def test_the_widespread_pain_index_has_its_nineteen_areas() -> None:
    both = [(region.name, side) for region in REGIONS for side in ("left", "right")]
    areas = widespread_areas(both)
    assert areas == {f"{area}, {side}" for area in SIDED_AREAS for side in ("left", "right")} | set(MIDDLE_AREAS)
    assert len(areas) == 19
    assert widespread_areas([("buttock", "both")]) == {"hip or buttock, left", "hip or buttock, right"}
    assert len(widespread_areas([("forearm", None), ("temple", "left"), ("mine", None)])) == 1
    assert widespread_areas([("thigh", None), ("thigh", "left"), ("neck", None)]) == {"upper leg, left", "neck"}
    assert widespread_areas([("thigh", None)]) == {"upper leg, left or right"}


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_drawn_twice_over_and_mirrors_exactly(view: str) -> None:
    drawn = shapes(view)
    by_place = {(shape.region, shape.side): shape for shape in drawn}
    assert len(by_place) == len(drawn)
    for (region, side), shape in by_place.items():
        twin = by_place[region, "right" if side == "left" else "left"]
        assert twin.centre == (-shape.centre[0], shape.centre[1])
        assert {(round(-x, 3), y) for x, y in polygon(twin.path)} == {(round(x, 3), y) for x, y in polygon(shape.path)}
    shoulder = by_place["top of shoulder", "left"].centre[0]
    assert (shoulder > 0) == (view == "front"), "the person's left is on the right of the picture in front"


@pytest.mark.parametrize("view", VIEWS)
def test_paths_hold_absolute_moves_lines_and_curves_only(view: str) -> None:
    paths = [shape.path for shape in shapes(view)] + [outline(view)]
    for path in (*paths, *landmarks(view)):
        assert re.fullmatch(rf"(?:[MLCQZ] ?(?:{NUMBER}[ ,]?)*)+", path), path
        assert path.startswith("M")


@pytest.mark.parametrize("view", VIEWS)
def test_regions_cover_the_figure_and_do_not_lie_over_one_another(view: str) -> None:
    areas = [polygon(shape.path) for shape in shapes(view)]
    whole = polygon(outline(view))
    x0, y0, width, height = VIEW_BOX
    points = [(x0 + 0.37 + 3 * i, y0 + 0.53 + 3 * j) for i in range(int(width / 3)) for j in range(int(height / 3))]
    over = [(inside(point, whole), sum(inside(point, area) for area in areas)) for point in points]
    within = [count for is_within, count in over if is_within]
    assert len(within) > 2000
    assert within.count(0) / len(within) < 0.002, "bare"
    assert sum(count > 1 for count in within) / len(within) < 0.002, "in two regions"
    assert sum(count for is_within, count in over if not is_within) < 0.002 * len(within), "beside the body"


@pytest.mark.parametrize("view", VIEWS)
def test_a_number_stands_on_its_own_region_and_on_no_other(view: str) -> None:
    held = [(shape, polygon(shape.path)) for shape in shapes(view)]
    for shape, area in held:
        assert inside(shape.centre, area), shape.region
    for (one, _), (other, area) in permutations(held, 2):
        assert not inside(one.centre, area), f"{one.region} on {other.region}"


def test_every_region_of_the_front_and_back_is_a_region_of_the_diary() -> None:
    names = {region.name for region in REGIONS}
    drawn = {shape.region for view in VIEWS for shape in shapes(view)}
    assert drawn <= names
    only_by_name = {"sole", "eyes", "upper arm", "elbow"}
    assert names - drawn - set(GROUPS) == only_by_name, "chosen from the list, or made finer from a neighbour"


@pytest.mark.parametrize("view", VIEWS)
def test_a_drawing_holds_every_region_once_and_nothing_that_loads(view: str) -> None:
    svg = draw_body(view)
    assert svg.count('class="region"') == svg.count('class="number"') == len(shapes(view))
    assert not re.search(r"https?:|<image|<script|href", svg)
