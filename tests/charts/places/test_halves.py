"""Draw: the half that hurts most comes first, a half without a place is none, and no arrow leads out of it."""

import re

import pytest

from analytics.charts.places.halves import draw_half, halves_that_hurt
from analytics.charts.places.rows import FIRST, draw_place_rows
from analytics.measures.places.links import Link
from analytics.measures.places.places import PlacePain, Places
from tests.made import made_estimate


def place(region: str, mean: float = 4.0, days: int = 3, side: str | None = "left") -> PlacePain:
    return PlacePain(region, side, mean, mean + 1, days)


@pytest.mark.parametrize(
    ("places", "halves"),
    [
        ([], ["Back"]),
        ([place("lower back")], ["Back"]),
        ([place("chest")], ["Front"]),
        ([place("chest", 4.0, 3), place("lower back", 3.0, 5)], ["Back", "Front"]),
        ([place("chest", 5.0, 3), place("lower back", 4.0, 3)], ["Front", "Back"]),
        ([place("calf", 6.0, 9), place("chest")], ["Back, lower half", "Front"]),
    ],
)
def test_the_half_that_hurts_most_comes_first(places: list[PlacePain], halves: list[str]) -> None:
    assert halves_that_hurt(Places(tuple(places))) == halves


def test_an_arrow_is_drawn_where_both_its_ends_are_to_be_seen() -> None:
    places = Places((place("neck"), place("lower back"), place("calf")))
    words = {each: each.region for each in places.places}
    near, far = (Link("neck", to, made_estimate(0.3, 0.1, 0.5), 0.01, "likely") for to in ("lower back", "calf"))
    arrows = [draw_half("Back", places, words, [link], {link: "told"}).count('class="arrow') for link in (near, far)]
    assert arrows == [2, 0]  # the group and the arrow in it


def test_rows_are_the_worst_first_each_with_its_average_and_its_bar() -> None:
    found = [place("neck", 2.0), place("jaw", 7.25), *(place("calf", 1.0, days) for days in range(1, 6))]
    drawn = draw_place_rows(Places(tuple(found)), {each: (f"<{each.region}>", f"{each.days} days") for each in found})
    assert re.findall(r"&lt;(\w+)&gt; <b>([\d.]+)", drawn)[:3] == [("jaw", "7.2"), ("neck", "2.0"), ("calf", "1.0")]
    assert re.findall(r"width:(\d+)%", drawn)[:2] == ["72", "20"]
    assert drawn.partition("<details>")[0].count("<li>") == FIRST
    assert "<summary>2 more</summary>" in drawn
    assert "<details>" not in draw_place_rows(Places(tuple(found[:5])), dict.fromkeys(found, ("a", "b")))
