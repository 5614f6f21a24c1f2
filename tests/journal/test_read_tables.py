"""What an analysis reads: each table with the columns that the words declare, each question asked once."""

from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from analytics import Journal, JournalFault, bring_in
from analytics.diary.entries import Entry, Rating, Session, TreatedPlace
from analytics.diary.periods import Period
from analytics.diary.places import WORST, Place, find_place
from analytics.diary.tables import DAY_COLUMNS, MOMENT_COLUMNS, RATING_COLUMNS, SESSION_COLUMNS

NOW = datetime(2026, 11, 30, 12)
SAMPLE = Path(__file__).parents[2] / "sample_data" / "diary.csv"
LAST_90 = Period(date(2026, 8, 3), date(2026, 10, 31))


@pytest.fixture(scope="module")
def journal() -> Journal:
    journal = Journal(":memory:")
    bring_in(journal, SAMPLE, now=NOW)
    return journal


def test_the_columns_are_those_declared(journal: Journal) -> None:
    tables = journal.read_tables(WORST, LAST_90)
    assert list(tables.moments) == list(MOMENT_COLUMNS)
    assert list(tables.days) == list(tables.days_and_before) == list(DAY_COLUMNS)
    assert list(tables.sessions) == list(SESSION_COLUMNS)
    assert list(tables.ratings) == list(RATING_COLUMNS)
    assert tables.trigger_days.columns[0] == "pain"


def test_each_question_is_asked_once(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    ask = Journal._ask

    def noted(self: Journal, question: str, **values: object) -> pd.DataFrame:
        asked.append(question)
        return ask(self, question, **values)

    monkeypatch.setattr(Journal, "_ask", noted)
    journal.read_tables(find_place("neck"), LAST_90)
    assert Counter(asked) == Counter({"moments": 1, "exposures": 1, "place_days": 1, "sessions": 1, "ratings": 1})


@pytest.mark.parametrize("place", [WORST, find_place("mean"), find_place("neck"), find_place("head")])
def test_one_reading_says_what_each_question_says_by_itself(journal: Journal, place: Place) -> None:
    tables = journal.read_tables(place, LAST_90)
    assert_frame_equal(tables.days, journal.read_days(place, LAST_90))
    assert_frame_equal(
        tables.days_and_before, journal.read_days(place, Period(LAST_90.first - timedelta(days=90), LAST_90.last))
    )
    assert_frame_equal(tables.moments, journal.read_moments(place, LAST_90))
    assert_frame_equal(tables.trigger_days, journal.read_trigger_days(place, LAST_90))


def test_a_place_written_only_outside_the_days_is_known_and_one_never_written_is_refused() -> None:
    with Journal(":memory:") as journal:
        for at, region in ((datetime(2026, 1, 5, 9), "neck"), (datetime(2026, 9, 5, 9), "knee")):
            journal.write_entry(Entry(at, (Rating(region, 4.0),), at), now=NOW)
        autumn = Period(date(2026, 9, 1), date(2026, 9, 30))
        assert journal.read_tables(find_place("neck"), autumn).moments.empty
        with pytest.raises(JournalFault) as refused:
            journal.read_tables(find_place("heel"), autumn)
    assert str(refused.value) == ("There is no pain written down for 'heel'. Places in this diary: knee, neck.")


def test_a_session_says_whether_it_worked_on_the_place_asked_for() -> None:
    at = datetime(2026, 3, 2, 17)
    places = ((TreatedPlace("neck", None),), (TreatedPlace("knee", "left"),), ())
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(at, (Rating("neck", 4.0),), at), now=NOW)
        for number, treated in enumerate(places):
            journal.write_entry(
                None, sessions=[Session(at + timedelta(days=number), "massage", places=treated, pain_before=6)], now=NOW
            )
        sessions = journal.read_tables(find_place("neck"), Period(at.date(), at.date() + timedelta(days=9))).sessions
    assert sessions["is_here"].tolist() == [True, False, True]
    assert sessions["pain_before"].tolist() == [6, 6, 6]
