"""Whether pain rises or falls, as a person reads it."""

import pytest

from analytics.measures.statistics.answers import Estimate
from analytics.measures.trend.slope import Slope
from analytics.words.trend.slope import tell_slope


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
