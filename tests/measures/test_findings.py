"""Everything known of one place in one period: whole, as other programs read it, with nothing of another place."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from analytics import Findings, Journal, analyse, bring_in, find
from analytics.diary.entries import Entry, Rating, Session, TreatedPlace
from analytics.diary.periods import Period
from analytics.diary.places import WORST, find_place
from analytics.measures.findings import measure_findings
from analytics.measures.statistics.answers import TooFew
from tests.made import NOT_YET, made_findings

NOW = datetime(2026, 11, 30, 12)
SAMPLE = Path(__file__).parents[2] / "sample_data" / "diary.csv"
MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))


def test_the_json_has_its_names_in_their_order() -> None:
    assert list(made_findings(MARCH).as_dict()) == [
        "period", "location", "coverage", "course", "comparison", "triggers", "triggers_asked", "sessions", "rhythm",
        "sitting", "evenings", "links", "links_asked",
    ]  # fmt: skip


def test_a_list_that_cannot_be_given_is_empty_and_says_what_it_takes() -> None:
    found = made_findings(MARCH).as_dict()
    assert (found["triggers"], found["triggers_asked"]) == ([], NOT_YET.as_dict())
    assert (found["links"], found["links_asked"]) == ([], NOT_YET.as_dict())


def test_what_is_found_of_the_sample_is_the_same_by_either_way() -> None:
    with Journal(":memory:") as journal:
        bring_in(journal, SAMPLE, now=NOW)
        written = journal.read_period()
        assert written is not None
        pure = measure_findings(journal.read_tables(WORST, written))
        asked = analyse(journal)
        assert isinstance(asked, Findings)
        assert pure.as_dict() == asked.as_dict() == find(journal, WORST, written).as_dict()
        assert len(asked.session_days) == len(asked.what_followed) == asked.coverage.sessions
        assert list(asked.session_days) == sorted(asked.session_days)


@pytest.mark.parametrize(("treated", "scored"), [("neck", True), ("knee", False), (None, True)])
def test_scores_of_a_session_elsewhere_say_nothing_of_this_place(treated: str | None, scored: bool) -> None:  # noqa: FBT001
    with Journal(":memory:") as journal:
        for number in range(9):
            at = datetime(2026, 3, 1 + 3 * number, 17)
            where = (TreatedPlace(treated, None),) if treated else ()
            session = Session(at, "massage", places=where, pain_before=6.0, pain_after=4.0, minutes=30)
            rated = Entry(at - timedelta(hours=5), (Rating("neck", 5.0),), at)
            journal.write_entry(rated, sessions=[session], now=NOW)
        found = find(journal, find_place("neck"), MARCH)
    responders = getattr(found.sessions, "responders", None)
    assert found.coverage.sessions == 9
    assert isinstance(responders, TooFew) is not scored
    if not scored:
        assert responders == TooFew(0, 8, "sessions with pain written before and after")
