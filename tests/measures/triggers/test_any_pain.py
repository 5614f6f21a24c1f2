"""How often there was any pain at all."""

import pandas as pd

from analytics.measures.triggers.any_pain import AnyPain, measure_any_pain


def test_any_pain_is_counted_where_many_days_have_none() -> None:
    pain = pd.Series([0, 0, 0, 0, 0, 3, 2, 0, 4, 0, 0, 1.0])
    with_it = pd.Series([0.0] * 6 + [1.0] * 6)
    assert measure_any_pain(pain, with_it) == AnyPain(3, 6, 1, 6, None)
    hours = pd.Series(range(12), dtype=float)
    assert measure_any_pain(pain, hours) == AnyPain(3, 6, 1, 6, 5.5)
    assert measure_any_pain(pain + 1, with_it) is None
    assert measure_any_pain(pain, with_it.where(with_it == 0)) is None
