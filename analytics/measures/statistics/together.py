"""Measure: what is asked many times at once, judged together and put in order.

Benjamini and Hochberg 1995 (doi:10.1111/j.2517-6161.1995.tb02031.x), over all that was answered.
"""

from collections.abc import Sequence

from scipy.stats import false_discovery_control

from analytics.measures.statistics.answers import Estimate, TooFew


def q_values(answers: Sequence[Estimate | TooFew]) -> list[float | None]:
    """The q of each answer, after allowing for all of them; None where there is no answer."""
    p = [each.p for each in answers if isinstance(each, Estimate)]
    q = iter(false_discovery_control(p).tolist() if p else [])
    return [next(q) if isinstance(each, Estimate) else None for each in answers]


def unclearness(answer: Estimate | TooFew) -> float:
    """Sorts by distance from zero in standard errors, farthest first; what has no answer comes last."""
    if isinstance(answer, TooFew):
        return 1.0
    return -abs(answer.estimate) / answer.error if answer.error > 0 else 0.0
