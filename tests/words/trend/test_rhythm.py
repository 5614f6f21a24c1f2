"""Rhythms of the week and the day, as a person reads them."""

from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.rhythm import Cell, Rhythm, RhythmTest
from analytics.words.trend.rhythm import rhythm_in_brief, tell_day, tell_week

NOT_YET = TooFew(3, 20, "days with pain written down")


def test_a_rhythm_is_told() -> None:
    cells = (Cell(0, 0, 3.0, 10), Cell(1, 0, 4.0, 30), Cell(0, 3, 5.0, 20))
    rhythm = Rhythm(RhythmTest(0.2, 90), RhythmTest(0.01, 60), cells)
    assert tell_week(rhythm.week) == (
        "Whether weekdays differ, **the diary cannot tell** (all tested together over 90 days)."
    )
    assert tell_week(RhythmTest(0.01, 90)) == (
        "**Weekdays differ** by more than chance (all tested together over 90 days)."
    )
    assert tell_day(rhythm) == (
        "**The parts of the day differ** by more than chance (all tested together over 60 entries). On average: night "
        "and morning 3.8 (40 entries), evening 5.0 (20 entries)."
    )
    assert tell_week(NOT_YET) == (
        "Weekdays: **Too early to say.** Three days with pain written down so far; it takes 20, so 17 more. Each "
        "further day you write counts, good days too."
    )


def test_parts_of_a_day_that_do_not_differ_clearly_or_are_not_known_are_said_so() -> None:
    unclear = Rhythm(week=NOT_YET, day=RhythmTest(0.05, 60), cells=(Cell(0, 0, 3.0, 1),))
    assert tell_day(unclear) == (
        "Whether the parts of the day differ, **the diary cannot tell** (all tested together over 60 entries). On average: "
        "night and morning 3.0 (1 entry)."
    )
    too_few = Rhythm(week=NOT_YET, day=TooFew(1, 2, "parts of the day with 8 entries each"), cells=())
    assert tell_day(too_few) == (
        "The parts of the day: **Too early to say.** One part of the day with 8 entries each so far; it takes 2, so one more."
    )


def test_in_brief_it_is_which_of_the_two_differ() -> None:
    clear, unclear = RhythmTest(0.01, 60), RhythmTest(0.4, 60)
    pairs = ((clear, clear), (clear, NOT_YET), (unclear, clear), (unclear, unclear), (NOT_YET, NOT_YET))
    assert [rhythm_in_brief(Rhythm(week, day, ())) for week, day in pairs] == [
        "weekdays and times of day differ", "weekdays differ", "times of day differ", "no clear difference",
        "not known yet",
    ]  # fmt: skip
