"""What the therapist's page alone says: exact sentences, never more than an interval allows, never an invented wish."""

from datetime import date

import pytest

from analytics.measures.places.places import PlacePain
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.trend.comparison import Stretch
from analytics.measures.trend.since import Since
from analytics.words.letter import tell_elsewhere, tell_few_since, tell_since, tell_verdict, tell_wish


@pytest.mark.parametrize(
    ("pressure", "kind", "places", "told"),
    [
        (7, "massage", "neck, right", "Shall we go on with firm pressure on the right of my neck?"),
        (3, "massage", "lower back", "Shall we go on with light pressure on my lower back?"),
        (5, "massage", "", "Shall we go on with medium pressure?"),
        (None, "Swedish massage", "neck, left; hip", "Shall we go on with Swedish massage on the left of my neck and my hip?"),
        (7, "massage", "top of shoulder, left", "Shall we go on with firm pressure (top of shoulder, left)?"),
        (7, "massage", "my spot", "Shall we go on with firm pressure (my spot)?"),
    ],
)  # fmt: skip
def test_the_wish_says_what_was_done_last(pressure: float | None, kind: str, places: str, told: str) -> None:
    assert tell_wish(pressure, kind, places) == told


@pytest.mark.parametrize(
    ("treated", "told"),
    [("neck, right", "elsewhere: head"), ("", "elsewhere: hip"), ("head", "elsewhere: neck, right")],
)
def test_elsewhere_is_what_hurts_most_beside_the_place_worked_on(treated: str, told: str) -> None:
    pains = (("neck", "right", 5.0), ("hip", None, 5.5), ("head", None, 6.0))
    places = [PlacePain(name, side, mean, 8.0, 9) for name, side, mean in pains]
    named = [each for each in places if each.region != "hip" or not treated]
    assert tell_elsewhere(named, treated) == told
    assert tell_elsewhere(named[:1], "neck, right") == "elsewhere"


@pytest.mark.parametrize(
    ("difference", "told"),
    [
        (Estimate(-1.0, -1.5, -0.5, 0.01, 30), "↓ Lower"),
        (Estimate(1.0, 0.5, 1.5, 0.01, 30), "↑ Higher"),
        (Estimate(-1.0, -2.1, 0.1, 0.2, 30), "→ Not clearly different"),
        (Estimate(-0.3, -0.4, -0.2, 0.01, 30), "→ About the same"),
        (Estimate(0.1, -0.3, 0.4, 0.7, 30), "→ About the same"),
        (TooFew(5, 10, "days"), "Too few days to compare"),
    ],
)
def test_the_verdict_says_no_more_than_the_interval_allows(difference: Estimate | TooFew, told: str) -> None:
    assert tell_verdict(difference, 5.0) == told


def test_what_is_compared_and_on_how_many_days() -> None:
    now = Stretch(date(2026, 10, 22), date(2026, 10, 31), 3.5, 9, 5.0, 0)
    before = Stretch(date(2026, 10, 12), date(2026, 10, 21), 4.2, 10, 6.0, 0)
    since = Since("session", date(2026, 10, 21), now, before, TooFew(9, 10, "days"))
    compared = "On average since the session on 21 Oct 2026, 9 days written; 4.2 in as many days up to it, 10 written."
    assert tell_since(since) == f"{compared} People go when it hurts, so part of a fall comes by itself."
    page = Since("page", since.on, now, None, since.difference)
    assert tell_since(page) == "On average since the last page on 21 Oct 2026, 9 days written."
    assert tell_few_since(page) == (
        "Since the last page on 21 Oct 2026: 3.5 on average, 9 days written, too few to compare."
    )
