"""The small body is seen from where most hurt, and cut only where nothing that hurt is cut off."""

import pytest

from analytics.charts.places.small_body import UPPER, draw_small_body
from analytics.diary.figure import VIEW_BOX
from analytics.measures.places.places import PlacePain, Places

BOXES = {f'viewBox="{x:g} {y:g} {width:g} {height:g}"': name
         for name, (x, y, width, height) in (("upper", UPPER), ("whole", VIEW_BOX))}  # fmt: skip


def shown(*places: tuple[str, str | None, int]) -> tuple[str, str]:
    """The box and the view."""
    pains = tuple(PlacePain(region, side, 4.0, 5.0, days) for region, side, days in places)
    drawn = draw_small_body(Places(pains), {each: each.region for each in pains})
    box = next(name for box, name in BOXES.items() if box in drawn)
    return box, drawn.split('data-view="')[1].split('"')[0]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], ("upper", "back")),
        ([("neck", "right", 3)], ("upper", "back")),
        ([("lower back", None, 3)], ("upper", "back")),
        ([("chest", "left", 3)], ("upper", "front")),
        ([("chest", "left", 3), ("lower back", "left", 2)], ("upper", "front")),
        ([("chest", "left", 2), ("lower back", "left", 3)], ("upper", "back")),
        ([("neck", "right", 3), ("calf", "left", 1)], ("whole", "back")),
    ],
)
def test_the_side_and_the_cut_follow_what_hurt(
    places: list[tuple[str, str | None, int]], expected: tuple[str, str]
) -> None:
    assert shown(*places) == expected


def test_each_place_has_its_number_and_its_words() -> None:
    place = PlacePain("lower back", "left", 4.4, 5.0, 3)
    drawn = draw_small_body(Places((place,)), {place: "told <here>"})
    assert ">4</text>" in drawn
    assert "<title>told &lt;here&gt;</title>" in drawn
