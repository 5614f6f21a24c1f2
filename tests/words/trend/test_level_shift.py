"""A change of level, as a person reads it."""

from datetime import date

from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.level_shift import LevelShift
from analytics.words.trend.level_shift import tell_level_shift

NOT_YET = TooFew(3, 20, "days with pain written down")


def test_a_change_is_told() -> None:
    clear, unclear = (LevelShift(date(2026, 8, 24), 3.14, 4.4, p, 90) for p in (0.01, 0.4))
    assert tell_level_shift(clear) == (
        "Since about 24 Aug 2026 pain has been at another level: **3.1 on average before, 4.4 since**, more than it "
        "drifts by itself. What changed then, you may know better."
    )
    assert tell_level_shift(unclear) == (
        "No lasting change of level stands out (90 days); a small one may hide in the ups and downs."
    )
    assert tell_level_shift(NOT_YET) == ""
    assert unclear.as_dict() == {"found": False, "p": 0.4, "n": 90}
