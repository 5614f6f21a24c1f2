"""Tell how pain goes with the amount of sitting."""

from analytics.measures.statistics.answers import Estimate
from analytics.measures.statistics.thresholds import CLEARLY
from analytics.measures.triggers.dose import DAYS_FOR_A_BEND, Dose
from analytics.words.numbers import change, counted, likely_range
from analytics.words.safe import plain
from analytics.words.triggers.amounts import label


def tell_dose(dose: Dose, unit: str = "hours") -> str:
    """Whether more goes with more pain, evenly or not, within the amounts that occurred."""
    first, last = dose.curve[0], dose.curve[-1]
    name, usual = plain(label(dose.trigger)), _amount(dose.knot, unit)
    within = f"Between {_number(first.amount)} and {_amount(last.amount, unit)} of {name}"
    if dose.p >= CLEARLY:
        return f"{within}, **the diary cannot tell** how pain goes with the amount ({counted(dose.n, 'day')})."
    if dose.bends:
        each = f"each further {unit.removesuffix('s')}"
        return (
            f"Up to {usual} of {name}, {each} goes with {_slope(dose.below)}. "
            f"**Beyond that, with {_slope(dose.above)}**. "
            f"{usual.capitalize()} is your middle; where exactly it bends a diary cannot tell."
        )
    ends = " and ".join(f"{change(each.difference)} at {_amount(each.amount, unit)}" for each in (first, last))
    early = "" if dose.n >= DAYS_FOR_A_BEND else f" Before {DAYS_FOR_A_BEND} days no bend is looked for."
    return f"{within}, pain was **{ends}** than on a day with your usual {usual}. No bend stands out.{early}"


def _slope(answer: Estimate) -> str:
    unclear = answer.low < 0 < answer.high
    words = "no clear change in pain" if unclear else f"pain {change(answer.estimate)}"
    return f"{words} ({likely_range(answer.low, answer.high)})"


def _amount(number: float, unit: str) -> str:
    return f"{_number(number)} {unit.removesuffix('s') if _number(number) == '1' else unit}"


def _number(number: float) -> str:
    return f"{round(number * 2) / 2:g}"
