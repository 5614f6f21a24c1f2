import pytest

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.together import q_values, unclearness


def answer(p: float, estimate: float = 1.0, error: float = 0.5) -> Estimate:
    return Estimate(estimate, estimate - 1, estimate + 1, p, 30, error)


def test_q_values_are_those_of_benjamini_and_hochberg_and_too_few_has_none() -> None:
    """R: p.adjust(c(0.01, 0.04, 0.03, 0.20), "BH") gives 0.04, 0.0533, 0.0533, 0.20."""
    asked: list[Estimate | TooFew] = [answer(0.01), TooFew(3, 8, "sessions"), answer(0.04), answer(0.03), answer(0.20)]
    assert q_values(asked) == [
        pytest.approx(0.04), None, pytest.approx(0.16 / 3), pytest.approx(0.16 / 3), pytest.approx(0.20),
    ]  # fmt: skip
    assert q_values([TooFew(3, 8, "sessions")]) == [None]


def test_the_clearest_comes_first_and_what_has_no_answer_last() -> None:
    near, far, exact = answer(0.3, 0.2), answer(0.01, -2.0), answer(1.0, 0.0, 0.0)
    asked: list[Estimate | TooFew] = [TooFew(0, 1, "days"), exact, near, far]
    assert sorted(asked, key=unclearness) == [
        far, near, exact, TooFew(0, 1, "days"),
    ]  # fmt: skip


@pytest.mark.parametrize(("p", "is_clear"), [(0.0499, True), (0.05, False)])
def test_an_answer_asked_alone_is_clear_below_five_in_a_hundred(p: float, *, is_clear: bool) -> None:
    assert answer(p).is_clear == is_clear
