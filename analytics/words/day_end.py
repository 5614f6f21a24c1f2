"""Tell when a day ends, and whether to ask for another end of it."""

from analytics.words.numbers import counted

DAY_ENDS_AT = {0: "midnight"} | {60 * hour: f"{hour} o'clock" for hour in range(1, 6)}  # by minutes after midnight
MANY_AT_NIGHT, SHARE_AT_NIGHT = 20, 0.1


def offers_later_end(at_night: int, timed: int) -> bool:
    """Whether so many entries lie between 0 and 4 o'clock that their day may be the one before."""
    return at_night >= MANY_AT_NIGHT and at_night >= SHARE_AT_NIGHT * timed


def tell_later_end(at_night: int, timed: int) -> str:
    """Why it is asked, and what it changes."""
    return (
        f"{at_night} of the {counted(timed, 'entry', 'entries')} of the last year were felt between midnight and "
        "4 o'clock. If such an hour belongs to the day before for you, say when a day ends; each entry keeps its time."
    )
