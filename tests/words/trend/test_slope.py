"""Whether pain rises or falls, as a person reads it."""

import pytest

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.trend.slope import Slope
from analytics.words.trend.slope import slope_in_brief, tell_slope


@pytest.mark.parametrize(
    ("slope", "sentence"),
    [
        (
            Estimate(-0.62, -1.0, -0.2, 0.01, 84),
            "Over these 84 days pain **fell by 0.6 points a month** (0.2 to 1.0), more than it drifts by itself.",
        ),
        (
            Estimate(0.62, 0.2, 1.0, 0.01, 84),
            "Over these 84 days pain **rose by 0.6 points a month** (0.2 to 1.0), more than it drifts by itself.",
        ),
        (
            Estimate(0.1, -0.2, 0.4, 0.4, 84),
            (
                "Whether pain rises or falls over all of this time, **the diary cannot tell**: anything from −0.2 "
                "to +0.4 points a month "
                "fits (84 days), and pain that drifts by itself draws such lines too."
            ),
        ),
    ],
)
def test_a_trend_is_told(slope: Estimate, sentence: str) -> None:
    assert tell_slope(Slope(slope)) == sentence


def test_in_brief_it_has_a_direction_only_where_it_is_clear() -> None:
    answers = (Estimate(-0.62, -1, -0.2, 0.01, 84), Estimate(0.62, 0.2, 1, 0.01, 84), Estimate(0.1, -0.2, 0.4, 0.4, 84))
    assert [slope_in_brief(Slope(each)) for each in answers] == [
        "fell by 0.6 points a month", "rose by 0.6 points a month", "cannot tell",
    ]  # fmt: skip
    assert slope_in_brief(TooFew(3, 20, "days with pain written down")) == "not known yet"
