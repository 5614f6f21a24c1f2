"""How much is written, as a person reads it."""

from datetime import date

import pytest

from analytics.diary.periods import Period
from analytics.measures.trend.coverage import Coverage
from analytics.words.trend.coverage import tell_coverage


@pytest.mark.parametrize(
    ("coverage", "period", "sentence"),
    [
        (
            Coverage(90, 81, 160, 300, 6, 9), Period(date(2026, 8, 24), date(2026, 11, 21)),
            "81 of 90 days written · 24 Aug to 21 Nov 2026 · 6 entries written later",
        ),
        (
            Coverage(1, 1, 1, 1, 1, 0), Period(date(2026, 11, 21), date(2026, 11, 21)),
            "1 of 1 day written · 21 Nov 2026 · 1 entry written later",
        ),
        (
            Coverage(366, 300, 1, 1, 0, 0), Period(date(2025, 11, 21), date(2026, 11, 21)),
            "300 of 366 days written · 21 Nov 2025 to 21 Nov 2026",
        ),
    ],
)  # fmt: skip
def test_coverage(coverage: Coverage, period: Period, sentence: str) -> None:
    assert tell_coverage(coverage, period) == sentence
