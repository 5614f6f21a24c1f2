"""Words for the day of a person: when it ends, where that is after midnight."""

from datetime import date, datetime, timedelta

DAY_ENDS = "day_ends"  # the setting: minutes after midnight
LATEST_END = 5 * 60


def day_of(moment: datetime, ends: int) -> date:
    """The day that a moment with a time of day belongs to.

    Args:
        moment: by the clock on the wall.
        ends: when a day ends, in minutes after midnight.
    """
    return (moment - timedelta(minutes=ends)).date()
