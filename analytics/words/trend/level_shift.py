"""Tell whether pain has been at another level since some day."""

from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.level_shift import LevelShift
from analytics.words.numbers import counted, day, pain


def tell_level_shift(shift: LevelShift | TooFew) -> str:
    """The day and both levels, where that is more than drift; empty before there is enough to ask."""
    if isinstance(shift, TooFew):
        return ""
    if shift.is_clear:
        return (
            f"Since about {day(shift.day)} pain has been at another level: **{pain(shift.before)} on average before, "
            f"{pain(shift.after)} since**, more than it drifts by itself. What changed then, you may know better."
        )
    return (
        f"No lasting change of level stands out ({counted(shift.n, 'day')}); a small one may hide in the ups and downs."
    )
