"""How pain goes with the amount of sitting, as a person reads it."""

import pytest

from analytics.measures.statistics.answers import Estimate
from analytics.measures.triggers.dose import Dose
from analytics.words.triggers.dose import tell_dose


def dose(p: float, bend_p: float, below: float = 0.2, above: float = 0.2, n: int = 200) -> Dose:
    from analytics.measures.triggers.dose import DosePoint

    slopes = [Estimate(each, each - 0.1, each + 0.1, 0.01, n) for each in (below, above)]
    ends = (DosePoint(4.1, -0.6, -0.9, -0.3), DosePoint(7, 0, 0, 0), DosePoint(9, 0.4, 0.2, 0.6))
    return Dose("sitting_minutes", ends, 7.0, p, bend_p, slopes[0], slopes[1], n)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            dose(0.4, 0.01),
            ("Between 4 and 9 hours of sitting, **the diary cannot tell** how pain goes with the amount (200 days)."),
        ),
        (
            dose(0.001, 0.3),
            (
                "Between 4 and 9 hours of sitting, pain was **0.6 points lower at 4 hours and 0.4 points higher at 9 "
                "hours** than on a day with your usual 7 hours. No bend stands out."
            ),
        ),
        (
            dose(0.001, 0.01, n=90),
            (
                "Between 4 and 9 hours of sitting, pain was **0.6 points lower at 4 hours and 0.4 points higher at 9 "
                "hours** than on a day with your usual 7 hours. No bend stands out. Before 120 days no bend is looked "
                "for."
            ),
        ),
        (
            dose(0.001, 0.01, 0.0, 0.5),
            (
                "Up to 7 hours of sitting, each further hour goes with no clear change in pain (−0.1 to +0.1). "
                "**Beyond that, with pain 0.5 points higher (0.4 to 0.6)**. 7 hours is your middle; where exactly it bends "
                "a diary cannot tell."
            ),
        ),
    ],
)
def test_the_amount_is_told(found: Dose, sentence: str) -> None:
    assert tell_dose(found) == sentence
