"""What the diary cannot say of sessions yet: said once, with the count of what is asked first."""

from datetime import datetime, timedelta

import pandas as pd

from analytics.measures.sessions.sessions import Sessions, measure_sessions
from analytics.words.sessions.lacking import lacking, tell_lacking
from analytics.words.sessions.sessions import tell_effect, tell_known

AT = datetime(2026, 3, 2, 9)


def measured(sessions: int) -> Sessions:
    """Sessions every other day with pain before and after, a reading a day, and nothing else."""
    began = [AT + timedelta(days=2 * number) for number in range(sessions)]
    felt = [AT + timedelta(days=number, hours=7) for number in range(2 * sessions)]
    entries = pd.DataFrame({"felt_at": felt, "intensity": [4.0 + number % 3 for number in range(len(felt))]})
    table = pd.DataFrame({"began_at": began, "kind": "heat", "minutes": 30.0, "pain_before": 6.0, "pain_after": 4.0})
    found = measure_sessions(entries, table)
    assert isinstance(found, Sessions)
    return found


def test_what_is_missing_is_one_sentence_and_the_count_of_what_is_asked_first() -> None:
    found = measured(3)
    lacks = lacking(found)
    assert tell_lacking(lacks) == (
        "**Too early to say** how pain is right after a session, later the same day, the next day and the day after "
        "that, how long relief lasts and how hard it should be. Three sessions with pain written before and after so "
        "far; it takes 8, so five more. Writing down pain before and after each session, and the day after, is what "
        "helps."
    )
    assert next((each.have, each.need) for each in lacks.values()) == (3, 8)
    assert [tell_known(each) for each in found.effects] == [""] * 4


def test_what_is_known_is_told_and_only_the_rest_is_missing() -> None:
    found = measured(9)
    assert list(lacking(found))[:2] == ["how pain is the next day", "how much of the change would have come anyway"]
    assert tell_known(found.right_after).endswith(
        "(2.0 to 2.0; 9 sessions). How much of that would have come anyway is not known yet."
    )
    assert tell_effect(found.right_after).startswith(tell_known(found.right_after).partition(" How much")[0])
    assert tell_lacking({}) == ""
