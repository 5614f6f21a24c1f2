"""Tell what pressure, hold and minutes of a session have to do with the pain after it."""

from analytics.diary.number_words import in_words
from analytics.measures.sessions.pressure import Pressure, TooMuch
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.words.numbers import change, counted, likely_range, pain, signed
from analytics.words.too_few import tell_too_few

_STEP = 10.0
# What a person reads one step of each as, and how many units that is.
_STEPS = {
    "pressure": ("one point more pressure", 1.0),
    "hold_seconds": (f"{in_words(_STEP)} seconds more of hold", _STEP),
    "minutes": (f"{in_words(_STEP)} minutes more", _STEP),
}
# Pressure that follows pain which was felt and not written looks worse than it is.
_CHOSEN = "which may well be because more pressure was chosen where it hurt more than the score says"


def tell_pressure(pressure: Pressure | TooFew) -> str:
    """What more of each goes with, and whether there is a too much."""
    if isinstance(pressure, TooFew):
        return f"How hard: {tell_too_few(pressure)}"
    told = [_step(name, getattr(pressure, name)) for name in _STEPS if getattr(pressure, name)]
    alike = (
        f"All this among sessions alike in the pain before and in the rest ({counted(pressure.pressure.n, 'session')})."
    )
    return " ".join([*told, alike, _too_much(pressure.too_much)])


def _step(name: str, per_unit: Estimate) -> str:
    words, units = _STEPS[name]
    found = per_unit.times(units)
    if found.low <= 0 <= found.high:
        ends = f"anything from {signed(found.low)} to {signed(found.high)} points fits"
        return f"With {words}, the diary cannot tell: {ends}."
    told = f"With {words}, pain after tended to be {change(found.estimate)} ({likely_range(found.low, found.high)})"
    return f"{told}, {_CHOSEN}." if name == "pressure" and found.low > 0 else f"{told}."


def _too_much(too_much: TooMuch | TooFew) -> str:
    if isinstance(too_much, TooFew):
        return f"Whether there is a too much: {tell_too_few(too_much)}"
    if too_much.best is None:
        return "The diary does not show a pressure from which on more makes it worse."
    best = too_much.best
    return (
        f"**Too much may make it worse**: pain after was lowest at a pressure of about {pain(best.estimate)} of 10 "
        f"({likely_range(max(best.low, 0), min(best.high, 10))})."
    )
