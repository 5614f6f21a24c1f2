"""Tell whether pain has been at another level since some day."""

from analytics.measures.answers import TooFew
from analytics.measures.change import Change
from analytics.words.numbers import counted, day, pain


def tell_change(change: Change | TooFew) -> str:
    """The day and both levels, where that is more than drift; empty before there is enough to ask."""
    if isinstance(change, TooFew):
        return ""
    if change.is_clear:
        return (
            f"Since about {day(change.day)} pain has been at another level: **{pain(change.before)} on average before, "
            f"{pain(change.after)} since**, more than it drifts by itself. What changed then, you may know better."
        )
    return (
        f"No lasting change of level stands out ({counted(change.n, 'day')}); a small one may hide in the ups and "
        "downs."
    )
